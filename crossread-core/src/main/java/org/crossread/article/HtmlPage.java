package org.crossread.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: what cannot be text is pruned, the container is the element whose
 * paragraphs hold the most text, and its blocks are taken in order. The idea is that of arc90's
 * Readability, with text mass in place of class names wherever they disagree.
 */
final class HtmlPage {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "form",
          "button",
          "input",
          "select",
          "textarea",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "nav",
          "footer",
          "aside",
          "dialog",
          "menu",
          "math");
  private static final Set<String> BLOCK =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "blockquote",
          "figcaption",
          "td",
          "th",
          "pre",
          "dd",
          "dt",
          "div",
          "section",
          "article",
          "main",
          "ul",
          "ol",
          "table",
          "tr",
          "tbody",
          "figure",
          "header",
          "body",
          "dl",
          "center",
          "address",
          "hr",
          "details",
          "summary");
  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|disqus|cookies?|consent|gdpr|newsletter|subscri(?:be|ption)|promo|"
              + "related|recirc\\w*|recommend\\w*|read-?more|share|sharing|social|sidebar|side-bar|breadcrumbs?|"
              + "advert\\w*|ads?|sponsor\\w*|footer|masthead|navigation|nav|navbar|menu|modal|popup|paywall|"
              + "outbrain|taboola|tags?|topics|trending|most-?(?:read|popular)|signup|sign-up|donat\\w*|"
              + "skip|toolbar|widget|author-bio|bio|byline|caption-credit|print-only|hidden|visually-hidden|sr-only)"
              + "(?:$|[\\s_-])");
  private static final Set<String> UNLIKELY_ROLES =
      Set.of(
          "navigation",
          "banner",
          "complementary",
          "dialog",
          "contentinfo",
          "alert",
          "search",
          "menu");

  /** Share of the page's text from which an element is never pruned for its name. */
  private static final double TOO_MUCH_TO_PRUNE = 0.4;

  /** Blocks with more of their text in links are navigation. */
  private static final double MOST_LINKS = 0.5;

  private static final int LEAST_BLOCK = 2;

  /** One block of the page. */
  record PageBlock(String tag, String text) {}

  private HtmlPage() {}

  /** The article's blocks in order; empty when the page holds no paragraph. */
  static List<PageBlock> blocks(Document page) {
    Element body = page.body();
    prune(body);
    Element container = container(body);
    if (container == null) {
      return List.of();
    }
    List<PageBlock> blocks = new ArrayList<>();
    collect(container, blocks);
    return blocks;
  }

  private static void prune(Element body) {
    body.select(String.join(",", NEVER)).remove();
    int all = Math.max(1, body.text().length());
    List<Element> unlikely = new ArrayList<>();
    for (Element e : body.getAllElements()) {
      if (e == body || e.tagName().equals("article") || e.tagName().equals("main")) {
        continue;
      }
      String name = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
      boolean hidden =
          e.hasAttr("hidden")
              || e.attr("aria-hidden").equals("true")
              || e.attr("style").replace(" ", "").contains("display:none");
      if (hidden
          || UNLIKELY_ROLES.contains(e.attr("role").toLowerCase(Locale.ROOT))
          || name.length() > 1 && name.length() < 400 && UNLIKELY.matcher(name).find()) {
        unlikely.add(e);
      }
    }
    for (Element e : unlikely) {
      if (e.parent() != null && e.text().length() < TOO_MUCH_TO_PRUNE * all) {
        e.remove();
      }
    }
  }

  private static @Nullable Element container(Element body) {
    Map<Element, Double> mass = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (Element p : body.select("p, blockquote, li, pre, td, div")) {
      String own = p.tagName().equals("div") ? p.ownText() : p.text();
      if (own.length() < 25 || linkShare(p) > MOST_LINKS) {
        continue;
      }
      double weight =
          p.tagName().equals("li") || p.tagName().equals("td") ? own.length() * 0.4 : own.length();
      Element e = p.tagName().equals("div") ? p : p.parent();
      double share = 1;
      for (int up = 0; e != null && up < 4; up++) {
        if (mass.merge(e, weight * share, Double::sum) == weight * share) {
          order.add(e);
        }
        share *= 0.75;
        e = e == body ? null : e.parent();
      }
    }
    Element best = null;
    double most = 0;
    for (Element e : order) {
      double m = mass.getOrDefault(e, 0.0) * (1 - linkShare(e));
      if (m > most) {
        most = m;
        best = e;
      }
    }
    return best;
  }

  private static double linkShare(Element e) {
    int all = e.text().length();
    if (all == 0) {
      return 0;
    }
    int links = 0;
    for (Element a : e.select("a")) {
      links += a.text().length();
    }
    return (double) links / all;
  }

  /** Text runs between block boundaries become blocks. */
  private static void collect(Element container, List<PageBlock> blocks) {
    StringBuilder run = new StringBuilder();
    String[] tag = {container.tagName()};
    int[] linked = {0};
    int[] inLink = {0};
    NodeTraversor.traverse(
        new NodeVisitor() {
          private void flush() {
            String text = squeeze(run);
            if (text.length() >= LEAST_BLOCK && linked[0] <= MOST_LINKS * text.length()) {
              blocks.add(new PageBlock(tag[0], text));
            } else if (text.length() >= 60 && tag[0].equals("p")) {
              blocks.add(new PageBlock(tag[0], text));
            }
            run.setLength(0);
            linked[0] = 0;
          }

          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode t) {
              run.append(t.getWholeText());
              if (inLink[0] > 0) {
                linked[0] += t.getWholeText().strip().length();
              }
            } else if (node instanceof Element e) {
              if (e.tagName().equals("br")) {
                run.append(' ');
                if (e.nextSibling() instanceof Element next && next.tagName().equals("br")) {
                  flush();
                }
              } else if (BLOCK.contains(e.tagName())) {
                flush();
                tag[0] = e.tagName();
              } else if (e.tagName().equals("a")) {
                inLink[0]++;
              }
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element e) {
              if (BLOCK.contains(e.tagName())) {
                flush();
              } else if (e.tagName().equals("a")) {
                inLink[0]--;
              }
            }
          }
        },
        container);
    String rest = squeeze(run);
    if (!rest.isEmpty()) {
      blocks.add(new PageBlock(tag[0], rest));
    }
  }

  private static String squeeze(StringBuilder run) {
    StringBuilder out = new StringBuilder();
    boolean space = false;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
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
