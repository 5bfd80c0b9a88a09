package org.crossread.story;

/** What articles of the same words share. A text without words is like no other. */
record Content(long words, String language, String id) {
  static Content of(Fingerprint article) {
    return new Content(
        article.content(), article.language(), article.words() == 0 ? article.id() : "");
  }
}
