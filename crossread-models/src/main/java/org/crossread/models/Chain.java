package org.crossread.models;

import java.util.Arrays;
import java.util.List;

/**
 * The likeliest labels of a row of words by a linear-chain conditional random field (Lafferty,
 * McCallum and Pereira 2001; decoding by Viterbi 1967). Immutable and thread-safe.
 *
 * @param labels {@code O}, then {@code B-} and {@code I-} of each kind
 * @param start score of a label at the beginning
 * @param steps score of label j after label i
 */
record Chain(List<String> labels, float[] start, float[][] steps) {
  /** One label a word, as its number; {@code scores} by word and label. Linear in the words. */
  int[] best(float[][] scores) {
    int n = scores.length;
    int k = labels.size();
    if (n == 0) {
      return new int[0];
    }
    int[][] back = new int[n][k];
    float[] best = new float[k];
    for (int y = 0; y < k; y++) {
      best[y] = scores[0][y] + start[y];
    }
    for (int t = 1; t < n; t++) {
      float[] now = new float[k];
      Arrays.fill(now, Float.NEGATIVE_INFINITY);
      for (int x = 0; x < k; x++) {
        for (int y = 0; y < k; y++) {
          float s = best[x] + steps[x][y];
          if (s > now[y]) {
            now[y] = s;
            back[t][y] = x;
          }
        }
      }
      for (int y = 0; y < k; y++) {
        now[y] += scores[t][y];
      }
      best = now;
    }
    int[] labelled = new int[n];
    int y = 0;
    for (int x = 1; x < k; x++) {
      y = best[x] > best[y] ? x : y;
    }
    for (int t = n - 1; t >= 0; t--) {
      labelled[t] = y;
      y = back[t][y];
    }
    return labelled;
  }
}
