package org.crossread.capture;

import org.crossread.capture.UnreadableException.Reason;

/**
 * Why one request was not made, or its answer not taken; {@link Fetcher} adds which input it was.
 */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final String remedy;

  Refusal(Reason reason, String message, String remedy) {
    super(message);
    this.reason = reason;
    this.remedy = remedy;
  }

  Reason reason() {
    return reason;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
