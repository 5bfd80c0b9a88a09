package org.crossread.capture;

/** The formats in which articles arrive. */
public enum Format {
  /** Plain text: one article. */
  TEXT,
  /** A page: one article. */
  HTML,
  /** WARC (ISO 28500) or its forerunner ARC. */
  WARC,
  /** RSS 0.9 to 2.0, Atom, JSON Feed, or a list of feeds as OPML. */
  FEED,
  /** A sitemap or an index of sitemaps, with the extension for news. */
  SITEMAP,
  /** Records in JSON: one a line, one a file, or an array. */
  JSONL,
  /** NewsML-G2 of the IPTC. */
  NEWSML,
  /** NITF of the IPTC. */
  NITF
}
