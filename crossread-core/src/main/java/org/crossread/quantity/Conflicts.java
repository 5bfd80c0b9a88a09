package org.crossread.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.crossread.quantity.Quantity.Bound;
import org.crossread.quantity.TimeExpression.Granularity;

/** Whether two numbers or two times can both be right. Stateless. */
public final class Conflicts {
  /**
   * From here on a round number may be a rounded one ("640" for 637); below it counts are exact.
   */
  private static final BigDecimal ROUNDED_FROM = BigDecimal.valueOf(100);

  /** Tolerance of two approximations of one value, and of unit conversion. */
  private static final BigDecimal NEAR = new BigDecimal("0.05");

  private Conflicts() {}

  /** Whether the two count the same thing: same kind and unit, and neither is vague. */
  public static boolean comparable(Quantity x, Quantity y) {
    return x.kind() == y.kind()
        && x.unit().equals(y.unit())
        && x.bound() != Bound.VAGUE
        && y.bound() != Bound.VAGUE;
  }

  /**
   * Whether the two cannot both be right: their intervals do not meet, rounding does not explain
   * it, or both give the same limit differently ("at least 14", "at least 20"). Symmetric.
   */
  public static boolean conflict(Quantity x, Quantity y) {
    if (!comparable(x, y)) {
      return false;
    }
    if (x.bound() == y.bound() && x.bound() == Bound.AT_LEAST) {
      return !near(x.low(), y.low());
    }
    if (x.bound() == y.bound() && x.bound() == Bound.AT_MOST) {
      return !near(x.high(), y.high());
    }
    boolean apart = x.low().compareTo(y.high()) > 0 || y.low().compareTo(x.high()) > 0;
    return apart
        && !near(x.low(), y.low())
        && !(x.high().compareTo(x.low()) == 0
            && y.high().compareTo(y.low()) == 0
            && (rounds(x.low(), y.low()) || rounds(y.low(), x.low())));
  }

  private static boolean near(BigDecimal a, BigDecimal b) {
    if (a.compareTo(b) == 0) {
      return true;
    }
    boolean conversion = a.scale() > 0 || b.scale() > 0;
    return (conversion
            && a.max(b).compareTo(BigDecimal.TEN) > 0
            && a.abs().max(b.abs()).compareTo(ROUNDED_FROM) > 0)
        && a.subtract(b).abs().compareTo(a.abs().max(b.abs()).multiply(NEAR)) <= 0;
  }

  /**
   * Whether {@code round} is {@code exact} rounded to its own significant digits, or cut to them
   * ("43 million" for 43,885,310) when it has more than one.
   */
  private static boolean rounds(BigDecimal round, BigDecimal exact) {
    if (round.compareTo(ROUNDED_FROM) < 0 || exact.signum() <= 0) {
      return false;
    }
    int digits = round.stripTrailingZeros().precision();
    if (digits >= exact.stripTrailingZeros().precision()) {
      return false;
    }
    return exact.round(new MathContext(Math.max(1, digits), RoundingMode.HALF_UP)).compareTo(round)
            == 0
        || digits > 1
            && exact.round(new MathContext(digits, RoundingMode.DOWN)).compareTo(round) == 0;
  }

  /**
   * Whether the two times cannot be the same: resolved days that do not meet, or unresolved ones of
   * one kind with other words; another day of the week or month by its name is another one also
   * where only one of the two reports tells of which year. A day and an hour never conflict.
   * Symmetric.
   */
  public static boolean conflict(TimeExpression x, TimeExpression y) {
    if (x.granularity() == Granularity.HOUR || y.granularity() == Granularity.HOUR) {
      return x.granularity() == y.granularity() && !x.key().equals(y.key());
    }
    if (sameName(x, y) || names(x, y) || names(y, x)) {
      return false;
    }
    LocalDate xf = x.from();
    LocalDate xt = x.to();
    LocalDate yf = y.from();
    LocalDate yt = y.to();
    if (xf != null && xt != null && yf != null && yt != null) {
      return xf.isAfter(yt) || yf.isAfter(xt);
    }
    return x.granularity() == y.granularity()
        && x.granularity() != Granularity.VAGUE
        && (x.resolved() == y.resolved() || isName(x) && isName(y))
        && shape(x).equals(shape(y))
        && !x.key().equals(y.key());
  }

  /**
   * "Friday" and "Friday morning", "February" and "February": reports of different days resolve one
   * name to different days, which is no evidence that they mean different ones.
   */
  private static boolean sameName(TimeExpression x, TimeExpression y) {
    return x.granularity() == y.granularity() && shape(x).equals("name") && x.key().equals(y.key());
  }

  /**
   * Whether {@code name} is a weekday or month that {@code date} falls on: "Tuesday", "Jan. 28".
   */
  private static boolean names(TimeExpression name, TimeExpression date) {
    LocalDate day = date.from();
    if (!shape(name).equals("name") || !shape(date).equals("date") || day == null) {
      return false;
    }
    return switch (name.granularity()) {
      case DAY ->
          date.granularity() == Granularity.DAY
              && name.key().equalsIgnoreCase(day.getDayOfWeek().name());
      case MONTH ->
          (date.granularity() == Granularity.DAY || date.granularity() == Granularity.MONTH)
              && name.key().equalsIgnoreCase(day.getMonth().name());
      default -> false;
    };
  }

  /** Whether a time is written as a date: "17 February", "Feb. 17, 2022". */
  public static boolean isDate(TimeExpression t) {
    return shape(t).equals("date");
  }

  /** Whether a time is a day of the week by its name. */
  public static boolean isWeekday(TimeExpression t) {
    return t.granularity() == Granularity.DAY && shape(t).equals("name");
  }

  /** Whether a time is a day of the week or a month by its name: "Thursday", "last December". */
  public static boolean isName(TimeExpression t) {
    return isWeekday(t) || t.granularity() == Granularity.MONTH && shape(t).equals("name");
  }

  /** "thursday" and "02-17" are days of different shape: they may be the same day. */
  private static String shape(TimeExpression t) {
    String key = t.key();
    return key.isEmpty()
        ? ""
        : Character.isDigit(key.charAt(0))
            ? "date"
            : key.startsWith("day ") ? "day" : key.startsWith("period ") ? "period" : "name";
  }
}
