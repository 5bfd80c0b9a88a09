package org.crossread.render;

import java.util.Locale;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** Words as they are compared and shortened for showing. Stateless. */
public final class Wording {
  private Wording() {}

  /** Equal for passages that differ in nothing but case, punctuation and white space. */
  public static String key(String words) {
    StringBuilder key = new StringBuilder();
    for (Token t : Tokenizer.tokens(words, new Span(0, words.length()))) {
      if (t.isWord()) {
        key.append(t.text().toLowerCase(Locale.ROOT)).append(' ');
      }
    }
    return key.isEmpty() ? words : key.toString();
  }

  /** White space runs as one blank, none at the ends. */
  public static String oneLine(String words) {
    StringBuilder out = new StringBuilder(words.length());
    boolean gap = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
        continue;
      }
      if (gap && !out.isEmpty()) {
        out.append(' ');
      }
      gap = false;
      out.append(c);
    }
    return out.toString();
  }
}
