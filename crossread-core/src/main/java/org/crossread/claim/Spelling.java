package org.crossread.claim;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two names are spellings of one. */
final class Spelling {
  private Spelling() {}

  static boolean same(String a, String b) {
    return fold(a).equals(fold(b));
  }

  private static String fold(String name) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
