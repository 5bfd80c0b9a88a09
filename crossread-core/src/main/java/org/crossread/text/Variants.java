package org.crossread.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of news English that mean the same though their stems differ: spellings of Britain and
 * America, general synonyms, irregular forms, small numbers in words. Only pairs that may be
 * exchanged in nearly any sentence. Thread-safe.
 */
public final class Variants {
  private static final Map<String, String> SINGLE = new HashMap<>();
  private static final Map<String, String> PAIRS = new HashMap<>();

  static {
    for (List<String> entry : ResourceLines.columns(Variants.class, "variants.tsv", 2)) {
      String to = Stemmer.stem(entry.get(0));
      for (String variant : entry.get(1).split(",")) {
        String[] words = variant.strip().split(" ");
        if (words.length == 1) {
          SINGLE.put(Stemmer.stem(words[0]), to);
        } else {
          PAIRS.put(Stemmer.stem(words[0]) + " " + Stemmer.stem(words[1]), to);
        }
      }
    }
  }

  private Variants() {}

  /**
   * The stem that stands for {@code stem} and its variants; {@code stem} itself when it has none.
   */
  public static String canonical(String stem) {
    return SINGLE.getOrDefault(stem, stem);
  }

  /** The stem that stands for two neighbouring stems ("pull out"), or empty. */
  static String canonical(String first, String second) {
    return PAIRS.getOrDefault(first + " " + second, "");
  }
}
