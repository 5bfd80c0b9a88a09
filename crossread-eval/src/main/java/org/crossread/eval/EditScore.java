package org.crossread.eval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.claim.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Edits found and harmless ones left alone. An edit is found when a difference of its kind overlaps
 * the edited place on at least one side; a harmless one is flagged when any difference does. What
 * overlaps it on neither side is a flag elsewhere, and always wrong: nothing else was changed.
 */
final class EditScore {
  private static final int DECIMALS = 4;

  private final Map<Difference.Kind, Count> byKind = new EnumMap<>(Difference.Kind.class);
  private Count harmless = new Count(0, 0);
  private Count anyKind = new Count(0, 0);
  private long elsewhere;

  /** How many of how many. */
  private record Count(long hits, long all) {
    Count plus(boolean hit) {
      return new Count(hits + (hit ? 1 : 0), all + 1);
    }

    double share() {
      return (double) hits / Math.max(1, all);
    }
  }

  /**
   * What the comparison of an article with its edited form flagged.
   *
   * @param there kinds of the differences that overlap the edited place
   * @param elsewhere number of the others
   */
  record Flags(Set<Difference.Kind> there, int elsewhere) {
    Flags {
      there = there.isEmpty() ? EnumSet.noneOf(Difference.Kind.class) : EnumSet.copyOf(there);
    }

    /** Whether this is right for an edit of {@code kind}; null for a harmless one. */
    boolean right(Difference.@Nullable Kind kind) {
      return kind == null ? there.isEmpty() : there.contains(kind);
    }
  }

  /**
   * Counts one edit.
   *
   * @param kind what it makes differ; null when harmless
   */
  void add(Difference.@Nullable Kind kind, Flags flags) {
    elsewhere += flags.elsewhere();
    if (kind == null) {
      harmless = harmless.plus(!flags.there().isEmpty());
    } else {
      anyKind = anyKind.plus(!flags.there().isEmpty());
      byKind.put(
          kind, byKind.getOrDefault(kind, new Count(0, 0)).plus(flags.there().contains(kind)));
    }
  }

  /** The shares first, then one share a kind, then the numbers of edits. */
  List<Measure> measures() {
    long found = byKind.values().stream().mapToLong(Count::hits).sum();
    long edits = byKind.values().stream().mapToLong(Count::all).sum();
    List<Measure> measures = new ArrayList<>();
    measures.add(new Measure("found", new Count(found, edits).share(), DECIMALS));
    measures.add(new Measure("found.any.kind", anyKind.share(), DECIMALS));
    measures.add(new Measure("harmless.flagged", harmless.share(), DECIMALS));
    measures.add(
        new Measure(
            "harmless.quiet",
            new Count(harmless.all() - harmless.hits(), harmless.all()).share(),
            DECIMALS));
    measures.add(Measure.count("elsewhere", elsewhere));
    byKind.forEach((kind, count) ->
        measures.add(
            new Measure(kind.name().toLowerCase(Locale.ROOT) + ".found", count.share(), DECIMALS)));
    measures.add(Measure.count("edits", edits));
    measures.add(Measure.count("harmless", harmless.all()));
    return measures;
  }
}
