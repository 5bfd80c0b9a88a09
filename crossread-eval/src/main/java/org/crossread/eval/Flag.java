package org.crossread.eval;

import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that a comparison holds out to a reader: a difference, or a passage that one article
 * alone has.
 *
 * @param event id of the event in the set
 * @param kind the name of a {@link Difference.Kind}, or {@link #ONLY_IN}
 * @param left evidence, its article named by its id in the set
 * @param right evidence on the other side, or the nearest passage; null where there is none
 * @param certainty in lower case; empty for a passage that one article alone has
 * @param reason in plain words
 */
record Flag(
    String event,
    String kind,
    Passage left,
    @Nullable Passage right,
    String certainty,
    String reason) {
  static final String ONLY_IN = "ONLY_IN";

  boolean isOnlyIn() {
    return kind.equals(ONLY_IN);
  }

  /** The fields of a line of the predictions, parted by tabs. */
  String line() {
    return String.join(
        "\t",
        event,
        kind,
        place(left),
        right == null ? "\t\t" : place(right),
        certainty,
        reason.replaceAll("[\\t\\r\\n]+", " "));
  }

  static String header() {
    return "event\tkind\tarticle_a\tstart_a\tend_a\tarticle_b\tstart_b\tend_b\tcertainty\treason";
  }

  private static String place(Passage passage) {
    return passage.article() + "\t" + passage.span().start() + "\t" + passage.span().end();
  }

  static Passage passage(Table.Row row, String article, String start, String end, String remedy)
      throws DataException {
    int from = row.integer(start);
    int to = row.integer(end);
    if (row.value(article).isEmpty() || from < 0 || to < from) {
      throw DataException.invalid(
          row.file(),
          "row " + row.number() + " has no passage with 0 <= " + start + " <= " + end,
          remedy);
    }
    return new Passage(row.value(article), new Span(from, to));
  }
}
