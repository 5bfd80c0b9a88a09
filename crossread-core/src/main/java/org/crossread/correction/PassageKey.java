package org.crossread.correction;

import java.util.Locale;
import java.util.regex.Pattern;
import org.crossread.text.Span;
import org.crossread.text.Text;

/**
 * Exact words of one text, named so that they are found again or not at all: by the text's hash,
 * their place in it, and their own hash. Ordered by text, then place.
 *
 * @param text SHA-256 of the article's text in UTF-8, 64 lower-case hexadecimal digits ({@link
 *     Text#id()})
 * @param words SHA-256 of the passage's words in UTF-8
 * @param start first code point
 * @param end behind the last code point; greater than {@code start}
 */
public record PassageKey(String text, String words, int start, int end)
    implements Comparable<PassageKey> {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public PassageKey {
    if (!HASH.matcher(text).matches() || !HASH.matcher(words).matches()) {
      throw new IllegalArgumentException("a hash is 64 hexadecimal digits in lower case");
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no passage from code point %d to %d", start, end));
    }
  }

  static void checkHash(String hash, String what) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException(
          what
              + " names an article by the SHA-256 of its text, 64 hexadecimal digits in lower case");
    }
  }

  /**
   * The key of the words at {@code span}, in UTF-16 units.
   *
   * @throws IllegalArgumentException when the span is empty or reaches beyond the text
   */
  public static PassageKey of(Text text, Span span) {
    if (span.end() > text.length()) {
      throw new IllegalArgumentException(span + " reaches beyond the text");
    }
    int start = text.characters().codePointCount(0, span.start());
    int length = text.characters().codePointCount(span.start(), span.end());
    return new PassageKey(text.id(), Text.sha256(text.of(span)), start, start + length);
  }

  @Override
  public int compareTo(PassageKey other) {
    int byText = text.compareTo(other.text);
    if (byText != 0) {
      return byText;
    }
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
