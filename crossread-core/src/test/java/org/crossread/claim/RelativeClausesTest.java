package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

class RelativeClausesTest {
  private static final String LEFT =
      "The prize went to Anna Wiek, who was mayor of Gull Bay from 2000 to 2006.";

  private static double most(String left, String right) {
    Report a = Versions.read(left);
    Report b = Versions.read(right);
    double most = 0;
    double[][] scores = new double[a.propositions().size()][b.propositions().size()];
    for (double[] row : scores) {
      Arrays.fill(row, 1);
    }
    RelativeClauses.part(a, b, scores);
    for (int p = 0; p < scores.length; p++) {
      for (int q = 0; q < scores[p].length; q++) {
        boolean clauses = isRelative(a, p) && isRelative(b, q);
        most = clauses ? Math.max(most, scores[p][q]) : most;
      }
    }
    return most;
  }

  private static boolean isRelative(Report report, int i) {
    return report.article().text().of(report.propositions().get(i).span()).contains("who was");
  }

  @Test
  void whatIsToldOfTwoPeopleIsKeptApart() {
    assertEquals(
        0, most(LEFT, "The prize went to Carl Mull, who was mayor of Gull Bay from 2006 to 2012."));
  }

  @Test
  void whatIsToldOfOnePersonStaysTogether() {
    assertEquals(
        1, most(LEFT, "The prize went to Ms. Wiek, who was mayor of Gull Bay from 2001 to 2006."));
  }
}
