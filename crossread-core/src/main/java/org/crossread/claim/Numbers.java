package org.crossread.claim;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers for words and the like, so that they are told from one another fast. Not thread-safe. */
final class Numbers {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** One number a word, in their order. */
  int[] of(Collection<String> words) {
    return words.stream().mapToInt(w -> numbers.computeIfAbsent(w, k -> numbers.size())).toArray();
  }

  /** One number a word, ascending. */
  int[] sorted(Collection<String> words) {
    int[] sorted = of(words);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Share of both in all of two sets of numbers, ascending; 0 where there are none. */
  static double jaccard(int[] a, int[] b) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        both++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int all = a.length + b.length - both;
    return all == 0 ? 0 : (double) both / all;
  }
}
