package org.crossread.capture;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Pages made of what a record holds, so that all articles go through the same stage. */
final class Markup {
  private Markup() {}

  /** A page in UTF-8 of a heading and a fragment of HTML; a whole page stays as it is. */
  static byte[] page(@Nullable String title, String html) {
    boolean whole =
        html.regionMatches(true, html.indexOf('<') + 1, "!doctype", 0, 8)
            || html.length() < 1_000_000
                && html.substring(0, Math.min(html.length(), 2000))
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("<html");
    String page =
        whole
            ? html
            : "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><article>"
                + (title == null ? "" : "<h1>" + escaped(title) + "</h1>")
                + html
                + "</article></body></html>";
    return page.getBytes(StandardCharsets.UTF_8);
  }

  /** {@code text} as it stands in HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
