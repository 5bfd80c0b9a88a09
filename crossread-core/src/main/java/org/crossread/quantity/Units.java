package org.crossread.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.quantity.Quantity.Kind;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.crossread.text.Stemmer;
import org.crossread.text.StopWords;
import org.jspecify.annotations.Nullable;

/** Reads what a number counts: money, percent, measures, and the noun behind it. */
final class Units {
  /** The unit noun stands at most so many words after the number. */
  static final int REACH = 5;

  /** Adjectives that are counted as nouns. */
  static final Set<String> COUNTED =
      Set.of("dead", "injured", "wounded", "missing", "killed", "homeless", "displaced", "hurt");

  static final Map<String, String> MONEY = new HashMap<>();

  static final Map<String, Measure> MEASURES = new HashMap<>();

  static final Set<String> CODES = new HashSet<>();

  static final Map<String, String> SIGNS = new HashMap<>();

  private record Measure(String unit, BigDecimal factor) {}

  static {
    for (List<String> c : ResourceLines.columns(Units.class, "currencies.tsv", 3)) {
      CODES.add(c.get(0));
      forms(c.get(1)).forEach(f -> SIGNS.put(f, c.get(0)));
      forms(c.get(2)).forEach(f -> MONEY.put(f, c.get(0)));
    }
    for (List<String> c : ResourceLines.columns(Units.class, "measures.tsv", 3)) {
      Measure m = new Measure(c.get(1), new BigDecimal(c.get(2)));
      forms(c.get(0)).forEach(f -> MEASURES.put(f, m));
    }
  }

  private Units() {}

  /**
   * Fills kind and unit and moves the end behind it. False when nothing follows that is counted.
   */
  static boolean read(Words w, List<Tag> tags, QuantityDraft d, String sign) {
    if (!sign.isEmpty()) {
      d.kind = Kind.MONEY;
      d.unit = sign;
      if (money(w, d.to) != null) {
        d.to++;
      }
      return true;
    }
    int at = d.to;
    boolean compound = w.isHyphen(at) && w.touches(at - 1) && w.touches(at);
    if (compound) {
      at++;
    }
    if (w.text(at).equals("%") || w.is(at, "percent") || w.is(at, "per") && w.is(at + 1, "cent")) {
      d.kind = Kind.PERCENT;
      d.to = w.is(at, "per") ? at + 2 : at + 1;
      boolean points = w.is(d.to, "point") || w.is(d.to, "points");
      d.unit = points ? "pp" : "%";
      if (points) {
        d.to++;
      }
      return true;
    }
    if (w.is(at, "percentage") && w.lower(at + 1).startsWith("point")) {
      d.kind = Kind.PERCENT;
      d.unit = "pp";
      d.to = at + 2;
      return true;
    }
    if (compound && w.is(at, "year") && w.isHyphen(at + 1) && w.is(at + 2, "old")) {
      return take(d, Kind.MEASURE, "age", at + 3);
    }
    if ((w.is(at, "year") || w.is(at, "years")) && w.is(at + 1, "old")) {
      return take(d, Kind.MEASURE, "age", at + 2);
    }
    int word = w.is(at, "us") && money(w, at + 1) != null ? at + 1 : at;
    String code = money(w, word);
    if (code != null) {
      return take(d, Kind.MONEY, code, word + 1);
    }
    Measure measure = MEASURES.get(w.lower(at));
    if (measure == null && (w.is(at, "square") || w.is(at, "cubic"))) {
      measure = MEASURES.get(w.lower(at + 1));
      if (measure != null) {
        d.low = d.low.multiply(measure.factor());
        d.high = d.high.multiply(measure.factor());
        return take(d, Kind.MEASURE, w.lower(at) + " " + measure.unit(), at + 2);
      }
    }
    if (measure != null && !(w.isHyphen(at + 1) && w.touches(at) && !compound)) {
      d.low = d.low.multiply(measure.factor());
      d.high = d.high.multiply(measure.factor());
      return take(d, Kind.MEASURE, measure.unit(), at + 1);
    }
    return counted(w, tags, d, at, compound);
  }

  static @Nullable String money(Words w, int i) {
    return CODES.contains(w.text(i)) ? w.text(i) : MONEY.get(w.lower(i));
  }

  static boolean take(QuantityDraft d, Kind kind, String unit, int to) {
    d.kind = kind;
    d.unit = unit;
    d.to = to;
    return true;
  }

  /** The head of the noun phrase that follows: the last noun of a run of adjectives and nouns. */
  static boolean counted(Words w, List<Tag> tags, QuantityDraft d, int from, boolean compound) {
    int noun = -1;
    int i = from;
    if (w.is(i, "of") && w.is(i + 1, "the")) {
      i += 2;
    } else if (w.is(i, "of") && !w.is(i + 1, "them") && !w.is(i + 1, "us")) {
      i++;
    } else if (w.is(i, "more") || w.is(i, "other") || w.is(i, "additional")) {
      i++;
    }
    for (int end = i + REACH; i < end && i < w.size(); i++) {
      Tag t = tags.get(i);
      if (t == Tag.NOUN) {
        noun = i;
        if (compound || isPlural(w.lower(i)) && !w.lower(i).endsWith("ss")) {
          break;
        }
      } else if (noun >= 0
          || StopWords.contains(w.lower(i))
          || t != Tag.ADJ
              && t != Tag.PROPN
              && !(t == Tag.VERB && i + 1 < w.size() && tags.get(i + 1) == Tag.NOUN && i == from)
              && !w.isHyphen(i)) {
        break;
      }
    }
    if (noun < 0 && COUNTED.contains(w.lower(from))) {
      noun = from;
    }
    if (noun < 0) {
      return false;
    }
    d.unit = Stemmer.stem(w.lower(noun));
    d.to = noun + 1;
    return true;
  }

  static boolean isPlural(String noun) {
    return noun.endsWith("s") || noun.equals("people") || noun.endsWith("men");
  }

  static List<String> forms(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
  }
}
