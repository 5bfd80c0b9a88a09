package org.crossread.render;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.timeline.Timeline;
import org.crossread.timeline.TimelineFinder;
import org.crossread.wording.WordUse;
import org.crossread.wording.WordUseFinder;

/**
 * Sections of the self-contained page, for a page of several parts: the same markup, with each link
 * to a place of the page led where the caller says. Immutable and thread-safe.
 */
public final class PageParts {
  private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"");

  private final Sheet sheet;
  private final Timeline timeline;
  private final WordUse use;
  private final Anchors anchors;
  private final UnaryOperator<String> links;

  /**
   * @param links from the name of a place, such as {@code p-A-120-180} for a passage or {@code c-3}
   *     for a claim, to the address that it has elsewhere; what it gives is escaped here
   */
  public PageParts(View view, UnaryOperator<String> links) {
    this.sheet = new Sheet(view);
    this.timeline = new TimelineFinder().find(view.comparison());
    this.use = new WordUseFinder().find(view.comparison());
    this.anchors = new Anchors(sheet, timeline, use);
    this.links = links;
  }

  /** What the reports date. */
  public Timeline timeline() {
    return timeline;
  }

  /** How the reports word it. */
  public WordUse use() {
    return use;
  }

  /** The section of the timeline; empty when nothing is dated. */
  public String timelineSection() {
    return led(new HtmlCounts(sheet, anchors).timeline(timeline));
  }

  /** The section of counted wording; empty when there is nothing to count. */
  public String wordingSection() {
    return led(new HtmlCounts(sheet, anchors).wording(use));
  }

  /** The section of copies and their edits. */
  public String lineageSection() {
    return led(new HtmlLineage(sheet, anchors).html());
  }

  private String led(String html) {
    // Quotation marks of others are escaped, so that no text of an article can look like a link.
    return LINK.matcher(html)
        .replaceAll(m ->
            Matcher.quoteReplacement("href=\"" + Markup.attribute(links.apply(m.group(1))) + "\""));
  }
}
