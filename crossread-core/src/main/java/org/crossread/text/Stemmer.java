package org.crossread.text;

import java.util.Locale;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * English stems by the Snowball "English" algorithm (M. F. Porter, "Snowball: a language for
 * stemming algorithms", 2001, Porter2), as Apache OpenNLP ships it. Thread-safe.
 */
public final class Stemmer {
  private static final ThreadLocal<SnowballStemmer> SNOWBALL =
      ThreadLocal.withInitial(() -> new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH));

  private Stemmer() {}

  /** The stem of one word in lower case and without accents; words with digits stay whole. */
  public static String stem(String word) {
    String lower = AlignedText.unaccented(word.toLowerCase(Locale.ROOT));
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c < 'a' || c > 'z') && c != '\'') {
        return lower;
      }
    }
    return SNOWBALL.get().stem(lower).toString();
  }
}
