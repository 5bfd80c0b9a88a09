package org.crossread.claim;

import java.util.List;
import org.crossread.encode.Vector;

/** The cosines of every two vectors of two lists. */
final class Cosines {
  private Cosines() {}

  /**
   * One row a vector of {@code left}, one column a vector of {@code right}; as {@link
   * Vector#cosine}, but with the right vectors turned, so that a processor does several columns at
   * a time.
   */
  static double[][] of(List<Vector> left, List<Vector> right) {
    int columns = right.size();
    double[][] cosines = new double[left.size()][columns];
    int size = columns == 0 ? 0 : right.getFirst().size();
    double[][] turned = new double[size][columns];
    for (int k = 0; k < size; k++) {
      for (int j = 0; j < columns; j++) {
        turned[k][j] = right.get(j).at(k);
      }
    }
    for (int i = 0; i < cosines.length; i++) {
      for (int k = 0; k < size; k++) {
        add(cosines[i], left.get(i).at(k), turned[k]);
      }
    }
    return cosines;
  }

  private static void add(double[] sum, double times, double[] row) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += times * row[j];
    }
  }
}
