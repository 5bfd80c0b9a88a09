package org.crossread.cli;

import org.crossread.store.StoreException;

/** Exit statuses of the command. */
final class ExitCode {
  static final int OK = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int NOT_FOUND = 3;
  static final int CONFLICT = 4;
  static final int INVALID_INPUT = 5;
  static final int PARTIAL = 6;
  static final int DIFFERENCES = 10;
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The status for what a workspace could not do. */
  static int of(StoreException e) {
    return switch (e.reason()) {
      case NOT_FOUND -> NOT_FOUND;
      case CONFLICT -> CONFLICT;
      case INVALID -> INVALID_INPUT;
      case BUSY, READ_ONLY, FULL, DAMAGED, NEWER, FAILED -> FAILURE;
    };
  }
}
