package org.crossread.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.text.ResourceLines;

/** Whom "he" or "she" can mean, as far as a given name says; unknown is a value. */
public enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  private static final Map<String, Gender> BY_NAME = read();

  private static Map<String, Gender> read() {
    Map<String, Gender> genders = new HashMap<>();
    for (String name : Set.copyOf(ResourceLines.of(Gender.class, "first-names.txt"))) {
      genders.put(name.toLowerCase(Locale.ROOT), MALE);
    }
    for (var columns : ResourceLines.columns(Gender.class, "given-names.tsv", 2)) {
      genders.put(
          columns.get(1).toLowerCase(Locale.ROOT), columns.get(0).equals("F") ? FEMALE : UNKNOWN);
    }
    return Map.copyOf(genders);
  }

  /** The gender of those who bear {@code name}, in any case; unknown when the lists do not say. */
  public static Gender ofGivenName(String name) {
    return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), UNKNOWN);
  }

  /** Whether both can be one person: unknown agrees with either. */
  public boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
