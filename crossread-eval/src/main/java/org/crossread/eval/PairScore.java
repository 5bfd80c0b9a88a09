package org.crossread.eval;

import java.util.Comparator;
import java.util.List;

/**
 * Average precision, best F1 and recall at precision 0.8 of scored pairs. Pairs of equal score keep
 * their order.
 */
final class PairScore {
  private static final int DECIMALS = 4;
  private static final double PRECISION = 0.8;

  private PairScore() {}

  /**
   * One pair.
   *
   * @param score higher for a likelier pair
   * @param same whether the gold joins the two
   */
  record Scored(double score, boolean same) {
    /** As a line of predictions, without its end. */
    String line() {
      return score + "\t" + (same ? 1 : 0);
    }
  }

  static List<Measure> measures(List<Scored> pairs) {
    List<Scored> ordered =
        pairs.stream().sorted(Comparator.comparingDouble((Scored s) -> 0.0 - s.score())).toList();
    long positives = ordered.stream().filter(Scored::same).count();
    double found = 0;
    double precisions = 0;
    double best = 0;
    double recall = 0;
    for (int n = 1; n <= ordered.size(); n++) {
      if (ordered.get(n - 1).same()) {
        found++;
        precisions += found / n;
      }
      best = Math.max(best, 2 * found / (n + positives));
      if (found / n >= PRECISION) {
        recall = Math.max(recall, found / positives);
      }
    }
    return List.of(
        new Measure("ap", precisions / Math.max(1, positives), DECIMALS),
        new Measure("f1", best, DECIMALS),
        new Measure("recall.at.precision.0.8", recall, DECIMALS),
        Measure.count("pairs", pairs.size()),
        Measure.count("positive", positives));
  }
}
