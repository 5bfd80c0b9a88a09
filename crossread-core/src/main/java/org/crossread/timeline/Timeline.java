package org.crossread.timeline;

import java.util.List;

/**
 * What the reports date, in the order of time. The day of publication dates nothing by itself; it
 * only resolves words such as "Thursday".
 *
 * @param dated by first day, the more exact first among those that begin together
 * @param undated times that could not be resolved, by their words
 */
public record Timeline(List<Moment> dated, List<Moment> undated) {
  public Timeline {
    dated = List.copyOf(dated);
    undated = List.copyOf(undated);
  }

  public boolean isEmpty() {
    return dated.isEmpty() && undated.isEmpty();
  }
}
