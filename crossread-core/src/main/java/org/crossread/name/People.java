package org.crossread.name;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people of one article. A surname alone means the person whose full name was given last before
 * it; two people of one surname get ids with their given names. Where an article names a father and
 * a son alike but for "Jr.", they are two; where it has the one form alone, "Jr." tells nobody
 * apart, as other reports leave it out.
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

  private static final String JUNIOR = " jr";

  private final Map<String, Set<String>> firstBySurname = new TreeMap<>();
  private final Map<String, String> fullNames = new HashMap<>();
  private final Map<String, String> principals = new HashMap<>();
  private final Map<String, LinkedHashSet<String>> last = new HashMap<>();
  private final Map<String, Set<String>> juniors = new HashMap<>();
  private final Map<String, Set<String>> seniors = new HashMap<>();

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

    /** Whether it is a son's: "Jr." behind a given name and a surname. */
    boolean isJunior() {
      return surnameAt() > 0 && NameWords.fold(words.getLast()).equals("jr");
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
      Set<String> alike =
          (name.isJunior() ? juniors : seniors)
              .computeIfAbsent(name.surname(), k -> new TreeSet<>());
      if (alike.size() < MOST_FIRST) {
        alike.add(first);
      }
      Set<String> firsts = firstBySurname.getOrDefault(name.surname(), new TreeSet<>());
      if (firsts.size() < MOST_FIRST && firsts.stream().noneMatch(f -> same(f, first))) {
        firsts.add(first);
      }
      String key = first + " " + name.surname();
      if (name.isJunior()) {
        fullNames.put(first + JUNIOR + " " + name.surname(), name.shown());
      }
      fullNames.merge(
          name.isJunior() ? key + JUNIOR : key,
          name.shown(),
          (a, b) -> a.length() >= b.length() ? a : b);
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
    Set<String> known = new TreeSet<>(firsts);
    known.addAll(sons(surname));
    String given = name.first();
    String first = firsts.stream().filter(f -> same(f, given)).findFirst().orElse(given);
    if (name.isJunior() && known.contains(given + JUNIOR)) {
      first = given + JUNIOR;
    }
    LinkedHashSet<String> latest = last.computeIfAbsent(surname, k -> new LinkedHashSet<>());
    if (first.isEmpty()) {
      Set<String> fit = new TreeSet<>(known);
      fit.removeIf(f -> !genderOf(f, surname).agrees(gender));
      if (fit.isEmpty() && !known.isEmpty()) {
        String title = gender == Gender.FEMALE ? "mrs " : "mr ";
        return new Party("P:" + title + surname, name.shown(), Party.Kind.PERSON, null);
      }
      first =
          latest.reversed().stream()
              .filter(f -> fit.isEmpty() || fit.contains(f))
              .findFirst()
              .orElse(fit.isEmpty() ? "" : fit.iterator().next());
    } else if (!latest.contains(other(first))) {
      // of father and son the one named first stays the one meant by the surname
      latest.remove(first);
      latest.add(first);
    }
    String full = first.isEmpty() ? name.shown() : fullName(first, surname, name.shown());
    String principal = principals.get((first + " " + surname).strip());
    if (principal == null) {
      principal = principals.get(surname);
    }
    String id =
        first.endsWith(JUNIOR)
            ? "P:" + surname + JUNIOR
            : firsts.size() > 1 ? "P:" + first + " " + surname : "P:" + surname;
    return new Party(id, full, Party.Kind.PERSON, principal);
  }

  private static String other(String first) {
    return first.endsWith(JUNIOR)
        ? first.substring(0, first.length() - JUNIOR.length())
        : first + JUNIOR;
  }

  /** Given names with "Jr." of those whose father is named with the same ones. */
  private Set<String> sons(String surname) {
    Set<String> sons = new TreeSet<>(juniors.getOrDefault(surname, Set.of()));
    sons.retainAll(seniors.getOrDefault(surname, Set.of()));
    return sons.stream().map(f -> f + JUNIOR).collect(Collectors.toCollection(TreeSet::new));
  }

  private String fullName(String first, String surname, String otherwise) {
    String bare = first + " " + surname;
    return fullNames.getOrDefault(bare, fullNames.getOrDefault(bare + JUNIOR, otherwise));
  }

  private Gender genderOf(String first, String surname) {
    String full = fullName(first, surname, first);
    return Gender.ofGivenName(full.split(" ", 2)[0]);
  }
}
