package org.crossread.text;

/**
 * A word (a run of letters, digits and underscore) or one other visible character.
 *
 * @param span where it stands in the text
 * @param text its characters
 */
public record Token(Span span, String text) {
  /** Whether it is a word rather than a mark of punctuation. */
  public boolean isWord() {
    int first = text.codePointAt(0);
    return Character.isLetterOrDigit(first) || first == '_';
  }
}
