package org.crossread.article;

import org.crossread.text.Span;

/**
 * A run of a page's text between the borders of block elements, white space squeezed.
 *
 * @param source where its characters stand in the page's markup
 * @param region the innermost block element around it
 * @param linkChars units of it within links
 * @param boldChars units of it within bold type
 * @param names cues in the class names of inline elements around its first characters
 */
record PageBlock(String text, Span source, Region region, int linkChars, int boldChars, int names) {
  String tag() {
    return region.tag;
  }

  double linkShare() {
    return Math.min(1, (double) linkChars / Math.max(1, text.length()));
  }
}
