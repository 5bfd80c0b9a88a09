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
    /** The entry of a feed that brought the article. */
    FEED,
    /** The entry of a news sitemap. */
    SITEMAP,
    /** The line of JSON. */
    JSONL,
    /** The item of NewsML-G2. */
    NEWSML,
    /** The document of NITF. */
    NITF,
    /** A record of another kind. */
    RECORD,
    JSON_LD,
    /** OpenGraph and {@code article:*}. */
    OPEN_GRAPH,
    /** Other meta elements, links and attributes of the head: Dublin Core, Parsely, Sailthru. */
    META,
    /** Microdata and RDFa. */
    MICRODATA,
    TIME_ELEMENT,
    HEADING,
    BYLINE,
    TEXT,
    URL,
    FILE_NAME
  }
}
