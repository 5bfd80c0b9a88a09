package org.crossread.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and words: "1,400", "1.4 billion", "twenty-five", "a dozen", "38m". */
final class NumberReader {
  private enum Role {
    ONES,
    TENS,
    SCALE,
    SHORT,
    VAGUE
  }

  private record Entry(BigDecimal value, Role role) {}

  /** Longer runs of number words are no number. */
  private static final int MOST_WORDS = 12;

  private static final Map<String, Entry> WORDS = read();

  private NumberReader() {}

  private static Map<String, Entry> read() {
    Map<String, Entry> words = new HashMap<>();
    for (List<String> c : ResourceLines.columns(NumberReader.class, "number-words.tsv", 3)) {
      words.put(c.get(0), new Entry(new BigDecimal(c.get(1)), Role.valueOf(c.get(2))));
    }
    return Map.copyOf(words);
  }

  /**
   * A number read at a token.
   *
   * @param to the token after it
   * @param digits whether it is written in digits
   * @param plain whether nothing but digits was read: no separator, fraction or scale
   * @param vague whether it only names an order of magnitude ("dozens")
   */
  record Number(int from, int to, BigDecimal value, boolean digits, boolean plain, boolean vague) {
    Number times(BigDecimal scale, int end) {
      return new Number(from, end, value.multiply(scale), digits, false, vague);
    }
  }

  /** The number that begins at token {@code i}; null when none does. */
  static @Nullable Number at(Words w, int i) {
    if (i > 0
        && w.touches(i - 1)
        && (w.isHyphen(i - 1) && w.touches(i - 2) && w.isWord(i - 2))
        && !isNumberWord(w, i - 2)) {
      return null;
    }
    Number number = digits(w, i);
    return number != null ? scaled(w, number) : words(w, i);
  }

  static boolean isNumberWord(Words w, int i) {
    Entry e = WORDS.get(w.lower(i));
    return w.isDigits(i) || e != null && e.role() != Role.SHORT;
  }

  private static @Nullable Number digits(Words w, int i) {
    if (!w.isDigits(i)) {
      return withSuffix(w, i);
    }
    StringBuilder value = new StringBuilder(w.text(i));
    int to = i + 1;
    boolean plain = true;
    while (w.text(to).equals(",")
        && w.touches(to - 1)
        && w.touches(to)
        && w.isDigits(to + 1)
        && w.text(to + 1).length() == 3
        && value.length() <= 15) {
      value.append(w.text(to + 1));
      to += 2;
      plain = false;
    }
    boolean decimal = w.text(to).equals(".") && w.touches(to - 1) && w.touches(to);
    if (decimal && w.isDigits(to + 1)) {
      value.append('.').append(w.text(to + 1));
      to += 2;
      plain = false;
    } else if (decimal && w.isWord(to + 1)) {
      Number fraction = withSuffix(w, to + 1);
      if (fraction != null) {
        String tail = w.text(to + 1).replaceAll("[^0-9]", "");
        Entry scale = WORDS.get(w.lower(to + 1).substring(tail.length()));
        if (scale != null) {
          BigDecimal whole = new BigDecimal(value.append('.').append(tail).toString());
          return new Number(i, to + 2, whole.multiply(scale.value()), true, false, false);
        }
      }
    }
    return new Number(i, to, new BigDecimal(value.toString()), true, plain, false);
  }

  /** "38m", "4bn": digits and a short scale in one token. */
  private static @Nullable Number withSuffix(Words w, int i) {
    String t = w.lower(i);
    int n = 0;
    while (n < t.length() && t.charAt(n) >= '0' && t.charAt(n) <= '9') {
      n++;
    }
    if (n == 0 || n > 15 || n == t.length()) {
      return null;
    }
    Entry scale = WORDS.get(t.substring(n));
    if (scale == null || scale.role() != Role.SHORT) {
      return null;
    }
    BigDecimal value = new BigDecimal(t.substring(0, n)).multiply(scale.value());
    return new Number(i, i + 1, value, true, false, false);
  }

  /** "1.4 billion", "1.4-billion", "10 hundred thousand", "$5 m". */
  private static Number scaled(Words w, Number number) {
    Number n = number;
    for (int k = 0; k < 2; k++) {
      int at =
          w.isHyphen(n.to()) && w.touches(n.to() - 1) && w.touches(n.to()) ? n.to() + 1 : n.to();
      Entry scale = WORDS.get(w.lower(at));
      if (scale == null
          || scale.role() != Role.SCALE
              && !(scale.role() == Role.SHORT && w.lower(at).length() > 1 && k == 0)) {
        break;
      }
      n = n.times(scale.value(), at + 1);
    }
    return n;
  }

  /** "half a million", "half an hour". */
  private static @Nullable Number half(Words w, int i) {
    if (!w.is(i, "half") || !w.is(i + 1, "a") && !w.is(i + 1, "an")) {
      return null;
    }
    Entry scale = WORDS.get(w.lower(i + 2));
    boolean scaled = scale != null && scale.role() == Role.SCALE;
    if (!scaled && !Units.MEASURES.containsKey(w.lower(i + 2))) {
      return null;
    }
    Number half = new Number(i, i + 2, new BigDecimal("0.5"), false, false, false);
    return scaled ? half.times(scale.value(), i + 3) : half;
  }

  private static @Nullable Number words(Words w, int i) {
    Number half = half(w, i);
    if (half != null) {
      return half;
    }
    boolean article = w.is(i, "a") || w.is(i, "an");
    int at = article ? i + 1 : i;
    Entry first = WORDS.get(w.lower(at));
    if (first == null || first.role() == Role.SHORT) {
      return null;
    }
    if (first.role() == Role.VAGUE) {
      return article ? null : new Number(i, at + 1, first.value(), false, false, true);
    }
    if (article && first.role() != Role.SCALE) {
      return null;
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal group = article ? BigDecimal.ONE : BigDecimal.ZERO;
    Role last = article ? Role.ONES : null;
    int to = at;
    while (to < w.size() && to - at < MOST_WORDS) {
      int next = to;
      if (to > at && w.isHyphen(to) && w.touches(to - 1) && w.touches(to)) {
        next++;
      } else if (to > at && w.is(to, "and") && last == Role.SCALE) {
        Entry after = WORDS.get(w.lower(to + 1));
        if (after == null
            || after.role() != Role.ONES && after.role() != Role.TENS
            || w.isCapital(to + 1)) {
          break;
        }
        next++;
      }
      Entry e = WORDS.get(w.lower(next));
      if (e == null) {
        break;
      }
      if (e.role() == Role.ONES
              && (last == null
                  || last == Role.SCALE
                  || last == Role.TENS && e.value().intValue() < 10)
          || e.role() == Role.TENS && (last == null || last == Role.SCALE)) {
        group = group.add(e.value());
      } else if (e.role() == Role.SCALE) {
        BigDecimal one = group.signum() == 0 ? BigDecimal.ONE : group;
        if (e.value().intValue() >= 1000) {
          total = total.add(one.multiply(e.value()));
          group = BigDecimal.ZERO;
        } else {
          group = one.multiply(e.value());
        }
      } else {
        break;
      }
      last = e.role();
      to = next + 1;
    }
    return new Number(i, to, total.add(group), false, false, false);
  }
}
