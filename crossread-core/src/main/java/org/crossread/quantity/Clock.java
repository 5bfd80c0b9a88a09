package org.crossread.quantity;

import org.crossread.quantity.TimeExpression.Granularity;
import org.jspecify.annotations.Nullable;

/** Reads times of day. */
final class Clock {
  private Clock() {}

  /** "5.40 a.m.", "6 am", "17:30", "six in the morning", "6 o'clock". */
  static TimeFinder.@Nullable Found at(Words w, int i) {
    int hour;
    int minute = 0;
    int to = i + 1;
    if (w.isDigits(i) && w.text(i).length() <= 2) {
      hour = TimeFinder.number(w, i);
      boolean colon = w.text(to).equals(":");
      if ((colon || w.text(to).equals("."))
          && w.touches(i)
          && w.touches(to)
          && w.text(to + 1).length() == 2
          && TimeFinder.number(w, to + 1) >= 0
          && TimeFinder.number(w, to + 1) < 60) {
        minute = TimeFinder.number(w, to + 1);
        to += 2;
        int half = half(w, to);
        if (!colon && half < 0 || colon && w.text(to).equals(":")) {
          return null;
        }
        return clock(w, i, to, hour, minute, half, colon);
      }
    } else if (w.lower(i).matches("\\d{1,2}(am|pm)")) {
      hour = Integer.parseInt(w.lower(i).replaceAll("\\D", ""));
      return hour > 12 ? null : time(i, to, hour % 12 + (w.lower(i).endsWith("pm") ? 12 : 0), 0);
    } else {
      NumberReader.Number n = NumberReader.at(w, i);
      if (n == null || n.to() != i + 1 || n.digits() || n.value().intValue() > 12) {
        return null;
      }
      hour = n.value().intValue();
    }
    if (w.is(to, "o") && w.is(to + 2, "clock")) {
      to += 3;
      return time(i, to, hour, 0);
    }
    return clock(w, i, to, hour, minute, half(w, to), false);
  }

  private static TimeFinder.@Nullable Found clock(
      Words w, int from, int at, int hour, int minute, int half, boolean colon) {
    if (half >= 0) {
      return hour < 1 || hour > 12 ? null : time(from, halfEnd(w, at), hour % 12 + half, minute);
    }
    return colon && hour < 24 ? time(from, at, hour, minute) : null;
  }

  private static TimeFinder.Found time(int from, int to, int hour, int minute) {
    return new TimeFinder.Found(
        from, to, Granularity.HOUR, "%02d:%02d".formatted(hour, minute), null, 0, 0);
  }

  /** 0 before noon, 12 after it, -1 when nothing says so. */
  private static int half(Words w, int i) {
    if (w.is(i, "am")
        || w.is(i, "a") && w.text(i + 1).equals(".") && w.is(i + 2, "m") && w.touches(i)) {
      return 0;
    }
    if (w.is(i, "pm")
        || w.is(i, "p") && w.text(i + 1).equals(".") && w.is(i + 2, "m") && w.touches(i)) {
      return 12;
    }
    if (w.is(i, "in") && w.is(i + 1, "the")) {
      return w.is(i + 2, "morning")
          ? 0
          : w.is(i + 2, "afternoon") || w.is(i + 2, "evening") ? 12 : -1;
    }
    return -1;
  }

  private static int halfEnd(Words w, int i) {
    if (w.is(i, "am") || w.is(i, "pm")) {
      return i + 1;
    }
    if (w.is(i, "in")) {
      return i + 3;
    }
    return w.text(i + 3).equals(".") && w.touches(i + 2) ? i + 4 : i + 3;
  }
}
