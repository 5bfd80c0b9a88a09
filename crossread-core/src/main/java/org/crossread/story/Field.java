package org.crossread.story;

/** The parts of an article that are compared each for itself. */
public enum Field {
  /** Capitalised words, and two of them side by side. */
  NAMES(32),
  /** Content words of the title. */
  TITLE(16),
  /** Content words of title and first sentences. */
  LEAD(40),
  /** Content words of all that is read. */
  BODY(96),
  /** Two content words side by side in title and first sentences. */
  PAIRS(32),
  /** Numbers in digits, alone and with the word that follows. */
  NUMBERS(24),
  /** Names that follow a preposition of place. */
  PLACES(12);

  private final int most;

  Field(int most) {
    this.most = most;
  }

  /** Terms of one article that are kept, the heaviest. Chosen: what bounds memory. */
  int most() {
    return most;
  }
}
