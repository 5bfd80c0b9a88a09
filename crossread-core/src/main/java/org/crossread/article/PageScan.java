package org.crossread.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.article.Region.Within;
import org.crossread.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a whole page in document order, and the regions they stand in, in one walk without
 * recursion. Not thread-safe.
 */
final class PageScan {
  /** What never holds text of an article. */
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "select",
          "input",
          "textarea",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "math",
          "datalist",
          "head");

  private static final Set<String> BLOCKS =
      new HashSet<>(
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
              "thead",
              "tfoot",
              "caption",
              "figure",
              "header",
              "footer",
              "nav",
              "aside",
              "form",
              "fieldset",
              "legend",
              "body",
              "dl",
              "center",
              "address",
              "details",
              "summary",
              "hgroup",
              "dialog",
              "menu",
              "button",
              "picture",
              "noindex"));

  private static final Set<String> BOLD = Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6");

  /** Of a page with more blocks, the rest is not read: a long article has some thousand. */
  static final int MOST_BLOCKS = 20_000;

  /** Blocks of these many units and few links look like paragraphs. */
  private static final int PLAIN = 80;

  private static final double PLAIN_LINKS = 0.3;

  private final Markup page;
  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Map<String, Names> seen = new HashMap<>();
  private final StringBuilder run = new StringBuilder();
  private Region region;
  private boolean space;
  private int linkChars;
  private int boldChars;
  private int names;
  private int start = -1;
  private int end = -1;
  private int links;
  private int bolds;
  private int inlineNames;
  private int breaks;

  private PageScan(Markup page, Region body) {
    this.page = page;
    this.region = body;
  }

  /** Blocks in document order; regions with each after the one it stands in, the body first. */
  record Scan(List<PageBlock> blocks, List<Region> regions) {}

  /** Scans the body of {@code page}, which is left as it is. */
  static Scan of(Markup page) {
    Element body = page.document().body();
    Region top = new Region(null, "body", PageText.SEED, 0, 0);
    PageScan scan = new PageScan(page, top);
    scan.regions.add(top);
    scan.walk(body);
    scan.flush();
    sums(scan.blocks, scan.regions);
    return new Scan(scan.blocks, scan.regions);
  }

  private void walk(Element body) {
    Node node = body;
    while (true) {
      boolean into = node == body || enter(node);
      Node next = into && node.childNodeSize() > 0 ? node.childNode(0) : null;
      while (next == null) {
        if (node == body) {
          return;
        }
        if (into && node instanceof Element e) {
          leave(e);
        }
        next = node.nextSibling();
        if (next == null) {
          node = node.parent() == null ? body : node.parent();
          into = node != body;
        }
      }
      node = next;
      if (blocks.size() >= MOST_BLOCKS) {
        return;
      }
    }
  }

  /** Whether to go on below it; then {@link #leave} is called after. */
  private boolean enter(Node node) {
    if (node instanceof TextNode t) {
      text(t);
      return false;
    }
    if (!(node instanceof Element e)) {
      return false;
    }
    String tag = e.normalName();
    boolean isBlock = isBlock(tag);
    if (!isBlock && NEVER.contains(tag)) {
      return false;
    }
    if (tag.equals("br")) {
      breaks++;
      space = true;
      if (breaks > 1) {
        flush();
      }
      return false;
    }
    if (isBlock) {
      flush();
      region = region(e, tag, region);
      regions.add(region);
      return true;
    }
    if (tag.equals("hr")) {
      flush();
      return false;
    }
    links += tag.equals("a") ? 1 : 0;
    bolds += BOLD.contains(tag) ? 1 : 0;
    String name = PageElements.attribute(e, "class").trim();
    if (!name.isEmpty()) {
      inlineNames |= seen.computeIfAbsent(name, Names::of).bits;
    }
    return true;
  }

  private void leave(Element e) {
    String tag = e.normalName();
    if (isBlock(tag)) {
      flush();
      region = region.parent == null ? region : region.parent;
      return;
    }
    links -= tag.equals("a") ? 1 : 0;
    bolds -= BOLD.contains(tag) ? 1 : 0;
  }

  /** Elements of a page's own making, with a hyphen, mostly hold blocks. */
  private static boolean isBlock(String tag) {
    return BLOCKS.contains(tag) || tag.indexOf('-') > 0;
  }

  private Region region(Element e, String tag, Region parent) {
    int attributes = e.attributesSize();
    String name = attributes == 0 ? "" : e.attributes().get("class");
    String id = attributes == 0 ? "" : e.attributes().get("id");
    Names named = name.isEmpty() ? Names.NONE : seen.computeIfAbsent(name, Names::of);
    long path = PageText.mix(parent.path ^ named.path, tag.hashCode());
    int names = named.bits | (id.isEmpty() ? 0 : PageNames.of(id));
    int others = attributes - (name.isEmpty() ? 0 : 1) - (id.isEmpty() ? 0 : 1);
    int flags = flags(tag) | (others > 0 ? flags(e) : 0);
    return new Region(parent, tag, path, names, parent.flags | flags);
  }

  /** Class names repeat from element to element. */
  private record Names(long path, int bits) {
    static final Names NONE = new Names(0, 0);

    static Names of(String name) {
      long path = PageText.SEED;
      for (int i = 0; i < Math.min(name.length(), 200); i++) {
        // Numbers in class names are those of the article, not of its kind.
        path = Character.isDigit(name.charAt(i)) ? path : PageText.mix(path, name.charAt(i));
      }
      return new Names(path, PageNames.of(name));
    }
  }

  private static int flags(String tag) {
    return switch (tag) {
      case "article" -> Region.flag(Within.ARTICLE);
      case "main" -> Region.flag(Within.MAIN);
      case "aside" -> Region.flag(Within.ASIDE);
      case "nav", "menu" -> Region.flag(Within.NAV);
      case "footer" -> Region.flag(Within.FOOTER);
      case "header" -> Region.flag(Within.HEADER);
      case "form" -> Region.flag(Within.FORM);
      case "figure", "picture", "figcaption" -> Region.flag(Within.FIGURE);
      case "table" -> Region.flag(Within.TABLE);
      case "ul", "ol", "dl" -> Region.flag(Within.LIST);
      case "blockquote" -> Region.flag(Within.QUOTE);
      case "details" -> Region.flag(Within.DETAILS);
      case "button" -> Region.flag(Within.BUTTON);
      case "dialog" -> Region.flag(Within.DIALOG);
      default -> 0;
    };
  }

  private static int flags(Element e) {
    int flags =
        switch (PageElements.attribute(e, "role")) {
          case "navigation", "menu", "menubar", "tablist", "search" -> Region.flag(Within.NAV);
          case "banner" -> Region.flag(Within.HEADER);
          case "contentinfo" -> Region.flag(Within.FOOTER);
          case "complementary", "note" -> Region.flag(Within.ASIDE);
          case "dialog", "alertdialog", "alert" -> Region.flag(Within.DIALOG);
          case "main" -> Region.flag(Within.MAIN);
          case "article" -> Region.flag(Within.ARTICLE);
          case "button" -> Region.flag(Within.BUTTON);
          default -> 0;
        };
    if (PageElements.attribute(e, "itemprop").equals("articleBody")) {
      flags |= Region.flag(Within.BODY_PROPERTY);
    }
    String style = PageElements.attribute(e, "style");
    if (e.attributes().hasKey("hidden")
        || PageElements.attribute(e, "aria-hidden").equals("true")
        || !style.isEmpty()
            && style.length() < 1000
            && (style.replace(" ", "").contains("display:none")
                || style.replace(" ", "").contains("visibility:hidden"))) {
      flags |= Region.flag(Within.HIDDEN);
    }
    return flags;
  }

  private void text(TextNode t) {
    String text = t.getWholeText();
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c)) {
        space = true;
        continue;
      }
      if (c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
        continue;
      }
      if (space && run.length() > 0) {
        run.append(' ');
      }
      space = false;
      any = true;
      run.append(c);
      linkChars += links > 0 ? 1 : 0;
      boldChars += bolds > 0 ? 1 : 0;
    }
    if (any) {
      breaks = 0;
      names |= inlineNames;
      Range range = t.sourceRange();
      if (range.isTracked()) {
        start = start < 0 ? page.original(range.startPos()) : start;
        end = page.original(range.endPos());
      }
    }
  }

  private void flush() {
    if (run.length() > 0) {
      String text = run.toString();
      if (text.chars().anyMatch(Character::isLetterOrDigit)) {
        Span source = start < 0 ? new Span(0, 0) : new Span(start, Math.max(start, end));
        blocks.add(new PageBlock(text, source, region, linkChars, boldChars, names));
      }
      run.setLength(0);
    }
    space = false;
    linkChars = 0;
    boldChars = 0;
    names = 0;
    inlineNames = 0;
    start = -1;
    end = -1;
    breaks = 0;
  }

  /** Whether it looks like a paragraph, whatever stands around it. */
  static boolean isPlain(PageBlock block) {
    return block.text().length() >= PLAIN
        && block.linkShare() < PLAIN_LINKS
        && !block.region().is(Within.HIDDEN);
  }

  private static void sums(List<PageBlock> blocks, List<Region> regions) {
    for (PageBlock b : blocks) {
      Region r = b.region();
      int chars = b.text().length();
      r.chars += chars;
      r.linkChars += Math.min(chars, b.linkChars());
      r.plainChars += isPlain(b) ? chars : 0;
      r.blocks++;
      r.ownBlocks++;
      r.ownChars += chars;
    }
    for (int i = regions.size() - 1; i > 0; i--) {
      Region r = regions.get(i);
      @Nullable Region p = r.parent;
      if (p != null) {
        p.chars += r.chars;
        p.linkChars += r.linkChars;
        p.plainChars += r.plainChars;
        p.blocks += r.blocks;
      }
    }
  }
}
