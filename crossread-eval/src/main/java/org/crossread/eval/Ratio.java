package org.crossread.eval;

import java.util.List;

/**
 * Precision, recall and F1 from counts. A share of nothing is 0.
 *
 * @param right right ones among those proposed
 * @param found found ones among the gold; the same as {@code right} when both match one to one
 */
record Ratio(long right, long proposed, long found, long gold) {
  double precision() {
    return (double) right / Math.max(1, proposed);
  }

  double recall() {
    return (double) found / Math.max(1, gold);
  }

  double f1() {
    return f1(precision(), recall());
  }

  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Five measures whose names begin with {@code name}. */
  List<Measure> measures(String name, int decimals) {
    return List.of(
        new Measure(name + ".f1", f1(), decimals),
        new Measure(name + ".precision", precision(), decimals),
        new Measure(name + ".recall", recall(), decimals),
        Measure.count(name + ".predicted", proposed),
        Measure.count(name + ".gold", gold));
  }
}
