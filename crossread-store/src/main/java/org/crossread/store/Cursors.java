package org.crossread.store;

import org.crossread.store.StoreException.Reason;
import org.jspecify.annotations.Nullable;

/** Places in lists that are ordered by a number, the greatest first. */
final class Cursors {
  private Cursors() {}

  /** The number below which the next part begins. */
  static long before(@Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor, Character.MAX_RADIX);
    } catch (NumberFormatException e) {
      throw new StoreException(
          Reason.INVALID, "no cursor: " + cursor, "give the one that came with the part before");
    }
  }

  static String of(long number) {
    return Long.toString(number, Character.MAX_RADIX);
  }

  static int limit(int limit) {
    if (limit < 1) {
      throw new StoreException(
          Reason.INVALID, "a part of " + limit + " entries", "ask for at least one");
    }
    return Math.min(limit, 1_000);
  }
}
