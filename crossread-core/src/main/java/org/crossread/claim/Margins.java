package org.crossread.claim;

/** How far each cell of a score matrix stands above its rivals in its row and in its column. */
final class Margins {
  private final double[][] scores;
  private final double[][] rows;
  private final double[][] columns;

  Margins(double[][] scores) {
    this.scores = scores;
    int width = scores.length == 0 ? 0 : scores[0].length;
    rows = new double[scores.length][];
    columns = new double[width][];
    for (int i = 0; i < scores.length; i++) {
      rows[i] = twoBest(scores[i]);
    }
    for (int j = 0; j < width; j++) {
      double[] column = new double[scores.length];
      for (int i = 0; i < scores.length; i++) {
        column[i] = scores[i][j];
      }
      columns[j] = twoBest(column);
    }
  }

  /** The smaller of the two margins; negative when a rival is better. */
  double least(int i, int j) {
    return Math.min(margin(scores[i][j], rows[i]), margin(scores[i][j], columns[j]));
  }

  /** The greater of the two margins. */
  double most(int i, int j) {
    return Math.max(margin(scores[i][j], rows[i]), margin(scores[i][j], columns[j]));
  }

  private static double margin(double score, double[] best) {
    return score < best[0] ? score - best[0] : score - best[1];
  }

  private static double[] twoBest(double[] values) {
    double[] best = {0, 0};
    for (double v : values) {
      if (v > best[0]) {
        best[1] = best[0];
        best[0] = v;
      } else if (v > best[1]) {
        best[1] = v;
      }
    }
    return best;
  }
}
