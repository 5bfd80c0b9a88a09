package org.crossread.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/** Names of months, weekdays, seasons and periods, from the resource {@code calendar.tsv}. */
final class CalendarNames {
  enum Kind {
    MONTH,
    WEEKDAY,
    SEASON,
    PERIOD
  }

  /**
   * @param number month 1-12, weekday 1-7 from Monday, season 1-4 from spring, days of a period
   * @param weak whether the form is a word too, and counts only where a date is meant
   */
  record Name(Kind kind, int number, String key, boolean weak) {}

  private static final Map<String, Name> NAMES = read();

  private CalendarNames() {}

  private static Map<String, Name> read() {
    Map<String, Name> names = new HashMap<>();
    for (List<String> c : ResourceLines.columns(CalendarNames.class, "calendar.tsv", 3)) {
      Kind kind = Kind.valueOf(c.get(0));
      int number = Integer.parseInt(c.get(1));
      String[] forms = c.get(2).split("/", -1);
      String key = (forms[0] + "|" + forms[1]).split("\\|")[forms[0].isEmpty() ? 1 : 0];
      for (int k = 0; k < 2; k++) {
        for (String form : forms[k].split("\\|")) {
          if (!form.isEmpty()) {
            names.put(form, new Name(kind, number, key.toLowerCase(java.util.Locale.ROOT), k == 1));
          }
        }
      }
    }
    return Map.copyOf(names);
  }

  /** The name written exactly so; null when it is none. */
  static @Nullable Name of(String word) {
    return NAMES.get(word);
  }

  static @Nullable Name of(String word, Kind kind) {
    Name name = NAMES.get(word);
    return name != null && name.kind() == kind ? name : null;
  }
}
