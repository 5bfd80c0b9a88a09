package org.crossread.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well articles fell into their stories: BCubed (Bagga and Baldwin 1998) and pairwise precision
 * and recall.
 */
record ClusterScore(
    double precision, double recall, double pairPrecision, double pairRecall, int predicted) {
  /**
   * The score of a partition.
   *
   * @param gold the right label of each article
   * @param predicted its label
   */
  static ClusterScore of(Map<String, String> gold, Map<String, String> predicted) {
    record Both(String gold, String predicted) {}
    Map<String, Integer> right = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    Map<Both, Integer> both = new HashMap<>();
    gold.forEach((id, g) -> {
      String p = predicted.getOrDefault(id, "missing " + id);
      right.merge(g, 1, Integer::sum);
      found.merge(p, 1, Integer::sum);
      both.merge(new Both(g, p), 1, Integer::sum);
    });
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Both, Integer> e : both.entrySet()) {
      double n = e.getValue();
      precision += n * n / found.getOrDefault(e.getKey().predicted(), 1);
      recall += n * n / right.getOrDefault(e.getKey().gold(), 1);
    }
    double items = Math.max(1, gold.size());
    double pairs = pairs(both.values());
    return new ClusterScore(
        precision / items,
        recall / items,
        pairs / Math.max(1, pairs(found.values())),
        pairs / Math.max(1, pairs(right.values())),
        found.size());
  }

  private static double pairs(Iterable<Integer> sizes) {
    double sum = 0;
    for (int n : sizes) {
      sum += n * (n - 1.0) / 2;
    }
    return sum;
  }

  double f1() {
    return Ratio.f1(precision, recall);
  }

  double pairF1() {
    return Ratio.f1(pairPrecision, pairRecall);
  }

  List<Measure> measures(String prefix, int decimals) {
    return List.of(
        new Measure(prefix + "bcubed.f1", f1(), decimals),
        new Measure(prefix + "bcubed.precision", precision, decimals),
        new Measure(prefix + "bcubed.recall", recall, decimals),
        new Measure(prefix + "pairwise.f1", pairF1(), decimals),
        new Measure(prefix + "pairwise.precision", pairPrecision, decimals),
        new Measure(prefix + "pairwise.recall", pairRecall, decimals),
        Measure.count(prefix + "stories", predicted));
  }
}
