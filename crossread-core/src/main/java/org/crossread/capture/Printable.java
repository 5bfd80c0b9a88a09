package org.crossread.capture;

import java.math.BigDecimal;
import java.time.Duration;

/** Words of a server, and durations, made fit for one line of a message. */
final class Printable {
  private static final int LONGEST = 100;

  private Printable() {}

  /** ASCII, at most 100 characters and three dots. */
  static String of(String text) {
    String line = text.replaceAll("[^\\x20-\\x7e]+", "?").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }
}
