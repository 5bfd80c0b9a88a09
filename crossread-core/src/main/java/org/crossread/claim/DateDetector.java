package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.TimeExpression;

/** Incompatible days or times of the same event. */
final class DateDetector implements DifferenceFinder.Detector {
  /** Passages that share less than this may date two different things. */
  private static final double LEAST_OVERLAP = 0.4;

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    if (pair.overlap() < LEAST_OVERLAP) {
      return found;
    }
    for (TimeExpression x : pair.p().times()) {
      for (TimeExpression y : pair.q().times()) {
        if (Conflicts.conflict(x, y)
            && pair.q().times().stream().allMatch(o -> Conflicts.conflict(x, o) || o == y)
            && pair.p().times().stream().allMatch(o -> Conflicts.conflict(o, y) || o == x)) {
          found.add(
              new Difference.Date(
                  pair.leftPassage(x.span()),
                  pair.rightPassage(y.span()),
                  "%s against %s".formatted(pair.leftWords(x.span()), pair.rightWords(y.span())),
                  pair.certainty()));
        }
      }
    }
    return found;
  }
}
