package org.crossread.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.encode.Vector;
import org.crossread.lineage.Lineage;
import org.crossread.position.ActCoder;
import org.crossread.position.CodedAct;
import org.crossread.position.Ledger;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The acts of the reports of a story and the ledger of its positions. It follows from the reports
 * and their lineage alone; their order changes nothing.
 *
 * @param acts by article id, in text order
 */
public record Positions(SortedMap<String, List<CodedAct>> acts, Ledger ledger) {
  public Positions {
    acts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(acts));
  }

  /** The positions in a comparison. */
  public static Positions of(Comparison comparison) {
    return of(comparison, null);
  }

  /**
   * The positions in a comparison, with the names that people gave to issues.
   *
   * @param today day from which positions not told of for long are stale; null for none
   */
  public static Positions of(Comparison comparison, @Nullable LocalDate today) {
    Positions found = of(comparison.reports(), comparison.lineage(), today);
    Map<Passage, String> names = new HashMap<>();
    for (Decision d : comparison.decisions()) {
      String issue = d.issue();
      if (issue != null && d.holds()) {
        d.passages().forEach(p -> names.put(p, issue));
      }
    }
    return names.isEmpty()
        ? found
        : new Positions(
            found.acts(),
            new Ledger(found.ledger().rows().stream().map(r -> named(r, names)).toList()));
  }

  private static Ledger.Row named(Ledger.Row row, Map<Passage, String> names) {
    String name = null;
    for (Ledger.Evidence e : row.evidence()) {
      name = names.getOrDefault(new Passage(e.article(), e.span()), name);
    }
    return name == null ? row : row.withIssue(name);
  }

  /**
   * The positions in reports.
   *
   * @param today day from which positions not told of for long are stale; null for none
   */
  public static Positions of(List<Report> reports, Lineage lineage, @Nullable LocalDate today) {
    ActCoder coder = new ActCoder();
    SortedMap<String, List<CodedAct>> acts = new TreeMap<>();
    List<Ledger.Source> sources = new ArrayList<>();
    for (Report r : reports) {
      List<CodedAct> own = coder.code(r.article().text(), reading(r));
      acts.put(r.id(), own);
      sources.add(
          new Ledger.Source(
              r.id(),
              lineage.groupOf(r.id()),
              r.article().outlet() == null ? null : r.article().outlet().value(),
              r.article().published() == null ? null : r.article().published().value(),
              r.article().text(),
              own,
              vectors(r, own)));
    }
    return new Positions(acts, Ledger.of(sources, today));
  }

  /** What the coder of acts is given of a report. */
  public static ActCoder.Reading reading(Report r) {
    return new ActCoder.Reading(r.sentences(), r.mentions(), r.statements(), r.times(), r.acts());
  }

  /** The vector of the proposition that shares most of an act's passage, else of its sentence. */
  private static List<Vector> vectors(Report r, List<CodedAct> acts) {
    List<Vector> vectors = new ArrayList<>();
    for (CodedAct act : acts) {
      Vector found =
          r.propositions().stream()
              .filter(p -> p.span().overlaps(act.span()))
              .max(
                  Comparator.comparingInt((Proposition p) -> p.span().shared(act.span()))
                      .thenComparing(p -> -p.span().length())
                      .thenComparing(p -> -p.span().start()))
              .map(Proposition::vector)
              .orElseGet(() -> sentence(r, act.span()));
      if (found == null) {
        return List.of();
      }
      vectors.add(found);
    }
    return vectors;
  }

  private static @Nullable Vector sentence(Report r, Span span) {
    for (int i = 0; i < r.sentences().size() && i < r.sentenceVectors().size(); i++) {
      if (r.sentences().get(i).span().overlaps(span)) {
        return r.sentenceVectors().get(i);
      }
    }
    return null;
  }
}
