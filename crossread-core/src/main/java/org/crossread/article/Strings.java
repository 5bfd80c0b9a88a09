package org.crossread.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Forms of a value: as it is shown, and as it is compared. */
final class Strings {
  /** Longer values are no title, name or date. Chosen. */
  static final int LONGEST = 1000;

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
  private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//(?:www\\.)?");

  private Strings() {}

  /** Without markup and entities, and with single spaces. */
  static String clean(String value) {
    String s = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    if (s.indexOf('&') >= 0) {
      s = Parser.unescapeEntities(s, false);
    }
    if (s.indexOf('<') >= 0) {
      s = TAG.matcher(s).replaceAll(" ");
    }
    return spaced(s).strip();
  }

  /** One space for each run of spaces, whether they show or not. */
  private static String spaced(String s) {
    StringBuilder out = new StringBuilder(s.length());
    boolean space = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean here = c < 128 ? c == ' ' || c >= '\t' && c <= '\r' : isSpace(c);
      if (!here) {
        out.append(c);
      } else if (!space) {
        out.append(' ');
      }
      space = here;
    }
    return out.toString();
  }

  private static boolean isSpace(char c) {
    return c == '\u200b' || c == '\ufeff' || Character.isSpaceChar(c);
  }

  /** Letters and digits in lower case, words parted by single spaces. */
  static String plain(@Nullable String value) {
    if (value == null) {
      return "";
    }
    String lower = value.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    boolean space = false;
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (isWord(c)) {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        out.appendCodePoint(c);
        space = false;
      } else {
        space |= c != '’' && c != '\'';
      }
    }
    return out.toString();
  }

  private static boolean isWord(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Letters and digits alone. */
  static String squashed(@Nullable String value) {
    return plain(value).replace(" ", "");
  }

  /** An address without its scheme, query, fragment and last slash. */
  static String address(String url) {
    String s = SCHEME.matcher(url.strip()).replaceFirst("");
    int cut = s.indexOf('#');
    s = cut < 0 ? s : s.substring(0, cut);
    cut = s.indexOf('?');
    s = cut < 0 ? s : s.substring(0, cut);
    return s.endsWith("/") ? s.substring(0, s.length() - 1) : s;
  }
}
