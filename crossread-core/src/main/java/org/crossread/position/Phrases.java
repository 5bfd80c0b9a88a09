package org.crossread.position;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/** A list of words and phrases of one resource file, looked up in a sentence. Immutable. */
final class Phrases {
  private final Map<String, List<List<String>>> byFirst = new HashMap<>();

  Phrases(String resource) {
    for (String line : ResourceLines.of(Phrases.class, resource)) {
      List<String> words = List.of(line.split("[ -]"));
      byFirst.computeIfAbsent(words.getFirst(), k -> new ArrayList<>()).add(words);
    }
  }

  /** Words from {@code from} to {@code to}, the latter excluded. */
  record Found(int from, int to) {}

  /** The first phrase that begins in {@code [from, to)}; null when there is none. */
  @Nullable Found first(List<ActWord> words, int from, int to) {
    for (int i = from; i < to; i++) {
      int end = end(words, i, to);
      if (end > 0) {
        return new Found(i, end);
      }
    }
    return null;
  }

  /** The end of the longest phrase at {@code at}; 0 when none stands there. */
  private int end(List<ActWord> words, int at, int to) {
    int longest = 0;
    for (List<String> phrase : byFirst.getOrDefault(words.get(at).lower(), List.of())) {
      int i = at;
      int k = 0;
      while (k < phrase.size() && i < to) {
        String lower = words.get(i).lower();
        if (lower.equals(phrase.get(k))) {
          k++;
        } else if (k == 0 || !words.get(i).isMark()) {
          break;
        }
        i++;
      }
      if (k == phrase.size()) {
        longest = Math.max(longest, i);
      }
    }
    return longest;
  }
}
