package org.crossread.store;

/**
 * What became of a record that was added.
 *
 * @param article id of the article
 * @param number of the version that it is
 */
public record Added(Kind kind, String article, int number) {
  /** How it stands to what was there. */
  public enum Kind {
    /** An article that was not there. */
    NEW,
    /** A changed text or title of one that was. */
    VERSION,
    /** The same text; nothing was added but perhaps the capture. */
    KNOWN
  }
}
