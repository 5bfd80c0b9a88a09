package org.crossread.correction;

/** Corrections that cannot be read: the message names the line, what is wrong and the remedy. */
public final class CorrectionException extends Exception {
  private static final long serialVersionUID = 1;

  CorrectionException(int line, String message) {
    super("line " + line + ": " + message);
  }
}
