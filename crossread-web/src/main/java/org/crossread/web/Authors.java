package org.crossread.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.crossread.correction.Correction;

/** Who decides and writes: a name that a reader gives once, kept in a cookie. Thread-safe. */
final class Authors {
  private static final int YEAR = 365 * 24 * 3600;

  private final Guard guard;
  private final String otherwise;

  Authors(Guard guard, String otherwise) {
    this.guard = guard;
    this.otherwise = otherwise;
  }

  /** The name of the reader, as far as known. */
  String of(Context ctx) {
    String cookie = ctx.cookie(guard.name("author"));
    if (cookie == null) {
      return otherwise;
    }
    try {
      String name = URLDecoder.decode(cookie, StandardCharsets.UTF_8);
      return name.isBlank() || name.length() > Correction.MOST_AUTHOR ? otherwise : name;
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }

  /** The name in a form that was sent, which is kept for the next. */
  String sent(Context ctx) {
    String name = ctx.formParam("author");
    if (name == null || name.isBlank()) {
      return of(ctx);
    }
    if (name.length() > Correction.MOST_AUTHOR) {
      throw Problem.invalid(
          "the name is longer than " + Correction.MOST_AUTHOR + " characters", "write it shorter");
    }
    String stripped = name.strip();
    ctx.cookie(
        Guard.cookie(
            guard.name("author"), URLEncoder.encode(stripped, StandardCharsets.UTF_8), YEAR));
    return stripped;
  }
}
