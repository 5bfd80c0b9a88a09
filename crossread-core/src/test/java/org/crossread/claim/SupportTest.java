package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

class SupportTest {
  private static final double[][] NONE = {{0, 0}, {0, 0}};

  @Test
  void aRestatementPassesTheScoreOfTheOtherOn() {
    double[][] left = {{0, 0.5}, {0.5, 0}};
    double[][] scores = {{0.8, 0.1}, {0, 0.2}};
    Support support = new Support(left, scores, NONE);
    assertEquals(0.4, support.most(1, 0), 1e-9);
    assertEquals(0.05, support.most(1, 1), 1e-9);
    assertEquals(0, support.least(1, 0), 1e-9);
  }

  @Test
  void withoutRestatementsNothingIsSupported() {
    Support support = new Support(NONE, new double[][] {{1, 1}, {1, 1}}, NONE);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        assertEquals(0, support.most(i, j), 1e-9);
      }
    }
  }

  @Test
  void exchangingTheReportsMirrorsIt() {
    double[][] left = {{0, 0.5}, {0.5, 0}};
    double[][] right = {{0, 0.3, 0}, {0.3, 0, 0.9}, {0, 0.9, 0}};
    double[][] scores = {{0.8, 0.1, 0.3}, {0, 0.2, 0.6}};
    double[][] mirrored = {{0.8, 0}, {0.1, 0.2}, {0.3, 0.6}};
    Support one = new Support(left, scores, right);
    Support other = new Support(right, mirrored, left);
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        assertEquals(one.most(i, j), other.most(j, i), 1e-12);
        assertEquals(one.least(i, j), other.least(j, i), 1e-12);
      }
    }
  }

  @Test
  void thatAHeadlineRepeatsTheLeadBringsItNearTheLeadsPartner() {
    Report a =
        Told.report(
            "a.txt",
            """
            Ferry Gudrun sinks off Rill

            The ferry Gudrun sank off Rill on Monday with 11 people on board.

            The council of Ostrand will meet in the town hall after the winter.
            """);
    Report b =
        Told.report(
            "b.txt",
            """
            With 11 people on board the Gudrun sank off the harbour of Rill.

            The mayor of Holm has sold her house and her boat to a young painter.
            """);
    PairFeatures features = new PairFeatures(Outline.of(a), Outline.of(b));
    double[][] restated = features.leftRestatements();
    assertTrue(restated[0][1] > restated[0][2], () -> Arrays.deepToString(restated));
    for (int i = 0; i < restated.length; i++) {
      assertEquals(0, restated[i][i], 1e-12);
    }
  }
}
