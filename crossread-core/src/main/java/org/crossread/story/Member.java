package org.crossread.story;

/** One article in the index, and its story. Immutable. */
final class Member {
  private final int number;
  private final Fingerprint article;
  private final float[] lengths;
  private final byte[] rarities;
  private final String story;

  /**
   * @param number by arrival
   * @param lengths of its vectors by field, as {@link Weighed#lengths}
   * @param rarities of its terms when it came, as {@link Weighed#keptRarities}
   */
  Member(int number, Fingerprint article, float[] lengths, byte[] rarities, String story) {
    this.number = number;
    this.article = article;
    this.lengths = lengths;
    this.rarities = rarities;
    this.story = story;
  }

  /** The same article in another story. */
  Member in(String other) {
    return new Member(number, article, lengths, rarities, other);
  }

  int number() {
    return number;
  }

  Fingerprint article() {
    return article;
  }

  float[] lengths() {
    return lengths;
  }

  byte[] rarities() {
    return rarities;
  }

  String story() {
    return story;
  }
}
