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
    int[] terms = new int[NAMES + LEAD + BODY + PAIRS + NUMBERS];
    int n = 0;
    n = add(terms, n, article.field(Field.NAMES), NAMES);
    n = add(terms, n, article.field(Field.LEAD), LEAD);
    n = add(terms, n, article.field(Field.BODY), BODY);
    n = add(terms, n, article.field(Field.PAIRS), PAIRS);
    n = add(terms, n, article.field(Field.NUMBERS), NUMBERS);
    Arrays.sort(terms, 0, n);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (distinct == 0 || terms[distinct - 1] != terms[i]) {
        terms[distinct++] = terms[i];
      }
    }
    return Arrays.copyOf(terms, distinct);
  }

  private static int add(int[] to, int at, TermVector field, int most) {
    int n = field.size();
    if (n <= most) {
      for (int i = 0; i < n; i++) {
        to[at + i] = field.term(i);
      }
      return at + n;
    }
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      order[i] = (long) Float.floatToIntBits(field.weight(i)) << 32 | (n - 1 - i);
    }
    Arrays.sort(order);
    for (int i = 0; i < most; i++) {
      to[at + i] = field.term(n - 1 - (int) order[n - 1 - i]);
    }
    return at + most;
  }
}
