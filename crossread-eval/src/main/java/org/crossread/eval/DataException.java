package org.crossread.eval;

/**
 * An annotated set that cannot be read or measured. The message is one line that names the path,
 * what is wrong with it and what to do.
 */
public final class DataException extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean missing;

  private DataException(String message, boolean missing) {
    super(message);
    this.missing = missing;
  }

  /** Nothing stands at {@code path}. */
  static DataException missing(Object path, String remedy) {
    return new DataException(path + ": no such file or folder; " + remedy, true);
  }

  /** What stands at {@code path} is not what the task needs. */
  static DataException invalid(Object path, String wrong, String remedy) {
    return new DataException(path + ": " + wrong + "; " + remedy, false);
  }

  /** Whether the path does not exist, as opposed to holding the wrong thing. */
  public boolean missing() {
    return missing;
  }
}
