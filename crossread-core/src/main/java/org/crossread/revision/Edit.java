package org.crossread.revision;

import java.util.Comparator;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a later version tells otherwise.
 *
 * @param before words of the earlier text; null when all of it was added
 * @param after words of the later text; null when it was taken out
 * @param sentenceBefore the sentences around {@code before}; null with it
 * @param sentenceAfter the sentences around {@code after}; null with it
 * @param told in a few words ("number 12 people -> 15 people")
 */
public record Edit(
    Kind kind,
    @Nullable Span before,
    @Nullable Span after,
    @Nullable Span sentenceBefore,
    @Nullable Span sentenceAfter,
    String told) {
  /** By place in the later text, then in the earlier. */
  static final Comparator<Edit> ORDER =
      Comparator.comparing((Edit e) -> place(e.sentenceAfter(), e.sentenceBefore()))
          .thenComparing(e -> place(e.sentenceBefore(), e.sentenceAfter()))
          .thenComparing(Edit::kind)
          .thenComparing(e -> place(e.after(), e.before()))
          .thenComparing(Edit::told);

  /** What changed. */
  public enum Kind {
    /** A sentence that the earlier version has not. */
    ADDED,
    /** A sentence that the later version has not. */
    REMOVED,
    NUMBER,
    DATE,
    NAME,
    /** Who it is attributed to, or that it is attributed at all. */
    ATTRIBUTION,
    /** Words that hold it at a distance, or make it less certain. */
    HEDGE,
    /** Required or planned, in place of told as it is. */
    MODALITY,
    NEGATION,
    /** Words within quotation marks. */
    QUOTE,
    /** Other content words. */
    WORDING,
    /** The same words in another place. */
    MOVED
  }

  public Edit {
    if (before == null && after == null) {
      throw new IllegalArgumentException("an edit has words on one side at least: " + told);
    }
    if ((before == null) != (sentenceBefore == null)
        || (after == null) != (sentenceAfter == null)) {
      throw new IllegalArgumentException("words and their sentence come together: " + told);
    }
  }

  private static int place(@Nullable Span first, @Nullable Span second) {
    return first != null ? first.start() : second != null ? second.start() : 0;
  }
}
