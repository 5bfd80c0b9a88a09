package org.crossread.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A key under which spellings of one name meet: case, accents, doubled letters and the usual
 * transliterations ("Joseph" and "Josef", "Zelenskyy" and "Zelensky", "Torshavn" and "Tórshavn").
 */
public final class SpellingKey {
  private static final String[][] FOLDS = {
    {"sch", "sh"}, {"tch", "ch"}, {"ph", "f"}, {"kh", "h"}, {"ck", "k"}, {"ts", "z"}, {"tz", "z"},
    {"ou", "u"}, {"oo", "u"}, {"ee", "i"}, {"iy", "i"}, {"ij", "i"}, {"yi", "i"}, {"ø", "o"},
    {"æ", "ae"}, {"ß", "ss"}, {"đ", "d"}, {"ð", "d"}, {"þ", "th"}, {"ł", "l"}, {"w", "v"},
    {"y", "i"}, {"j", "i"}
  };

  private SpellingKey() {}

  /** The key of a name of any number of words; letters and digits only, words parted by a space. */
  public static String of(String name) {
    StringBuilder letters = new StringBuilder();
    String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || Character.isWhitespace(c))
        .forEach(c -> letters.appendCodePoint(Character.isWhitespace(c) ? ' ' : c));
    String key = letters.toString().strip();
    for (String[] fold : FOLDS) {
      key = key.replace(fold[0], fold[1]);
    }
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      if (i == 0 || key.charAt(i) != key.charAt(i - 1) || Character.isDigit(key.charAt(i))) {
        single.append(key.charAt(i));
      }
    }
    return single.toString();
  }
}
