package org.crossread.eval;

import java.util.List;

/** Measures as they are shown. */
final class Figures {
  private Figures() {}

  /** The figures called {@code names}, in that order. */
  static List<String> shown(List<Measure> measures, String... names) {
    return List.of(names).stream().map(n -> shown(measures, n)).toList();
  }

  /** The figure called {@code name}. */
  static String shown(List<Measure> measures, String name) {
    return measures.stream()
        .filter(m -> m.name().equals(name))
        .map(Measure::shown)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " in " + measures));
  }
}
