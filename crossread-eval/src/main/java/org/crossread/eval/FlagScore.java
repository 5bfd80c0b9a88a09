package org.crossread.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts flags and what was judged of them, by kind. A flag that nobody judged counts among the
 * flags only, so a precision is one of the judged ones that are still flagged.
 */
final class FlagScore {
  private final List<FlagVerdict> verdicts;
  private final Map<String, Count> kinds = new TreeMap<>();
  private final Map<String, Count> certainties = new TreeMap<>();
  private final Count seen = new Count();
  private final Count held = new Count();

  /** Mutable while flags are added. */
  private static final class Count {
    private long flags;
    private long judged;
    private long right;

    private void judge(boolean asRight) {
      judged++;
      right += asRight ? 1 : 0;
    }

    private double precision() {
      return (double) right / Math.max(1, judged);
    }
  }

  FlagScore(List<FlagVerdict> verdicts) {
    this.verdicts = List.copyOf(verdicts);
  }

  /**
   * Adds a flag.
   *
   * @param open whether it is of an event that may be looked at while detectors are written
   */
  void add(Flag flag, boolean open) {
    List<Count> counts = new ArrayList<>();
    counts.add(kinds.computeIfAbsent(flag.kind(), k -> new Count()));
    if (!flag.isOnlyIn()) {
      counts.add(certainties.computeIfAbsent(flag.certainty(), k -> new Count()));
      counts.add(open ? seen : held);
    }
    counts.forEach(c -> c.flags++);
    for (FlagVerdict v : verdicts) {
      if (v.isOf(flag)) {
        counts.forEach(c -> c.judge(v.right()));
        return;
      }
    }
  }

  /**
   * By kind the precision, how many were judged and how many there are, and the same of differences
   * by the certainty that is shown; of all differences the precision in both halves and how many an
   * event have no use, each kind by its own precision.
   */
  List<Measure> measures(int events) {
    List<Measure> measures = new ArrayList<>();
    double useless = 0;
    long differences = 0;
    for (Map.Entry<String, Count> e : kinds.entrySet()) {
      String name = e.getKey().toLowerCase(Locale.ROOT).replace('_', '-');
      Count count = e.getValue();
      measures.addAll(measures(name, count));
      if (!e.getKey().equals(Flag.ONLY_IN) && count.judged > 0) {
        differences += count.flags;
        useless += count.flags * (1 - count.precision());
      }
    }
    certainties.forEach((certainty, count) -> measures.addAll(measures(certainty, count)));
    measures.add(new Measure("seen.precision", seen.precision(), 3));
    measures.add(new Measure("held.precision", held.precision(), 3));
    measures.add(new Measure("useless.share", useless / Math.max(1, differences), 3));
    measures.add(new Measure("differences.per.event", (double) differences / events, 2));
    return measures;
  }

  private static List<Measure> measures(String name, Count count) {
    return List.of(
        new Measure(name + ".precision", count.precision(), 3),
        Measure.count(name + ".judged", count.judged),
        Measure.count(name + ".flags", count.flags));
  }
}
