package org.crossread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.report.Report;
import org.crossread.text.Span;

/** Incompatible numbers of the same unit. */
final class NumberDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /** Counts further apart than this are hardly two counts of one thing. Chosen. */
  private static final BigDecimal FAR = BigDecimal.TEN;

  private static final Pattern BESIDE = Pattern.compile("\\d ");
  private static final Pattern BEHIND = Pattern.compile(" \\d");

  /** Words by which a number counts what is left or added. */
  private static final Set<String> REST =
      Set.of("more", "other", "others", "additional", "further");

  @Override
  public List<Difference> in(Pair pair, Change change) {
    List<Quantity> leftSentence = overlapping(pair.left().quantities(), pair.leftSentence());
    List<Quantity> rightSentence = overlapping(pair.right().quantities(), pair.rightSentence());
    return conflicts(
        pair,
        overlapping(pair.left().quantities(), change.left()).stream()
            .filter(x -> !hasPartner(x, rightSentence))
            .toList(),
        overlapping(pair.right().quantities(), change.right()).stream()
            .filter(y -> !hasPartner(y, leftSentence))
            .toList());
  }

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    List<Quantity> leftSentence = overlapping(pair.left().quantities(), pair.leftSentence());
    List<Quantity> rightSentence = overlapping(pair.right().quantities(), pair.rightSentence());
    for (Quantity x : pair.p().quantities()) {
      for (Quantity y : pair.q().quantities()) {
        if (!hasPartner(x, rightSentence)
            && !hasPartner(y, leftSentence)
            && (pair.sameWording() || countsOne(pair, x, y))) {
          found.addAll(conflicts(pair, List.of(x), List.of(y)));
        }
      }
    }
    return found;
  }

  /**
   * Whether the two count one thing. Sums, shares and measures do when they bear on the same word;
   * things counted by the same noun also when the numbers are not far apart. The passages must be
   * close, and both must stand in the same place of the same clause.
   */
  private static boolean countsOne(Pair pair, Quantity x, Quantity y) {
    if (pair.certainty() != Difference.Certainty.CERTAIN
        || isRest(pair.leftText(), x) != isRest(pair.rightText(), y)) {
      return false;
    }
    Slot a = Slot.of(pair.left(), x.span());
    Slot b = Slot.of(pair.right(), y.span());
    if (!Slot.areOne(a, b) && !Papers.mayBeOne(a, b)) {
      return false;
    }
    return Bearing.of(pair.left(), x.span()).isThatOf(Bearing.of(pair.right(), y.span()))
        || x.kind() == Quantity.Kind.COUNT
            && x.high().max(y.high()).compareTo(FAR.multiply(x.low().min(y.low()))) < 0;
  }

  /** "Two more debates" are not all of them. */
  private static boolean isRest(String text, Quantity x) {
    return WordClasses.words(text, x.span()).stream().anyMatch(REST::contains);
  }

  private static List<Quantity> overlapping(List<Quantity> quantities, Span run) {
    return quantities.stream().filter(q -> q.span().overlaps(run)).toList();
  }

  private static List<Difference> conflicts(Pair pair, List<Quantity> left, List<Quantity> right) {
    List<Difference> found = new ArrayList<>();
    for (Quantity x : left) {
      for (Quantity y : right) {
        if (Conflicts.conflict(x, y)
            && !isConverted(pair.left(), x)
            && !isConverted(pair.right(), y)
            && !isOfSeries(pair.leftText(), x.span())
            && !isOfSeries(pair.rightText(), y.span())
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

  /** "1 million euros ($1.2 million)": one sum in another currency. */
  private static boolean isConverted(Report report, Quantity x) {
    String text = report.article().text().characters();
    int at = x.span().start();
    return at > 1
        && text.charAt(at - 1) == '('
        && report.quantities().stream()
            .anyMatch(
                o -> o.kind() == x.kind() && o.span().end() <= at && o.span().end() >= at - 2);
  }

  /** A group of digits beside another one, as in the number of a telephone. */
  private static boolean isOfSeries(String text, Span number) {
    return BESIDE.matcher(text).region(Math.max(0, number.start() - 2), number.start()).matches()
        || BEHIND
            .matcher(text)
            .region(number.end(), Math.min(text.length(), number.end() + 2))
            .matches();
  }

  private static boolean hasPartner(Quantity x, List<Quantity> others) {
    return others.stream().anyMatch(y -> Conflicts.comparable(x, y) && !Conflicts.conflict(x, y));
  }
}
