package org.crossread.claim;

import java.util.List;
import org.crossread.claim.Collation.Edit;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Token;

/**
 * A run of words that differs between two versions of one wording, with what of it the other side
 * does not say in any form: no other words for the same number, day or party, and not only moved.
 *
 * @param left the run on the left; empty when added on the right
 * @param right the run on the right
 * @param leftRest content words of the left run that the right does not say
 * @param rightRest content words of the right run that the left does not say
 * @param quoted whether both runs stand within quotation marks
 * @param mixed whether quoted words stand against words of the report, as where one side closes a
 *     quotation earlier
 */
record Change(
    Span left,
    Span right,
    List<Token> leftRest,
    List<Token> rightRest,
    boolean quoted,
    boolean mixed) {
  Change {
    leftRest = List.copyOf(leftRest);
    rightRest = List.copyOf(rightRest);
  }

  static Change of(Side left, Side right, Edit edit) {
    return new Change(
        edit.left(),
        edit.right(),
        left.unsaid(edit.left(), right),
        right.unsaid(edit.right(), left),
        isQuoted(left.report(), edit.left()) && isQuoted(right.report(), edit.right()),
        !edit.isInsertion()
            && touchesQuotation(left.report(), edit.left())
                != touchesQuotation(right.report(), edit.right()));
  }

  /** Whether the two runs tell the same content. */
  boolean isHarmless() {
    return leftRest.isEmpty() && rightRest.isEmpty();
  }

  /** Whether both sides say something that the other does not. */
  boolean isSubstitution() {
    return !leftRest.isEmpty() && !rightRest.isEmpty();
  }

  private static boolean touchesQuotation(Report report, Span run) {
    return report.quotations().stream().anyMatch(q -> q.overlaps(run));
  }

  private static boolean isQuoted(Report report, Span run) {
    return report.quotations().stream().anyMatch(q -> q.contains(run));
  }
}
