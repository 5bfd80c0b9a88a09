package org.crossread.claim;

import java.util.List;
import org.crossread.report.Proposition;

/** The same content affirmed by one and denied by the other. */
final class PolarityDetector implements DifferenceFinder.Detector {
  /** Precision first: most content words are shared. */
  private static final double LEAST_OVERLAP = 0.6;

  private static final double LEAST_SCORE = 0.3;

  @Override
  public List<Difference> find(Pair pair) {
    Proposition p = pair.p();
    Proposition q = pair.q();
    if (p.negated() == q.negated()
        || pair.overlap() < LEAST_OVERLAP
        || pair.score() < LEAST_SCORE
        || !Holders.mayBeSame(p, q)) {
      return List.of();
    }
    return List.of(
        new Difference.Polarity(
            pair.leftPassage(p.span()),
            pair.rightPassage(q.span()),
            p.negated() ? "negated on the left only" : "negated on the right only",
            pair.certainty()));
  }
}
