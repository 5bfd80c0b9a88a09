package org.crossread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.text.Span;

/** Incompatible numbers of the same unit. */
final class NumberDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /** Counts further apart than this are hardly two counts of one thing. Chosen. */
  private static final BigDecimal FAR = BigDecimal.TEN;

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
   * things counted by the same noun also when the passages are close and the numbers not far apart.
   */
  private static boolean countsOne(Pair pair, Quantity x, Quantity y) {
    if (isRest(pair.leftText(), x) != isRest(pair.rightText(), y)) {
      return false;
    }
    return Bearing.of(pair.left(), x.span()).isThatOf(Bearing.of(pair.right(), y.span()))
        || x.kind() == Quantity.Kind.COUNT
            && pair.certainty() != Difference.Certainty.POSSIBLE
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
