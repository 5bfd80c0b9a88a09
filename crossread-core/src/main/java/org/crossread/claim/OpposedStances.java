package org.crossread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossread.position.Act;
import org.crossread.position.ActKind.Stance;
import org.crossread.report.Proposition;
import org.crossread.report.Report;

/**
 * Lays side by side what wording and meaning keep apart: one report says that a party dismissed an
 * offer, the other that it welcomed a proposal. Such a pair is aligned when the same party takes
 * opposed stances toward the same kind of thing and neither passage has a likely partner of its
 * own. The difference that comes of it is only possible: it may be another offer.
 */
final class OpposedStances {
  /** A partner is likely from this score on. Chosen: that of two more in three pairs. */
  private static final double LIKELY = 0.55;

  private static final StanceDetector DETECTOR = new StanceDetector();

  private record Candidate(int p, int q, double score) {}

  private OpposedStances() {}

  /** Raises the scores of such pairs to {@code threshold}; each passage takes part once. */
  static void raise(Report left, Report right, double[][] scores, double threshold) {
    List<Candidate> candidates = new ArrayList<>();
    for (int p = 0; p < scores.length; p++) {
      Proposition x = left.propositions().get(p);
      if (takesStance(left, x) && isAlone(scores, p, true)) {
        for (int q = 0; q < scores[p].length; q++) {
          Proposition y = right.propositions().get(q);
          if (takesStance(right, y)
              && isAlone(scores, q, false)
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
    Set<Integer> rows = new HashSet<>();
    Set<Integer> columns = new HashSet<>();
    for (Candidate c : candidates) {
      boolean free = rows.add(c.p()) && columns.add(c.q());
      if (free) {
        scores[c.p()][c.q()] = Math.max(threshold, scores[c.p()][c.q()]);
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

  private static boolean isAlone(double[][] scores, int index, boolean row) {
    int n = row ? scores[index].length : scores.length;
    for (int k = 0; k < n; k++) {
      if ((row ? scores[index][k] : scores[k][index]) >= LIKELY) {
        return false;
      }
    }
    return true;
  }
}
