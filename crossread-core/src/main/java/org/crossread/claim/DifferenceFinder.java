package org.crossread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what differs between the aligned pairs of one claim: each detector looks at one kind of
 * slot and reports only with evidence words on both sides. Stateless and thread-safe.
 */
final class DifferenceFinder {
  private final NumberDetector number = new NumberDetector();
  private final DateDetector date = new DateDetector();
  private final NameDetector name = new NameDetector();
  private final WhoDetector who = new WhoDetector();
  private final QuoteDetector quote = new QuoteDetector();
  private final PolarityDetector polarity = new PolarityDetector();
  private final ModalityDetector modality = new ModalityDetector();
  private final DetailDetector detail = new DetailDetector();
  private final List<Detector> detectors =
      List.of(
          number,
          date,
          name,
          who,
          quote,
          polarity,
          modality,
          detail,
          new NamedPersonDetector(),
          new DisputeDetector());

  private final DescriptionDetector description = new DescriptionDetector();

  private final CircumstanceDetector circumstance = new CircumstanceDetector();

  private final SpelledNameDetector spelledName = new SpelledNameDetector();

  private final StanceDetector stance = new StanceDetector();

  private final List<List<ChangeDetector>> quoted = List.of(List.of(quote, polarity, modality));

  /** Each change is read once: the first group that finds something there decides. */
  private final List<List<ChangeDetector>> unquoted =
      List.of(List.of(who), List.of(number, date, name, polarity, modality), List.of(detail));

  /** Looks for one kind of difference between two aligned propositions. */
  interface Detector {
    /** Differences of the pair, the best supported first; empty when there is no evidence. */
    List<Difference> find(Pair pair);
  }

  /** Reads one change between two versions of one wording. */
  interface ChangeDetector {
    /** Differences that the change makes; empty when it makes none of this kind. */
    List<Difference> in(Pair pair, Change change);
  }

  /**
   * At most one difference of a kind for each two articles, taken from their best aligned pair.
   *
   * @param pairs of one claim, the best first
   */
  List<Difference> find(List<Pair> pairs) {
    Map<String, Difference> found = new LinkedHashMap<>();
    List<Pair> partners = partners(pairs);
    Set<List<String>> firm = wordings(partners.stream().filter(p -> isFirm(p, pairs)).toList());
    for (Pair pair : partners) {
      List<Difference> ofPair = new ArrayList<>();
      for (Change change : pair.parallel().changes()) {
        ofPair.addAll(in(pair, change));
      }
      ofPair.addAll(stance.find(pair));
      if (pair.sameWording() || firm.contains(wordings(pair))) {
        for (Detector detector : detectors) {
          ofPair.addAll(detector.find(pair));
        }
      }
      ofPair.forEach(d -> keep(d, pair, found));
    }
    // two quotations that collate, one person described twice, and what stands nowhere in the other
    // report are evidence whatever else either is laid beside
    for (Pair pair : pairs) {
      for (Difference d : quote.find(pair)) {
        keep(d, pair, found);
        if (d instanceof Difference.Quote utterance) {
          who.of(pair, utterance).forEach(w -> keep(w, pair, found));
        }
      }
      description.find(pair).forEach(d -> keep(d, pair, found));
      circumstance.find(pair).forEach(d -> keep(d, pair, found));
      // readers found all of 25 right, so the other names that are mixed up lend them no doubt
      spelledName.find(pair).forEach(d -> found.putIfAbsent(key(d, pair), d));
    }
    List<Difference> differences = new ArrayList<>(found.values());
    differences.sort(Difference.ORDER);
    return differences;
  }

  private static void keep(Difference d, Pair pair, Map<String, Difference> found) {
    found.putIfAbsent(key(d, pair), d.atMost(Experience.of(d.kind())));
  }

  /** Of two wordings, only a pair in which each is the other's best is held side by side. */
  private static boolean isFirm(Pair pair, List<Pair> pairs) {
    return pairs.stream()
        .noneMatch(o ->
            o.affinity() > pair.affinity()
                && (left(o).equals(left(pair)) || right(o).equals(right(pair))));
  }

  private static String key(Difference d, Pair pair) {
    return d.kind() + " " + pair.left().id() + " " + pair.right().id();
  }

  private List<Difference> in(Pair pair, Change change) {
    if (change.mixed()) {
      return List.of();
    }
    for (List<ChangeDetector> group : change.quoted() ? quoted : unquoted) {
      List<Difference> found = new ArrayList<>();
      for (ChangeDetector detector : group) {
        found.addAll(detector.in(pair, change));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /**
   * Only the best partners are held against each other: a pair is kept when each is the other's
   * best in its article, or one is and the other's best is not a version of its own wording. So is
   * a pair of the same two wordings: what one report tells otherwise than a second one, it tells
   * otherwise than the second one's copies.
   */
  private static List<Pair> partners(List<Pair> pairs) {
    Map<String, Pair> best = new HashMap<>();
    for (Pair pair : pairs) {
      best.merge(left(pair), pair, DifferenceFinder::better);
      best.merge(right(pair), pair, DifferenceFinder::better);
    }
    List<Pair> chosen = new ArrayList<>();
    for (Pair pair : pairs) {
      Pair ofLeft = best.getOrDefault(left(pair), pair);
      Pair ofRight = best.getOrDefault(right(pair), pair);
      if ((ofLeft == pair || !ofLeft.sameWording())
          && (ofRight == pair || !ofRight.sameWording())
          && (ofLeft == pair || ofRight == pair)) {
        chosen.add(pair);
      }
    }
    Set<List<String>> wordings = wordings(chosen);
    List<Pair> partners =
        new ArrayList<>(pairs.stream().filter(p -> wordings.contains(wordings(p))).toList());
    partners.sort(
        Comparator.comparingDouble((Pair p) -> -p.affinity())
            .thenComparing(p -> p.p().span())
            .thenComparing(p -> p.q().span()));
    return partners;
  }

  private static Set<List<String>> wordings(List<Pair> pairs) {
    return pairs.stream().map(DifferenceFinder::wordings).collect(Collectors.toSet());
  }

  /** The words of both sides, whichever is which. */
  private static List<String> wordings(Pair pair) {
    return Stream.of(pair.leftWords(pair.p().span()), pair.rightWords(pair.q().span()))
        .sorted()
        .toList();
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
