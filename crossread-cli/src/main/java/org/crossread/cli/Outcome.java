package org.crossread.cli;

import org.crossread.capture.Position;

/** What one record of an input gave. */
sealed interface Outcome {
  /** An article, as it is written. */
  record Written(String text) implements Outcome {}

  /** A record that gave no article though it should or could have. */
  record NotRead(Position position, String message, String remedy, boolean missing)
      implements Outcome {
    /** One line for the user. */
    String line() {
      Long offset = position.offset();
      boolean whole = position.record() == 1 && offset != null && offset == 0;
      return position.file()
          + (whole ? "" : "#" + position.record())
          + (whole || offset == null ? "" : " (byte " + offset + ")")
          + ": "
          + message
          + " ("
          + remedy
          + ")";
    }
  }

  /** A sound record of a kind that is no article. */
  record Passed() implements Outcome {}
}
