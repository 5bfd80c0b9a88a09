package org.crossread.story;

/**
 * The terms of an article by field, ascending within a field, with damped counts. All fields stand
 * in the same arrays, since millions of small objects would not fit. Immutable.
 *
 * @see Terms
 */
final class TermCounts {
  /** Greater counts are this one. */
  private static final int MOST_COUNT = 255;

  private static final int FIELDS = Field.values().length;
  private static final float[] DAMPED = new float[MOST_COUNT + 1];

  static {
    for (int n = 1; n < DAMPED.length; n++) {
      DAMPED[n] = (float) (1 + StrictMath.log(n));
    }
  }

  private final int[] terms;
  private final byte[] counts;
  private final char[] ends;

  /**
   * Takes the arrays over.
   *
   * @param counts at most {@link #MOST_COUNT} each, unsigned
   * @param ends where each field ends; a field begins where the one before ends
   */
  TermCounts(int[] terms, byte[] counts, char[] ends) {
    if (ends.length != FIELDS || terms.length != counts.length) {
      throw new IllegalArgumentException(
          ends.length + " fields, " + terms.length + " terms, " + counts.length + " counts");
    }
    this.terms = terms;
    this.counts = counts;
    this.ends = ends;
  }

  /** What {@code count} occurrences weigh: one and its logarithm. */
  static float damped(int count) {
    return DAMPED[Math.min(MOST_COUNT, count)];
  }

  static byte capped(int count) {
    return (byte) Math.min(MOST_COUNT, count);
  }

  int size() {
    return terms.length;
  }

  int from(Field field) {
    return field.ordinal() == 0 ? 0 : ends[field.ordinal() - 1];
  }

  int to(Field field) {
    return ends[field.ordinal()];
  }

  int term(int i) {
    return terms[i];
  }

  /** Damped count, not weighted by rarity. */
  float weight(int i) {
    return DAMPED[counts[i] & MOST_COUNT];
  }

  /** The terms of {@code field} with their weights. */
  TermVector field(Field field, float[] weights, float norm) {
    return new TermVector(terms, weights, from(field), to(field), norm);
  }
}
