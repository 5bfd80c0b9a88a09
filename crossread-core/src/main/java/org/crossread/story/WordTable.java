package org.crossread.story;

import java.util.Locale;
import java.util.Set;
import org.crossread.text.ResourceLines;
import org.crossread.text.Stemmer;
import org.crossread.text.StopWords;
import org.crossread.text.Variants;
import org.jspecify.annotations.Nullable;

/**
 * The terms of words, remembered: stemming the same few thousand words again and again would take
 * most of the time. A word is known by a hash of 61 bits, not by its letters, which would take
 * three times the memory. Thread-safe, since entries are immutable and a lost one is only made
 * again.
 */
final class WordTable {
  private static final int SIZE = 1 << 16;
  private static final Set<String> NO_NAMES =
      Set.copyOf(ResourceLines.of(WordTable.class, "no-names.txt"));
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.copyOf(ResourceLines.of(WordTable.class, "before-places.txt"));

  /** One word. Immutable. */
  static final class Word {
    private static final int CONTENT = 1;
    private static final int MAY_NAME = 2;
    private static final int BEFORE_PLACE = 4;
    private static final int FLAGS = 7;

    private final int name;
    private final int stem;
    private final int check;

    private Word(long hash, int stem, int flags) {
      this.name = Terms.mixed(hash);
      this.stem = stem;
      this.check = (int) (hash >>> 32) & ~FLAGS | flags;
    }

    private boolean is(long hash, int asName) {
      return name == asName && ((int) (hash >>> 32) ^ check) >>> 3 == 0;
    }

    /** Term of its stem. */
    int stem() {
      return stem;
    }

    /** Term as a name. */
    int name() {
      return name;
    }

    /** Whether it is no stop word. */
    boolean content() {
      return (check & CONTENT) != 0;
    }

    /** Whether it is a name when it is capitalised. */
    boolean mayName() {
      return (check & MAY_NAME) != 0;
    }

    /** Whether a name after it is a place. */
    boolean beforePlace() {
      return (check & BEFORE_PLACE) != 0;
    }
  }

  private final @Nullable Word[] words = new @Nullable Word[SIZE];

  /**
   * The word from {@code start} to {@code end}, whatever its case.
   *
   * @param hash of it as a name, by {@link Terms#next} over its letters in {@linkplain #lower lower
   *     case}
   */
  Word word(char[] text, int start, int end, long hash) {
    int name = Terms.mixed(hash);
    int slot = name & SIZE - 1;
    Word known = words[slot];
    if (known != null && known.is(hash, name)) {
      return known;
    }
    // The word that was met last moves to the first of its two places.
    Word second = words[slot ^ 1];
    Word word = second != null && second.is(hash, name) ? second : make(text, start, end, hash);
    words[slot ^ 1] = known;
    words[slot] = word;
    return word;
  }

  private static Word make(char[] text, int start, int end, long hash) {
    String lower = spelling(text, start, end);
    boolean content = lower.length() > 1 && !StopWords.contains(lower);
    int flags =
        (content ? Word.CONTENT : 0)
            | (content && !NO_NAMES.contains(lower) ? Word.MAY_NAME : 0)
            | (PLACE_PREPOSITIONS.contains(lower) ? Word.BEFORE_PLACE : 0);
    return new Word(hash, Terms.of(Terms.Kind.WORD, stem(lower)), flags);
  }

  static String stem(String spelling) {
    return Variants.canonical(Stemmer.stem(spelling));
  }

  /** In lower case, letter by letter. */
  static String spelling(char[] text, int start, int end) {
    StringBuilder spelling = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      spelling.append(lower(text[i]));
    }
    return spelling.toString();
  }

  /** Lower case of one UTF-16 unit. */
  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }

  static String key(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
