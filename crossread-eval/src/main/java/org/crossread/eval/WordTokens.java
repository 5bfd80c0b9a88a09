package org.crossread.eval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.text.Span;

/**
 * The tokens by which spans are compared: a run of letters, numbers and underscores, or one other
 * visible character. Spans that differ only in surrounding space then cover the same tokens.
 */
final class WordTokens {
  /** What Python's {@code \w} is; Java's own also takes combining marks. */
  static final String WORD_CHARACTER = "\\p{L}\\p{N}_";

  /** What Python's {@code \s} is; Java's own leaves out the four separators of ASCII. */
  private static final String SPACE = "\\p{IsWhite_Space}\\x{1C}-\\x{1F}";

  private static final Pattern TOKEN =
      Pattern.compile("[" + WORD_CHARACTER + "]+|[^" + WORD_CHARACTER + SPACE + "]");

  private final int[] starts;
  private final int[] ends;

  /** The tokens from the first, inclusive, to the last, exclusive; all empty ranges are equal. */
  record Range(int from, int to) {}

  WordTokens(String text) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    int n = 0;
    int units = 0;
    int codePoints = 0;
    Matcher m = TOKEN.matcher(text);
    while (m.find()) {
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, 2 * n);
        ends = Arrays.copyOf(ends, 2 * n);
      }
      starts[n] = codePoints + text.codePointCount(units, m.start());
      ends[n] = starts[n] + text.codePointCount(m.start(), m.end());
      codePoints = ends[n];
      units = m.end();
      n++;
    }
    this.starts = Arrays.copyOf(starts, n);
    this.ends = Arrays.copyOf(ends, n);
  }

  /** Tokens of which {@code span}, in code points, holds at least one character. */
  Range of(Span span) {
    int from = above(ends, span.start());
    int to = notBelow(starts, span.end());
    return from < to ? new Range(from, to) : new Range(0, 0);
  }

  /** The tokens of all {@code spans} together. */
  BitSet union(List<Span> spans) {
    BitSet tokens = new BitSet();
    for (Span s : spans) {
      Range r = of(s);
      tokens.set(r.from(), r.to());
    }
    return tokens;
  }

  /** Index of the first value above {@code limit}. */
  private static int above(int[] sorted, int limit) {
    return notBelow(sorted, limit + 1);
  }

  /** Index of the first value that is {@code limit} or more; values occur once. */
  private static int notBelow(int[] sorted, int limit) {
    int at = Arrays.binarySearch(sorted, limit);
    return at >= 0 ? at : -at - 1;
  }
}
