package org.crossread.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds pairs of texts that may share passages without comparing all with all: of every few
 * neighbouring word shingles the one with the least hash is kept (winnowing, Schleimer, Wilkerson
 * and Aiken 2003), so that a shared run of {@link #SURE} words always leaves a kept shingle in
 * common. Unlike MinHash over whole texts this also finds one passage taken into a long text.
 */
final class Winnowing {
  /** Neighbouring shingles of which one is kept. */
  private static final int WINDOW = 8;

  /** Words of a shared run that is always noticed. */
  static final int SURE = WINDOW + WordSequence.SHINGLE - 1;

  /** Kept shingles that two texts share at least. */
  private static final int LEAST_SHARED = 2;

  /** Texts that are remembered for a shingle; a later copy still meets these first ones. */
  private static final int MOST_TEXTS = 32;

  private Winnowing() {}

  /**
   * Pairs of places in {@code texts}, the smaller one first, in ascending order.
   *
   * @param shingles {@link WordSequence#shingles} of each text
   */
  static List<int[]> pairs(List<long[]> shingles) {
    Map<Long, int[]> texts = new HashMap<>();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < shingles.size(); i++) {
      Map<Integer, Integer> shared = new TreeMap<>();
      long[] kept = kept(shingles.get(i));
      for (long hash : kept) {
        int[] before = texts.get(hash);
        for (int k = 1; before != null && k <= before[0]; k++) {
          shared.merge(before[k], 1, Integer::sum);
        }
      }
      for (long hash : kept) {
        texts.put(hash, with(texts.get(hash), i));
      }
      int right = i;
      int least = Math.min(LEAST_SHARED, kept.length);
      shared.forEach((left, n) -> {
        if (n >= least) {
          pairs.add(new int[] {left, right});
        }
      });
    }
    pairs.sort((x, y) -> x[0] != y[0] ? Integer.compare(x[0], y[0]) : Integer.compare(x[1], y[1]));
    return pairs;
  }

  /** A list that begins with its length. */
  private static int[] with(int @org.jspecify.annotations.Nullable [] list, int text) {
    int[] to = list == null ? new int[] {0, 0} : list;
    if (to[0] == MOST_TEXTS) {
      return to;
    }
    if (to[0] + 1 == to.length) {
      to = Arrays.copyOf(to, to.length * 2);
    }
    to[++to[0]] = text;
    return to;
  }

  /** The kept hashes of one text, distinct and ascending. */
  private static long[] kept(long[] shingles) {
    long[] inOrder = new long[shingles.length];
    for (long shingle : shingles) {
      inOrder[WordSequence.positionOf(shingle)] = WordSequence.hashOf(shingle);
    }
    long[] kept = new long[inOrder.length];
    int n = 0;
    int last = -1;
    for (int from = 0; from + WINDOW <= Math.max(WINDOW, inOrder.length); from++) {
      int least = from;
      for (int k = from; k < Math.min(inOrder.length, from + WINDOW); k++) {
        if (inOrder[k] <= inOrder[least]) {
          least = k;
        }
      }
      if (least != last && least < inOrder.length) {
        kept[n++] = inOrder[least];
        last = least;
      }
    }
    long[] sorted = Arrays.copyOf(kept, n);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (distinct == 0 || sorted[distinct - 1] != sorted[i]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }
}
