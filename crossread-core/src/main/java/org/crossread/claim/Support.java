package org.crossread.claim;

/**
 * What the restatements within a report say of a pair: a headline that tells again what the lead
 * tells is likely to have the lead's partner too. One step of score propagation over the graph of
 * each report's own propositions, as in label propagation (Zhu and Ghahramani 2002).
 */
final class Support {
  private final double[][] throughLeft;
  private final double[][] throughRight;

  /**
   * @param left how much each two propositions of the left report tell the same, 0 to 1
   * @param scores of the pairs, one row a proposition of the left report
   * @param right as {@code left}, of the right report
   */
  Support(double[][] left, double[][] scores, double[][] right) {
    throughLeft = product(left, scores);
    throughRight = product(scores, right);
  }

  /** The greater support of a pair, through either report; 0 or more. */
  double most(int i, int j) {
    return Math.max(throughLeft[i][j], throughRight[i][j]);
  }

  /** The lesser one. */
  double least(int i, int j) {
    return Math.min(throughLeft[i][j], throughRight[i][j]);
  }

  private static double[][] product(double[][] a, double[][] b) {
    int columns = b.length == 0 ? 0 : b[0].length;
    double[][] product = new double[a.length][columns];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        double share = a[i][k];
        for (int j = 0; share != 0 && j < columns; j++) {
          product[i][j] += share * b[k][j];
        }
      }
    }
    return product;
  }
}
