package org.crossread.timeline;

import java.time.LocalDate;
import java.util.List;
import org.crossread.quantity.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * One day, month or other stretch of time, and what is told of it.
 *
 * @param from first day; null when the words could not be resolved
 * @param to last day, inclusive; null when {@code from} is
 * @param granularity how exact the words are: {@code DAY} is one day; {@code VAGUE} with days is a
 *     stretch in which the event lies
 * @param key normal form of the words when they are unresolved, else empty
 * @param told at least one, sorted by passage
 */
public record Moment(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    TimeExpression.Granularity granularity,
    String key,
    List<Dated> told) {
  public Moment {
    told = List.copyOf(told);
    if (told.isEmpty() || (from == null) != (to == null) || (from == null) == key.isEmpty()) {
      throw new IllegalArgumentException(from + " to " + to + " " + key + ", told " + told.size());
    }
  }
}
