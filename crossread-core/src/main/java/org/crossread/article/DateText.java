package org.crossread.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.article.PublicationDate.Granularity;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people and machines write it: ISO 8601 and its loose relatives, RFC 5322, seconds
 * since 1970, and words. What two readers could take differently (3/4/2031, IST) stays unknown, and
 * so does a date that no calendar has.
 */
final class DateText {
  /** Longer text is no date. Chosen. */
  private static final int LONGEST = 200;

  /** No page on the web is older. */
  private static final int FIRST_YEAR = 1990;

  /** Later years are mistakes whenever the page was received. Chosen. */
  private static final int LAST_YEAR = 2100;

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, ZoneId> ZONES = new HashMap<>();

  static {
    for (List<String> row : ResourceLines.columns(DateText.class, "months.tsv", 2)) {
      for (String word : row.get(1).split(" ", -1)) {
        MONTHS.put(word, Integer.valueOf(row.get(0)));
      }
    }
    for (List<String> row : ResourceLines.columns(DateText.class, "time-zones.tsv", 2)) {
      ZONES.put(row.get(0), ZoneId.of(row.get(1)));
    }
  }

  private static final String CLOCK =
      "(?:[T ,]{0,3}(?:at |um |à |@ ?|[-–|•·] ?)?(\\d{1,2})[:.](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?"
          + "\\s?([AaPp]\\.?[Mm]\\b\\.?)?\\s?(Z\\b|(?:UTC|GMT)?\\s?[+-]\\d{1,2}:?(?:\\d{2})?\\b|[A-Z]{2,5}\\b)?)?";
  private static final Pattern ISO =
      Pattern.compile("(?<![\\d-])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)" + CLOCK);
  private static final Pattern BASIC =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?$");
  private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(?:\\d{3})?$");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th|\\.|º|er)?[ -](?:de |of )?(\\p{L}{3,10})\\.?,?[ -](?:de |del )?(\\d{4})\\b,?"
              + CLOCK);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? {0,2}(\\d{4})\\b,?" + CLOCK);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b(\\d{4}),? (\\p{L}{3,10})\\.? (\\d{1,2})(?!\\d)" + CLOCK);
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)" + CLOCK);

  /** What was found and where in the text that was read. */
  record Found(PublicationDate date, Span span) {}

  private DateText() {}

  /** The date in {@code text}; null when there is none or it cannot be. */
  static @Nullable PublicationDate read(String text) {
    Found found = find(text);
    return found == null ? null : found.date();
  }

  /** The first date in {@code text}. */
  static @Nullable Found find(String text) {
    String s = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (!hasFourDigits(s)) {
      return null;
    }
    Matcher m = EPOCH.matcher(s.strip());
    if (m.find()) {
      LocalDateTime utc =
          LocalDateTime.ofInstant(
              Instant.ofEpochSecond(Long.parseLong(m.group(1))), ZoneOffset.UTC);
      return found(utc.toLocalDate(), utc.toLocalTime(), Granularity.SECOND, ZoneOffset.UTC, m);
    }
    m = BASIC.matcher(s.strip());
    if (m.find()) {
      return made(m, m.group(1), number(m.group(2)), m.group(3), 4, null, m.group(7));
    }
    m = ISO.matcher(s);
    if (m.find()) {
      return made(m, m.group(1), number(m.group(3)), m.group(4), 5, m.group(8), m.group(9));
    }
    Found words = words(s);
    return words != null ? words : numbers(s);
  }

  /** Whether four digits stand together, as they do in every date that is read. */
  static boolean hasFourDigits(String s) {
    int run = 0;
    for (int i = 0; i < s.length(); i++) {
      run = isDigit(s.charAt(i)) ? run + 1 : 0;
      if (run == 4) {
        return true;
      }
    }
    return false;
  }

  /** Whether a year of this century or the last is written at {@code at}. */
  static boolean isYear(String s, int at) {
    char first = s.charAt(at);
    return (first == '1' || first == '2')
        && at + 4 <= s.length()
        && s.charAt(at + 1) == (first == '1' ? '9' : '0')
        && isDigit(s.charAt(at + 2))
        && isDigit(s.charAt(at + 3));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static @Nullable Found words(String s) {
    Matcher m = DAY_FIRST.matcher(s);
    while (m.find()) {
      int month = month(m.group(2));
      if (month > 0) {
        return made(m, m.group(3), month, m.group(1), 4, m.group(7), m.group(8));
      }
    }
    m = MONTH_FIRST.matcher(s);
    while (m.find()) {
      int month = month(m.group(1));
      if (month > 0) {
        return made(m, m.group(3), month, m.group(2), 4, m.group(7), m.group(8));
      }
    }
    m = YEAR_FIRST.matcher(s);
    while (m.find()) {
      int month = month(m.group(2));
      if (month > 0) {
        return made(m, m.group(1), month, m.group(3), 4, m.group(7), m.group(8));
      }
    }
    return null;
  }

  /** Only where one of the two numbers can be no month, or both are the same. */
  private static @Nullable Found numbers(String s) {
    Matcher m = NUMBERS.matcher(s);
    if (!m.find()) {
      return null;
    }
    int a = number(m.group(1));
    int b = number(m.group(3));
    // A full stop parts day and month in that order wherever it is in use.
    boolean dayFirst = a > 12 || a == b || m.group(2).equals(".");
    if (!dayFirst && b <= 12) {
      return null;
    }
    return made(
        m,
        m.group(4),
        dayFirst ? b : a,
        dayFirst ? m.group(1) : m.group(3),
        5,
        m.group(8),
        m.group(9));
  }

  private static int month(String word) {
    return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  /** Groups {@code hour}, {@code hour + 1} and {@code hour + 2} are the time of the day. */
  private static @Nullable Found made(
      Matcher m,
      String year,
      int month,
      String day,
      int hour,
      @Nullable String half,
      @Nullable String zone) {
    try {
      LocalDate date = LocalDate.of(number(year), month, number(day));
      if (m.group(hour) == null) {
        return found(date, null, Granularity.DAY, null, m);
      }
      int h = number(m.group(hour));
      if (half != null && h <= 12) {
        h = h % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
      }
      boolean seconds = m.group(hour + 2) != null;
      LocalTime time =
          LocalTime.of(h, number(m.group(hour + 1)), seconds ? number(m.group(hour + 2)) : 0);
      return found(
          date,
          time,
          seconds ? Granularity.SECOND : Granularity.MINUTE,
          zone(zone, LocalDateTime.of(date, time)),
          m);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Found found(
      LocalDate day,
      @Nullable LocalTime time,
      Granularity granularity,
      @Nullable ZoneOffset zone,
      Matcher m) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      return null;
    }
    Span span = new Span(m.start(), m.end());
    // Midnight to the second is what systems write that know the day alone.
    return time == null || time.equals(LocalTime.MIDNIGHT)
        ? new Found(PublicationDate.of(day), span)
        : new Found(new PublicationDate(day, time, granularity, zone), span);
  }

  private static @Nullable ZoneOffset zone(@Nullable String zone, LocalDateTime at) {
    if (zone == null) {
      return null;
    }
    if (zone.equals("Z")) {
      return ZoneOffset.UTC;
    }
    int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
    if (sign < 0) {
      ZoneId id = ZONES.get(zone);
      return id == null ? null : id.getRules().getOffset(at);
    }
    String digits = zone.substring(sign + 1).replace(":", "");
    int hours = number(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
    int minutes = digits.length() <= 2 ? 0 : number(digits.substring(digits.length() - 2));
    int total = hours * 60 + minutes;
    return ZoneOffset.ofTotalSeconds((zone.charAt(sign) == '-' ? -60 : 60) * total);
  }
}
