package org.crossread.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a passage can be asked for beside its words. */
enum Mark {
  SPEAKER,
  ACT,
  OUTLET,
  ISSUE,
  DIFFERS;

  /** On every passage, so that a query that only excludes has something to begin with. */
  static final String ANY = "any_";

  /** The name before the colon of a query. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The marks of the words of {@code value}; all of them are needed. */
  List<String> of(String value, Terms terms) {
    List<String> words = this == ISSUE ? terms.of(value) : Terms.plainWords(value);
    List<String> marks = new ArrayList<>();
    words.forEach(w -> marks.add(field() + "_" + w));
    return marks;
  }
}
