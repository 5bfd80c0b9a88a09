package org.crossread.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One figure of a task.
 *
 * @param decimals digits after the point when it is shown; 0 for a count
 */
public record Measure(String name, double value, int decimals) {
  /** A number of things. */
  static Measure count(String name, long count) {
    return new Measure(name, count, 0);
  }

  /**
   * The value rounded half to even from its exact binary form, as C and Python print it; {@link
   * String#format} rounds the shortest decimal form half up and would differ in the last digit.
   */
  public String shown() {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Name and value, tab-separated, as one line of the table. */
  public String line() {
    return name + "\t" + shown();
  }
}
