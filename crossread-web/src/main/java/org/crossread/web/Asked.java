package org.crossread.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parameters of a request, each with what is wrong with it. Stateless. */
final class Asked {
  /** Longest word list or name that a parameter may hold; chosen. */
  private static final int LONGEST = 2_000;

  private Asked() {}

  static int number(Context ctx, String name, int otherwise, int least, int most) {
    String value = ctx.queryParam(name);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw Problem.invalid(
        name + ": is no number from " + least + " to " + most, "write such a number, or leave it");
  }

  /** Null when it is not given or blank. */
  static @Nullable String words(Context ctx, String name) {
    String value = ctx.queryParam(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw Problem.invalid(
          name + ": is longer than " + LONGEST + " characters", "write it shorter");
    }
    return value.strip();
  }

  static @Nullable LocalDate day(Context ctx, String name) {
    String value = words(ctx, name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw Problem.invalid(name + ": is no day of the calendar", "write YYYY-MM-DD");
    }
  }

  static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most) + "…";
  }
}
