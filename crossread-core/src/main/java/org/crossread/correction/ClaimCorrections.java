package org.crossread.correction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Decision.State;
import org.crossread.claim.Passage;
import org.crossread.claim.Regrouping;

/** Puts passages together and takes them apart as people say, in the order in which they said it. */
final class ClaimCorrections implements Regrouping {
  private final List<Correction> corrections;
  private final Places places;
  private final Map<Correction, Outcome> outcomes = new LinkedHashMap<>();
  private final List<Set<Passage>> groups = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /**
   * @param corrections same, not the same and split, by time, then id
   */
  ClaimCorrections(List<Correction> corrections, Places places) {
    this.corrections = corrections;
    this.places = places;
  }

  /** What became of each; known after passages were put together. */
  Map<Correction, Outcome> outcomes() {
    return outcomes;
  }

  @Override
  public Regrouped of(List<Set<Passage>> before, Likeness likeness) {
    groups.clear();
    links.clear();
    outcomes.clear();
    before.forEach(g -> groups.add(new TreeSet<>(g)));
    for (Correction c : corrections) {
      switch (c.change()) {
        case Change.Same s -> outcomes.put(c, same(c, s));
        case Change.NotSame n -> outcomes.put(c, notSame(c, n, likeness));
        case Change.Split s -> outcomes.put(c, split(c, s));
        default -> throw new IllegalArgumentException("no correction of claims: " + c);
      }
    }
    outcomes.replaceAll((c, o) -> checked(c, o));
    List<Set<Passage>> distinct = new ArrayList<>();
    groups.stream().filter(g -> !g.isEmpty()).forEach(distinct::add);
    return new Regrouped(distinct, links);
  }

  private Outcome same(Correction c, Change.Same change) {
    Sides sides = sides(c, change.left(), change.right());
    if (sides.failed() != null) {
      return sides.failed();
    }
    Set<Passage> all = new TreeSet<>(sides.left());
    all.addAll(sides.right());
    List<Set<Passage>> touched = touched(all);
    boolean already = touched.size() == 1 && touched.getFirst().containsAll(all);
    for (Passage a : sides.left()) {
      for (Passage b : sides.right()) {
        if (!a.article().equals(b.article())) {
          links.add(new Link(a, b));
        }
      }
    }
    if (!already) {
      touched.forEach(all::addAll);
      groups.removeAll(touched);
      groups.add(all);
    }
    return outcome(c, already, sides, "not told together", "tell the same");
  }

  private Outcome notSame(Correction c, Change.NotSame change, Likeness likeness) {
    Sides sides = sides(c, change.left(), change.right());
    if (sides.failed() != null) {
      return sides.failed();
    }
    boolean parted = false;
    for (Set<Passage> group : List.copyOf(groups)) {
      Set<Passage> left = new TreeSet<>(sides.left());
      Set<Passage> right = new TreeSet<>(sides.right());
      left.retainAll(group);
      right.retainAll(group);
      right.removeAll(left);
      if (left.isEmpty() || right.isEmpty()) {
        continue;
      }
      parted = true;
      Set<Passage> a = new TreeSet<>(left);
      Set<Passage> b = new TreeSet<>(right);
      for (Passage p : group) {
        if (!left.contains(p) && !right.contains(p)) {
          (mean(p, left, likeness) >= mean(p, right, likeness) ? a : b).add(p);
        }
      }
      groups.remove(group);
      groups.add(a);
      groups.add(b);
    }
    return outcome(c, !parted, sides, "tell the same", "do not tell the same");
  }

  /** Nearer to its own text where both are equally far. */
  private static double mean(Passage p, Set<Passage> others, Likeness likeness) {
    return others.stream()
        .mapToDouble(o -> o.article().equals(p.article()) ? 0 : likeness.of(p, o))
        .average()
        .orElse(0);
  }

  private Outcome split(Correction c, Change.Split change) {
    List<Passage> named = new ArrayList<>();
    for (PassageKey key : change.part()) {
      Places.Found found = places.find(key);
      if (found.isEmpty()) {
        return new Outcome(c, State.NOT_APPLICABLE, found.note());
      }
      named.addAll(found.passages());
    }
    Set<Passage> part = places.compared(named);
    if (part.isEmpty()) {
      return new Outcome(c, State.NOT_APPLICABLE, named, "", "", NOT_COMPARED);
    }
    List<Set<Passage>> touched = touched(part);
    boolean already = touched.stream().allMatch(part::containsAll);
    touched.forEach(g -> {
      groups.remove(g);
      Set<Passage> rest = new TreeSet<>(g);
      rest.removeAll(part);
      groups.add(rest);
    });
    groups.add(new TreeSet<>(part));
    return new Outcome(
        c,
        already ? State.UNNEEDED : State.APPLIED,
        named,
        "told together with others",
        "a claim of its own",
        "");
  }

  /** A later one may undo what an earlier one did. */
  private Outcome checked(Correction c, Outcome o) {
    if (o.state() != State.APPLIED && o.state() != State.UNNEEDED) {
      return o;
    }
    boolean together =
        switch (c.change()) {
          case Change.Same s -> true;
          case Change.Split s -> true;
          default -> false;
        };
    boolean stands =
        switch (c.change()) {
          case Change.Same s -> together(s.left(), s.right());
          case Change.NotSame n -> !together(n.left(), n.right());
          case Change.Split s -> touched(compared(s.part())).size() == 1;
          default -> true;
        };
    return stands
        ? o
        : new Outcome(
            c,
            State.CONFLICT,
            o.passages(),
            o.program(),
            o.person(),
            together
                ? "a later correction takes these passages apart"
                : "a later correction puts these passages together");
  }

  private boolean together(PassageKey left, PassageKey right) {
    Set<Passage> a = compared(List.of(left));
    Set<Passage> b = compared(List.of(right));
    return groups.stream()
        .anyMatch(g -> a.stream().anyMatch(g::contains) && b.stream().anyMatch(g::contains));
  }

  private Set<Passage> compared(List<PassageKey> keys) {
    return places.compared(
        keys.stream().flatMap(k -> places.find(k).passages().stream()).toList());
  }

  private List<Set<Passage>> touched(Set<Passage> passages) {
    return groups.stream().filter(g -> g.stream().anyMatch(passages::contains)).toList();
  }

  private static final String NOT_COMPARED = "nothing that is compared stands at these words";

  /** The compared passages on both sides, or why there are none. */
  private record Sides(
      Set<Passage> left,
      Set<Passage> right,
      List<Passage> named,
      String note,
      @org.jspecify.annotations.Nullable Outcome failed) {}

  private Sides sides(Correction c, PassageKey left, PassageKey right) {
    Places.Found a = places.find(left);
    Places.Found b = places.find(right);
    if (a.isEmpty() || b.isEmpty()) {
      return failed(new Outcome(c, State.NOT_APPLICABLE, a.isEmpty() ? a.note() : b.note()));
    }
    List<Passage> named = new ArrayList<>(a.passages());
    named.addAll(b.passages());
    Set<Passage> p = places.compared(a.passages());
    Set<Passage> q = places.compared(b.passages());
    if (p.isEmpty() || q.isEmpty()) {
      return failed(new Outcome(c, State.NOT_APPLICABLE, named, "", "", NOT_COMPARED));
    }
    return new Sides(p, q, named, a.note().isEmpty() ? b.note() : a.note(), null);
  }

  private static Sides failed(Outcome o) {
    return new Sides(Set.of(), Set.of(), List.of(), "", o);
  }

  private static Outcome outcome(
      Correction c, boolean already, Sides sides, String program, String person) {
    return new Outcome(
        c,
        already ? State.UNNEEDED : State.APPLIED,
        sides.named(),
        already ? person : program,
        person,
        sides.note());
  }
}
