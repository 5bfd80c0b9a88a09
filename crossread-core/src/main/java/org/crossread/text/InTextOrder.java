package org.crossread.text;

import java.util.List;
import java.util.function.Function;

/**
 * Looks up what stands in a stretch of text, in a list in text order, without looking at the rest
 * of it: an article with a hundred thousand names is not read once for each of them. Stateless and
 * thread-safe.
 */
public final class InTextOrder {
  private InTextOrder() {}

  /**
   * Those of {@code all} that begin in {@code stretch}, as a view.
   *
   * @param all with ascending starts
   */
  public static <T> List<T> beginningIn(List<T> all, Function<T, Span> spanOf, Span stretch) {
    int from = firstFrom(all, spanOf, stretch.start());
    return all.subList(from, Math.max(from, firstFrom(all, spanOf, stretch.end())));
  }

  /**
   * Number of the first of {@code all} that begins at {@code at} or behind it; their count for
   * none.
   */
  public static <T> int firstFrom(List<T> all, Function<T, Span> spanOf, int at) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spanOf.apply(all.get(middle)).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Number of the one of {@code all} that holds {@code at}, if none overlaps; -1 for none. */
  public static <T> int holding(List<T> all, Function<T, Span> spanOf, int at) {
    int before = firstFrom(all, spanOf, at + 1) - 1;
    return before >= 0 && spanOf.apply(all.get(before)).contains(at) ? before : -1;
  }
}
