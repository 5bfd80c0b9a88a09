package org.crossread.text;

import java.util.Set;

/** Words without content of their own: articles, pronouns, auxiliaries, reporting verbs. */
public final class StopWords {
  private static final Set<String> WORDS =
      Set.copyOf(ResourceLines.of(StopWords.class, "stop-words.txt"));

  private StopWords() {}

  /** Whether {@code word}, in lower case, is one of them. */
  public static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
