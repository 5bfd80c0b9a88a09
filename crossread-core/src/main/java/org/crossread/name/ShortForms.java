package org.crossread.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Organisations that an article first names whole and then by one word: "the Northern Lantern",
 * "the Lantern"; "Kestrel Shipping", "Kestrel". Not thread-safe.
 */
final class ShortForms {
  private final Map<String, Set<String>> byLast = new HashMap<>();
  private final Map<String, Set<String>> byFirst = new HashMap<>();

  /** Takes note of a name of one or more words. */
  void learn(String name) {
    int first = name.indexOf(' ');
    if (first > 0) {
      put(byFirst, name.substring(0, first), name);
      put(byLast, name.substring(name.lastIndexOf(' ') + 1), name);
    }
  }

  private static void put(Map<String, Set<String>> names, String word, String name) {
    names.computeIfAbsent(SpellingKey.of(word), k -> new TreeSet<>()).add(name);
  }

  /**
   * The only longer name that ends with {@code word}, or begins with it; else the word itself.
   *
   * @param organisation whether something besides the capital tells that the word names one, as a
   *     first word alone may be a town, too
   */
  String whole(String word, boolean organisation) {
    String key = SpellingKey.of(word);
    Set<String> names = byLast.getOrDefault(key, Set.of());
    if (names.isEmpty() && organisation) {
      names = byFirst.getOrDefault(key, Set.of());
    }
    return names.size() == 1 ? names.iterator().next() : word;
  }
}
