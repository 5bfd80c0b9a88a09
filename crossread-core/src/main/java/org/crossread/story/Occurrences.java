package org.crossread.story;

import java.util.Arrays;

/** The terms of a field as they stand in the text, with repetition. */
final class Occurrences {
  private static final int SHIFT = 32;

  private int[] terms = new int[64];
  private int[] counts = new int[0];
  private int size;

  void add(int term) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
    }
    terms[size++] = term;
  }

  /**
   * Leaves the {@code most} terms that weigh most by damped count and rarity in {@code background},
   * ascending, each once.
   */
  void keepHeaviest(int most, Background background) {
    Arrays.sort(terms, 0, size);
    counts = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (n == 0 || terms[n - 1] != terms[i]) {
        terms[n++] = terms[i];
      }
      counts[n - 1]++;
    }
    size = n;
    if (n <= most) {
      return;
    }
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      float weight = TermCounts.damped(counts[i]) * (float) Rarity.of(background, terms[i]);
      // Positive floats are in order of their bits; the lower place wins among equals.
      order[i] = (long) Float.floatToIntBits(weight) << SHIFT | (n - 1 - i);
    }
    Arrays.sort(order);
    int[] places = new int[most];
    for (int i = 0; i < most; i++) {
      places[i] = n - 1 - (int) order[n - most + i];
    }
    Arrays.sort(places);
    for (int i = 0; i < most; i++) {
      terms[i] = terms[places[i]];
      counts[i] = counts[places[i]];
    }
    size = most;
  }

  /** What was kept, field by field. */
  static TermCounts all(Occurrences[] fields) {
    char[] ends = new char[fields.length];
    int n = 0;
    for (int f = 0; f < fields.length; f++) {
      n += fields[f].size;
      ends[f] = (char) n;
    }
    int[] terms = new int[n];
    byte[] counts = new byte[n];
    int at = 0;
    for (Occurrences field : fields) {
      System.arraycopy(field.terms, 0, terms, at, field.size);
      for (int i = 0; i < field.size; i++) {
        counts[at + i] = TermCounts.capped(field.counts[i]);
      }
      at += field.size;
    }
    return new TermCounts(terms, counts, ends);
  }
}
