package org.crossread.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words and single marks: runs of letters, digits, combining marks and underscore,
 * or one other visible code point. The same units as the regular expression {@code \w+|[^\w\s]}.
 */
public final class Tokenizer {
  private Tokenizer() {}

  /** Tokens of {@code range} of {@code text}, in order. Linear time. */
  public static List<Token> tokens(CharSequence text, Span range) {
    List<Token> tokens = new ArrayList<>();
    int i = range.start();
    while (i < range.end()) {
      int c = Character.codePointAt(text, i);
      int n = Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i += n;
        continue;
      }
      int end = i + n;
      if (isWord(c)) {
        while (end < range.end() && isWord(Character.codePointAt(text, end))) {
          end += Character.charCount(Character.codePointAt(text, end));
        }
      }
      end = Math.min(end, range.end());
      tokens.add(new Token(new Span(i, end), text.subSequence(i, end).toString()));
      i = end;
    }
    return tokens;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
