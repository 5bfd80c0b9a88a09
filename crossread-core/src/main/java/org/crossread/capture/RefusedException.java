package org.crossread.capture;

import java.io.IOException;
import org.crossread.capture.UnreadableException.Reason;

/** Bytes that are not read on purpose: a limit is passed, or a kind of data is not taken. */
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

  String remedy() {
    return remedy;
  }
}
