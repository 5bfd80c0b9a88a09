package org.crossread.statement;

import java.util.Collections;
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

  private CueWords() {}

  static boolean contains(String lowerCaseWord) {
    return FORMS.containsKey(lowerCaseWord);
  }

  static @Nullable Stand standOf(String lowerCaseWord) {
    return FORMS.get(lowerCaseWord);
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
