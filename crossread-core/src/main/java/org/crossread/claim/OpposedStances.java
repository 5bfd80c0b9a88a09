package org.crossread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crossread.position.Act;
import org.crossread.position.ActKind.Stance;
import org.crossread.report.Proposition;
import org.crossread.report.Report;

/**
 * Lays side by side what wording and meaning keep apart: one report says that a party dismissed an
 * offer, the other that it welcomed a proposal. Such a pair is aligned when the same party takes
 * opposed stances toward the same kind of thing and neither passage has a partner of its own. The
 * difference that comes of it is only possible: it may be another offer.
 */
final class OpposedStances {
  private static final StanceDetector DETECTOR = new StanceDetector();

  private record Candidate(int p, int q, double score) {}

  private OpposedStances() {}

  /** Raises the scores of such pairs to {@code threshold}; each passage takes part once. */
  static void raise(Report left, Report right, double[][] scores, double threshold) {
    List<Candidate> candidates = new ArrayList<>();
    for (int p = 0; p < scores.length; p++) {
      Proposition x = left.propositions().get(p);
      if (takesStance(left, x) && isAlone(scores, p, true, threshold)) {
        for (int q = 0; q < scores[p].length; q++) {
          Proposition y = right.propositions().get(q);
          if (takesStance(right, y)
              && isAlone(scores, q, false, threshold)
              && !DETECTOR.find(Pair.of(left, x, right, y, scores[p][q])).isEmpty()) {
            candidates.add(new Candidate(p, q, scores[p][q]));
          }
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.score())
            .thenComparingInt(Candidate::p)
            .thenComparingInt(Candidate::q));
    for (Candidate c : candidates) {
      if (isAlone(scores, c.p(), true, threshold) && isAlone(scores, c.q(), false, threshold)) {
        scores[c.p()][c.q()] = threshold;
      }
    }
  }

  private static boolean takesStance(Report report, Proposition p) {
    for (Act a : report.acts()) {
      if (p.span().contains(a.trigger()) && a.kind().stance() != Stance.NEUTRAL && !a.nominal()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAlone(double[][] scores, int index, boolean row, double threshold) {
    int n = row ? scores[index].length : scores.length;
    for (int k = 0; k < n; k++) {
      if ((row ? scores[index][k] : scores[k][index]) >= threshold) {
        return false;
      }
    }
    return true;
  }
}
