package org.crossread.capture;

import java.io.IOException;
import org.crossread.capture.UnreadableException.Reason;

/**
 * Bytes that are not read, or a request that is not made, on purpose: a limit is passed, a kind of
 * data is not taken, an address is not to be asked, an answer is none. Who knows the input adds it.
 */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final String remedy;

  RefusedException(Reason reason, String message, String remedy) {
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
