package org.crossread.story;

import java.util.Arrays;

/** The terms of an article while they are counted, each with its counts by field. */
final class Tally {
  private static final Field[] FIELDS = Field.values();
  private static final int FIRST = 512;

  /** Places of terms and one, in open addressing; 0 is free. */
  private int[] places = new int[FIRST * 4];

  private int[] terms = new int[FIRST];
  private long[] counts = new long[FIRST];
  private int size;

  void add(Field field, int term) {
    int slot = slot(term);
    int at = places[slot] - 1;
    if (at < 0) {
      if (size == terms.length) {
        grow();
        slot = slot(term);
      }
      at = size++;
      terms[at] = term;
      places[slot] = size;
    }
    counts[at] = Counts.up(counts[at], field);
  }

  private int slot(int term) {
    int mask = places.length - 1;
    int i = term & mask;
    while (places[i] != 0 && terms[places[i] - 1] != term) {
      i = i + 1 & mask;
    }
    return i;
  }

  private void grow() {
    terms = Arrays.copyOf(terms, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
    places = new int[size * 8];
    for (int i = 0; i < size; i++) {
      places[slot(terms[i])] = i + 1;
    }
  }

  /**
   * Of each field the terms that weigh most by damped count and rarity in {@code background}; the
   * smaller term wins among equals.
   */
  PackedTerms packed(Background background) {
    float[] rarities = new float[size];
    for (Field field : FIELDS) {
      keepHeaviest(field, background, rarities);
    }
    long[] order = new long[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i] != 0) {
        order[n++] = (long) terms[i] << 32 | i;
      }
    }
    Arrays.sort(order, 0, n);
    int[] sorted = new int[n];
    long[] sortedCounts = new long[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = (int) (order[i] >> 32);
      sortedCounts[i] = counts[(int) order[i]];
    }
    return PackedTerms.of(sorted, sortedCounts);
  }

  private void keepHeaviest(Field field, Background background, float[] rarities) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      n += Counts.of(counts[i], field) != 0 ? 1 : 0;
    }
    if (n <= field.most()) {
      return;
    }
    long[] order = new long[n];
    int[] which = new int[n];
    int k = 0;
    for (int i = 0; i < size; i++) {
      int count = Counts.of(counts[i], field);
      if (count != 0) {
        if (rarities[i] == 0) {
          rarities[i] = (float) Rarity.of(background, terms[i]);
        }
        // Positive floats are in order of their bits.
        long weight = Float.floatToIntBits(Counts.damped(count) * rarities[i]);
        order[k] = weight << 32 | (Integer.MAX_VALUE - (long) terms[i] & 0xFFFFFFFFL);
        which[k++] = i;
      }
    }
    long[] sorted = order.clone();
    Arrays.sort(sorted);
    long least = sorted[n - field.most()];
    for (int i = 0; i < n; i++) {
      if (order[i] < least) {
        counts[which[i]] = Counts.without(counts[which[i]], field);
      }
    }
  }
}
