package org.crossread.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.ResourceLines;

/**
 * How sure differences of a kind can be, by how many of those that readers judged were right:
 * {@code certainty.tsv}. How well two passages match tells whether they speak of the same thing,
 * not whether a number in them counts it. Stateless and thread-safe.
 */
final class Experience {
  /** Share of the right ones from which a kind is certain. */
  private static final double CERTAIN = 0.8;

  /** And how many must have been read for it. */
  private static final int ENOUGH = 20;

  private static final double LIKELY = 0.5;
  private static final int SOME = 5;

  private static final Map<Difference.Kind, Difference.Certainty> STEPS = steps();

  private Experience() {}

  /** The most that a difference of {@code kind} can be. */
  static Difference.Certainty of(Difference.Kind kind) {
    return STEPS.getOrDefault(kind, Difference.Certainty.POSSIBLE);
  }

  /** What {@code right} of {@code judged} allow. */
  static Difference.Certainty step(int right, int judged) {
    double share = judged == 0 ? 0 : (double) right / judged;
    if (judged >= ENOUGH && share >= CERTAIN) {
      return Difference.Certainty.CERTAIN;
    }
    return judged >= SOME && share >= LIKELY
        ? Difference.Certainty.LIKELY
        : Difference.Certainty.POSSIBLE;
  }

  private static Map<Difference.Kind, Difference.Certainty> steps() {
    Map<Difference.Kind, Difference.Certainty> steps = new EnumMap<>(Difference.Kind.class);
    for (List<String> row : ResourceLines.columns(Experience.class, "certainty.tsv", 3)) {
      steps.put(
          Difference.Kind.valueOf(row.get(0)),
          step(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))));
    }
    return Map.copyOf(steps);
  }
}
