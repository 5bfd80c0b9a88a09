package org.crossread.text;

import java.util.List;

/** Lines in which most words begin with a capital, as in a title: there it tells no name. */
public final class TitleCase {
  private static final double SHARE = 0.6;

  private TitleCase() {}

  /** Whether more than three in five words begin with a capital. */
  public static boolean is(List<Token> tokens) {
    long words = tokens.stream().filter(Token::isWord).count();
    long capitals =
        tokens.stream().filter(t -> Character.isUpperCase(t.text().codePointAt(0))).count();
    return capitals > SHARE * words;
  }
}
