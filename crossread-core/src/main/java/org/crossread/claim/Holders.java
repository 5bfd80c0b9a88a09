package org.crossread.claim;

import org.crossread.name.Party;
import org.crossread.report.Proposition;

/** Whose words two propositions are. */
final class Holders {
  private Holders() {}

  /** False when two known parties of different root hold them: a dispute, not a difference. */
  static boolean mayBeSame(Proposition p, Proposition q) {
    Party a = p.holder();
    Party b = q.holder();
    return a == null || b == null || a.root().equals(b.root());
  }
}
