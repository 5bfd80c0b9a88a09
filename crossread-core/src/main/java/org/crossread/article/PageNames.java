package org.crossread.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cues in the class names and ids of elements. They are witnesses only: nothing goes for a name.
 */
final class PageNames {
  /** The groups of cues, in the order of their bits. */
  static final List<String> GROUPS = new ArrayList<>();

  /** Longer names hold data, no words. */
  private static final int LONGEST = 400;

  /** Shorter beginnings of words are no cue. */
  private static final int LEAST_STEM = 3;

  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Map<String, Integer> STEMS = new HashMap<>();

  /** By the first letters of a word, whether a stem may begin so: few words do. */
  private static final boolean[] OPENINGS = new boolean[1 << 15];

  static {
    for (String line : lines("page-names.tsv")) {
      String[] cells = line.split("\t", -1);
      int bit = 1 << GROUPS.size();
      GROUPS.add(cells[0]);
      for (String word : cells[1].split(" ", -1)) {
        if (word.endsWith("*")) {
          STEMS.merge(word.substring(0, word.length() - 1), bit, (a, b) -> a | b);
          OPENINGS[opening(word)] = true;
        } else {
          WORDS.merge(word, bit, (a, b) -> a | b);
        }
      }
    }
  }

  private PageNames() {}

  /** One bit for each group that has a word in {@code name}. */
  static int of(String name) {
    int bits = 0;
    int n = Math.min(name.length(), LONGEST);
    int start = 0;
    for (int i = 0; i <= n; i++) {
      boolean letter = i < n && Character.isLetter(name.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (!letter || hump) {
        if (i - start > 1) {
          bits |= word(name, start, i);
        }
        start = hump ? i : i + 1;
      }
    }
    return bits;
  }

  private static int word(String name, int start, int end) {
    String word = name.substring(start, end).toLowerCase(java.util.Locale.ROOT);
    int bits = WORDS.getOrDefault(word, 0);
    if (word.length() < LEAST_STEM || !OPENINGS[opening(word)]) {
      return bits;
    }
    for (int k = LEAST_STEM; k <= word.length() && k <= 12; k++) {
      bits |= STEMS.getOrDefault(word.substring(0, k), 0);
    }
    return bits;
  }

  /** Five bits of each of the first {@link #LEAST_STEM} letters. */
  private static int opening(String word) {
    return (word.charAt(0) & 31) << 10 | (word.charAt(1) & 31) << 5 | word.charAt(2) & 31;
  }

  /** The lines of a resource beside this class, without comments. */
  static List<String> lines(String resource) {
    InputStream in = PageNames.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("no resource " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
