package org.crossread.quantity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crossread.quantity.Quantity.Bound;
import org.crossread.quantity.Quantity.Kind;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/** Parts of a whole in words as percentages: "half of the boats", "two thirds of its trade". */
final class Fractions {
  private record Fraction(List<String> words, BigDecimal low, BigDecimal high) {}

  private static final List<Fraction> FRACTIONS =
      ResourceLines.columns(Fractions.class, "fractions.tsv", 3).stream()
          .map(c ->
              new Fraction(
                  List.of(c.get(0).split(" ")), new BigDecimal(c.get(1)), new BigDecimal(c.get(2))))
          .sorted(Comparator.comparingInt((Fraction f) -> -f.words().size()))
          .toList();

  /** What follows a part of a whole. */
  private static final Set<String> WHOLE = Set.of("of", "the", "its", "their", "his", "her", "all");

  /** What stands before a half or quarter that is a stretch or a number in a series. */
  private static final Set<String> NO_PART =
      Set.of("first", "second", "third", "fourth", "last", "other", "better", "and", "-", "each");

  private Fractions() {}

  /** The part that begins at token {@code i}; null when none does. */
  static @Nullable QuantityDraft at(Words w, int i) {
    for (Fraction f : FRACTIONS) {
      int to = i + f.words().size();
      if (w.phrase(i, f.words())
          && WHOLE.contains(w.lower(to))
          && !NO_PART.contains(w.lower(i - 1))) {
        QuantityDraft d = new QuantityDraft();
        d.from = i;
        d.to = to;
        d.low = f.low();
        d.high = f.high();
        d.bound = f.low().equals(f.high()) ? Bound.EXACT : Bound.ABOUT;
        d.kind = Kind.PERCENT;
        d.unit = "%";
        return d;
      }
    }
    return null;
  }
}
