package org.crossread.render;

import org.crossread.text.Span;

/**
 * A passage as the W3C Web Annotation model selects it: by place in code points, and by its words
 * with what stands around them.
 *
 * @param start first code point
 * @param end behind the last code point
 */
record Citation(int start, int end, String exact, String prefix, String suffix) {
  /** UTF-16 units of what stands around a passage, so much as tells it from others; chosen. */
  private static final int AROUND = 32;

  /**
   * The citation of {@code span}.
   *
   * @param points of {@code text}
   */
  static Citation of(String text, CodePoints points, Span span) {
    int from = Math.max(0, span.start() - AROUND);
    int to = Math.min(text.length(), span.end() + AROUND);
    // no half of a character at the outer edges
    from += splits(text, from) ? 1 : 0;
    to -= splits(text, to) ? 1 : 0;
    return new Citation(
        points.before(span.start()),
        points.before(span.end()),
        span.of(text),
        text.substring(Math.min(from, span.start()), span.start()),
        text.substring(span.end(), Math.max(to, span.end())));
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }
}
