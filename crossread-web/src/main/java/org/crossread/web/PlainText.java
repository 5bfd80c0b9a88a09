package org.crossread.web;

import java.util.ArrayList;
import java.util.List;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands in the workspace, with one passage that stands out.
 *
 * @param kind null for text outside all blocks
 * @param before words before the passage
 * @param marked words of the passage in this block; empty where it is elsewhere
 * @param after words after it
 * @param first whether the passage begins here
 */
public record PlainText(
    Block.@Nullable Kind kind,
    String reason,
    String before,
    String marked,
    String after,
    boolean first) {
  /** Whether it is not read for claims. */
  public boolean aside() {
    return kind == null || kind != Block.Kind.TITLE && kind != Block.Kind.BODY;
  }

  static List<PlainText> of(Article article, @Nullable Span at) {
    List<PlainText> parts = new ArrayList<>();
    int done = 0;
    for (Block b : article.blocks()) {
      outside(parts, article, new Span(done, Math.max(done, b.span().start())), at);
      parts.add(part(article, b.kind(), b.reason(), b.span(), at));
      done = Math.max(done, b.span().end());
    }
    outside(parts, article, new Span(done, Math.max(done, article.text().length())), at);
    return parts;
  }

  private static void outside(
      List<PlainText> parts, Article article, Span span, @Nullable Span at) {
    if (!article.text().of(span).isBlank()) {
      parts.add(part(article, null, "not read for claims", span, at));
    }
  }

  private static PlainText part(
      Article article, Block.@Nullable Kind kind, String reason, Span span, @Nullable Span at) {
    String words = article.text().of(span);
    if (at == null || !at.overlaps(span)) {
      return new PlainText(kind, reason, words, "", "", false);
    }
    int from = Math.max(at.start(), span.start()) - span.start();
    int to = Math.min(at.end(), span.end()) - span.start();
    return new PlainText(
        kind,
        reason,
        words.substring(0, from),
        words.substring(from, to),
        words.substring(to),
        at.start() >= span.start());
  }
}
