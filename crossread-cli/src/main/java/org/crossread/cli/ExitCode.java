package org.crossread.cli;

/** Exit statuses of the command. */
final class ExitCode {
  static final int OK = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int NOT_FOUND = 3;
  static final int INVALID_INPUT = 5;
  static final int PARTIAL = 6;
  static final int DIFFERENCES = 10;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
