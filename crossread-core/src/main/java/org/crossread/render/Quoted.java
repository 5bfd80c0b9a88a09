package org.crossread.render;

import org.crossread.text.Span;

/**
 * The quotation marks that belong to a passage but stand just outside it, and a sign where a
 * quotation goes on beyond it. They are shown around the passage, whose own words stay exact.
 *
 * @param before an opening mark, {@code "… "} or nothing
 * @param after the punctuation and closing marks that follow, {@code " …"} or nothing
 */
public record Quoted(String before, String after) {
  private static final String STOPS = ".,;:!?…";
  private static final String GOES_ON = "…";

  /** What surrounds {@code span} of {@code text}. */
  public static Quoted of(String text, Span span) {
    String before = openingAt(text, span.start() - 1);
    StringBuilder open = new StringBuilder();
    boolean unopened = false;
    for (int i = span.start() - before.length(); i < span.end(); i++) {
      char closes = closing(text, i, open);
      if (closes != 0) {
        boolean own = !open.isEmpty() && open.charAt(open.length() - 1) == closes;
        unopened |= !own && closes == '”';
        open.setLength(own ? open.length() - 1 : open.length());
      } else if (!openingAt(text, i).isEmpty()) {
        open.append(matching(text.charAt(i)));
      }
    }
    String closing = open.isEmpty() && before.isEmpty() ? closing(text, span.end()) : "";
    if (!closing.isEmpty()) {
      return new Quoted(GOES_ON + " ", closing);
    }
    return new Quoted(
        unopened && before.isEmpty() ? GOES_ON + " " : before,
        open.isEmpty() ? "" : after(text, span.end(), open));
  }

  /**
   * The punctuation and closing mark at {@code end} when the quotation began before the passage.
   */
  private static String closing(String text, int end) {
    int at = end;
    while (at < text.length() && at - end < 2 && STOPS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean typographic = at < text.length() && text.charAt(at) == '”';
    boolean straight =
        at < text.length()
            && text.charAt(at) == '"'
            && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)))
            && (at == 0 || !Character.isWhitespace(text.charAt(at - 1)));
    return typographic || straight ? text.substring(end, at + 1) : "";
  }

  private static String after(String text, int end, StringBuilder open) {
    int at = end;
    while (at < text.length() && at - end < 2 && STOPS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int closed = at;
    while (closed < text.length()
        && !open.isEmpty()
        && text.charAt(closed) == open.charAt(open.length() - 1)) {
      open.setLength(open.length() - 1);
      closed++;
    }
    if (closed > at) {
      return text.substring(end, closed);
    }
    return open.indexOf("”") >= 0 || open.indexOf("\"") >= 0 ? " " + GOES_ON : "";
  }

  /** The opening mark at {@code i}, else nothing. A straight mark opens before a word only. */
  private static String openingAt(String text, int i) {
    if (i < 0 || i >= text.length()) {
      return "";
    }
    char c = text.charAt(i);
    boolean first = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
    boolean wide =
        i == 0
            || Character.isWhitespace(text.charAt(i - 1))
            || "([‘'—–-".indexOf(text.charAt(i - 1)) >= 0;
    return c == '“' || c == '‘' && first || c == '"' && wide ? Character.toString(c) : "";
  }

  /** The closing mark that {@code i} is, 0 when it is none. */
  private static char closing(String text, int i, StringBuilder open) {
    char c = text.charAt(i);
    boolean single = open.length() > 0 && open.charAt(open.length() - 1) == '’';
    boolean inWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    boolean straight = c == '"' && open.indexOf("\"") >= 0;
    return c == '”' || straight || c == '’' && single && !inWord ? c : 0;
  }

  private static char matching(char opening) {
    return switch (opening) {
      case '“' -> '”';
      case '‘' -> '’';
      default -> opening;
    };
  }
}
