package org.crossread.article;

import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One piece of metadata and where it came from.
 *
 * @param span its place in the article's text, when it stands there
 */
public record Field<T>(T value, Origin origin, @Nullable Span span) {
  /** The witness that a value was taken from, strongest first. */
  public enum Origin {
    USER,
    JSON_LD,
    OPEN_GRAPH,
    META,
    TIME_ELEMENT,
    HEADING,
    BYLINE,
    TEXT,
    URL,
    FILE_NAME
  }
}
