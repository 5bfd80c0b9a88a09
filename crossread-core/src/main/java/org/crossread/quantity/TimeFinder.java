package org.crossread.quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.quantity.CalendarNames.Kind;
import org.crossread.quantity.CalendarNames.Name;
import org.crossread.quantity.TimeExpression.Granularity;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.StopWords;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and times: absolute ("17 February 2022", "in 2014"), relative ("Thursday", "last
 * December", "next week", "three days ago") and times of day. Relative ones are resolved against
 * the day of publication when there is one, never guessed otherwise. A year inside a name ("the
 * 1990 treaty") is no time. Thread-safe.
 */
public final class TimeFinder {
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "by", "until", "till", "during", "before", "after", "from", "of", "to",
          "early", "late", "mid", "around", "through", "between", "and", "late-", "year", "for");
  private static final Set<String> SHIFT =
      Set.of("last", "next", "this", "past", "previous", "coming", "following");
  private static final Set<String> AHEAD = Set.of("by", "until", "till", "next", "coming");
  private static final Set<String> WILL =
      Set.of("will", "shall", "due", "scheduled", "expected", "planned");
  private static final Set<String> WAS =
      Set.of(
          "said", "told", "met", "held", "was", "were", "had", "has", "have", "came", "began",
          "took", "says");

  /** How far before a weekday the verb is looked for, in words. */
  private static final int VERB_REACH = 8;

  private static final Set<String> BEFORE_WEAK =
      Set.of(
          "in", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid",
          "during", "of", "from", "on", "after", "before", "through");
  private static final List<List<String>> DAY_WORDS =
      ResourceLines.columns(TimeFinder.class, "day-words.tsv", 3);

  private static final int MOST_TOKENS = 5000;

  /** A finding in tokens, before it is resolved. */
  record Found(
      int from,
      int to,
      Granularity granularity,
      String key,
      @Nullable Integer year,
      int month,
      int day) {}

  /**
   * Time expressions of one sentence in text order.
   *
   * @param reference the day of publication, against which "Thursday" is resolved; null leaves
   *     relative expressions unresolved
   */
  public List<TimeExpression> find(Text text, Sentence sentence, @Nullable LocalDate reference) {
    Words w = Words.of(text.characters(), sentence.span());
    List<TimeExpression> times = new ArrayList<>();
    for (Found f : all(w)) {
      times.add(
          Resolution.of(
              w,
              f.from(),
              f.to(),
              f.granularity(),
              f.key(),
              f.year(),
              f.month(),
              f.day(),
              reference));
    }
    return List.copyOf(times);
  }

  /** Which tokens belong to a date or time and hence are no counts. */
  static boolean[] covered(Words w) {
    boolean[] covered = new boolean[w.size()];
    for (Found f : all(w)) {
      for (int i = f.from(); i < f.to(); i++) {
        covered[i] = true;
      }
    }
    return covered;
  }

  /** Whether {@code word} alone names a month, weekday, season or period; case matters. */
  public static boolean isCalendarName(String word) {
    return CalendarNames.of(word) != null;
  }

  private static List<Found> all(Words w) {
    List<Found> found = new ArrayList<>();
    int i = 0;
    while (i < Math.min(w.size(), MOST_TOKENS)) {
      Found f = at(w, i);
      if (f == null) {
        i++;
      } else {
        found.add(f);
        i = f.to();
      }
    }
    return found;
  }

  private static @Nullable Found at(Words w, int i) {
    Found f = isoDate(w, i);
    f = f != null ? f : Clock.at(w, i);
    f = f != null ? f : dayMonth(w, i);
    f = f != null ? f : monthDay(w, i);
    f = f != null ? f : weekday(w, i);
    f = f != null ? f : dayWord(w, i);
    f = f != null ? f : season(w, i);
    f = f != null ? f : ago(w, i);
    f = f != null ? f : period(w, i);
    return f != null ? f : year(w, i);
  }

  /** "2022-02-17". */
  private static @Nullable Found isoDate(Words w, int i) {
    if (w.isDigits(i)
        && w.text(i).length() == 4
        && w.text(i + 1).equals("-")
        && w.text(i + 2).length() == 2
        && w.isDigits(i + 2)
        && w.text(i + 3).equals("-")
        && w.text(i + 4).length() == 2
        && w.isDigits(i + 4)) {
      return date(i, i + 5, number(w, i), number(w, i + 2), number(w, i + 4));
    }
    return null;
  }

  static int number(Words w, int i) {
    return w.isDigits(i) && w.text(i).length() <= 4 ? Integer.parseInt(w.text(i)) : -1;
  }

  private static @Nullable Found date(
      int from, int to, @Nullable Integer year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    String key = "%02d-%02d".formatted(month, day);
    return new Found(
        from, to, Granularity.DAY, year == null ? key : year + "-" + key, year, month, day);
  }

  /** "17 February", "the 28th of October 2021". */
  private static @Nullable Found dayMonth(Words w, int i) {
    int day = day(w, i);
    if (day < 0) {
      return null;
    }
    int at = i + 1;
    if (w.is(at, "of")) {
      at++;
    }
    Name month = CalendarNames.of(w.text(at), Kind.MONTH);
    if (month == null) {
      return null;
    }
    int to = dot(w, at + 1, month);
    if (at == i + 1 && day(w, to) > 0) {
      return null; // "the 19 Sept. 11 hijackers": the day follows, the number before counts them
    }
    Integer year = yearAt(w, w.text(to).equals(",") ? to + 1 : to);
    return date(
        i, year == null ? to : w.text(to).equals(",") ? to + 2 : to + 1, year, month.number(), day);
  }

  private static int day(Words w, int i) {
    String t = w.lower(i);
    if (!t.isEmpty() && Character.isDigit(t.charAt(0)) && t.length() <= 4) {
      String digits = t.replaceAll("(st|nd|rd|th)$", "");
      if (digits.length() <= 2 && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        int day = Integer.parseInt(digits);
        return day >= 1 && day <= 31 ? day : -1;
      }
    }
    return -1;
  }

  /** Index behind the full stop of "Feb." or, before a number, of "Sept." */
  private static int dot(Words w, int i, Name name) {
    boolean stop = w.text(i).equals(".") && w.touches(i - 1) && i + 1 < w.size();
    return stop && (name.weak() || day(w, i + 1) > 0) ? i + 1 : i;
  }

  private static @Nullable Integer yearAt(Words w, int i) {
    int year = w.text(i).length() == 4 ? number(w, i) : -1;
    return year >= 1500 && year < 2100 && !(w.isHyphen(i + 1) && w.touches(i)) ? year : null;
  }

  /** "February 17, 2022", "last December", "in March", "October 2021". */
  private static @Nullable Found monthDay(Words w, int i) {
    int at = SHIFT.contains(w.lower(i)) ? i + 1 : i;
    Name month = CalendarNames.of(w.text(at), Kind.MONTH);
    if (month == null) {
      return null;
    }
    int next = dot(w, at + 1, month);
    int day = day(w, next);
    if (day > 0
        && !w.text(next + 1).equals("%")
        && CalendarNames.of(w.text(next + 1), Kind.MONTH) == null) {
      boolean comma = w.text(next + 1).equals(",");
      Integer year = yearAt(w, comma ? next + 2 : next + 1);
      int to = year == null ? next + 1 : comma ? next + 3 : next + 2;
      return date(i, to, year, month.number(), day);
    }
    Integer year = yearAt(w, w.text(next).equals(",") ? next + 1 : next);
    if (year == null && at == i && month.weak() && !BEFORE_WEAK.contains(w.lower(i - 1))) {
      return null;
    }
    if (year == null && month.weak() && w.isCapital(at + 1)) {
      return null;
    }
    int to = year == null ? next : w.text(next).equals(",") ? next + 2 : next + 1;
    String key = year == null ? month.key() : "%d-%02d".formatted(year, month.number());
    return new Found(i, to, Granularity.MONTH, key, year, month.number(), 0);
  }

  private static @Nullable Found weekday(Words w, int i) {
    int at = SHIFT.contains(w.lower(i)) ? i + 1 : i;
    Name day = CalendarNames.of(w.text(at), Kind.WEEKDAY);
    if (day == null || day.weak() && !w.text(at + 1).equals(".") && !w.text(at + 1).equals(",")) {
      return null;
    }
    if (w.is(at - 1, "black") || w.is(at - 1, "bloody") || w.is(at - 1, "easter")) {
      return null;
    }
    int to = at + 1;
    if (w.is(to, "morning") || w.is(to, "afternoon") || w.is(to, "evening") || w.is(to, "night")) {
      to++;
    }
    return new Found(i, to, Granularity.DAY, day.key(), null, 0, day.number());
  }

  private static @Nullable Found dayWord(Words w, int i) {
    for (List<String> entry : DAY_WORDS) {
      List<String> phrase = List.of(entry.get(0).split(" "));
      if (w.phrase(i, phrase)) {
        int to = i + phrase.size();
        if (entry.get(1).equals("HOUR")) {
          return new Found(i, to, Granularity.HOUR, entry.get(2), null, 0, 0);
        }
        String key = "day " + entry.get(2);
        return new Found(i, to, Granularity.DAY, key, null, 0, Integer.parseInt(entry.get(2)));
      }
    }
    return null;
  }

  /** "last fall", "this autumn", "in the winter of 2013". */
  private static @Nullable Found season(Words w, int i) {
    boolean shifted = SHIFT.contains(w.lower(i));
    int at = shifted ? i + 1 : i;
    Name season = CalendarNames.of(w.text(at), Kind.SEASON);
    if (season == null) {
      return null;
    }
    Integer year = yearAt(w, w.is(at + 1, "of") ? at + 2 : at + 1);
    boolean in =
        w.is(at - 1, "in") || w.is(at - 1, "the") && (w.is(at - 2, "in") || w.is(at - 2, "during"));
    if (!shifted && year == null && (!in || season.key().equals("spring") && w.is(at + 1, "of"))) {
      return null;
    }
    if (w.isCapital(at + 1) && year == null && w.isCapital(at)) {
      return null;
    }
    int to = year == null ? at + 1 : w.is(at + 1, "of") ? at + 3 : at + 2;
    String key = year == null ? season.key() : season.key() + " " + year;
    return new Found(i, to, Granularity.SEASON, key, year, season.number(), 0);
  }

  /** "three days ago", "two weeks earlier". */
  private static @Nullable Found ago(Words w, int i) {
    NumberReader.Number n = NumberReader.at(w, i);
    boolean article = w.is(i, "a") || w.is(i, "an") || w.is(i, "one");
    int at = n != null ? n.to() : article ? i + 1 : -1;
    Name period = at < 0 ? null : CalendarNames.of(w.text(at), Kind.PERIOD);
    if (period == null || n != null && n.value().intValue() > 1000) {
      return null;
    }
    int many = n == null ? 1 : n.value().intValue();
    if (w.is(at + 1, "ago")) {
      return new Found(
          i,
          at + 2,
          Granularity.VAGUE,
          "ago " + many + " " + period.key(),
          null,
          period.number(),
          -many);
    }
    if (w.is(at + 1, "earlier") || w.is(at + 1, "later")) {
      return new Found(
          i,
          at + 2,
          Granularity.VAGUE,
          w.lower(at + 1) + " " + many + " " + period.key(),
          null,
          0,
          0);
    }
    return null;
  }

  /** "next week", "last month", "this year". */
  private static @Nullable Found period(Words w, int i) {
    Name period = SHIFT.contains(w.lower(i)) ? CalendarNames.of(w.text(i + 1), Kind.PERIOD) : null;
    if (period == null || period.number() == 1 || w.text(i + 1).endsWith("s")) {
      return null;
    }
    Granularity g =
        switch (period.number()) {
          case 7 -> Granularity.WEEK;
          case 30 -> Granularity.MONTH;
          case 365 -> Granularity.YEAR;
          default -> Granularity.VAGUE;
        };
    int shift =
        switch (w.lower(i)) {
          case "last", "past", "previous" -> -1;
          case "next", "coming", "following" -> 1;
          default -> 0;
        };
    return new Found(i, i + 2, g, "period " + shift + " " + period.key(), null, 0, shift);
  }

  private static @Nullable Found year(Words w, int i) {
    Integer year = yearAt(w, i);
    if (year == null
        || w.touches(i)
            && (w.text(i + 1).equals(",") && w.isDigits(i + 2) || w.text(i + 1).equals("."))
            && w.touches(i + 1)
            && w.isWord(i + 2)) {
      return null;
    }
    if (!BEFORE_YEAR.contains(w.lower(i - 1)) && !(w.isDash(i - 1) && w.is(i - 2, "mid"))) {
      return null;
    }
    if (w.is(i - 1, "of") && w.isCapital(i - 2)) {
      return null; // "the Treaty of 1994"
    }
    if (w.isWord(i + 1) && !StopWords.contains(w.lower(i + 1)) && !w.lower(i + 1).endsWith("ed")) {
      return null;
    }
    return new Found(i, i + 1, Granularity.YEAR, year.toString(), year, 0, 0);
  }

  /** Whether "by", "until", "next" or a verb of the future stands before the time. */
  static boolean looksAhead(Words w, int from) {
    if (AHEAD.contains(w.lower(from)) || AHEAD.contains(w.lower(from - 1))) {
      return true;
    }
    for (int i = from - 1; i >= Math.max(0, from - VERB_REACH); i--) {
      String word = w.lower(i);
      if (WILL.contains(word)) {
        return true;
      }
      if (WAS.contains(word) || word.length() > 4 && word.endsWith("ed") || word.equals(",")) {
        return false;
      }
    }
    return false;
  }
}
