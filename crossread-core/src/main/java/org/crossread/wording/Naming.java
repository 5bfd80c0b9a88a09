package org.crossread.wording;

import java.util.List;

/**
 * The words that are used for one party, thing or event.
 *
 * @param id of the party; empty for a thing or event, which has no name of its own
 * @param name of the party; empty for a thing or event
 * @param forms at least two, the most frequent first, then by their words
 */
public record Naming(String id, String name, List<Usage> forms) {
  public Naming {
    forms = List.copyOf(forms);
    if (forms.size() < 2 || id.isEmpty() != name.isEmpty()) {
      throw new IllegalArgumentException(id + " " + name + " with " + forms.size() + " forms");
    }
  }

  int uses() {
    return forms.stream().mapToInt(f -> f.passages().size()).sum();
  }
}
