package org.crossread.story;

/**
 * Makes numbers of words. Words of different kinds get different numbers, so that the name Bush is
 * not the noun bush. Two words may share a number, once in four thousand million pairs.
 */
final class Terms {
  private static final long OFFSET = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  /** What a number was made from. */
  enum Kind {
    WORD("w:"),
    NAME("n:"),
    NUMBER("d:"),
    PAIR("p:");

    private final long start;

    Kind(String mark) {
      long h = OFFSET;
      for (int i = 0; i < mark.length(); i++) {
        h = next(h, mark.charAt(i));
      }
      start = h;
    }

    /** What {@link Terms#next} goes on from. */
    long start() {
      return start;
    }
  }

  private Terms() {}

  static int of(Kind kind, CharSequence word) {
    long h = kind.start;
    for (int i = 0; i < word.length(); i++) {
      h = next(h, word.charAt(i));
    }
    return mixed(h);
  }

  /** One character more, for whoever meets them one by one; {@link #mixed} makes the number. */
  static long next(long h, char c) {
    return (h ^ c) * PRIME;
  }

  /** The number of two terms side by side. */
  static int pair(Kind kind, int first, int second) {
    return mixed((kind.start ^ first) * PRIME * PRIME + second * 0x9E3779B97F4A7C15L);
  }

  static int mixed(long h) {
    long x = h;
    x ^= x >>> 32;
    x *= 0xD6E8FEB86659FD93L;
    x ^= x >>> 32;
    return (int) x;
  }
}
