package org.crossread.eval;

import java.util.Map;
import java.util.Set;
import org.crossread.claim.Difference;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One row of a comparison made by hand.
 *
 * @param type agrees, rephrased, related, differs:KIND, only-in or boilerplate
 * @param left the passage
 * @param other position of the other document; null when the row names none of the story
 * @param right the passage there; null when there is none
 */
record GoldRow(String type, Told.Place left, @Nullable Integer other, Told.@Nullable Place right) {
  private static final Map<String, Difference.Kind> KINDS =
      Map.of(
          "number", Difference.Kind.NUMBER,
          "date", Difference.Kind.DATE,
          "place", Difference.Kind.PLACE,
          "name", Difference.Kind.NAME,
          "attribution", Difference.Kind.WHO,
          "quote-wording", Difference.Kind.QUOTE,
          "polarity", Difference.Kind.POLARITY,
          "modality", Difference.Kind.MODALITY,
          "stance", Difference.Kind.STANCE,
          "detail", Difference.Kind.DETAIL);

  /** Told in the section on wording, not by claims. */
  private static final Set<String> TEXTUAL = Set.of("framing", "word-choice");

  /** Columns of the file. */
  static final String[] COLUMNS = {
    "story", "type", "doc_a", "start_a", "end_a", "doc_b", "start_b", "end_b"
  };

  /**
   * Reads a row.
   *
   * @param positions of the story's documents by name
   */
  static GoldRow of(Table.Row row, Map<String, Integer> positions) throws DataException {
    Integer left = positions.get(row.value("doc_a"));
    if (left == null) {
      throw DataException.invalid(
          row.file(), "row " + row.number() + " names no document", "fill its doc_a");
    }
    Integer right = positions.get(row.value("doc_b"));
    return new GoldRow(
        row.value("type"),
        place(row, left, "a"),
        right,
        right == null || row.integer("start_b") < 0 ? null : place(row, right, "b"));
  }

  private static Told.Place place(Table.Row row, int article, String side) throws DataException {
    int start = row.integer("start_" + side);
    int end = row.integer("end_" + side);
    if (start < 0 || end < start) {
      throw DataException.invalid(
          row.file(),
          "row " + row.number() + " has the span " + start + " to " + end,
          "write half-open offsets, start <= end");
    }
    return new Told.Place(article, new Span(start, end));
  }

  /** The last part of the type, after its colon. */
  private String detail() {
    return type.substring(type.lastIndexOf(':') + 1);
  }

  /** Whether it joins two passages that claims are to join. */
  boolean aligned() {
    return right != null && !TEXTUAL.contains(detail());
  }

  /** Whether a comparison must find it; related passages may be joined or not. */
  boolean required() {
    return aligned() && !type.equals("related");
  }

  boolean alone() {
    return type.startsWith("only-in");
  }

  boolean boilerplate() {
    return type.startsWith("boilerplate");
  }

  /** The kind of difference it is an example of; null when of none. */
  Difference.@Nullable Kind kind() {
    return KINDS.get(detail());
  }

  /** Whether {@code claim} holds both of its passages. */
  boolean in(Told.Row claim) {
    return right != null && claim.holds(left) && claim.holds(right);
  }

  /** Whether it joins these two passages, in either order. */
  boolean joins(Told.Place p, Told.Place q) {
    return right != null
        && ((p.overlaps(left) && q.overlaps(right)) || (p.overlaps(right) && q.overlaps(left)));
  }
}
