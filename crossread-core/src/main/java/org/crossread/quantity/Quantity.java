package org.crossread.quantity;

import java.math.BigDecimal;
import org.crossread.text.Span;

/**
 * A number in the text with what it counts.
 *
 * @param span the whole expression, approximator, number and unit noun
 * @param low lower bound of the stated value; equal to {@code high} for a plain number
 * @param high upper bound of the stated value
 * @param bound how the words limit it
 * @param unit stem of the noun counted ("page"), currency code ("USD"), {@code %}, or empty
 */
public record Quantity(
    Span span, BigDecimal low, BigDecimal high, Bound bound, Kind kind, String unit) {
  /** Approximators: "11", "about 11", "at least 11", "up to 11", "more than 11", "under 11". */
  public enum Bound {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    RANGE,
    VAGUE
  }

  public enum Kind {
    COUNT,
    MONEY,
    PERCENT,
    MEASURE,
    ORDINAL
  }
}
