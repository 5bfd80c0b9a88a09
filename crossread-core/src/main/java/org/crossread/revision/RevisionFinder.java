package org.crossread.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.report.Report;

/**
 * Tells what changed between two versions of one article. Sentences with the same words are laid
 * together first, then those with the most content words in common, the best pair first; what a
 * sentence was parted into, or joined with, counts to it. Within a pair numbers, times, names,
 * attributions, hedges and negations are compared, and only where the words themselves changed.
 * Typography, case and white space change nothing. Stateless and thread-safe.
 */
public final class RevisionFinder {
  /** From here on two sentences are versions of one; chosen. */
  private static final double VERSIONS = 0.4;

  /** Share of the content words of a part that stand in the whole; chosen. */
  private static final double PART = 0.7;

  /** A part has at least this many content words, so that chance words make none; chosen. */
  private static final int LEAST_PART = 2;

  private record Pair(Said before, Said after) {}

  private record Candidate(int before, int after, double likeness) {}

  /** What changed from {@code before} to {@code after}. */
  public Revision find(Report before, Report after) {
    List<Said> old = new ArrayList<>(Said.of(before));
    List<Said> now = new ArrayList<>(Said.of(after));
    List<Pair> same = takeEqual(old, now);
    List<Edit> edits = new ArrayList<>(moved(same));
    for (Pair pair : withParts(takeAlike(old, now), old, now)) {
      edits.addAll(new SlotEdits(pair.before(), pair.after()).find());
    }
    for (Said s : old) {
      edits.add(
          new Edit(
              Edit.Kind.REMOVED, s.span(), null, s.span(), null, what(s) + " removed"));
    }
    for (Said s : now) {
      edits.add(new Edit(Edit.Kind.ADDED, null, s.span(), null, s.span(), what(s) + " added"));
    }
    edits.sort(Edit.ORDER);
    return new Revision(before, after, edits, same.size());
  }

  private static String what(Said s) {
    boolean statement =
        s.report().statements().stream()
            .anyMatch(x -> x.content().stream().anyMatch(c -> c.overlaps(s.span())));
    return s.headline() ? "headline" : statement ? "statement" : "sentence";
  }

  /** Sentences of the same words, in their order where words are repeated; taken out of both. */
  private static List<Pair> takeEqual(List<Said> old, List<Said> now) {
    Map<String, Deque<Said>> byWords = new HashMap<>();
    old.forEach(s -> byWords.computeIfAbsent(key(s), k -> new ArrayDeque<>()).add(s));
    List<Pair> pairs = new ArrayList<>();
    for (Said s : List.copyOf(now)) {
      Deque<Said> equal = byWords.get(key(s));
      if (equal != null && !equal.isEmpty()) {
        pairs.add(new Pair(equal.removeFirst(), s));
      }
    }
    pairs.forEach(p -> {
      old.remove(p.before());
      now.remove(p.after());
    });
    return pairs;
  }

  private static String key(Said s) {
    return s.headline() + " " + String.join(" ", s.words());
  }

  /** The best pairs of those left; taken out of both. */
  private static List<Pair> takeAlike(List<Said> old, List<Said> now) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      for (int j = 0; j < now.size(); j++) {
        double likeness = old.get(i).likeness(now.get(j));
        if (likeness >= VERSIONS && old.get(i).headline() == now.get(j).headline()) {
          candidates.add(new Candidate(i, j, likeness));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.likeness())
            .thenComparingInt(c -> Math.abs(c.before() - c.after()))
            .thenComparingInt(Candidate::before)
            .thenComparingInt(Candidate::after));
    TreeMap<Integer, Integer> partner = new TreeMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!partner.containsKey(c.before()) && !partner.containsValue(c.after())) {
        partner.put(c.before(), c.after());
        pairs.add(new Pair(old.get(c.before()), now.get(c.after())));
      }
    }
    pairs.forEach(p -> {
      old.remove(p.before());
      now.remove(p.after());
    });
    return pairs;
  }

  /** Lays to each pair the neighbours that the other side's sentence was parted into. */
  private static List<Pair> withParts(List<Pair> pairs, List<Said> old, List<Said> now) {
    List<Pair> whole = new ArrayList<>();
    for (Pair pair : pairs) {
      Said after = withParts(pair.after(), pair.before(), now);
      Said before = withParts(pair.before(), after, old);
      whole.add(new Pair(before, after));
    }
    return whole;
  }

  private static Said withParts(Said one, Said other, List<Said> left) {
    Said whole = one;
    boolean grown = true;
    int first = one.index();
    int last = one.index();
    while (grown) {
      grown = false;
      for (Said s : List.copyOf(left)) {
        boolean beside = s.index() == first - 1 || s.index() == last + 1;
        long shared = s.shared(other.stems());
        if (beside
            && s.headline() == one.headline()
            && shared >= LEAST_PART
            && shared >= PART * s.stems().size()) {
          first = Math.min(first, s.index());
          last = Math.max(last, s.index());
          whole = whole.with(s);
          left.remove(s);
          grown = true;
        }
      }
    }
    return whole;
  }

  /** Sentences outside the longest run of those that kept their order. */
  private static List<Edit> moved(List<Pair> same) {
    List<Pair> ordered = new ArrayList<>(same);
    ordered.sort(Comparator.comparingInt(p -> p.after().index()));
    boolean[] kept = longestRun(ordered);
    List<Edit> moved = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i]) {
        Pair p = ordered.get(i);
        moved.add(
            new Edit(
                Edit.Kind.MOVED,
                p.before().span(),
                p.after().span(),
                p.before().span(),
                p.after().span(),
                "moved"));
      }
    }
    return moved;
  }

  /** Which places belong to the longest increasing run of earlier places (patience sorting). */
  private static boolean[] longestRun(List<Pair> pairs) {
    int n = pairs.size();
    int[] tails = new int[n];
    int[] previous = new int[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails[middle]).before().index() < pairs.get(i).before().index()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    boolean[] kept = new boolean[n];
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
      kept[i] = true;
    }
    return kept;
  }
}
