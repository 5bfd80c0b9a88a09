package org.crossread.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision.State;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;

/** Gives differences the kind that people say, takes them away, or tells that they are right. */
final class DifferenceCorrections {
  private final Places places;
  private final Comparison comparison;
  private final List<Claim> claims;

  DifferenceCorrections(Comparison comparison, Places places) {
    this.comparison = comparison;
    this.places = places;
    this.claims = new ArrayList<>(comparison.claims());
  }

  List<Claim> claims() {
    return List.copyOf(claims);
  }

  Outcome apply(Correction c, Change.WrongKind change) {
    Places.Found a = places.find(change.left());
    Places.Found b = places.find(change.right());
    if (a.isEmpty() || b.isEmpty()) {
      return new Outcome(c, State.NOT_APPLICABLE, a.isEmpty() ? a.note() : b.note());
    }
    Set<Passage> left = new TreeSet<>(a.passages());
    Set<Passage> right = new TreeSet<>(b.passages());
    List<Passage> named = new ArrayList<>(left);
    named.addAll(right);
    Difference.Kind kind = change.kind();
    boolean changed = false;
    Set<Difference.Kind> others = new TreeSet<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      List<Difference> differences = new ArrayList<>();
      for (Difference d : claim.differences()) {
        boolean here =
            left.contains(d.left()) && right.contains(d.right())
                || left.contains(d.right()) && right.contains(d.left());
        if (here && d.kind() == change.found()) {
          changed = true;
          if (kind != null && claim.differences().stream().noneMatch(o -> isSo(o, d, kind))) {
            differences.add(d.as(kind, reason(c, d)));
          }
        } else {
          if (here) {
            others.add(d.kind());
          }
          differences.add(d);
        }
      }
      if (differences.size() != claim.differences().size()
          || !differences.equals(claim.differences())) {
        claims.set(i, claim.with(differences, comparison));
      }
    }
    String person = kind == null ? "no difference" : "differs " + kind;
    if (changed) {
      return new Outcome(c, State.APPLIED, named, "differs " + change.found(), person, note(a, b));
    }
    if (kind != null && others.contains(kind)) {
      return new Outcome(c, State.UNNEEDED, named, person, person, note(a, b));
    }
    if (!others.isEmpty()) {
      return new Outcome(
          c,
          State.CONFLICT,
          named,
          "differs " + words(others),
          person,
          "the program now finds another kind there than it did (" + change.found() + ")");
    }
    return kind == null
        ? new Outcome(c, State.UNNEEDED, named, person, person, note(a, b))
        : new Outcome(
            c, State.NOT_APPLICABLE, named, "no difference", "", "nothing differs there any more");
  }

  /** Whether the difference is there as a person confirmed it; changes no claim. */
  Outcome apply(Correction c, Change.RightKind change) {
    Places.Found a = places.find(change.left());
    Places.Found b = places.find(change.right());
    if (a.isEmpty() || b.isEmpty()) {
      return new Outcome(c, State.NOT_APPLICABLE, a.isEmpty() ? a.note() : b.note());
    }
    Set<Passage> left = new TreeSet<>(a.passages());
    Set<Passage> right = new TreeSet<>(b.passages());
    List<Passage> named = new ArrayList<>(left);
    named.addAll(right);
    Set<Difference.Kind> kinds = new TreeSet<>();
    for (Claim claim : claims) {
      for (Difference d : claim.differences()) {
        if (left.contains(d.left()) && right.contains(d.right())
            || left.contains(d.right()) && right.contains(d.left())) {
          kinds.add(d.kind());
        }
      }
    }
    String person = "differs " + change.found();
    if (kinds.contains(change.found())) {
      return new Outcome(c, State.APPLIED, named, person, person, note(a, b));
    }
    return kinds.isEmpty()
        ? new Outcome(
            c, State.NOT_APPLICABLE, named, "no difference", "", "nothing differs there any more")
        : new Outcome(
            c,
            State.CONFLICT,
            named,
            "differs " + words(kinds),
            person,
            "another kind of difference is there by now");
  }

  private static boolean isSo(Difference other, Difference d, Difference.Kind kind) {
    return other.kind() == kind && other.left().equals(d.left()) && other.right().equals(d.right());
  }

  private static String reason(Correction c, Difference d) {
    return "decided by "
        + c.author()
        + ", the program had found "
        + d.kind()
        + ": "
        + (c.reason().isEmpty() ? "no reason given" : c.reason());
  }

  private static String words(Set<Difference.Kind> kinds) {
    return String.join(", ", kinds.stream().map(Enum::name).toList());
  }

  private static String note(Places.Found a, Places.Found b) {
    return a.note().isEmpty() ? b.note() : a.note();
  }
}
