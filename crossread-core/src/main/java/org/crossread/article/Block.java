package org.crossread.article;

import org.crossread.text.Span;

/**
 * A run of an article's text with one role. Blocks are in text order, do not overlap, and each is
 * one paragraph or line.
 *
 * @param reason why it has this role, a short phrase for the user
 */
public record Block(Kind kind, Span span, String reason) {
  /** Role of a block. Only {@link #TITLE} and {@link #BODY} are read for claims. */
  public enum Kind {
    TITLE,
    BODY,
    CAPTION,
    CREDIT,
    BOILERPLATE
  }
}
