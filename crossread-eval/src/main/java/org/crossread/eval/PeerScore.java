package org.crossread.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How much better one extractor is than another on the same pages, by a paired bootstrap over pages
 * (Efron and Tibshirani, 1993): pages are drawn with replacement, both are measured on what was
 * drawn.
 */
final class PeerScore {
  private static final int DRAWS = 1000;
  private static final int DECIMALS = 4;
  private static final long SEED = 1;

  private PeerScore() {}

  /**
   * The peer's F1, the difference to it, the bounds of its middle 95 % of draws, and the share of
   * draws in which the difference is not above 0. The same scores give the same figures.
   */
  static List<Measure> measures(ShingleScore own, ShingleScore peer) {
    int n = own.pages();
    if (peer.pages() != n) {
      throw new IllegalArgumentException("scores of other pages: " + n + ", " + peer.pages());
    }
    int[] all = new int[n];
    Arrays.setAll(all, i -> i);
    Random random = new Random(SEED);
    double[] differences = new double[DRAWS];
    int notAbove = 0;
    for (int k = 0; k < DRAWS; k++) {
      int[] drawn = random.ints(n, 0, Math.max(1, n)).toArray();
      differences[k] = own.f1(drawn) - peer.f1(drawn);
      notAbove += differences[k] <= 0 ? 1 : 0;
    }
    Arrays.sort(differences);
    return List.of(
        new Measure("peer.f1", peer.f1(all), DECIMALS),
        new Measure("peer.difference", own.f1(all) - peer.f1(all), DECIMALS),
        new Measure("peer.difference.low", differences[DRAWS / 40], DECIMALS),
        new Measure("peer.difference.high", differences[DRAWS - 1 - DRAWS / 40], DECIMALS),
        new Measure("peer.notAbove", (double) notAbove / DRAWS, DECIMALS));
  }
}
