package org.crossread.statement;

import org.crossread.text.Span;

/**
 * Words between quotation marks, within one paragraph.
 *
 * @param span the words with their marks; without a closing mark it runs to the end of the
 *     paragraph or to the next opening mark of the same kind
 * @param content the words alone, inside {@code span}
 * @param depth 0 for an outermost quotation, 1 for one inside another, and so on
 * @param closed whether a closing mark was found
 * @param continued whether it goes on from the quotation before it: that one reached the end of its
 *     paragraph unclosed, and this one opens the next
 * @param scare whether the marks set off at most three words and nothing says that somebody said
 *     them
 */
public record Quotation(
    Span span, Span content, int depth, boolean closed, boolean continued, boolean scare) {
  public Quotation {
    if (!span.contains(content)) {
      throw new IllegalArgumentException("content " + content + " outside " + span);
    }
  }
}
