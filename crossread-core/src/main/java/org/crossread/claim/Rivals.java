package org.crossread.claim;

import java.util.Arrays;

/**
 * How each cell of a matrix of likenesses stands among those of its row and of its column: its
 * rank, how far it stands above the best other one, and the likeness less that of the nearest
 * neighbours of both (cross-domain similarity local scaling, Conneau et al. 2018, "Word translation
 * without parallel data"), which tells a passage that is like everything from one that is like one.
 * Thread-safe.
 */
final class Rivals {
  /** Neighbours that tell how like a passage is to whatever stands in the other report. */
  private static final int NEIGHBOURS = 5;

  private final double[][] scores;
  private final Margins margins;

  /** Cells of each row, the least first. */
  private final double[][] rows;

  private final double[][] columns;

  Rivals(double[][] scores) {
    this.scores = scores;
    margins = new Margins(scores);
    rows = sorted(scores);
    columns = sorted(turned(scores));
  }

  /**
   * Number of better cells in its row or its column, whichever has fewer; logarithm of one more.
   */
  double bestRank(int i, int j) {
    return Math.log1p(Math.min(better(rows[i], scores[i][j]), better(columns[j], scores[i][j])));
  }

  /** As {@link #bestRank}, whichever has more. */
  double worstRank(int i, int j) {
    return Math.log1p(Math.max(better(rows[i], scores[i][j]), better(columns[j], scores[i][j])));
  }

  /** See {@link Margins#least}. */
  double leastMargin(int i, int j) {
    return margins.least(i, j);
  }

  /** See {@link Margins#most}. */
  double mostMargin(int i, int j) {
    return margins.most(i, j);
  }

  /** Twice the likeness less the mean likeness of the nearest of the row and of the column. */
  double scaled(int i, int j) {
    return 2 * scores[i][j] - crowd(i, j);
  }

  /** Mean likeness of the nearest of the row and of the column, added. */
  double crowd(int i, int j) {
    return nearest(rows[i]) + nearest(columns[j]);
  }

  /** The lesser of the two that {@link #crowd} adds. */
  double leastCrowd(int i, int j) {
    return Math.min(nearest(rows[i]), nearest(columns[j]));
  }

  private static double nearest(double[] ascending) {
    int n = Math.min(NEIGHBOURS, ascending.length);
    double sum = 0;
    for (int k = 1; k <= n; k++) {
      sum += ascending[ascending.length - k];
    }
    return n == 0 ? 0 : sum / n;
  }

  /** Number of values above {@code value}. */
  private static int better(double[] ascending, double value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return ascending.length - low;
  }

  private static double[][] sorted(double[][] of) {
    double[][] all = new double[of.length][];
    for (int i = 0; i < of.length; i++) {
      all[i] = of[i].clone();
      Arrays.sort(all[i]);
    }
    return all;
  }

  private static double[][] turned(double[][] of) {
    double[][] turned = new double[of.length == 0 ? 0 : of[0].length][of.length];
    for (int i = 0; i < of.length; i++) {
      for (int j = 0; j < of[i].length; j++) {
        turned[j][i] = of[i][j];
      }
    }
    return turned;
  }
}
