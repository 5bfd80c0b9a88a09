package org.crossread.claim;

import java.util.List;

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
}
