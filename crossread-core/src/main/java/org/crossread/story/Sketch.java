package org.crossread.story;

/**
 * Many counters, of which most are small: a byte each, and a table for what goes beyond. A counter
 * stops at 65,535: a word of more articles is as common as one of so many. Not thread-safe.
 */
final class Sketch {
  private static final int BYTE = 255;
  private static final int MOST = Character.MAX_VALUE;

  private final byte[] low;
  private IntTable beyond;

  Sketch(int counters) {
    low = new byte[counters];
    beyond = new IntTable(16);
  }

  /** The same counts, by themselves. */
  Sketch(Sketch other) {
    low = other.low.clone();
    beyond = new IntTable(other.beyond.size());
    other.beyond.each(beyond::put);
  }

  int get(int at) {
    int n = low[at] & BYTE;
    return n < BYTE ? n : BYTE + beyond.get(at);
  }

  void up(int at) {
    int n = low[at] & BYTE;
    if (n < BYTE) {
      low[at]++;
    } else if (beyond.get(at) < MOST - BYTE) {
      beyond.add(at, 1);
    }
  }

  /** Halves all counters, rounding down. */
  void halve() {
    IntTable before = beyond;
    beyond = new IntTable(before.size());
    for (int at = 0; at < low.length; at++) {
      int n = low[at] & BYTE;
      int half = (n < BYTE ? n : BYTE + before.get(at)) / 2;
      low[at] = (byte) Math.min(BYTE, half);
      if (half > BYTE) {
        beyond.put(at, half - BYTE);
      }
    }
  }
}
