package org.crossread.store;

import org.jspecify.annotations.Nullable;

/**
 * What a workspace could not do. Nothing of what was asked for is half done: each change is whole
 * or was not made.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;
  private final String remedy;

  /** Why, for who has to decide on it. */
  public enum Reason {
    /** What was named is not there. */
    NOT_FOUND,
    /** It is there already, or fits several. */
    CONFLICT,
    /** What was given cannot be understood. */
    INVALID,
    /** Another process has held the workspace for too long. */
    BUSY,
    /** The folder or file cannot be written. */
    READ_ONLY,
    /** There is no room left. */
    FULL,
    /** The file is no workspace, or damaged. */
    DAMAGED,
    /** The workspace was made by a later version. */
    NEWER,
    FAILED
  }

  StoreException(Reason reason, String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.remedy = remedy;
  }

  StoreException(Reason reason, String message, String remedy) {
    this(reason, message, remedy, null);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What to do about it, a short phrase. */
  public String remedy() {
    return remedy;
  }
}
