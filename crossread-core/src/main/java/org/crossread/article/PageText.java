package org.crossread.article;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the characters of one block say, counted in one pass. */
final class PageText {
  static final long SEED = 0x9E3779B97F4A7C15L;

  private static final Set<Integer> READER = group("reader");
  private static final Set<Integer> SERVICE = group("service");

  /** By the low bits of a word's hash, whether it may be in one of them: most words are not. */
  private static final boolean[] MAYBE = new boolean[1 << 12];

  static {
    for (Set<Integer> group : List.of(READER, SERVICE)) {
      group.forEach(word -> MAYBE[word & MAYBE.length - 1] = true);
    }
  }

  /** Hashes of its words in lower case, in order. */
  final int[] words;

  int letters;
  int capitals;
  int digits;
  int stops;
  int commas;
  int quotes;
  int bars;

  /** Words that begin with a capital. */
  int names;

  /** Words of each group of page-words.tsv. */
  int reader;

  int service;

  final boolean endsAsSentence;
  final boolean endsWithColon;
  final boolean opensLower;

  PageText(String text) {
    int[] found = new int[text.length() / 4 + 2];
    int n = 0;
    int hash = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isWord(c)) {
        if (!within) {
          within = true;
          hash = 0;
          names += Character.isUpperCase(c) ? 1 : 0;
        }
        hash = 31 * hash + lower(c);
        count(c);
      } else {
        if (within) {
          if (n == found.length) {
            found = Arrays.copyOf(found, 2 * n);
          }
          found[n++] = hash;
          within = false;
        }
        mark(c);
      }
    }
    if (within) {
      found = n == found.length ? Arrays.copyOf(found, n + 1) : found;
      found[n++] = hash;
    }
    words = Arrays.copyOf(found, n);
    for (int word : words) {
      if (MAYBE[word & MAYBE.length - 1]) {
        reader += READER.contains(word) ? 1 : 0;
        service += SERVICE.contains(word) ? 1 : 0;
      }
    }
    int end = text.length();
    while (end > 0 && "\"”’')]» ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    char last = end == 0 ? ' ' : text.charAt(end - 1);
    endsAsSentence = ".!?…。".indexOf(last) >= 0;
    endsWithColon = last == ':';
    opensLower = !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  private void count(char c) {
    if (Character.isLetter(c)) {
      letters++;
      capitals += Character.isUpperCase(c) ? 1 : 0;
    } else {
      digits++;
    }
  }

  private void mark(char c) {
    switch (c) {
      case '.', '!', '?', '。' -> stops++;
      case ',', ';', '、', '，' -> commas++;
      case '"', '“', '”', '«', '»', '„' -> quotes++;
      case '|', '•', '·', '›', '/', '→' -> bars++;
      default -> {}
    }
  }

  private static boolean isWord(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '©';
  }

  private static char lower(char c) {
    return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }

  private static Set<Integer> group(String name) {
    Set<Integer> hashes = new HashSet<>();
    for (String line : PageNames.lines("page-words.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals(name)) {
        for (String word : cells[1].split(" ", -1)) {
          hashes.add(word.hashCode());
        }
      }
    }
    return Set.copyOf(hashes);
  }

  /** Hashes of the words of {@code text}. */
  static int[] words(String text) {
    return new PageText(text).words;
  }

  /** Joins the hash of a word to that of the words before it. */
  static long mix(long hash, int word) {
    long h = (hash ^ word) * 0xBF58476D1CE4E5B9L;
    return h ^ (h >>> 29);
  }
}
