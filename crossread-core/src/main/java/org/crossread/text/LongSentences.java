package org.crossread.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts what no stop ends for pages on end: some later stages compare the words of one sentence with
 * each other, so that its length must have a limit for the time to stay linear. Stateless and
 * thread-safe.
 */
public final class LongSentences {
  /**
   * Characters of a sentence. The longest of 47,000 sentences of news (PolNeAR, BASIL) has 979;
   * those of resolutions and treaties are cut at their semicolons.
   */
  static final int LONGEST = 2000;

  private static final String MARKS = ";:,";

  private LongSentences() {}

  /**
   * {@code sentence} in pieces of at most {@link #LONGEST} characters, in order, without white
   * space around them; itself alone when it is not longer. A piece ends behind a semicolon, else a
   * colon, else a comma of its second half, else before white space, else anywhere but within a
   * character.
   */
  public static List<Span> cut(CharSequence text, Span sentence) {
    if (sentence.length() <= LONGEST) {
      return List.of(sentence);
    }
    List<Span> pieces = new ArrayList<>();
    int start = sentence.start();
    while (start < sentence.end()) {
      int end =
          sentence.end() - start <= LONGEST ? sentence.end() : end(text, start, start + LONGEST);
      int a = start;
      int b = end;
      while (a < b && isSpace(text.charAt(a))) {
        a++;
      }
      while (b > a && isSpace(text.charAt(b - 1))) {
        b--;
      }
      if (a < b) {
        pieces.add(new Span(a, b));
      }
      start = end;
    }
    return pieces;
  }

  /** Where the piece that begins at {@code start} ends; at most at {@code most}. */
  private static int end(CharSequence text, int start, int most) {
    int half = start + LONGEST / 2;
    for (int m = 0; m < MARKS.length(); m++) {
      for (int i = most - 1; i > half; i--) {
        if (text.charAt(i) == MARKS.charAt(m) && isSpace(text.charAt(i + 1))) {
          return i + 1;
        }
      }
    }
    for (int i = most; i > half; i--) {
      if (isSpace(text.charAt(i))) {
        return i;
      }
    }
    boolean within =
        Character.isHighSurrogate(text.charAt(most - 1))
            && Character.isLowSurrogate(text.charAt(most));
    return within ? most - 1 : most;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
