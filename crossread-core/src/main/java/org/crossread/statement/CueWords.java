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

  static final SortedMap<String, Stand> FORMS = read();

  /** First form of each line: "say", without those that are a past form too. */
  private static final Set<String> BASES = bases();

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

  private static Set<String> bases() {
    Set<String> bases = new HashSet<>();
    for (String line : ResourceLines.of("cues.tsv")) {
      List<String> forms = List.of(line.split("\t", -1)[1].split(" "));
      if (forms.indexOf(forms.getFirst()) == forms.lastIndexOf(forms.getFirst())) {
        bases.add(forms.getFirst());
      }
    }
    return Set.copyOf(bases);
  }

  private static SortedMap<String, Stand> read() {
    SortedMap<String, Stand> forms = new TreeMap<>();
    for (String line : ResourceLines.of("cues.tsv")) {
      String[] columns = line.split("\t", -1);
      for (String form : columns[1].split(" ")) {
        forms.put(form, Stand.valueOf(columns[0]));
      }
    }
    return Collections.unmodifiableSortedMap(forms);
  }
}
