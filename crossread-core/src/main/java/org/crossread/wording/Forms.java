package org.crossread.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.claim.Passage;

/** Words with the places where they stand, while they are counted. Case makes no other form. */
final class Forms {
  private final SortedMap<String, SortedMap<String, Integer>> written = new TreeMap<>();
  private final SortedMap<String, List<Passage>> passages = new TreeMap<>();

  void add(String words, Passage passage) {
    add(words.toLowerCase(Locale.ROOT), words, passage);
  }

  /**
   * Adds a form.
   *
   * @param key what makes it the same form
   */
  void add(String key, String words, Passage passage) {
    List<Passage> at = passages.computeIfAbsent(key, k -> new ArrayList<>());
    if (!at.contains(passage)) {
      at.add(passage);
      written.computeIfAbsent(key, k -> new TreeMap<>()).merge(words, 1, Integer::sum);
    }
  }

  int size() {
    return passages.size();
  }

  /** The most frequent first, then by their words. */
  List<Usage> usages() {
    List<Usage> usages = new ArrayList<>();
    passages.forEach((key, at) ->
        usages.add(new Usage(mostFrequent(written.getOrDefault(key, new TreeMap<>())), at)));
    usages.sort(
        Comparator.comparingInt((Usage u) -> -u.passages().size()).thenComparing(Usage::form));
    return usages;
  }

  private static String mostFrequent(SortedMap<String, Integer> written) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> e : written.entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return best;
  }
}
