package org.crossread.render;

import java.util.Locale;

/**
 * HTML from text of others: escaped for element content and for quoted attributes alike. Control
 * characters, which HTML cannot hold, become visible pictures; characters that turn the writing
 * direction show their code. Stateless.
 */
public final class Markup {
  private Markup() {}

  /** {@code words} for element content. */
  public static String text(String words) {
    return escape(words, true);
  }

  /** {@code words} for an attribute in double quotes. */
  public static String attribute(String words) {
    return escape(words, false);
  }

  /** {@code words} as an element that does not disturb the direction of the text around it. */
  public static String isolated(String words) {
    return "<bdi>" + text(words) + "</bdi>";
  }

  /** Marks that belong to the words beside them but are no part of the exact passage. */
  public static String mark(String marks) {
    return marks.isEmpty() ? "" : "<span class=\"q\">" + text(marks) + "</span>";
  }

  private static String escape(String words, boolean element) {
    StringBuilder out = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\t', '\n', '\r', '\f' -> out.append(' ');
        default -> {
          if (c < ' ') {
            out.appendCodePoint(0x2400 + c);
          } else if (c == 0x7F) {
            out.append('\u2421');
          } else if (c > 0x7F && c < 0xA0 || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE) {
            out.append('\uFFFD');
          } else if (Neutral.turnsDirection(c)) {
            String code = "U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT);
            out.append(element ? "<span class=\"code\">" + code + "</span>" : code);
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    }
    return out.toString();
  }
}
