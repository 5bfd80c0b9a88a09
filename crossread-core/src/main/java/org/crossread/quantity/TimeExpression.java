package org.crossread.quantity;

import java.time.LocalDate;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date or time in the text.
 *
 * @param key normal form of the words when unresolved ("thursday", "last december"), comparable
 *     between reports of one story
 * @param from first day meant, when resolved against a reference date or absolute
 * @param to last day meant, inclusive
 */
public record TimeExpression(
    Span span,
    Granularity granularity,
    String key,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  public enum Granularity {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    VAGUE
  }

  public boolean resolved() {
    return from != null;
  }
}
