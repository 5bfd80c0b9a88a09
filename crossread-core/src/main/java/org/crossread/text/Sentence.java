package org.crossread.text;

/**
 * One sentence of an article.
 *
 * @param span its characters without surrounding white space
 * @param paragraph number of its paragraph in the article, counted from 0
 * @param headline whether it stands in the title block
 */
public record Sentence(Span span, int paragraph, boolean headline) {}
