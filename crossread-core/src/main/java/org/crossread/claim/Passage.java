package org.crossread.claim;

import org.crossread.text.Span;

/** Exact characters of one article; what every cell shows. Ordered by article id, then span. */
public record Passage(String article, Span span) implements Comparable<Passage> {
  @Override
  public int compareTo(Passage other) {
    int byArticle = article.compareTo(other.article);
    return byArticle != 0 ? byArticle : span.compareTo(other.span);
  }
}
