package org.crossread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what differs between the aligned pairs of one claim: each detector looks at one kind of
 * slot and reports only with evidence words on both sides. Stateless and thread-safe.
 */
final class DifferenceFinder {
  private final List<Detector> detectors =
      List.of(
          new NumberDetector(),
          new DateDetector(),
          new NameDetector(),
          new WhoDetector(),
          new QuoteDetector(),
          new PolarityDetector(),
          new ModalityDetector(),
          new StanceDetector(),
          new DetailDetector());

  /** Looks for one kind of difference between two aligned propositions. */
  interface Detector {
    /** Differences of the pair, the best supported first; empty when there is no evidence. */
    List<Difference> find(Pair pair);
  }

  /**
   * At most one difference of a kind for each two articles, taken from their best aligned pair.
   *
   * @param pairs of one claim, the best first
   */
  List<Difference> find(List<Pair> pairs) {
    Map<String, Difference> found = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      for (Detector detector : detectors) {
        for (Difference d : detector.find(pair)) {
          found.putIfAbsent(d.kind() + " " + pair.left().id() + " " + pair.right().id(), d);
        }
      }
    }
    List<Difference> differences = new ArrayList<>(found.values());
    differences.sort(
        Comparator.comparing(Difference::kind)
            .thenComparing(Difference::left)
            .thenComparing(Difference::right));
    return differences;
  }
}
