package org.crossread.story;

import java.util.Arrays;

/** The terms of a field as they stand in the text, with repetition. */
final class Occurrences {
  private static final int SHIFT = 32;
  private static final float[] DAMPED = new float[256];

  static {
    for (int n = 1; n < DAMPED.length; n++) {
      DAMPED[n] = (float) (1 + StrictMath.log(n));
    }
  }

  private int[] terms = new int[64];
  private int size;

  void add(int term) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
    }
    terms[size++] = term;
  }

  /** The {@code most} terms that weigh most by damped count and rarity in {@code background}. */
  TermVector heaviest(int most, Background background) {
    if (size == 0) {
      return TermVector.EMPTY;
    }
    Arrays.sort(terms, 0, size);
    int[] distinct = new int[size];
    float[] counts = new float[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (n == 0 || distinct[n - 1] != terms[i]) {
        distinct[n++] = terms[i];
      }
      counts[n - 1]++;
    }
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      counts[i] = DAMPED[Math.min(DAMPED.length - 1, (int) counts[i])];
      float weight = counts[i] * (float) Rarity.of(background, distinct[i]);
      // Positive floats are in order of their bits; the lower place wins among equals.
      order[i] = (long) Float.floatToIntBits(weight) << SHIFT | (n - 1 - i);
    }
    if (n > most) {
      Arrays.sort(order);
      long[] kept = Arrays.copyOfRange(order, n - most, n);
      int[] places = new int[most];
      for (int i = 0; i < most; i++) {
        places[i] = n - 1 - (int) kept[i];
      }
      Arrays.sort(places);
      int[] t = new int[most];
      float[] w = new float[most];
      for (int i = 0; i < most; i++) {
        t[i] = distinct[places[i]];
        w[i] = counts[places[i]];
      }
      return new TermVector(t, w);
    }
    return new TermVector(Arrays.copyOf(distinct, n), Arrays.copyOf(counts, n));
  }
}
