package org.crossread.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of an element that may be a heading, a byline or a date line. Stops early, so that
 * elements nested without end cost no more than short ones.
 */
final class ElementLine implements NodeFilter {
  /** Longer text is no byline and no date line. Chosen. */
  static final int LONGEST = 300;

  /** Nodes in a byline. Chosen. */
  private static final int MOST_NODES = 150;

  private final StringBuilder words = new StringBuilder();
  private int nodes;

  private ElementLine() {}

  /** The element's text when it is short, else empty; a line feed where blocks meet. */
  static String of(Element e) {
    ElementLine line = new ElementLine();
    NodeTraversor.filter(line, e);
    return line.tooLong() ? "" : line.words.toString().strip();
  }

  private boolean tooLong() {
    return nodes > MOST_NODES || words.length() > LONGEST;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    nodes++;
    if (tooLong()) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode t) {
      String text = Strings.clean(t.getWholeText());
      if (!text.isEmpty()) {
        boolean space = Character.isWhitespace(t.getWholeText().charAt(0));
        words.append(space ? " " : "").append(text);
        words.append(
            t.getWholeText().stripTrailing().length() < t.getWholeText().length() ? " " : "");
      } else if (!t.getWholeText().isEmpty()) {
        words.append(' ');
      }
    } else if (node instanceof Element e
        && (e.isBlock() || e.normalName().equals("br") || e.normalName().equals("li"))) {
      words.append('\n');
    } else if (node instanceof Element e
        && (e.normalName().equals("script") || e.normalName().equals("style"))) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element e && e.isBlock()) {
      words.append('\n');
    }
    return FilterResult.CONTINUE;
  }
}
