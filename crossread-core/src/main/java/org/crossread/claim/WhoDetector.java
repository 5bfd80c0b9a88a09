package org.crossread.claim;

import java.util.List;
import org.crossread.name.Party;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** The same content attributed to different speakers, or attributed in one report only. */
final class WhoDetector implements DifferenceFinder.Detector {
  private static final double LEAST_SCORE = 0.2;

  @Override
  public List<Difference> find(Pair pair) {
    Statement s = pair.p().statement();
    Statement t = pair.q().statement();
    if (pair.score() < LEAST_SCORE || s == null || t == null) {
      return List.of();
    }
    Span left = s.source();
    Span right = t.source();
    Party a = s.speaker();
    Party b = t.speaker();
    if (left == null || right == null || a == null || b == null || a.id().equals(b.id())) {
      return List.of();
    }
    return List.of(
        new Difference.Who(
            pair.leftPassage(left),
            pair.rightPassage(right),
            "stated by %s against stated by %s".formatted(a.name(), b.name()),
            a.root().equals(b.root()) ? Difference.Certainty.POSSIBLE : pair.certainty()));
  }

  static @Nullable Span cueOf(@Nullable Statement s) {
    return s == null ? null : s.cue();
  }
}
