package org.crossread.render;

/**
 * Text of others made harmless for a terminal: control characters and escape sequences become
 * visible pictures, characters that turn the writing direction show their code, and white space is
 * one blank. Stateless.
 */
final class Neutral {
  private Neutral() {}

  /** {@code words} on one line; holds no character below U+0020 and no unpaired surrogate. */
  static String line(String words) {
    String flat = Wording.oneLine(words);
    StringBuilder out = new StringBuilder(flat.length());
    for (int i = 0; i < flat.length(); ) {
      int c = flat.codePointAt(i);
      i += Character.charCount(c);
      if (c < ' ') {
        out.appendCodePoint(0x2400 + c);
      } else if (c == 0x7F) {
        out.append('\u2421');
      } else if (c < 0xA0 && c > 0x7F || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF) {
        out.append('\uFFFD');
      } else if (turnsDirection(c)) {
        out.append(code(c));
      } else if (c != 0xFEFF && c != 0x200B && c != 0xAD && !(c >= 0xE0000 && c <= 0xE007F)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** {@code words} as they are, with U+FFFD for unpaired surrogates and NUL. */
  static String whole(String words) {
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      out.appendCodePoint(c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
    }
    return out.toString();
  }

  /** Embeddings, overrides and isolates: they can reorder the text around them. */
  static boolean turnsDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** {@code <U+202E>}. */
  static String code(int c) {
    return "<U+" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + ">";
  }
}
