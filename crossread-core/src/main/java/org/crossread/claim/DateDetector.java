package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.TimeExpression;
import org.crossread.text.Span;

/** Incompatible days or times of the same event. */
final class DateDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /** Passages that share less than this may date two different things. */
  private static final double LEAST_OVERLAP = 0.4;

  /** From here on they tell one thing, whatever they share. */
  private static final double SURE_SCORE = 0.88;

  @Override
  public List<Difference> in(Pair pair, Change change) {
    return conflicts(
        pair,
        overlapping(pair.left().times(), change.left()),
        overlapping(pair.right().times(), change.right()));
  }

  @Override
  public List<Difference> find(Pair pair) {
    return pair.overlap() < LEAST_OVERLAP && pair.score() < SURE_SCORE
        ? List.of()
        : conflicts(pair, pair.p().times(), pair.q().times()).stream()
            .filter(d -> bearsOnOne(pair, d))
            .toList();
  }

  /** Two aligned passages often date two things: the saying and the deed, two terms of office. */
  private static boolean bearsOnOne(Pair pair, Difference d) {
    return pair.sameWording() || bearOnOne(pair, d.left().span(), d.right().span());
  }

  private static boolean bearOnOne(Pair pair, Span x, Span y) {
    return Bearing.of(pair.left(), x).isTimeOf(Bearing.of(pair.right(), y));
  }

  /** In one wording any other time may be the one that is meant. */
  private static boolean bearOnOne(Pair pair, TimeExpression x, TimeExpression y) {
    return pair.sameWording() || bearOnOne(pair, x.span(), y.span());
  }

  private static List<TimeExpression> overlapping(List<TimeExpression> times, Span run) {
    return times.stream().filter(t -> t.span().overlaps(run)).toList();
  }

  /** Whether one wording dates its event so and so; "next week" may lie in "next month". */
  private static boolean conflict(Pair pair, TimeExpression x, TimeExpression y) {
    return Conflicts.conflict(x, y)
        || pair.sameWording()
            && x.key().startsWith("period ")
            && y.key().startsWith("period ")
            && !x.key().equals(y.key());
  }

  private static List<Difference> conflicts(
      Pair pair, List<TimeExpression> left, List<TimeExpression> right) {
    List<Difference> found = new ArrayList<>();
    for (TimeExpression x : left) {
      for (TimeExpression y : right) {
        if (conflict(pair, x, y)
            && right.stream()
                .allMatch(o -> o == y || conflict(pair, x, o) || !bearOnOne(pair, x, o))
            && left.stream()
                .allMatch(o -> o == x || conflict(pair, o, y) || !bearOnOne(pair, o, y))) {
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
