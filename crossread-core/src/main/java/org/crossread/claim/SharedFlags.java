package org.crossread.claim;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Flag;
import org.crossread.position.Flags;
import org.crossread.report.Proposition;
import org.crossread.report.Report;

/**
 * Lays side by side what one party says of its position in set words that wording and meaning keep
 * apart: a package in one report, proposals that are indivisible in the other. Such a pair is
 * aligned when it is nearly likely by itself and neither passage has a partner of its own.
 */
final class SharedFlags {
  /** What a position is by itself; a deadline or a repetition may be of anything. */
  private static final Set<Flag> OF_A_POSITION = Set.of(Flag.PACKAGE, Flag.RED_LINE);

  private SharedFlags() {}

  /** Raises the scores of such pairs from {@code least} on to {@code threshold}. */
  static void raise(Report left, Report right, double[][] scores, double least, double threshold) {
    List<Set<Flag>> of = flags(left);
    List<Set<Flag>> other = flags(right);
    for (int p = 0; p < scores.length; p++) {
      for (int q = 0; q < scores[p].length; q++) {
        if (scores[p][q] >= least
            && !Collections.disjoint(of.get(p), other.get(q))
            && isOneParty(left.propositions().get(p), right.propositions().get(q))
            && isAlone(scores, p, q, threshold)) {
          scores[p][q] = threshold;
        }
      }
    }
  }

  private static List<Set<Flag>> flags(Report report) {
    String characters = report.article().text().characters();
    return report.propositions().stream()
        .map(p -> {
          Set<Flag> flags = Flags.of(characters, p.span());
          flags.retainAll(OF_A_POSITION);
          return flags;
        })
        .toList();
  }

  private static boolean isOneParty(Proposition p, Proposition q) {
    Party a = p.holder();
    Party b = q.holder();
    return a != null && b != null && Holders.areOne(a, b);
  }

  private static boolean isAlone(double[][] scores, int p, int q, double threshold) {
    for (int k = 0; k < scores[p].length; k++) {
      if (scores[p][k] >= threshold) {
        return false;
      }
    }
    for (double[] row : scores) {
      if (row[q] >= threshold) {
        return false;
      }
    }
    return true;
  }
}
