package org.crossread.capture;

/** Messages of libraries, made fit to be shown. */
final class Faults {
  private static final int LONGEST = 160;

  private Faults() {}

  /** The message of {@code e} as one short line. */
  static String line(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.isEmpty()) {
      return "unknown fault";
    }
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
