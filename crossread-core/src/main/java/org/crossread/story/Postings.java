package org.crossread.story;

import java.util.Arrays;

/**
 * Which of the last articles hold a term: for each term the most recent ones only, so that a common
 * word costs no more than a rare one. Most terms stand in one article, whose number then is the
 * whole entry; the articles of the others stand in blocks of one array. Not thread-safe.
 */
final class Postings {
  /** Articles kept for a term while a stream runs. Chosen: a rare word stands in fewer. */
  static final int MOST = 48;

  /** Articles that a block holds. A term moves to the next larger one when its own is full. */
  private static final int[] SIZES = {2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256};

  private final int most;

  /** A number of an article plus one, or minus the place of a block and one. */
  private final IntTable entries;

  /** Blocks: how many articles were ever added, then the articles, a ring when there are most. */
  private int[] pool = new int[64];

  private int end;

  /** By size the first block that is free, plus one; each has the next one in its first place. */
  private final int[] free = new int[SIZES.length];

  /**
   * Postings without articles.
   *
   * @throws IllegalArgumentException when no block is as large as {@code most}
   */
  Postings(int most) {
    this(most, 1024);
  }

  private Postings(int most, int terms) {
    if (Arrays.binarySearch(SIZES, most) < 0) {
      throw new IllegalArgumentException(most + " articles a term");
    }
    this.most = most;
    this.entries = new IntTable(terms);
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
      int block = block(0);
      pool[block] = 2;
      pool[block + 1] = entry - 1;
      pool[block + 2] = article;
      entries.put(term, -block - 1);
    } else {
      int block = -entry - 1;
      int added = pool[block];
      int size = size(added);
      if (added == SIZES[size] && added < most) {
        int wider = block(size + 1);
        System.arraycopy(pool, block, pool, wider, added + 1);
        pool[block] = free[size];
        free[size] = block + 1;
        entries.put(term, -wider - 1);
        block = wider;
        size++;
      }
      pool[block + 1 + added % SIZES[size]] = article;
      pool[block] = added + 1;
    }
  }

  /** Which size the block has to which so many articles were added. */
  private int size(int added) {
    int found = Arrays.binarySearch(SIZES, Math.min(added, most));
    return found < 0 ? -found - 1 : found;
  }

  /** A block of that size, its articles not set. */
  private int block(int size) {
    int block = free[size] - 1;
    if (block >= 0) {
      free[size] = pool[block];
      return block;
    }
    int from = end;
    end += SIZES[size] + 1;
    if (end > pool.length) {
      pool = Arrays.copyOf(pool, end + end / 5);
    }
    return from;
  }

  /** Tells {@code taker} the articles with {@code term}, as they came; of those {@code from} on. */
  void each(int term, int from, Taker taker) {
    articles(entries.get(term), from, taker);
  }

  private void articles(int entry, int from, Taker taker) {
    if (entry > from) {
      taker.take(entry - 1);
    } else if (entry < 0) {
      int block = -entry - 1;
      int added = pool[block];
      int kept = Math.min(added, most);
      for (int i = added - kept; i < added; i++) {
        int article = pool[block + 1 + (added > most ? i % most : i)];
        if (article >= from) {
          taker.take(article);
        }
      }
    }
  }

  /** These postings without articles before {@code from}. */
  Postings since(int from) {
    int[] last = new int[1];
    int[] terms = new int[1];
    entries.each((term, entry) -> {
      last[0] = -1;
      articles(entry, from, article -> last[0] = article);
      terms[0] += last[0] < 0 ? 0 : 1;
    });
    Postings kept = new Postings(most, terms[0]);
    entries.each((term, entry) -> articles(entry, from, article -> kept.add(term, article)));
    return kept;
  }
}
