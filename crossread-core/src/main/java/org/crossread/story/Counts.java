package org.crossread.story;

/**
 * How often one term stands in each field, in a long: a byte a field, in their order. Greater
 * counts are 255.
 */
final class Counts {
  private static final int MOST = 255;
  private static final int BITS = 8;
  private static final float[] DAMPED = new float[MOST + 1];

  static {
    for (int n = 1; n < DAMPED.length; n++) {
      DAMPED[n] = (float) (1 + StrictMath.log(n));
    }
  }

  private Counts() {}

  static int of(long counts, Field field) {
    return (int) (counts >>> BITS * field.ordinal()) & MOST;
  }

  /** {@code count} occurrences in one field, none elsewhere. */
  static long in(Field field, int count) {
    return (long) count << BITS * field.ordinal();
  }

  /** One occurrence more. */
  static long up(long counts, Field field) {
    return of(counts, field) == MOST ? counts : counts + in(field, 1);
  }

  static long without(long counts, Field field) {
    return counts & ~in(field, MOST);
  }

  /** What {@code count} occurrences weigh: one and its logarithm. */
  static float damped(int count) {
    return DAMPED[count];
  }

  /** What the occurrences in {@code field} weigh, without rarity; 0 when there are none. */
  static float damped(long counts, Field field) {
    return DAMPED[of(counts, field)];
  }
}
