package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.TimeExpression;
import org.crossread.text.Span;

/** Incompatible days or times of the same event. */
final class DateDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /** Passages that share less than this may date two different things. */
  private static final double LEAST_OVERLAP = 0.4;

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)\\b(?:this|today|tonight|tomorrow|yesterday|last|next|ago|now|later|earlier)\\b");

  /** From here on they tell one thing, whatever they share. */
  private static final double SURE_SCORE = 0.88;

  @Override
  public List<Difference> in(Pair pair, Change change) {
    return conflicts(
            pair,
            overlapping(pair.left().times(), change.left()),
            overlapping(pair.right().times(), change.right()))
        .stream()
        .filter(d -> !isClock(pair, d.left().span()) || ofOneClause(pair, d))
        .toList();
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
    Slot a = Slot.of(pair.left(), x);
    Slot b = Slot.of(pair.right(), y);
    return a != null
        && b != null
        && (a.isClauseOf(b) || !isClock(pair, x) && a.isThatOf(b))
        && Bearing.of(pair.left(), x).isTimeOf(Bearing.of(pair.right(), y));
  }

  private static boolean ofOneClause(Pair pair, Difference d) {
    Slot a = Slot.of(pair.left(), d.left().span());
    Slot b = Slot.of(pair.right(), d.right().span());
    return a != null && b != null && a.isClauseOf(b);
  }

  /** Hours of one day are told of many things that happened on it. */
  private static boolean isClock(Pair pair, Span x) {
    return pair.left().times().stream()
        .anyMatch(t -> t.span().equals(x) && t.granularity() == TimeExpression.Granularity.HOUR);
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

  /** "This morning" may be that of "Monday" when nothing tells of which day a report is. */
  private static boolean isToday(String words) {
    return RELATIVE.matcher(words).find();
  }

  /** "March" and "last December" are two months, "Friday" and "next Monday" two days. */
  private static boolean areNames(TimeExpression x, TimeExpression y) {
    return Conflicts.isName(x) && Conflicts.isName(y);
  }

  /** One date in the same words is no other date, in whatever year each report resolves it. */
  private static boolean isWritten(Pair pair, TimeExpression x, TimeExpression y) {
    return pair.leftWords(x.span()).equalsIgnoreCase(pair.rightWords(y.span()));
  }

  private static List<Difference> conflicts(
      Pair pair, List<TimeExpression> left, List<TimeExpression> right) {
    List<Difference> found = new ArrayList<>();
    for (TimeExpression x : left) {
      for (TimeExpression y : right) {
        if (conflict(pair, x, y)
            && !isWritten(pair, x, y)
            && (areNames(x, y)
                || isToday(pair.leftWords(x.span())) == isToday(pair.rightWords(y.span())))
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
