package org.crossread.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The people of one article. A surname alone means the person whose full name was given last before
 * it; two people of one surname get ids with their given names.
 */
final class People {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "der", "den", "di", "da", "du", "van", "von", "al", "el", "bin",
          "ibn", "la", "le", "ter", "ten", "abu", "dos", "st");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "v", "vi", "xii", "xvi");

  /** Given names with one surname; no family of the news is larger. Chosen. */
  private static final int MOST_FIRST = 50;

  private final Map<String, Set<String>> firstBySurname = new TreeMap<>();
  private final Map<String, String> fullNames = new HashMap<>();
  private final Map<String, String> principals = new HashMap<>();
  private final Map<String, String> last = new HashMap<>();

  /** A name without titles, in words. */
  record Name(List<String> words) {
    /** Where the surname begins: the last word with its particles, before "Jr.". */
    int surnameAt() {
      int end = words.size() - 1;
      while (end > 0 && SUFFIXES.contains(NameWords.fold(words.get(end)))) {
        end--;
      }
      int at = end;
      while (at > 1 && PARTICLES.contains(NameWords.fold(words.get(at - 1)))) {
        at--;
      }
      return at;
    }

    String surname() {
      int end = words.size();
      while (end > 1 && SUFFIXES.contains(NameWords.fold(words.get(end - 1)))) {
        end--;
      }
      return SpellingKey.of(String.join(" ", words.subList(surnameAt(), end)));
    }

    String first() {
      return surnameAt() == 0 ? "" : SpellingKey.of(words.getFirst());
    }

    String shown() {
      return String.join(" ", words);
    }
  }

  /** First pass: every full name. */
  void learn(Name name, @Nullable String principal) {
    String first = name.first();
    firstBySurname.computeIfAbsent(name.surname(), k -> new TreeSet<>());
    if (!first.isEmpty()) {
      Set<String> firsts = firstBySurname.getOrDefault(name.surname(), new TreeSet<>());
      if (firsts.size() < MOST_FIRST && firsts.stream().noneMatch(f -> same(f, first))) {
        firsts.add(first);
      }
      fullNames.merge(
          first + " " + name.surname(), name.shown(), (a, b) -> a.length() >= b.length() ? a : b);
    }
    if (principal != null) {
      principals.putIfAbsent(key(name), principal);
    }
  }

  /** "Jeff" and "Jeffrey", "Jo" and "Joanna": one given name begins the other. */
  private static boolean same(String a, String b) {
    return Math.min(a.length(), b.length()) >= 2 && (a.startsWith(b) || b.startsWith(a));
  }

  private static String key(Name name) {
    return (name.first() + " " + name.surname()).strip();
  }

  boolean knowsSurname(String word) {
    return firstBySurname.containsKey(SpellingKey.of(word));
  }

  /**
   * Second pass, in text order: who is meant. "Mrs. Berg" is no man who was named before.
   *
   * @param gender what a title says of a surname alone
   */
  Party party(Name name, Gender gender) {
    String surname = name.surname();
    Set<String> firsts = firstBySurname.getOrDefault(surname, Set.of());
    String given = name.first();
    String first = firsts.stream().filter(f -> same(f, given)).findFirst().orElse(given);
    if (first.isEmpty()) {
      Set<String> fit = new TreeSet<>(firsts);
      fit.removeIf(f -> !genderOf(f, surname).agrees(gender));
      if (fit.isEmpty() && !firsts.isEmpty()) {
        String title = gender == Gender.FEMALE ? "mrs " : "mr ";
        return new Party("P:" + title + surname, name.shown(), Party.Kind.PERSON, null);
      }
      String latest = last.getOrDefault(surname, "");
      first = fit.contains(latest) || fit.isEmpty() ? latest : fit.iterator().next();
    } else {
      last.put(surname, first);
    }
    String full =
        first.isEmpty()
            ? name.shown()
            : fullNames.getOrDefault(first + " " + surname, name.shown());
    String principal = principals.get((first + " " + surname).strip());
    if (principal == null) {
      principal = principals.get(surname);
    }
    String id = firsts.size() > 1 ? "P:" + first + " " + surname : "P:" + surname;
    return new Party(id, full, Party.Kind.PERSON, principal);
  }

  private Gender genderOf(String first, String surname) {
    String full = fullNames.getOrDefault(first + " " + surname, first);
    return Gender.ofGivenName(full.split(" ", 2)[0]);
  }
}
