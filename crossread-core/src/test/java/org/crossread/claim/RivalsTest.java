package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RivalsTest {
  private static final double NEAR = 1e-9;

  @Test
  void theBestOfItsRowAndColumnHasNobodyAbove() {
    Rivals rivals = new Rivals(new double[][] {{0.9, 0.2, 0.3}, {0.4, 0.5, 0.6}});
    assertEquals(0, rivals.bestRank(0, 0), NEAR);
    assertEquals(0, rivals.worstRank(0, 0), NEAR);
    assertEquals(Math.log1p(1), rivals.bestRank(0, 1), NEAR);
    assertEquals(Math.log1p(2), rivals.worstRank(0, 1), NEAR);
    assertEquals(0.5, rivals.leastMargin(0, 0), NEAR);
    assertEquals(0.6, rivals.mostMargin(0, 0), NEAR);
  }

  @Test
  void whatIsLikeEverythingStandsOutLess() {
    Rivals rivals = new Rivals(new double[][] {{0.6, 0.6, 0.6}, {0.1, 0.1, 0.6}, {0.6, 0.1, 0.1}});
    assertTrue(rivals.scaled(1, 2) > rivals.scaled(0, 2));
    assertTrue(rivals.crowd(1, 2) < rivals.crowd(0, 2));
    assertEquals(0.8 / 3, rivals.leastCrowd(1, 2), NEAR);
    assertEquals(1.2 - 0.8 / 3 - 1.3 / 3, rivals.scaled(1, 2), NEAR);
  }

  @Test
  void onlyTheNearestFiveAreACrowd() {
    double[][] row = {{0.9, 0.8, 0.7, 0.6, 0.5, -0.5, -0.9}};
    assertEquals(0.7 + 0.9, new Rivals(row).crowd(0, 0), NEAR);
  }

  @Test
  void exchangingTheReportsMirrorsIt() {
    double[][] one = {{0.9, 0.2, 0.3}, {0.4, 0.5, 0.6}};
    double[][] other = {{0.9, 0.4}, {0.2, 0.5}, {0.3, 0.6}};
    Rivals a = new Rivals(one);
    Rivals b = new Rivals(other);
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < other.length; j++) {
        assertEquals(a.bestRank(i, j), b.bestRank(j, i), NEAR);
        assertEquals(a.worstRank(i, j), b.worstRank(j, i), NEAR);
        assertEquals(a.scaled(i, j), b.scaled(j, i), NEAR);
        assertEquals(a.crowd(i, j), b.crowd(j, i), NEAR);
        assertEquals(a.leastCrowd(i, j), b.leastCrowd(j, i), NEAR);
      }
    }
  }
}
