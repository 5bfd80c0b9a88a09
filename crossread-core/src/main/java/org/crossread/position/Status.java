package org.crossread.position;

/** What has become of a position. A later constant outweighs an earlier one of the same day. */
public enum Status {
  /** Nobody is told to have answered. */
  OPEN,
  /** No report has told of it for long. */
  STALE,
  /** Its party has repeated it. */
  REITERATED,
  /** The counterpart has answered, in words that are not told. */
  ANSWERED,
  /** Its party says that the counterpart ignores it; that is a claim of the party. */
  CLAIMED_IGNORED,
  /** The counterpart has put another demand or offer on the same issue. */
  COUNTERED,
  WELCOMED,
  /** Somebody says that it is not so, or doubts it. */
  DISPUTED,
  /** A deed of the counterpart is told that it speaks against. */
  CONTRADICTED_BY_CONDUCT,
  REJECTED,
  ACCEPTED,
  /** Its party has taken it back. */
  WITHDRAWN;

  /** The spelling of the exports: words joined by hyphens. */
  public String label() {
    return name().replace('_', '-');
  }
}
