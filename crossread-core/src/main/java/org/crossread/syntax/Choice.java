package org.crossread.syntax;

/** The best of several classes. */
final class Choice {
  private Choice() {}

  /** The class with the highest score, the first of several. */
  static int best(int[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }
}
