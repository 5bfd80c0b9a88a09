package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.report.Report;

/**
 * One row of the comparison: passages of at least two articles that tell the same thing.
 *
 * @param id 12 hexadecimal digits made from the passages
 * @param readings at least one; together they hold every passage of the claim once
 * @param independent number of independent reports that tell it; copies count once
 * @param why in plain words what joined the passages
 */
public record Claim(
    String id, List<Reading> readings, List<Difference> differences, int independent, String why) {
  public Claim {
    readings = List.copyOf(readings);
    differences = List.copyOf(differences);
  }

  /** All passages, sorted. */
  public List<Passage> passages() {
    return readings.stream().flatMap(r -> r.passages().stream()).sorted().toList();
  }

  /** This claim with other differences, and so with other readings. */
  public Claim with(List<Difference> other, Comparison comparison) {
    SortedMap<String, List<Passage>> byArticle = new TreeMap<>();
    for (Passage p : passages()) {
      byArticle.computeIfAbsent(p.article(), a -> new ArrayList<>()).add(p);
    }
    SortedMap<String, Report> reports = new TreeMap<>();
    comparison.reports().forEach(r -> reports.put(r.id(), r));
    List<Difference> sorted = other.stream().sorted(Difference.ORDER).toList();
    return new Claim(id, Readings.of(byArticle, sorted, reports), sorted, independent, why);
  }
}
