package org.crossread.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.quantity.Quantity.Bound;
import org.crossread.quantity.Quantity.Kind;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers with their unit noun: counts ("60 Norwegian vessels"), money, percentages,
 * measures; with approximators and ranges. Years, times of day, dates, telephone numbers and
 * numbers that are part of a name ("Resolution 1701", "No. 2", "F-16") are none. Thread-safe.
 */
public final class QuantityFinder {
  /** "about 60" is compatible with what lies this near; chosen, not tuned. */
  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private static final BigDecimal MOST = new BigDecimal("1e18");

  /** A sentence longer than this is read only so far. */
  private static final int MOST_TOKENS = 5000;

  private record Approximator(boolean before, List<String> words, String bound) {}

  private static final List<Approximator> APPROXIMATORS =
      ResourceLines.columns(QuantityFinder.class, "approximators.tsv", 3).stream()
          .map(c ->
              new Approximator(c.get(0).equals("before"), List.of(c.get(1).split(" ")), c.get(2)))
          .sorted((a, b) -> Integer.compare(b.words().size(), a.words().size()))
          .toList();

  private static final Set<String> DESIGNATORS =
      Set.copyOf(ResourceLines.of(QuantityFinder.class, "designators.txt"));

  /** A year after one of these is part of a name: "the 1990 treaty", "its 2015 report". */
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "s");

  private final PartOfSpeech tagger = new PartOfSpeech();

  /** Quantities of one sentence in text order, not overlapping. */
  public List<Quantity> find(Text text, Sentence sentence) {
    Words w = Words.of(text.characters(), sentence.span());
    List<Quantity> found = new ArrayList<>();
    List<Tag> tags = null;
    boolean[] time = null;
    int i = 0;
    while (i < Math.min(w.size(), MOST_TOKENS)) {
      QuantityDraft part = Fractions.at(w, i);
      if (part != null) {
        String limit = limits(w, part);
        if (limit != null) {
          bound(part, limit);
        }
        found.add(
            new Quantity(
                w.span(part.from, part.to), part.low, part.high, part.bound, part.kind, part.unit));
        i = part.to;
        continue;
      }
      NumberReader.Number n = NumberReader.at(w, i);
      if (n == null || n.value().compareTo(MOST) > 0) {
        i++;
        continue;
      }
      if (tags == null || time == null) {
        tags = tagger.tags(w.tokens());
        time = TimeFinder.covered(w);
      }
      QuantityDraft d = time[i] || partOfName(w, n) ? null : draft(w, tags, n);
      if (d == null) {
        i = Math.max(n.to(), i + 1);
      } else {
        found.add(new Quantity(w.span(d.from, d.to), d.low, d.high, d.bound, d.kind, d.unit));
        i = d.to;
      }
    }
    return List.copyOf(found);
  }

  /** "Resolution 1701", "Boeing 737", "No. 2", "Group of Seven", "F-16", telephone numbers. */
  private static boolean partOfName(Words w, NumberReader.Number n) {
    int before = n.from() - 1;
    if (w.text(before).equals(".") && w.touches(before - 1) && w.text(before - 1).length() <= 3) {
      before--;
    }
    if (DESIGNATORS.contains(w.lower(before)) && n.digits()) {
      return true;
    }
    if (w.touches(n.from() - 1)) {
      String touching = w.text(n.from() - 1);
      if (touching.equals("-")
          || touching.equals("#")
          || touching.equals("+")
          || touching.equals("/")
          || touching.equals("_")
          || touching.equals(".")
          || touching.equals(":")) {
        return true;
      }
    }
    if (w.touches(n.to() - 1)) {
      String touching = w.text(n.to());
      if (touching.equals("/") || touching.equals(":") && w.isDigits(n.to() + 1)) {
        return true;
      }
      if (w.isHyphen(n.to()) && w.isDigits(n.to() + 1) && w.isHyphen(n.to() + 2)) {
        return true;
      }
    }
    if (!n.digits() && w.isCapital(n.from()) && !opens(w, n.from())) {
      return true;
    }
    return n.plain()
        && w.isCapital(n.from() - 1)
        && !Units.CODES.contains(w.text(n.from() - 1))
        && n.from() > 1
        && !TimeFinder.isCalendarName(w.text(n.from() - 1))
        && !w.text(n.from() - 2).equals(".")
        && !w.text(n.from() - 2).equals("”")
        && !w.text(n.from() - 2).equals("\"");
  }

  /**
   * Whether a word has its capital from its place: first, or behind a dateline or a quotation mark.
   */
  private static boolean opens(Words w, int i) {
    String before = w.text(i - 1);
    return i == 0
        || w.isDash(i - 1) && !w.touches(i - 1)
        || before.equals(":")
        || before.equals("“")
        || before.equals("\"");
  }

  private static @Nullable QuantityDraft draft(Words w, List<Tag> tags, NumberReader.Number first) {
    QuantityDraft d = new QuantityDraft();
    d.from = first.from();
    d.to = first.to();
    d.low = first.value();
    d.high = first.value();
    String sign = sign(w, d);
    range(w, d, first);
    boolean unit = Units.read(w, tags, d, sign);
    String limit = limits(w, d);
    if (limit == null && !first.digits() && !unit && first.value().compareTo(BigDecimal.ONE) == 0) {
      return null;
    }
    if (first.plain()
        && isYear(first.value())
        && limit == null
        && d.kind == Kind.COUNT
        && (!unit
            || !Units.isPlural(w.lower(d.to - 1))
            || DETERMINERS.contains(w.lower(first.from() - 1))
            || w.isCapital(first.to()))) {
      return null;
    }
    bound(d, first.vague() ? "VAGUE" : limit);
    return d;
  }

  /** A currency sign in front, taken into the span; its code, else empty. */
  private static String sign(Words w, QuantityDraft d) {
    for (int length = 3; length >= 1; length--) {
      int from = d.from - length;
      if (from < 0) {
        continue;
      }
      StringBuilder sign = new StringBuilder();
      boolean whole = length == 1 || w.touches(from);
      for (int i = from; i < d.from; i++) {
        sign.append(w.lower(i));
        whole &= i + 1 >= d.from || w.touches(i);
      }
      String code =
          length == 1 && Units.CODES.contains(w.text(from))
              ? w.text(from)
              : Units.SIGNS.get(sign.toString());
      if (code != null && whole) {
        d.from = from;
        return code;
      }
    }
    return "";
  }

  /** "10 to 15", "10-15", "between 10 and 15"; a scale after the second counts for both. */
  private static void range(Words w, QuantityDraft d, NumberReader.Number first) {
    boolean between = w.is(d.from - 1, "between");
    int at = first.to();
    boolean joined =
        between ? w.is(at, "and") : w.is(at, "to") && !w.is(d.from - 1, "from") || w.isDash(at);
    if (!joined) {
      return;
    }
    int start = at + 1;
    if (Units.SIGNS.containsKey(w.lower(start)) && !w.isWord(start)) {
      start++;
    }
    NumberReader.Number second = NumberReader.at(w, start);
    if (second == null
        && w.isDash(at)
        && w.isDigits(start)
        && !(w.isDash(start + 1) && w.touches(start))) {
      second =
          NumberReader.at(
              new Words(w.tokens().subList(start, w.size()), w.lower().subList(start, w.size())),
              0);
      if (second != null) {
        second =
            new NumberReader.Number(
                start, second.to() + start, second.value(), true, second.plain(), false);
      }
    }
    if (second == null || second.vague() || second.digits() != first.digits()) {
      return;
    }
    BigDecimal low = first.value();
    if (low.compareTo(second.value()) > 0) {
      return;
    }
    if (first.plain()
        && !second.plain()
        && second.value().compareTo(low.multiply(BigDecimal.valueOf(1000))) >= 0) {
      BigDecimal scale = BigDecimal.ONE;
      while (low.multiply(scale).multiply(BigDecimal.valueOf(1000)).compareTo(second.value())
          <= 0) {
        scale = scale.multiply(BigDecimal.valueOf(1000));
      }
      low = low.multiply(scale);
    }
    d.low = low;
    d.high = second.value();
    d.bound = Bound.RANGE;
    d.to = second.to();
    if (between) {
      d.from--;
    }
  }

  /** Approximators around the draft, taken into its span; the name of the bound, else null. */
  private static @Nullable String limits(Words w, QuantityDraft d) {
    for (Approximator a : APPROXIMATORS) {
      int at = a.before() ? d.from - a.words().size() : d.to;
      if (at >= 0 && w.phrase(at, a.words())) {
        if (a.before()) {
          d.from = at;
        } else {
          d.to = at + a.words().size();
        }
        return a.bound();
      }
    }
    return null;
  }

  private static void bound(QuantityDraft d, @Nullable String limit) {
    BigDecimal near = d.low.multiply(NEAR);
    switch (limit == null ? "" : limit) {
      case "ABOUT" -> {
        d.bound = Bound.ABOUT;
        d.low = d.low.subtract(near);
        d.high = d.high.add(near);
      }
      case "BELOW" -> {
        d.bound = Bound.ABOUT;
        d.low = d.low.subtract(near);
      }
      case "AT_LEAST" -> {
        d.bound = Bound.AT_LEAST;
        d.high = MOST;
      }
      case "AT_MOST" -> {
        d.bound = Bound.AT_MOST;
        d.low = BigDecimal.ZERO;
      }
      case "VAGUE" -> d.bound = Bound.VAGUE;
      default -> {}
    }
    d.low = plain(d.low);
    d.high = plain(d.high);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal rounded = value.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  static boolean isYear(BigDecimal value) {
    return value.scale() <= 0
        && value.compareTo(BigDecimal.valueOf(1500)) >= 0
        && value.compareTo(BigDecimal.valueOf(2100)) < 0;
  }

  /** Whether {@code word} alone is or begins a number: digits, "three", "dozen". */
  public static boolean isNumber(String word) {
    Words w = Words.of(word, new Span(0, word.length()));
    return w.size() > 0 && NumberReader.isNumberWord(w, 0);
  }
}
