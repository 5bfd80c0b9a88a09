package org.crossread.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the last articles hold a term: for each term the most recent ones only, so that a common
 * word costs no more than a rare one. Most terms stand in one article, whose number then is the
 * whole entry. Not thread-safe.
 */
final class Postings {
  /** Articles kept for a term while a stream runs. Chosen: a rare word stands in fewer. */
  static final int MOST = 48;

  private static final int FIRST = 2;

  private final int most;

  /** A number of an article plus one, or minus the place of a ring and one. */
  private IntTable entries = new IntTable(1024);

  private List<Ring> rings = new ArrayList<>();

  /** Numbers of the last articles. */
  private static final class Ring {
    private int[] articles = new int[FIRST];
    private int added;

    void add(int article, int most) {
      if (added == articles.length && added < most) {
        articles = java.util.Arrays.copyOf(articles, Math.min(most, added * 2));
      }
      articles[added % articles.length] = article;
      added++;
    }

    int size() {
      return Math.min(added, articles.length);
    }

    /** The article added as number {@code i} of those that are left. */
    int at(int i) {
      return articles[(Math.max(0, added - articles.length) + i) % articles.length];
    }
  }

  Postings(int most) {
    this.most = most;
  }

  /** Takes one number each. */
  interface Taker {
    void take(int article);
  }

  void add(int term, int article) {
    int entry = entries.get(term);
    if (entry == 0) {
      entries.put(term, article + 1);
    } else if (entry > 0) {
      Ring ring = new Ring();
      ring.add(entry - 1, most);
      ring.add(article, most);
      rings.add(ring);
      entries.put(term, -rings.size());
    } else {
      rings.get(-entry - 1).add(article, most);
    }
  }

  /** Tells {@code taker} the articles with {@code term}; of those {@code from} on. */
  void each(int term, int from, Taker taker) {
    int entry = entries.get(term);
    if (entry > from) {
      taker.take(entry - 1);
    } else if (entry < 0) {
      Ring ring = rings.get(-entry - 1);
      for (int i = 0; i < ring.size(); i++) {
        if (ring.at(i) >= from) {
          taker.take(ring.at(i));
        }
      }
    }
  }

  /** These postings without articles before {@code from}. */
  Postings since(int from) {
    Postings kept = new Postings(most);
    entries.each((term, entry) -> each(term, from, article -> kept.add(term, article)));
    return kept;
  }
}
