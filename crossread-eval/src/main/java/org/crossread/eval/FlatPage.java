package org.crossread.eval;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A page as the text that is left of it when its structure is gone: each block element and each
 * line break begins a line, the cells of a row stand in one line, links and other inline elements
 * stay within theirs, white space is squeezed. Navigation, comments and forms are kept; scripts,
 * styles and what is drawn are not. The model is {@code innerText} of the HTML standard, as far as
 * it can be told without style sheets.
 */
final class FlatPage {
  /** How it was flattened. */
  enum Habit {
    /** By selecting all and pasting: what the markup hides is out, paragraphs stand apart. */
    PASTED,
    /** By a program that takes all text: hidden elements are in, no line is empty. */
    DUMPED;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "meta",
          "link",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "input",
          "textarea");
  private static final Set<String> LINES =
      Set.of(
          "address",
          "article",
          "aside",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dt",
          "fieldset",
          "figcaption",
          "footer",
          "form",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "option",
          "section",
          "select",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr");

  /** Elements with a margin above and below in the style sheet of every browser. */
  private static final Set<String> APART =
      Set.of(
          "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "ul");

  private FlatPage() {}

  /** The text of the page, its lines ended by {@code \n}. */
  static String of(String html, Habit habit) {
    StringBuilder out = new StringBuilder();
    StringBuilder run = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          private int skipped;
          private boolean apart;

          private void end(boolean margin) {
            String line = squeezed(run);
            run.setLength(0);
            if (!line.isEmpty()) {
              if (apart && out.length() > 0 && habit == Habit.PASTED) {
                out.append('\n');
              }
              out.append(line).append('\n');
              apart = false;
            }
            apart |= margin;
          }

          @Override
          public void head(Node node, int depth) {
            if (skipped > 0 || skips(node, habit)) {
              skipped++;
            } else if (node instanceof TextNode t) {
              run.append(t.getWholeText());
            } else if (node instanceof Element e) {
              String tag = e.normalName();
              if (tag.equals("br") || LINES.contains(tag) || APART.contains(tag)) {
                end(APART.contains(tag));
              } else if (tag.equals("td") || tag.equals("th")) {
                run.append(' ');
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (skipped > 0) {
              skipped--;
            } else if (node instanceof Element e) {
              String tag = e.normalName();
              if (LINES.contains(tag) || APART.contains(tag)) {
                end(APART.contains(tag));
              }
            }
          }
        },
        Jsoup.parse(html));
    String rest = squeezed(run);
    return rest.isEmpty() ? out.toString() : out.append(rest).append('\n').toString();
  }

  private static boolean skips(Node node, Habit habit) {
    return node instanceof Element e
        && (NEVER.contains(e.normalName()) || habit == Habit.PASTED && isHidden(e));
  }

  private static boolean isHidden(Element e) {
    String style = e.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return e.hasAttr("hidden")
        || e.normalName().equals("select")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  private static String squeezed(CharSequence run) {
    StringBuilder out = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = out.length() > 0;
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}
