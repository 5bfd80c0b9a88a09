package org.crossread.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the articles of a story share: rare names, numbers and words that at least half of them
 * hold, the rarest first.
 */
public record Grounds(List<String> names, List<String> numbers, List<String> words) {
  /** Shown of each kind. */
  private static final int MOST = 6;

  public Grounds {
    names = List.copyOf(names);
    numbers = List.copyOf(numbers);
    words = List.copyOf(words);
  }

  /** One article's text. */
  public record Telling(String title, String body) {}

  private record Shared(Field field, String spelling, double worth) {}

  /** The grounds of {@code articles}; none for a single one. Does not depend on their order. */
  public static Grounds of(List<Telling> articles, Background background) {
    Map<Integer, Integer> counts = new HashMap<>();
    Map<Integer, TreeSet<String>> spellings = new HashMap<>();
    Map<Integer, Field> fields = new HashMap<>();
    Set<String> named = new HashSet<>();
    WordTable table = new WordTable();
    for (Telling article : articles) {
      Set<Integer> seen = new HashSet<>();
      Reading reading = new Reading(table);
      reading.read(article.title(), true);
      reading.read(article.body(), false);
      reading.terms(
          background,
          (field, term, first, last) -> {
            if (field == Field.NAMES || field == Field.NUMBERS || field == Field.BODY) {
              String spelling = reading.spelling(first, last);
              spellings.computeIfAbsent(term, k -> new TreeSet<>()).add(spelling);
              fields.put(term, field);
              if (field == Field.NAMES) {
                named.add(spelling);
              }
              if (seen.add(term)) {
                counts.merge(term, 1, Integer::sum);
              }
            }
          });
    }
    List<Shared> shared = new ArrayList<>();
    counts.forEach((term, n) -> {
      TreeSet<String> forms = spellings.get(term);
      Field field = fields.get(term);
      if (n > 1 && n * 2 >= articles.size() && forms != null && field != null) {
        shared.add(new Shared(field, forms.first(), n * Rarity.of(background, term)));
      }
    });
    shared.sort(
        Comparator.comparingDouble(Shared::worth).reversed().thenComparing(Shared::spelling));
    List<String> names = most(shared, Field.NAMES, List.of());
    return new Grounds(
        names.stream().map(Grounds::capital).toList(),
        most(shared, Field.NUMBERS, List.of()),
        most(
            shared.stream().filter(x -> !named.contains(x.spelling())).toList(),
            Field.BODY,
            names));
  }

  /** The worthiest of a field, without parts of one that is already there. */
  private static List<String> most(List<Shared> shared, Field field, List<String> named) {
    List<String> found = new ArrayList<>();
    for (Shared s : shared) {
      if (s.field() == field && found.size() < MOST) {
        boolean told = false;
        for (String other : found) {
          told |= isPart(s.spelling(), other);
        }
        for (String name : named) {
          told |= isPart(s.spelling(), name);
        }
        if (!told) {
          found.removeIf(other -> isPart(other, s.spelling()));
          found.add(s.spelling());
        }
      }
    }
    return found;
  }

  private static boolean isPart(String part, String whole) {
    return (" " + whole + " ").contains(" " + part + " ");
  }

  private static String capital(String name) {
    StringBuilder out = new StringBuilder(name);
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == ' ') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }
}
