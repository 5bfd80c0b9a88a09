package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.text.Span;

/** Incompatible numbers of the same unit. */
final class NumberDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  @Override
  public List<Difference> in(Pair pair, Change change) {
    return conflicts(
        pair,
        overlapping(pair.left().quantities(), change.left()),
        overlapping(pair.right().quantities(), change.right()));
  }

  @Override
  public List<Difference> find(Pair pair) {
    return conflicts(pair, pair.p().quantities(), pair.q().quantities());
  }

  private static List<Quantity> overlapping(List<Quantity> quantities, Span run) {
    return quantities.stream().filter(q -> q.span().overlaps(run)).toList();
  }

  private static List<Difference> conflicts(Pair pair, List<Quantity> left, List<Quantity> right) {
    List<Difference> found = new ArrayList<>();
    for (Quantity x : left) {
      for (Quantity y : right) {
        if (Conflicts.conflict(x, y)
            && (!x.unit().isEmpty() || pair.sameWording())
            && !hasPartner(x, right)
            && !hasPartner(y, left)) {
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
