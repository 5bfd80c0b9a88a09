package org.crossread.story;

import java.util.Locale;
import java.util.Set;
import org.crossread.text.ResourceLines;
import org.crossread.text.Stemmer;
import org.crossread.text.StopWords;
import org.crossread.text.Variants;

/**
 * The terms of words, remembered: stemming the same few thousand words again and again would take
 * most of the time. Thread-safe, since entries are immutable and a lost one is only made again.
 */
final class WordTable {
  private static final int SIZE = 1 << 16;
  private static final Set<String> NO_NAMES =
      Set.copyOf(ResourceLines.of(WordTable.class, "no-names.txt"));
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.copyOf(ResourceLines.of(WordTable.class, "before-places.txt"));

  /**
   * One word.
   *
   * @param spelling in lower case
   * @param stem term of its stem
   * @param name term as a name
   * @param content whether it is no stop word
   * @param mayName whether it is a name when it is capitalised
   * @param beforePlace whether a name after it is a place
   */
  record Word(
      String spelling,
      String stemmed,
      int stem,
      int name,
      boolean content,
      boolean mayName,
      boolean beforePlace) {
    boolean is(CharSequence text, int start, int end) {
      if (spelling.length() != end - start) {
        return false;
      }
      for (int i = start; i < end; i++) {
        if (lower(text.charAt(i)) != spelling.charAt(i - start)) {
          return false;
        }
      }
      return true;
    }
  }

  private final @org.jspecify.annotations.Nullable Word[] words =
      new @org.jspecify.annotations.Nullable Word[SIZE];

  /** The word from {@code start} to {@code end}, whatever its case. */
  Word word(CharSequence text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    int slot = (hash ^ hash >>> 15) & SIZE - 1;
    Word known = words[slot];
    if (known != null && known.is(text, start, end)) {
      return known;
    }
    // The word that was met last moves to the first of its two places.
    Word second = words[slot ^ 1];
    boolean found = second != null && second.is(text, start, end);
    Word word = found && second != null ? second : make(text, start, end);
    words[slot ^ 1] = known;
    words[slot] = word;
    return word;
  }

  private static Word make(CharSequence text, int start, int end) {
    StringBuilder spelling = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      spelling.append(lower(text.charAt(i)));
    }
    String lower = spelling.toString();
    String stem = Variants.canonical(Stemmer.stem(lower));
    boolean content = lower.length() > 1 && !StopWords.contains(lower);
    return new Word(
        lower,
        stem,
        Terms.of(Terms.Kind.WORD, stem),
        Terms.of(Terms.Kind.NAME, lower),
        content,
        content && !NO_NAMES.contains(lower),
        PLACE_PREPOSITIONS.contains(lower));
  }

  /** Lower case of one UTF-16 unit; the typographic apostrophe is that of the keyboard. */
  private static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
