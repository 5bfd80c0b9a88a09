package org.crossread.cli;

/** Names and messages that hold words of others, made harmless for a terminal. */
final class Printable {
  private Printable() {}

  /** {@code words} on one line without control characters. */
  static String line(String words) {
    return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+", " ");
  }
}
