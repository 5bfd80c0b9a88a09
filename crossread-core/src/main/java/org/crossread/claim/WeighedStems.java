package org.crossread.claim;

import java.util.Arrays;

/**
 * A set of stems with the inverse document frequency of each, made for being laid beside many
 * others of one {@link PairContext}. Immutable.
 */
final class WeighedStems {
  /** Numbers of the stems in the context, ascending. */
  private final int[] stems;

  private final double[] idf;
  private final double sum;
  private final double squares;

  /**
   * @param stems numbers of the stems, without repetition
   * @param idf of every stem, by its number
   */
  WeighedStems(int[] stems, double[] idf) {
    this.stems = stems.clone();
    Arrays.sort(this.stems);
    this.idf = Arrays.stream(this.stems).mapToDouble(s -> idf[s]).toArray();
    sum = Arrays.stream(this.idf).sum();
    squares = Arrays.stream(this.idf).map(x -> x * x).sum();
  }

  boolean isEmpty() {
    return stems.length == 0;
  }

  /** Whether two sets share a stem. */
  boolean meets(WeighedStems other) {
    return with(other).rarest() > 0;
  }

  /** What two sets share. */
  Shared with(WeighedStems other) {
    double both = 0;
    double bothSquares = 0;
    double rarest = 0;
    int i = 0;
    int j = 0;
    while (i < stems.length && j < other.stems.length) {
      if (stems[i] == other.stems[j]) {
        both += idf[i];
        bothSquares += idf[i] * idf[i];
        rarest = Math.max(rarest, idf[i]);
        i++;
        j++;
      } else if (stems[i] < other.stems[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new Shared(this, other, both, bothSquares, rarest);
  }

  /**
   * What two sets share.
   *
   * @param mass idf of the common stems, added
   * @param squares of them, added
   * @param rarest the greatest of them; 0 when there is none
   */
  record Shared(WeighedStems left, WeighedStems right, double mass, double squares, double rarest) {
    /** Cosine of the two sets, each stem weighted by its squared idf. */
    double overlap() {
      return ratio(squares, Math.sqrt(left.squares * right.squares));
    }

    /** Share of the idf mass of the poorer set that the other holds too. */
    double containment() {
      return ratio(mass, Math.min(left.sum, right.sum));
    }

    /** Share of the idf mass of the left set that the right one holds too. */
    double ofLeft() {
      return ratio(mass, left.sum);
    }

    /** Share of what both hold in what either holds, by idf mass. */
    double ofAll() {
      return ratio(mass, left.sum + right.sum - mass);
    }

    private static double ratio(double a, double b) {
      return b == 0 ? 0 : a / b;
    }
  }
}
