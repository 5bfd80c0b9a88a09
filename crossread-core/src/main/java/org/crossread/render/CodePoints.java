package org.crossread.render;

/**
 * Offsets of one text in code points. Counting begins at the nearest of many places counted before,
 * so that all offsets of a long text together take linear time. Immutable.
 */
final class CodePoints {
  /** UTF-16 units between the places; chosen. */
  private static final int STEP = 1024;

  private final String text;
  private final int[] counts;

  CodePoints(String text) {
    this.text = text;
    this.counts = new int[text.length() / STEP + 1];
    for (int i = 1; i < counts.length; i++) {
      counts[i] = counts[i - 1] + between((i - 1) * STEP, i * STEP);
    }
  }

  /** Code points in front of {@code offset}, which lies between two of them. */
  int before(int offset) {
    int place = offset / STEP;
    return counts[place] + between(place * STEP, offset);
  }

  /** Code points that begin from {@code from} up to {@code to}; a pair is counted once. */
  private int between(int from, int to) {
    boolean within =
        from > 0
            && from < text.length()
            && Character.isLowSurrogate(text.charAt(from))
            && Character.isHighSurrogate(text.charAt(from - 1));
    return from == to ? 0 : text.codePointCount(from, to) - (within ? 1 : 0);
  }
}
