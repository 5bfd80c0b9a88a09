package org.crossread.correction;

import java.util.List;
import org.crossread.claim.Comparison;

/**
 * A comparison in which the decisions of people hold.
 *
 * @param outcomes one a correction, by time, then id: those of other articles, reverted and
 *     reverting ones too; those of stories have none, since they decide what is compared
 */
public record Corrected(Comparison comparison, List<Outcome> outcomes) {
  public Corrected {
    outcomes = List.copyOf(outcomes);
  }
}
