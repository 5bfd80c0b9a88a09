package org.crossread.story;

import java.util.Arrays;

/**
 * The terms that an article is indexed by and asks with: the heaviest of some fields. Stateless.
 */
final class KeyTerms {
  private static final int NAMES = 12;
  private static final int LEAD = 16;
  private static final int BODY = 14;
  private static final int PAIRS = 12;
  private static final int NUMBERS = 4;

  private KeyTerms() {}

  /** At most some sixty terms, ascending and distinct. */
  static int[] of(Weighed article) {
    boolean[] chosen = new boolean[article.size()];
    choose(chosen, article, Field.NAMES, NAMES);
    choose(chosen, article, Field.LEAD, LEAD);
    choose(chosen, article, Field.BODY, BODY);
    choose(chosen, article, Field.PAIRS, PAIRS);
    choose(chosen, article, Field.NUMBERS, NUMBERS);
    int[] terms = new int[NAMES + LEAD + BODY + PAIRS + NUMBERS];
    int n = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        terms[n++] = article.term(i);
      }
    }
    return Arrays.copyOf(terms, n);
  }

  /** The heaviest of {@code field}; of equals the smaller term first. */
  private static void choose(boolean[] chosen, Weighed article, Field field, int most) {
    long[] order = new long[article.size()];
    int n = 0;
    for (int i = 0; i < article.size(); i++) {
      if (Counts.of(article.counts(i), field) != 0) {
        order[n++] =
            (long) Float.floatToIntBits(article.weight(i, field)) << 32 | Integer.MAX_VALUE - i;
      }
    }
    Arrays.sort(order, 0, n);
    for (int i = Math.max(0, n - most); i < n; i++) {
      chosen[Integer.MAX_VALUE - (int) order[i]] = true;
    }
  }
}
