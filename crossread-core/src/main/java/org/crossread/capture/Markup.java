package org.crossread.capture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages made of what a record holds, so that all articles go through the same stage. */
final class Markup {
  /** Characters within which a page says that it is one. */
  private static final int HEAD = 2000;

  /** What parts a fragment into paragraphs. */
  private static final Pattern BLOCK =
      Pattern.compile("(?i)<(?:p|div|li|h[1-6]|section|blockquote|table|pre)[\\s>]");

  private Markup() {}

  /** A page in UTF-8 of a heading and a fragment of HTML; a whole page stays as it is. */
  static byte[] page(@Nullable String title, String html) {
    String head = html.substring(0, Math.min(html.length(), HEAD)).toLowerCase(Locale.ROOT);
    if (head.contains("<html") || head.contains("<!doctype")) {
      return html.getBytes(StandardCharsets.UTF_8);
    }
    String body = BLOCK.matcher(html).find() ? html : "<p>" + html + "</p>";
    return ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><article>"
            + (title == null ? "" : "<h1>" + escaped(title) + "</h1>")
            + body
            + "</article></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** {@code text} as it stands in HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
