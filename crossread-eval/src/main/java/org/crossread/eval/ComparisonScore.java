package org.crossread.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.claim.Difference;

/**
 * Comparisons against rows made by hand, pooled over stories. A gold pair is found when one claim
 * holds a passage on each side that overlaps its own. Each passage of a claim of several articles
 * is right when a gold pair, related ones included, joins it to another passage of that claim. An
 * only-in row is kept when its passage is shown and no claim joins it to the named document. A trap
 * is hit when a claim or an only-in passage overlaps boilerplate.
 */
final class ComparisonScore {
  private static final int DECIMALS = 3;

  private Ratio aligned = new Ratio(0, 0, 0, 0);
  private long pairsProposed;
  private long pairsRight;
  private long alone;
  private long kept;
  private long traps;
  private long hits;
  private final Map<Difference.Kind, Typed> typed = new EnumMap<>(Difference.Kind.class);

  /** The figures of one kind of difference. */
  private record Typed(long gold, long found, long flagged, long supported) {
    Typed plus(Typed other) {
      return new Typed(
          gold + other.gold,
          found + other.found,
          flagged + other.flagged,
          supported + other.supported);
    }
  }

  /** Counts one story. */
  void add(List<GoldRow> gold, Told told) {
    List<GoldRow> pairs = gold.stream().filter(GoldRow::aligned).toList();
    List<GoldRow> required = pairs.stream().filter(GoldRow::required).toList();
    long found = required.stream().filter(g -> told.claims().stream().anyMatch(g::in)).count();
    long proposed = 0;
    long right = 0;
    for (Told.Row claim : told.claims()) {
      if (claim.articles().size() > 1) {
        proposed += claim.passages().size();
        right += joined(claim, pairs);
      }
    }
    aligned =
        new Ratio(
            aligned.right() + right,
            aligned.proposed() + proposed,
            aligned.found() + found,
            aligned.gold() + required.size());
    for (Difference.Kind kind : Difference.Kind.values()) {
      typed.merge(kind, typed(kind, pairs, told), Typed::plus);
    }
    for (GoldRow g : gold) {
      if (g.alone()) {
        alone++;
        kept += shownAlone(g, told) ? 1 : 0;
      }
      if (g.boilerplate()) {
        traps++;
        hits += shown(g.left(), told) ? 1 : 0;
      }
    }
  }

  /** How many passages of {@code claim} the gold joins to another one; counts the pairs too. */
  private long joined(Told.Row claim, List<GoldRow> pairs) {
    long right = 0;
    for (Told.Place p : claim.passages()) {
      boolean any = false;
      for (Told.Place q : claim.passages()) {
        if (p.article() != q.article()) {
          boolean joined = pairs.stream().anyMatch(g -> g.joins(p, q));
          pairsProposed++;
          pairsRight += joined ? 1 : 0;
          any |= joined;
        }
      }
      right += any ? 1 : 0;
    }
    return right;
  }

  private static Typed typed(Difference.Kind kind, List<GoldRow> pairs, Told told) {
    List<GoldRow> rows = pairs.stream().filter(g -> g.kind() == kind).toList();
    List<Told.Row> flagged =
        told.claims().stream().filter(c -> c.kinds().contains(kind.name())).toList();
    return new Typed(
        rows.size(),
        rows.stream().filter(g -> flagged.stream().anyMatch(g::in)).count(),
        flagged.size(),
        flagged.stream().filter(c -> rows.stream().anyMatch(g -> g.in(c))).count());
  }

  private static boolean shown(Told.Place place, Told told) {
    return told.claims().stream().anyMatch(c -> c.holds(place))
        || told.onlyIn().stream().anyMatch(place::overlaps);
  }

  private static boolean shownAlone(GoldRow row, Told told) {
    Integer other = row.other();
    boolean toldByOther =
        told.claims().stream()
            .filter(c -> c.holds(row.left()))
            .map(Told.Row::articles)
            .anyMatch(a -> other != null ? a.contains(other) : a.size() > 1);
    return shown(row.left(), told) && !toldByOther;
  }

  /** Recall, precision and F1 of aligned pairs, then the rest. */
  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure("recall", aligned.recall(), DECIMALS));
    measures.add(new Measure("precision", aligned.precision(), DECIMALS));
    measures.add(new Measure("f1", aligned.f1(), DECIMALS));
    measures.add(
        new Measure("pairwise", (double) pairsRight / Math.max(1, pairsProposed), DECIMALS));
    measures.add(Measure.count("pairs.gold", aligned.gold()));
    measures.add(Measure.count("pairs.found", aligned.found()));
    measures.add(Measure.count("passages.proposed", aligned.proposed()));
    measures.add(Measure.count("passages.right", aligned.right()));
    typed.forEach((kind, t) -> {
      if (t.gold() + t.flagged() > 0) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        measures.add(Measure.count(name + ".gold", t.gold()));
        measures.add(Measure.count(name + ".found", t.found()));
        measures.add(Measure.count(name + ".flagged", t.flagged()));
        measures.add(Measure.count(name + ".supported", t.supported()));
      }
    });
    measures.add(Measure.count("only-in.gold", alone));
    measures.add(Measure.count("only-in.kept", kept));
    measures.add(Measure.count("boilerplate.traps", traps));
    measures.add(Measure.count("boilerplate.hit", hits));
    return measures;
  }
}
