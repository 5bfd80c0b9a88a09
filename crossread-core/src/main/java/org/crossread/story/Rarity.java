package org.crossread.story;

/**
 * Inverse document frequency, blended: the shipped background counts as a fixed number of articles,
 * the stream as those it has brought (Sparck Jones 1972, smoothed). The counts of the stream are
 * kept in a count-min sketch (Cormode and Muthukrishnan 2005) and halved from time to time, so that
 * memory stays the same however long it runs. Not thread-safe while it counts.
 */
final class Rarity implements Idf {
  /** As many articles as the background counts for beside the live ones. Chosen. */
  static final double BACKGROUND_WEIGHT = 5000;

  /** After so many articles all counts are halved: words of last season become rare again. */
  private static final int HALVED_AFTER = 100_000;

  private static final int COUNTERS = 1 << 20;
  private static final double SMOOTHING = 0.5;

  /** The fields whose terms are counted; those of the others nearly all stand in these too. */
  private static final long COUNTED =
      Counts.in(Field.BODY, 255)
          | Counts.in(Field.NAMES, 255)
          | Counts.in(Field.PAIRS, 255)
          | Counts.in(Field.NUMBERS, 255);

  private final Background background;
  private final Sketch first;
  private final Sketch second;
  private int articles;

  Rarity(Background background) {
    this(background, new Sketch(COUNTERS), new Sketch(COUNTERS), 0);
  }

  private Rarity(Background background, Sketch first, Sketch second, int articles) {
    this.background = background;
    this.first = first;
    this.second = second;
    this.articles = articles;
  }

  /** The same counts, by themselves. */
  Rarity copy() {
    return new Rarity(background, new Sketch(first), new Sketch(second), articles);
  }

  /** By the background alone. */
  static double of(Background background, int term) {
    return background.rarity(term);
  }

  static double idf(double articles, double count) {
    return StrictMath.log((articles + 1) / (count + SMOOTHING) + 1);
  }

  /** Counts the terms of one article. */
  void count(Fingerprint fingerprint) {
    if (articles == HALVED_AFTER) {
      articles /= 2;
      first.halve();
      second.halve();
    }
    articles++;
    PackedTerms.Cursor terms = fingerprint.terms().cursor();
    while (terms.next()) {
      if ((terms.counts() & COUNTED) != 0) {
        first.up(terms.term() & COUNTERS - 1);
        second.up(other(terms.term()));
      }
    }
  }

  private static int other(int term) {
    return term * 0x9E3779B9 >>> 12;
  }

  @Override
  public double of(int term) {
    int n = background.articles();
    double scale = n == 0 ? 0 : BACKGROUND_WEIGHT / n;
    int live = Math.min(first.get(term & COUNTERS - 1), second.get(other(term)));
    return idf(n * scale + articles, background.count(term) * scale + live);
  }
}
