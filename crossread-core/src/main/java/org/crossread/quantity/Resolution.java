package org.crossread.quantity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.crossread.quantity.TimeExpression.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * Turns a found time into days. A weekday is the last one before or on the day of publication,
 * unless words of the sentence look ahead; a month or season without a year likewise.
 */
final class Resolution {
  private Resolution() {}

  static TimeExpression of(
      Words w,
      int from,
      int to,
      Granularity granularity,
      String key,
      @Nullable Integer year,
      int month,
      int day,
      @Nullable LocalDate reference) {
    LocalDate[] days;
    try {
      days =
          year != null
              ? absolute(granularity, year, month, day)
              : reference == null
                  ? null
                  : relative(w, from, granularity, key, month, day, reference);
    } catch (DateTimeException e) {
      days = null; // the 31st of a shorter month: found, but no day
    }
    return new TimeExpression(
        w.span(from, to),
        granularity,
        key,
        days == null ? null : days[0],
        days == null ? null : days[1]);
  }

  private static LocalDate[] absolute(Granularity granularity, int year, int month, int day) {
    return switch (granularity) {
      case DAY -> span(LocalDate.of(year, month, day), LocalDate.of(year, month, day));
      case MONTH -> month(YearMonth.of(year, month));
      case SEASON -> season(year, month);
      default -> span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    };
  }

  private static LocalDate[] span(LocalDate from, LocalDate to) {
    return new LocalDate[] {from, to};
  }

  private static LocalDate[] month(YearMonth month) {
    return span(month.atDay(1), month.atEndOfMonth());
  }

  /** Meteorological seasons of the northern hemisphere; winter runs into the next year. */
  private static LocalDate[] season(int year, int season) {
    YearMonth first = YearMonth.of(year, season * 3);
    return span(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  private static LocalDate @Nullable [] relative(
      Words w,
      int from,
      Granularity granularity,
      String key,
      int month,
      int day,
      LocalDate reference) {
    String shift = w.lower(from);
    boolean last = shift.equals("last") || shift.equals("past") || shift.equals("previous");
    boolean ahead = !last && TimeFinder.looksAhead(w, from);
    if (key.startsWith("day ")) {
      return span(reference.plusDays(day), reference.plusDays(day));
    }
    if (key.startsWith("period ")) {
      return period(granularity, day, reference);
    }
    if (key.startsWith("ago ")) {
      return month <= 7 ? ago(month, day, reference) : null;
    }
    return switch (granularity) {
      case DAY ->
          month > 0 ? date(month, day, reference, ahead) : weekday(day, reference, ahead, last);
      case MONTH -> {
        YearMonth m = YearMonth.of(reference.getYear(), month);
        YearMonth now = YearMonth.from(reference);
        yield month(
            ahead
                ? m.isBefore(now) ? m.plusYears(1) : m
                : m.isAfter(now) || last && m.equals(now) ? m.minusYears(1) : m);
      }
      case SEASON -> {
        LocalDate[] s = season(reference.getYear(), month);
        if (ahead && s[1].isBefore(reference)) {
          yield season(reference.getYear() + 1, month);
        }
        boolean running = !s[0].isAfter(reference);
        yield !ahead && !shift.equals("this") && (!running || last && !s[1].isBefore(reference))
            ? season(reference.getYear() - 1, month)
            : s;
      }
      default -> null;
    };
  }

  private static LocalDate[] weekday(int day, LocalDate reference, boolean ahead, boolean last) {
    DayOfWeek of = DayOfWeek.of(day);
    LocalDate found =
        reference.with(
            ahead
                ? TemporalAdjusters.nextOrSame(of)
                : last ? TemporalAdjusters.previous(of) : TemporalAdjusters.previousOrSame(of));
    return span(found, found);
  }

  /** A day and month without a year: the occurrence nearest to publication on the likely side. */
  private static LocalDate[] date(int month, int day, LocalDate reference, boolean ahead) {
    LocalDate same = LocalDate.of(reference.getYear(), month, day);
    LocalDate found = same;
    if (ahead && same.isBefore(reference.minusMonths(6))) {
      found = same.plusYears(1);
    } else if (!ahead && same.isAfter(reference.plusMonths(6))) {
      found = same.minusYears(1);
    }
    return span(found, found);
  }

  private static LocalDate @Nullable [] period(Granularity g, int shift, LocalDate reference) {
    return switch (g) {
      case WEEK -> {
        LocalDate monday =
            reference.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
        yield span(monday, monday.plusDays(6));
      }
      case MONTH -> month(YearMonth.from(reference).plusMonths(shift));
      case YEAR ->
          span(
              LocalDate.of(reference.getYear() + shift, 1, 1),
              LocalDate.of(reference.getYear() + shift, 12, 31));
      default -> null;
    };
  }

  private static LocalDate[] ago(int days, int many, LocalDate reference) {
    LocalDate then = reference.plusDays((long) days * many);
    return days == 1 ? span(then, then) : span(then.minusDays(3), then.plusDays(3));
  }
}
