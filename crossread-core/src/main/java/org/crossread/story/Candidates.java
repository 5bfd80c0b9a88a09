package org.crossread.story;

import java.util.Arrays;

/** The articles that share most rare terms with one. For one question. */
final class Candidates {
  /** Places at first: most questions meet some hundreds of articles. */
  private static final int FIRST = 4096;

  private int[] articles = new int[FIRST];
  private float[] sums = new float[FIRST];
  private int size;

  private Candidates() {}

  /**
   * At most {@code most} articles, the likeliest first; of equals the later one first.
   *
   * @param keys what {@link KeyTerms} has
   * @param from articles before this number are passed over
   */
  static int[] of(int[] keys, Idf idf, Postings postings, int from, int most) {
    Candidates found = new Candidates();
    for (int term : keys) {
      double rarity = idf.of(term);
      float worth = (float) (rarity * rarity);
      postings.each(term, from, article -> found.add(article, worth));
    }
    return found.best(most);
  }

  private void add(int article, float worth) {
    if (size * 2 >= articles.length) {
      grow();
    }
    int i = slot(article);
    if (articles[i] == 0) {
      articles[i] = article + 1;
      size++;
    }
    sums[i] += worth;
  }

  private int slot(int article) {
    int mask = articles.length - 1;
    int i = article * 0x9E3779B9 >>> 8 & mask;
    while (articles[i] != 0 && articles[i] != article + 1) {
      i = i + 1 & mask;
    }
    return i;
  }

  private void grow() {
    int[] old = articles;
    float[] oldSums = sums;
    articles = new int[old.length * 2];
    sums = new float[articles.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int at = slot(old[i] - 1);
        articles[at] = old[i];
        sums[at] = oldSums[i];
      }
    }
  }

  private int[] best(int most) {
    long[] order = new long[size];
    int n = 0;
    for (int i = 0; i < articles.length; i++) {
      if (articles[i] != 0) {
        order[n++] = (long) Float.floatToIntBits(sums[i]) << 32 | articles[i];
      }
    }
    Arrays.sort(order);
    int[] best = new int[Math.min(most, n)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) order[n - 1 - i] - 1;
    }
    return best;
  }
}
