package org.crossread.article;

import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A run of an article's text with one role. Blocks are in text order, do not overlap, and each is
 * one paragraph or line.
 *
 * @param reason why it has this role, a short phrase for the user
 * @param source where it comes from in the input's decoded characters, markup within it included;
 *     null where the text is the input itself (plain text) and where the block stands nowhere in
 *     the page's body (its title, or text taken from the page's own data)
 */
public record Block(Kind kind, Span span, String reason, @Nullable Span source) {
  /** A block without a place of its own in the input. */
  public Block(Kind kind, Span span, String reason) {
    this(kind, span, reason, null);
  }

  /** Role of a block. Only {@link #TITLE} and {@link #BODY} are read for claims. */
  public enum Kind {
    TITLE,
    BODY,
    CAPTION,
    CREDIT,
    BOILERPLATE
  }
}
