package org.crossread.story;

/**
 * Inverse document frequency, blended: the shipped background counts as a fixed number of articles,
 * the stream as those it has brought (Sparck Jones 1972, smoothed). The counts of the stream are
 * kept in a count-min sketch (Cormode and Muthukrishnan 2005) and halved from time to time, so that
 * memory stays the same however long it runs. Not thread-safe while it counts.
 */
final class Rarity implements TermVector.Idf {
  /** As many articles as the background counts for beside the live ones. Chosen. */
  static final double BACKGROUND_WEIGHT = 5000;

  /** After so many articles all counts are halved: words of last season become rare again. */
  private static final int HALVED_AFTER = 100_000;

  private static final int COUNTERS = 1 << 20;
  private static final double SMOOTHING = 0.5;

  private final Background background;
  private final char[] first = new char[COUNTERS];
  private final char[] second = new char[COUNTERS];
  private int articles;

  Rarity(Background background) {
    this.background = background;
  }

  /** The same counts, by themselves. */
  Rarity copy() {
    Rarity copy = new Rarity(background);
    System.arraycopy(first, 0, copy.first, 0, COUNTERS);
    System.arraycopy(second, 0, copy.second, 0, COUNTERS);
    copy.articles = articles;
    return copy;
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
      for (int i = 0; i < COUNTERS; i++) {
        first[i] = (char) (first[i] / 2);
        second[i] = (char) (second[i] / 2);
      }
    }
    articles++;
    count(fingerprint.counts(), Field.BODY);
    count(fingerprint.counts(), Field.NAMES);
    count(fingerprint.counts(), Field.PAIRS);
    count(fingerprint.counts(), Field.NUMBERS);
  }

  private void count(TermCounts terms, Field field) {
    for (int i = terms.from(field); i < terms.to(field); i++) {
      up(first, terms.term(i) & COUNTERS - 1);
      up(second, other(terms.term(i)));
    }
  }

  /** A word of more articles is as common as one of so many. */
  private static void up(char[] counters, int at) {
    if (counters[at] < Character.MAX_VALUE) {
      counters[at]++;
    }
  }

  private static int other(int term) {
    return term * 0x9E3779B9 >>> 12;
  }

  @Override
  public double of(int term) {
    int n = background.articles();
    double scale = n == 0 ? 0 : BACKGROUND_WEIGHT / n;
    int live = Math.min(first[term & COUNTERS - 1], second[other(term)]);
    return idf(n * scale + articles, background.count(term) * scale + live);
  }
}
