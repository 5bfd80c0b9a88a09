package org.crossread.models;

import java.util.ArrayList;
import java.util.List;
import org.crossread.text.Span;

/**
 * Words as the model was trained on them: a run of letters, digits and underscores, or one other
 * mark; what the lower-cased vocabulary does not tell of a word is kept as a number. The same rules
 * are in training/encoder/tokens.py. Stateless.
 */
final class Words {
  private static final int QUOTES = 3;

  private Words() {}

  /** Words of {@code paragraph} in text order; white space lies between them. */
  static List<Span> of(String characters, Span paragraph) {
    List<Span> words = new ArrayList<>();
    int i = paragraph.start();
    while (i < paragraph.end()) {
      int c = characters.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isWord(c)) {
        while (next < paragraph.end() && isWord(characters.codePointAt(next))) {
          next += Character.charCount(characters.codePointAt(next));
        }
      }
      if (isWord(c) || !isSpace(c)) {
        words.add(new Span(i, Math.min(next, paragraph.end())));
      }
      i = next;
    }
    return words;
  }

  /** The type of each word: three times its case, and whether it is quoted. */
  static int[] types(String characters, List<Span> words) {
    int[] types = new int[words.size()];
    boolean inside = false;
    for (int i = 0; i < types.length; i++) {
      Span w = words.get(i);
      char c = characters.charAt(w.start());
      int quoted = inside ? 1 : 0;
      if (c == '“' || c == '”' || c == '"') {
        inside = c == '“' || c == '"' && !inside;
        quoted = 2;
      }
      types[i] = caseOf(characters.substring(w.start(), w.end())) * QUOTES + quoted;
    }
    return types;
  }

  /**
   * 0 lower case, 1 a digit and no letter, 2 a mark, 3 Title, 4 one capital, 5 CAPITALS, 6 other.
   */
  static int caseOf(String word) {
    boolean letter = word.codePoints().anyMatch(Character::isLetter);
    if (!letter) {
      return word.codePoints().anyMatch(Words::isDigit) ? 1 : 2;
    }
    if (isLower(word, 0)) {
      return 0;
    }
    int first = word.codePointAt(0);
    int rest = Character.charCount(first);
    if (Character.isUpperCase(first) && (word.length() == rest || isLower(word, rest))) {
      return word.length() == rest ? 4 : 3;
    }
    boolean upper =
        word.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c))
            && word.codePoints().anyMatch(Character::isUpperCase);
    return upper ? 5 : 6;
  }

  private static boolean isLower(String word, int from) {
    boolean lower = false;
    for (int i = from; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        return false;
      }
      lower |= Character.isLowerCase(c);
    }
    return lower;
  }

  private static boolean isWord(int c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
    return Character.isLetter(c) || isDigit(c);
  }

  private static boolean isDigit(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }
}
