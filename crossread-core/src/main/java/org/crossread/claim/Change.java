package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Collation.Edit;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.TimeExpression;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * A run of words that differs between two versions of one wording, with what of it the other side
 * does not say in any form: no other words for the same number, day or party, and not only moved.
 *
 * @param left the run on the left; empty when added on the right
 * @param right the run on the right
 * @param leftRest content words of the left run that the right does not say
 * @param rightRest content words of the right run that the left does not say
 * @param quoted whether both runs stand within quotation marks
 */
record Change(Span left, Span right, List<Token> leftRest, List<Token> rightRest, boolean quoted) {
  Change {
    leftRest = List.copyOf(leftRest);
    rightRest = List.copyOf(rightRest);
  }

  static Change of(Report left, Span leftSentence, Report right, Span rightSentence, Edit edit) {
    return new Change(
        edit.left(),
        edit.right(),
        rest(left, edit.left(), right, edit.right(), rightSentence),
        rest(right, edit.right(), left, edit.left(), leftSentence),
        isQuoted(left, edit.left()) && isQuoted(right, edit.right()));
  }

  /** Whether the two runs tell the same content. */
  boolean isHarmless() {
    return leftRest.isEmpty() && rightRest.isEmpty();
  }

  /** Whether both sides say something that the other does not. */
  boolean isSubstitution() {
    return !leftRest.isEmpty() && !rightRest.isEmpty();
  }

  /**
   * Whether two parties may be meant as one: the same, a state and what speaks for it, or its
   * government as such and one of its organs; not two of its organs.
   */
  static boolean mayBeOne(Party a, Party b) {
    return a.id().equals(b.id())
        || a.root().equals(b.root())
            && (isWhole(a) || isWhole(b))
            && a.kind() != Party.Kind.PERSON
            && b.kind() != Party.Kind.PERSON;
  }

  private static boolean isWhole(Party party) {
    return party.principal() == null || party.id().endsWith(".GOV");
  }

  private static List<Token> rest(
      Report own, Span run, Report other, Span otherRun, Span otherSentence) {
    if (run.isEmpty()) {
      return List.of();
    }
    String text = own.article().text().characters();
    String otherText = other.article().text().characters();
    Set<String> there = new TreeSet<>(ContentWords.stems(otherText, otherSentence));
    if (!otherRun.isEmpty() && otherRun.of(otherText).toLowerCase(Locale.ROOT).contains("both")) {
      there.add("2");
    }
    List<Span> said = said(own, run, other, otherRun, otherSentence);
    List<Token> rest = new ArrayList<>();
    for (Token t : Tokenizer.tokens(text, run)) {
      List<String> stems = ContentWords.stems(text, t.span());
      if (!stems.isEmpty()
          && !there.containsAll(stems)
          && said.stream().noneMatch(s -> s.overlaps(t.span()))) {
        rest.add(t);
      }
    }
    return rest;
  }

  /** Numbers, times and parties of {@code run} that the other side gives in other words. */
  private static List<Span> said(
      Report own, Span run, Report other, Span otherRun, Span otherSentence) {
    List<Span> said = new ArrayList<>();
    for (Quantity x : own.quantities()) {
      if (x.span().overlaps(run)
          && other.quantities().stream()
              .anyMatch(y -> y.span().overlaps(otherSentence) && isSame(x, y))) {
        said.add(x.span());
      }
    }
    for (TimeExpression x : own.times()) {
      if (x.span().overlaps(run)
          && other.times().stream()
              .anyMatch(y -> y.span().overlaps(otherSentence) && isSame(x, y))) {
        said.add(x.span());
      }
    }
    for (Mention m : own.mentions()) {
      if (m.span().overlaps(run)
          && other.mentions().stream()
              .anyMatch(n -> n.span().overlaps(otherRun) && mayBeOne(m.party(), n.party()))) {
        said.add(m.span());
      }
    }
    return said;
  }

  private static boolean isSame(Quantity x, Quantity y) {
    return Conflicts.comparable(x, y) && !Conflicts.conflict(x, y);
  }

  /** Whether the two name one time in full; "in November" tells less than "on 20 November". */
  static boolean isSame(TimeExpression x, TimeExpression y) {
    return x.granularity() == y.granularity()
        && (x.key().equals(y.key())
            || x.resolved() && x.from() != null && x.from().equals(y.from()));
  }

  private static boolean isQuoted(Report report, Span run) {
    return report.quotations().stream().anyMatch(q -> q.contains(run));
  }
}
