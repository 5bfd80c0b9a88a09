package org.crossread.statement;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reporting verbs by their forms, from the resource file {@code cues.tsv}. Thread-safe. */
public final class ReportingVerbs {
  private static final SortedMap<String, String> LEMMAS = read();

  private ReportingVerbs() {}

  /** The first form of the verb that {@code lowerCaseWord} is a form of; null when it is none. */
  public static @Nullable String lemma(String lowerCaseWord) {
    return LEMMAS.get(lowerCaseWord);
  }

  private static SortedMap<String, String> read() {
    SortedMap<String, String> lemmas = new TreeMap<>();
    for (String line : ResourceLines.of("cues.tsv")) {
      String[] forms = line.split("\t", -1)[1].split(" ");
      for (String form : forms) {
        lemmas.putIfAbsent(form, forms[0]);
      }
    }
    return Collections.unmodifiableSortedMap(lemmas);
  }
}
