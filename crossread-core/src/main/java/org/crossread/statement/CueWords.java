package org.crossread.statement;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reporting verbs in all their forms, from the resource file {@code cues.tsv}. */
final class CueWords {
  /** What a cue says about the speaker's stand to the content. */
  enum Stand {
    SAY,
    DENY
  }

  static final SortedMap<String, Stand> FORMS;

  /** First form of each line: "say", without those that are a past form too. */
  private static final Set<String> BASES;

  static {
    SortedMap<String, Stand> all = new TreeMap<>();
    Set<String> bases = new HashSet<>();
    for (String line : ResourceLines.of("cues.tsv")) {
      String[] columns = line.split("\t", -1);
      List<String> forms = List.of(columns[1].split(" "));
      forms.forEach(f -> all.put(f, Stand.valueOf(columns[0])));
      if (forms.lastIndexOf(forms.getFirst()) == 0) {
        bases.add(forms.getFirst());
      }
    }
    FORMS = Collections.unmodifiableSortedMap(all);
    BASES = Set.copyOf(bases);
  }

  private CueWords() {}

  static boolean contains(String lowerCaseWord) {
    return FORMS.containsKey(lowerCaseWord);
  }

  /** Whether a word is a reporting verb without an ending. */
  static boolean isBase(String lowerCaseWord) {
    return BASES.contains(lowerCaseWord);
  }

  static @Nullable Stand standOf(String lowerCaseWord) {
    return FORMS.get(lowerCaseWord);
  }
}
