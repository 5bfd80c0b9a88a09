package org.crossread.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page as a whole tells of its blocks: where the text stands, what is like what. */
final class PageLayout {
  private static final int SHINGLE = 4;

  /** Share of a block's words that the title must hold for the block to be the title. */
  private static final double TITLE_SHARE = 0.75;

  /** Units of paragraphs that make a story; a standfirst has fewer. Chosen. */
  private static final int SOME_PARAGRAPHS = 600;

  /** Share of a page's text from which an element counts though it is hidden. */
  private static final double MUCH = 0.4;

  final List<PageBlock> blocks;
  final List<Region> regions;
  final PageText[] texts;
  final int[] phrases;

  /** The innermost regions with half, four fifths of the paragraphs; and with most of its own. */
  final Region half;

  final Region most;
  final Region own;

  /** Blocks that share one path of tags and class names. */
  final Map<Long, Group> groups = new HashMap<>();

  /** Whether the same text stands before, and after. */
  final boolean[] repeats;

  final boolean[] repeated;

  /** The innermost region with the title and some paragraphs; null without a title. */
  final @Nullable Region story;

  /**
   * Regions on the same path as {@link #story}: several on a page that goes on to other articles.
   */
  final int stories;

  /** Where the title stands, or -1. */
  final int title;

  final Set<Integer> titleWords;
  final Set<Integer> summaryWords;
  final @Nullable Set<Long> witness;
  final int witnessWords;
  final int plainChars;
  final int chars;

  /** For each block the outermost article element it stands in, counted from 1; 0 for none. */
  private final int[] articles;

  private final int[] serviceSums;
  private final int[] readerSums;
  private final int[] wordSums;

  /** Sums over the blocks of one path. */
  static final class Group {
    int blocks;
    int chars;
    int linkChars;
    int plainChars;
    double odds;
    double weight;
  }

  /**
   * @param title the page's title, when it tells one
   * @param summary what the page says it is about, when it does
   * @param body the text of the article as the page's own data give it, when they do
   */
  PageLayout(
      PageScan.Scan scan, @Nullable String title, @Nullable String summary, @Nullable String body) {
    blocks = scan.blocks();
    regions = scan.regions();
    int n = blocks.size();
    texts = new PageText[n];
    phrases = new int[n];
    repeats = new boolean[n];
    repeated = new boolean[n];
    Map<Long, Integer> seen = new HashMap<>();
    for (int i = 0; i < n; i++) {
      PageBlock b = blocks.get(i);
      texts[i] = new PageText(b.text());
      phrases[i] = PagePhrases.of(texts[i].words);
      Group g = groups.computeIfAbsent(b.region().path, k -> new Group());
      g.blocks++;
      g.chars += b.text().length();
      g.linkChars += Math.min(b.text().length(), b.linkChars());
      g.plainChars += PageScan.isPlain(b) ? b.text().length() : 0;
      Integer before = seen.put(hash(texts[i].words), i);
      if (before != null) {
        repeats[i] = true;
        repeated[before] = true;
      }
    }
    articles = articles();
    serviceSums = new int[n + 1];
    readerSums = new int[n + 1];
    wordSums = new int[n + 1];
    for (int i = 0; i < n; i++) {
      serviceSums[i + 1] = serviceSums[i] + texts[i].service;
      readerSums[i + 1] = readerSums[i] + texts[i].reader;
      wordSums[i + 1] = wordSums[i] + texts[i].words.length;
    }
    Region body0 = scan.regions().getFirst();
    plainChars = body0.plainChars;
    chars = body0.chars;
    half = innermost(scan.regions(), 0.5);
    most = innermost(scan.regions(), 0.8);
    own = richest(scan.regions());
    titleWords = set(title);
    summaryWords = set(summary);
    this.title = titleAt();
    story = story(this.title < 0 ? null : blocks.get(this.title).region());
    int alike = 0;
    for (Region r : scan.regions()) {
      alike += story != null && r.path == story.path && r.plainChars > 0 ? 1 : 0;
    }
    stories = alike;
    int[] words = body == null ? new int[0] : PageText.words(body);
    witnessWords = words.length;
    witness = words.length < SHINGLE ? null : shingles(words);
  }

  /**
   * The layout of {@code page}.
   *
   * @param body the text of the article as the page's own data give it, or null
   */
  static PageLayout of(Markup page, @Nullable Field<String> title, @Nullable String body) {
    Element summary =
        page.document().head().selectFirst("meta[name=description], meta[property=og:description]");
    return new PageLayout(
        PageScan.of(page),
        title == null ? null : title.value(),
        summary == null ? null : summary.attr("content"),
        body);
  }

  /** Whether a reader sees nothing of it; what holds much of a page is shown by a script later. */
  boolean isHidden(int block) {
    Region hidden = null;
    Region r = blocks.get(block).region();
    for (; r != null && r.is(Region.Within.HIDDEN); r = r.parent) {
      hidden = r;
    }
    return hidden != null && hidden.chars < MUCH * chars;
  }

  private int[] articles() {
    int[] at = new int[blocks.size()];
    Map<Region, Integer> numbers = new HashMap<>();
    for (int i = 0; i < at.length; i++) {
      Region outermost = null;
      Region r = blocks.get(i).region();
      for (; r != null && r.is(Region.Within.ARTICLE); r = r.parent) {
        outermost = r;
      }
      at[i] = outermost == null ? 0 : numbers.computeIfAbsent(outermost, k -> numbers.size() + 1);
    }
    return at;
  }

  int articlesBefore(int block) {
    return articles[block];
  }

  /** 1 within the article element of the title, 0 in another, -1 where there is none. */
  int inTitleArticle(int block) {
    return title < 0 || articles[title] == 0 ? -1 : articles[title] == articles[block] ? 1 : 0;
  }

  /** Share of words of this kind in the block and the three before and after. */
  double serviceAround(int block) {
    return around(serviceSums, block);
  }

  double readerAround(int block) {
    return around(readerSums, block);
  }

  private double around(int[] sums, int block) {
    int from = Math.max(0, block - 3);
    int to = Math.min(blocks.size(), block + 4);
    return (double) (sums[to] - sums[from]) / Math.max(1, wordSums[to] - wordSums[from]);
  }

  private static @Nullable Region story(@Nullable Region title) {
    Region r = title;
    while (r != null && r.parent != null && r.plainChars < SOME_PARAGRAPHS) {
      r = r.parent;
    }
    return r;
  }

  private static Region innermost(List<Region> regions, double share) {
    Region best = regions.getFirst();
    for (Region r : regions) {
      if (r.plainChars >= share * best(regions) && r.depth > best.depth) {
        best = r;
      }
    }
    return best;
  }

  private static double best(List<Region> regions) {
    return Math.max(1, regions.getFirst().plainChars);
  }

  /** The region with the most paragraphs of its own or of the regions just below. */
  private static Region richest(List<Region> regions) {
    Map<Region, Integer> direct = new HashMap<>();
    Region best = regions.getFirst();
    int most = 0;
    for (Region r : regions) {
      if (r.ownBlocks == 0 || r.parent == null || r.plainChars == 0) {
        continue;
      }
      int units = Math.min(r.ownChars, r.plainChars);
      int atParent = direct.merge(r.parent, units, Integer::sum);
      int here = direct.merge(r, units, Integer::sum);
      if (atParent > most) {
        most = atParent;
        best = r.parent;
      }
      if (here > most) {
        most = here;
        best = r;
      }
    }
    return best;
  }

  private static Set<Integer> set(@Nullable String text) {
    Set<Integer> words = new HashSet<>();
    if (text != null) {
      for (int w : PageText.words(text.length() > 2000 ? text.substring(0, 2000) : text)) {
        words.add(w);
      }
    }
    return words;
  }

  private int titleAt() {
    int best = -1;
    int rank = 9;
    for (int i = 0; i < texts.length && !titleWords.isEmpty(); i++) {
      int n = texts[i].words.length;
      if (n < 2 || n > 60 || share(i, titleWords) < TITLE_SHARE) {
        continue;
      }
      String tag = blocks.get(i).tag();
      int r = tag.equals("h1") ? 0 : tag.equals("h2") ? 1 : n > 3 ? 2 : 3;
      boolean linked = blocks.get(i).linkShare() > 0.5;
      r += linked ? 4 : 0;
      if (r < rank) {
        rank = r;
        best = i;
      }
    }
    return best;
  }

  /** Share of a block's words that are in {@code words}. */
  double share(int block, Set<Integer> words) {
    int[] own = texts[block].words;
    if (own.length == 0 || words.isEmpty()) {
      return 0;
    }
    int found = 0;
    int looked = Math.min(own.length, 100);
    for (int i = 0; i < looked; i++) {
      found += words.contains(own[i]) ? 1 : 0;
    }
    return (double) found / looked;
  }

  /** Share of a block's shingles that the page's own text of the article holds; 0 without one. */
  double witnessed(int block) {
    int[] words = texts[block].words;
    if (witness == null || words.length == 0) {
      return 0;
    }
    int length = Math.min(SHINGLE, words.length);
    int found = 0;
    int all = words.length - length + 1;
    for (int i = 0; i < all; i++) {
      found += witness.contains(hash(words, i, i + length)) ? 1 : 0;
    }
    return (double) found / all;
  }

  private static Set<Long> shingles(int[] words) {
    Set<Long> shingles = new HashSet<>();
    for (int i = 0; i < words.length; i++) {
      for (int k = 1; k <= SHINGLE && i + k <= words.length; k++) {
        shingles.add(hash(words, i, i + k));
      }
    }
    return shingles;
  }

  private static long hash(int[] words) {
    return hash(words, 0, words.length);
  }

  private static long hash(int[] words, int from, int to) {
    long hash = PageText.SEED;
    for (int i = from; i < to; i++) {
      hash = PageText.mix(hash, words[i]);
    }
    return hash;
  }

  /** Levels from {@code container} up to the innermost region that holds both. */
  static int levels(Region container, Region region) {
    Region a = container;
    Region b = region;
    int up = 0;
    while (a != b) {
      if (a.depth >= b.depth) {
        a = a.parent == null ? a : a.parent;
        up++;
      } else {
        b = b.parent == null ? b : b.parent;
      }
    }
    return up;
  }
}
