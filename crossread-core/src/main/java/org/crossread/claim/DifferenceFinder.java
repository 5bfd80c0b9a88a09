package org.crossread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    for (Pair pair : partners(pairs)) {
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

  /**
   * Only the best partners are held against each other: a pair is kept when each is the other's
   * best in its article, or one is and the other's best is not a version of its own wording.
   */
  private static List<Pair> partners(List<Pair> pairs) {
    Map<String, Pair> best = new HashMap<>();
    for (Pair pair : pairs) {
      best.merge(left(pair), pair, DifferenceFinder::better);
      best.merge(right(pair), pair, DifferenceFinder::better);
    }
    List<Pair> partners = new ArrayList<>();
    for (Pair pair : pairs) {
      Pair ofLeft = best.getOrDefault(left(pair), pair);
      Pair ofRight = best.getOrDefault(right(pair), pair);
      if ((ofLeft == pair || !ofLeft.sameWording())
          && (ofRight == pair || !ofRight.sameWording())
          && (ofLeft == pair || ofRight == pair)) {
        partners.add(pair);
      }
    }
    partners.sort(
        Comparator.comparingDouble((Pair p) -> -p.affinity())
            .thenComparing(p -> p.p().span())
            .thenComparing(p -> p.q().span()));
    return partners;
  }

  private static Pair better(Pair a, Pair b) {
    int byAffinity = Double.compare(a.affinity(), b.affinity());
    if (byAffinity != 0) {
      return byAffinity > 0 ? a : b;
    }
    int bySpan = a.p().span().compareTo(b.p().span());
    return bySpan < 0 || bySpan == 0 && a.q().span().compareTo(b.q().span()) < 0 ? a : b;
  }

  private static String left(Pair pair) {
    return "L " + pair.left().id() + " " + pair.p().span().start() + " " + pair.right().id();
  }

  private static String right(Pair pair) {
    return "R " + pair.right().id() + " " + pair.q().span().start() + " " + pair.left().id();
  }
}
