package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;

/** Incompatible numbers of the same unit. */
final class NumberDetector implements DifferenceFinder.Detector {
  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    for (Quantity x : pair.p().quantities()) {
      for (Quantity y : pair.q().quantities()) {
        if (Conflicts.conflict(x, y)
            && (!x.unit().isEmpty() || pair.sameWording())
            && !hasPartner(x, pair.q().quantities())
            && !hasPartner(y, pair.p().quantities())) {
          found.add(
              new Difference.Number(
                  pair.leftPassage(x.span()),
                  pair.rightPassage(y.span()),
                  "%s against %s".formatted(pair.leftWords(x.span()), pair.rightWords(y.span())),
                  pair.certainty()));
        }
      }
    }
    return found;
  }

  private static boolean hasPartner(Quantity x, List<Quantity> others) {
    return others.stream().anyMatch(y -> Conflicts.comparable(x, y) && !Conflicts.conflict(x, y));
  }
}
