package org.crossread.story;

/** What articles of the same words share. A text without words is like no other. */
record Content(long words, String language, String id) {
  static Content of(Fingerprint article) {
    return new Content(
        article.content(), article.language(), article.words() == 0 ? article.id() : "");
  }

  /** Whether both have the same content. */
  static boolean same(Fingerprint a, Fingerprint b) {
    return a.content() == b.content()
        && a.language().equals(b.language())
        && (a.words() > 0 ? b.words() > 0 : b.words() == 0 && a.id().equals(b.id()));
  }

  /** The same number for the same content. */
  static int hash(Fingerprint article) {
    return Long.hashCode(article.content());
  }
}
