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
    Ends ends = ends(change.left(), change.right());
    if (ends.isMissing()) {
      return new Outcome(c, State.NOT_APPLICABLE, ends.note());
    }
    List<Passage> named = ends.named();
    Difference.Kind kind = change.kind();
    boolean changed = false;
    Set<Difference.Kind> others = new TreeSet<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      List<Difference> differences = new ArrayList<>();
      for (Difference d : claim.differences()) {
        boolean here = ends.areOf(d);
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
      return new Outcome(c, State.APPLIED, named, "differs " + change.found(), person, ends.note());
    }
    if (kind != null && others.contains(kind)) {
      return new Outcome(c, State.UNNEEDED, named, person, person, ends.note());
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
        ? new Outcome(c, State.UNNEEDED, named, person, person, ends.note())
        : new Outcome(
            c, State.NOT_APPLICABLE, named, "no difference", "", "nothing differs there any more");
  }

  /** Whether the difference is there as a person confirmed it; changes no claim. */
  Outcome apply(Correction c, Change.RightKind change) {
    Ends ends = ends(change.left(), change.right());
    if (ends.isMissing()) {
      return new Outcome(c, State.NOT_APPLICABLE, ends.note());
    }
    List<Passage> named = ends.named();
    Set<Difference.Kind> kinds = new TreeSet<>();
    for (Claim claim : claims) {
      for (Difference d : claim.differences()) {
        if (ends.areOf(d)) {
          kinds.add(d.kind());
        }
      }
    }
    String person = "differs " + change.found();
    if (kinds.contains(change.found())) {
      return new Outcome(c, State.APPLIED, named, person, person, ends.note());
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

  private Ends ends(PassageKey left, PassageKey right) {
    return new Ends(places.find(left), places.find(right));
  }

  /** Both sides of a difference, where they stand now. */
  private record Ends(Places.Found left, Places.Found right) {
    boolean isMissing() {
      return left.isEmpty() || right.isEmpty();
    }

    /** Why one is missing, or else where one was found otherwise. */
    String note() {
      boolean first = isMissing() ? left.isEmpty() : !left.note().isEmpty();
      return first ? left.note() : right.note();
    }

    /** The passages of the left, then of the right, each sorted and once. */
    List<Passage> named() {
      List<Passage> named = new ArrayList<>(new TreeSet<>(left.passages()));
      named.addAll(new TreeSet<>(right.passages()));
      return named;
    }

    boolean areOf(Difference d) {
      return left.passages().contains(d.left()) && right.passages().contains(d.right())
          || left.passages().contains(d.right()) && right.passages().contains(d.left());
    }
  }
}
