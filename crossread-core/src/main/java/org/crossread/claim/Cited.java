package org.crossread.claim;

import java.util.Comparator;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whose words the two sides of a difference are. Where two sources are named, the sources dispute
 * it, not the outlets; where both reports name one source, it was understood in two ways or said
 * two things. Immutable.
 *
 * @param left who is named beside the words on the left; null in the outlet's own voice, or when
 *     the source is left open or only inherited from the sentence before
 * @param right the same on the right
 */
public record Cited(@Nullable Party left, @Nullable Party right) {
  /** Nobody is known to be cited. */
  public static final Cited NONE = new Cited(null, null);

  /** Who is cited for {@code difference}, whose passages are of {@code comparison}. */
  public static Cited of(Difference difference, Comparison comparison) {
    return new Cited(
        speaker(difference.left(), comparison), speaker(difference.right(), comparison));
  }

  private static @Nullable Party speaker(Passage passage, Comparison comparison) {
    Report report = comparison.report(passage.article());
    Span words = passage.span();
    for (Sentence sentence : report.sentences()) {
      if (sentence.span().contains(words)) {
        return report.statements().stream()
            .filter(s -> s.polarity().isSaid())
            .filter(s ->
                s.cue() != null && s.cue().overlaps(words)
                    || s.content().stream().anyMatch(c -> c.overlaps(words)))
            .min(Comparator.comparingInt((Statement s) -> s.span().length()))
            .map(s -> Holders.Named.of(s, sentence.span()))
            .map(Holders.Named::speaker)
            .orElse(null);
      }
    }
    return null;
  }

  /** Whether both sides are the words of one source. */
  public boolean areOne() {
    return left != null && right != null && left.id().equals(right.id());
  }

  /**
   * Whether the two sides are the words of two sources, neither of which may speak for the other.
   */
  public boolean areTwo() {
    return left != null && right != null && !Holders.areOne(left, right);
  }

  /** The same with the sides in each other's place. */
  public Cited turned() {
    return new Cited(right, left);
  }
}
