package org.crossread.article;

import java.util.List;
import org.crossread.article.Region.Within;

/**
 * The features of a page's blocks for the first model: a block's text, place, surroundings and
 * neighbours. Every feature is a number without a unit of a language; names and phrases are cues.
 */
final class PageFeatures {
  private static final String[] NEAR =
      PageNames.GROUPS.stream().map(g -> "near." + g).toArray(String[]::new);
  private static final String[] SAYS =
      PagePhrases.GROUPS.stream().map(g -> "says." + g).toArray(String[]::new);
  private static final String[] IN = new String[Within.values().length];
  private static final String[][] UP = new String[5][];
  private static final String[][] BESIDE = new String[6][];

  /** An element with this share of the paragraphs holds the article, whatever its name. */
  private static final double HOLDS_ARTICLE = 0.5;

  /** Stands for "none" where a number of levels is asked for. */
  private static final int NONE = 15;

  private static final int RUNNING = 9;

  /** Blocks before and after, whose mean length is taken. */
  private static final int WINDOW = 4;

  static {
    for (Within w : Within.values()) {
      IN[w.ordinal()] = "in." + w.name().toLowerCase(java.util.Locale.ROOT);
    }
    for (int k = 0; k < UP.length; k++) {
      String at = "up" + k + ".";
      UP[k] = new String[] {at + "plain", at + "links", at + "blocks", at + "mean", at + "share"};
    }
    for (int k = 0; k < BESIDE.length; k++) {
      String at = (k < 3 ? "before" : "after") + (k % 3 + 1) + ".";
      BESIDE[k] =
          new String[] {
            at + "chars",
            at + "links",
            at + "sentence",
            at + "samePath",
            at + "heading",
            at + "says"
          };
    }
  }

  /** The features' names, in their order. */
  static final List<String> NAMES = names();

  private static final int CREDIT =
      1 << PagePhrases.GROUPS.indexOf("byline") | 1 << PagePhrases.GROUPS.indexOf("date");

  private final PageLayout page;

  PageFeatures(PageLayout page) {
    this.page = page;
  }

  private static List<String> names() {
    FeatureRow row = FeatureRow.naming();
    PageScan.Scan scan = PageScan.of(Markup.parse("<p>One paragraph."));
    new PageFeatures(new PageLayout(scan, null, null, null)).write(0, row, new double[RUNNING]);
    return row.names();
  }

  /** One row a block, in order. */
  float[][] rows() {
    int n = page.blocks.size();
    float[][] rows = new float[n][];
    double[] running = new double[RUNNING];
    running[3] = -1;
    running[4] = NONE;
    for (int i = 0; i < n; i++) {
      FeatureRow row = FeatureRow.of(NAMES.size());
      write(i, row, running);
      rows[i] = row.values();
      advance(i, running);
    }
    return rows;
  }

  /**
   * Running sums: 0 units, 1 units of paragraphs, 2 blocks since a paragraph, 3 last heading, 4 its
   * level, 5 blocks with phrases of related matter since the last paragraph, 6 units since the
   * title, 7 headings of the first level since the title, 8 blocks since it that say byline or
   * date.
   */
  private void advance(int i, double[] running) {
    PageBlock b = page.blocks.get(i);
    int chars = b.text().length();
    boolean plain = PageScan.isPlain(b);
    PageText t = page.texts[i];
    running[0] += chars;
    running[1] += plain ? chars : 0;
    running[2] = plain ? 0 : running[2] + 1;
    int level = heading(b.tag());
    if (level > 0) {
      running[3] = i;
      running[4] = level;
    }
    running[5] = plain ? 0 : running[5] + (page.phrases[i] == 0 ? 0 : 1);
    boolean after = i > page.title;
    running[7] += after && level == 1 ? 1 : 0;
    running[8] += after && t.words.length < 15 && (page.phrases[i] & CREDIT) != 0 ? 1 : 0;
    running[6] = i >= page.title && page.title >= 0 ? running[6] + chars : 0;
  }

  private void write(int i, FeatureRow row, double[] running) {
    PageBlock b = page.blocks.get(i);
    text(i, b, row);
    tag(b, row);
    place(i, b, row, running);
    surroundings(b, row);
    neighbours(i, row);
    for (int k = 0; k < SAYS.length; k++) {
      row.put(SAYS[k], (page.phrases[i] >> k & 1) != 0);
    }
    names(b, row);
  }

  private void text(int i, PageBlock b, FeatureRow row) {
    PageText t = page.texts[i];
    double chars = b.text().length();
    double words = Math.max(1, t.words.length);
    row.put("chars", chars);
    row.put("words", words);
    row.put("links", b.linkShare());
    row.put("linkChars", b.linkChars());
    row.put("bold", b.boldChars() / chars);
    row.put("wordLength", chars / words);
    row.put("stops", t.stops);
    row.put("commas", t.commas);
    row.put("quotes", t.quotes);
    row.put("bars", t.bars);
    row.put("digits", t.digits / chars);
    row.put("capitals", t.capitals / Math.max(1.0, t.letters));
    row.put("capitalised", t.names / words);
    row.put("sentence", t.endsAsSentence);
    row.put("colon", t.endsWithColon);
    row.put("opensLower", t.opensLower);
    row.put("cues", Integer.bitCount(page.phrases[i]));
    row.put("cueDensity", Integer.bitCount(page.phrases[i]) / words);
    row.put("reader", t.reader / words);
    row.put("service", t.service / words);
    row.put("serviceWords", t.service);
    row.put("repeats", page.repeats[i]);
    row.put("repeated", page.repeated[i]);
    row.put("titleShare", page.share(i, page.titleWords));
    row.put("summaryShare", page.share(i, page.summaryWords));
    row.put("summaryRatio", words / Math.max(1.0, page.summaryWords.size()));
    row.put("witnessed", page.witness == null ? -1 : page.witnessed(i));
    row.put("witnessWords", page.witnessWords);
  }

  static int heading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6'
        ? tag.charAt(1) - '0'
        : 0;
  }

  private static void tag(PageBlock b, FeatureRow row) {
    String tag = b.tag();
    row.put("heading", heading(tag));
    row.put("p", tag.equals("p"));
    row.put("li", tag.equals("li"));
    row.put("cell", tag.equals("td") || tag.equals("th"));
    row.put("div", tag.equals("div"));
    row.put("caption", tag.equals("figcaption") || tag.equals("caption"));
    row.put("blockquote", tag.equals("blockquote"));
    row.put("term", tag.equals("dd") || tag.equals("dt"));
    row.put("pre", tag.equals("pre"));
    row.put("depth", b.region().depth);
  }

  private void place(int i, PageBlock b, FeatureRow row, double[] running) {
    double n = page.blocks.size();
    row.put("at", i / n);
    row.put("atChars", running[0] / Math.max(1, page.chars));
    row.put("atPlain", running[1] / Math.max(1, page.plainChars));
    row.put("plainBefore", running[1]);
    row.put("plainAfter", page.plainChars - running[1]);
    row.put("sincePlain", running[2]);
    row.put("cuesSincePlain", running[5]);
    row.put("sinceHeading", running[3] < 0 ? -1 : i - running[3]);
    row.put("headingLevel", running[4]);
    int heading = (int) running[3];
    row.put("headingCues", heading < 0 ? 0 : Integer.bitCount(page.phrases[heading]));
    row.put("headingWords", heading < 0 ? 0 : page.texts[heading].words.length);
    row.put("headingLinks", heading < 0 ? 0 : page.blocks.get(heading).linkShare());
    row.put("headingSaysRelated", heading < 0 ? 0 : page.phrases[heading] >> 2 & 1);
    row.put("sinceTitle", page.title < 0 ? -999 : i - page.title);
    row.put("charsSinceTitle", page.title < 0 ? -1 : running[6]);
    row.put(
        "titleLevels",
        page.title < 0 ? -1 : PageLayout.levels(page.blocks.get(page.title).region(), b.region()));
    Region story = page.story;
    row.put("story", story == null ? -1 : PageLayout.levels(story, b.region()));
    row.put("storyPlain", story == null ? -1 : story.plainChars / Math.max(1.0, page.plainChars));
    row.put("stories", page.stories);
    row.put("articlesBefore", page.articlesBefore(i));
    row.put("titleArticle", page.inTitleArticle(i));
    row.put("firstHeadings", running[7]);
    row.put("creditsSinceTitle", running[8]);
    row.put("serviceAround", page.serviceAround(i));
    row.put("readerAround", page.readerAround(i));
    row.put("half", PageLayout.levels(page.half, b.region()));
    row.put("most", PageLayout.levels(page.most, b.region()));
    row.put("own", PageLayout.levels(page.own, b.region()));
    row.put("belowMost", b.region().depth - page.most.depth);
    row.put("belowOwn", b.region().depth - page.own.depth);
    row.put("pagePlain", page.plainChars);
    row.put("pageChars", page.chars);
    row.put("pageBlocks", n);
    row.put("pageLinks", page.blocks.get(0).region().up(999).linkShare());
  }

  private void surroundings(PageBlock b, FeatureRow row) {
    double all = Math.max(1, page.plainChars);
    Region r = b.region();
    for (String[] up : UP) {
      row.put(up[0], r.plainChars / all);
      row.put(up[1], r.linkShare());
      row.put(up[2], r.blocks);
      row.put(up[3], (double) r.chars / Math.max(1, r.blocks));
      row.put(up[4], (double) r.plainChars / Math.max(1, r.chars));
      r = r.parent == null ? r : r.parent;
    }
    PageLayout.Group g = page.groups.getOrDefault(b.region().path, new PageLayout.Group());
    row.put("group.blocks", g.blocks);
    row.put("group.plain", g.plainChars / all);
    row.put("group.links", (double) g.linkChars / Math.max(1, g.chars));
    row.put("group.mean", (double) g.chars / Math.max(1, g.blocks));
    // The section: just below what it shares with most paragraphs.
    Region section = b.region();
    int levels = PageLayout.levels(page.most, section);
    int floor = page.most.depth - levels;
    while (section.parent != null && section.depth > floor + 1) {
      section = section.parent;
    }
    row.put("section.plain", section.plainChars / all);
    row.put("section.links", section.linkShare());
    row.put("section.blocks", section.blocks);
    row.put("section.mean", (double) section.chars / Math.max(1, section.blocks));
    row.put("section.depth", b.region().depth - section.depth);
  }

  private void neighbours(int i, FeatureRow row) {
    for (int k = 0; k < BESIDE.length; k++) {
      int at = k < 3 ? i - k - 1 : i + k - 2;
      boolean there = at >= 0 && at < page.blocks.size();
      PageBlock o = there ? page.blocks.get(at) : null;
      row.put(BESIDE[k][0], o == null ? -1 : o.text().length());
      row.put(BESIDE[k][1], o == null ? -1 : o.linkShare());
      row.put(BESIDE[k][2], o != null && page.texts[at].endsAsSentence);
      row.put(BESIDE[k][3], o != null && o.region().path == page.blocks.get(i).region().path);
      row.put(BESIDE[k][4], o == null ? -1 : heading(o.tag()));
      row.put(BESIDE[k][5], o == null ? -1 : Integer.bitCount(page.phrases[at]));
    }
    window(i, -1, "before.", row);
    window(i, 1, "after.", row);
  }

  private void window(int i, int step, String side, FeatureRow row) {
    int chars = 0;
    int links = 0;
    int plain = 0;
    int stops = 0;
    for (int k = 1; k <= 2 * WINDOW; k++) {
      int at = i + k * step;
      if (at < 0 || at >= page.blocks.size()) {
        break;
      }
      PageBlock o = page.blocks.get(at);
      chars += o.text().length();
      links += o.linkChars();
      plain += PageScan.isPlain(o) ? 1 : 0;
      stops += page.texts[at].endsAsSentence ? 1 : 0;
    }
    row.put(side.equals("after.") ? "after.chars" : "before.chars", chars);
    row.put(side.equals("after.") ? "after.links" : "before.links", links / Math.max(1.0, chars));
    row.put(side.equals("after.") ? "after.plain" : "before.plain", plain);
    row.put(side.equals("after.") ? "after.sentences" : "before.sentences", stops);
  }

  /** Levels up to the nearest element with a name of each group, within what is no container. */
  private void names(PageBlock b, FeatureRow row) {
    int[] levels = new int[NEAR.length];
    java.util.Arrays.fill(levels, NONE);
    int flags = b.region().flags;
    int outer = 0;
    int up = 0;
    mark(levels, b.names(), 0);
    for (Region r = b.region(); r != null; r = r.parent) {
      if (r.plainChars > HOLDS_ARTICLE * page.plainChars) {
        outer = r.flags;
        break;
      }
      mark(levels, r.names, ++up);
    }
    row.put("levelsOut", up);
    for (int k = 0; k < NEAR.length; k++) {
      row.put(NEAR[k], levels[k]);
    }
    for (Within w : Within.values()) {
      // What the whole article stands in tells nothing of one block, except what it is good for.
      boolean good = w == Within.ARTICLE || w == Within.MAIN || w == Within.BODY_PROPERTY;
      row.put(IN[w.ordinal()], (flags & (good ? -1 : ~outer) & Region.flag(w)) != 0);
    }
  }

  private static void mark(int[] levels, int names, int level) {
    for (int bits = names; bits != 0; bits &= bits - 1) {
      int k = Integer.numberOfTrailingZeros(bits);
      levels[k] = Math.min(levels[k], Math.min(level, NONE - 1));
    }
  }
}
