package org.crossread.capture;

/**
 * An input that could not become an article. The message is one line for the user: what is wrong
 * with it; {@link #remedy()} says what to do.
 */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String input;
  private final Reason reason;
  private final String remedy;

  /** Why it could not be read. */
  public enum Reason {
    MISSING,
    NOT_A_FILE,
    FORBIDDEN,
    EMPTY,
    TOO_LARGE,
    BINARY,
    UNDECODABLE,
    NO_ARTICLE,
    /** What should be an address of the web is none that is fetched. */
    ADDRESS,
    PRIVATE_ADDRESS,
    /** The site's robots.txt forbids it, or could not be had. */
    ROBOTS,
    TIMED_OUT,
    UNREACHABLE,
    REDIRECTS,
    /** The server refused, or failed, with a status of its own. */
    STATUS,
    FAILED
  }

  public UnreadableException(String input, Reason reason, String message, String remedy) {
    super(message);
    this.input = input;
    this.reason = reason;
    this.remedy = remedy;
  }

  public String input() {
    return input;
  }

  public Reason reason() {
    return reason;
  }

  public String remedy() {
    return remedy;
  }
}
