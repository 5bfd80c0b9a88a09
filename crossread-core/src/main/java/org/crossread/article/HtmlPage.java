package org.crossread.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.article.Block.Kind;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page. Every block of the body is judged by two trained models, one after
 * the other: by its text, place and surroundings, then by what the first said of the blocks around
 * it. What the page's own data give as the text is a witness among others, and the last resort.
 */
final class HtmlPage {
  /** Between these lies the probability from which a block is text of the article; chosen. */
  private static final double LOWEST = 0.3;

  private static final double HIGHEST = 0.6;

  /** Enough on a page without a block of a better one; chosen. */
  private static final double LEAST_ALONE = 0.3;

  /** Blocks of which the first model says less are not shown to the second: it would save none. */
  private static final double HOPELESS = 0.005;

  /** Fewer words of text are looked at again. */
  private static final int SHORT = 30;

  /** The page's own body text replaces ours when ours has less than this share of its length. */
  private static final double SHORT_SHARE = 0.4;

  /** Blocks around the text within which captions and credits belong to it. */
  private static final int MARGIN = 3;

  /** Words from which a block that stands twice is no refrain. */
  private static final int NO_REFRAIN = 8;

  private static final BlockModel FIRST = BlockModel.of("page-first.txt", PageFeatures.NAMES);
  private static final BlockModel SECOND = BlockModel.of("page-second.txt", PageContext.NAMES);

  private HtmlPage() {}

  /**
   * The text of a page and its blocks; the title, when the page tells one, is the first.
   *
   * @param isCut whether the page has more blocks than are read
   */
  record Reading(Text text, List<Block> blocks, boolean isCut) {}

  /** A block that goes into the text. */
  private record Kept(String text, Kind kind, String reason, @Nullable Span source) {}

  /** Reads the article of {@code page}; without blocks when there is none. */
  static Reading read(Markup page, PageData data, @Nullable Field<String> title) {
    PageLayout layout = PageLayout.of(page, title, data.articleBody());
    double[] sure = probabilities(layout);
    List<Kept> kept = kept(layout, sure, least(layout, sure));
    if (words(kept) < SHORT) {
      List<Kept> more = kept(layout, sure, LEAST_ALONE);
      kept = words(more) > 0 ? more : kept;
    }
    String body = data.articleBody();
    if (body != null && length(kept) < SHORT_SHARE * body.length()) {
      kept = paragraphs(body);
    }
    return compose(kept, title, layout.blocks.size() >= PageScan.MOST_BLOCKS);
  }

  /** Of each block to be text of the article: the mean of both models, 0 for what is hidden. */
  private static double[] probabilities(PageLayout page) {
    int n = page.blocks.size();
    if (n == 0) {
      return new double[0];
    }
    float[][] rows = new PageFeatures(page).rows();
    double[] first = FIRST.probabilities(rows);
    rows = new PageContext(page, first).rows(rows, HOPELESS);
    float[][] shown = new float[n][];
    int[] places = new int[n];
    int left = 0;
    for (int i = 0; i < n; i++) {
      if (rows[i].length > 0 && !page.isHidden(i)) {
        shown[left] = rows[i];
        places[left++] = i;
      }
    }
    double[] second = SECOND.probabilities(Arrays.copyOf(shown, left));
    double[] both = new double[n];
    for (int k = 0; k < left; k++) {
      int i = places[k];
      both[i] = (first[i] + second[k]) / 2;
    }
    return both;
  }

  /**
   * The probability from which blocks are kept: where the expected F1 of the page's words is
   * greatest (as of sets in Lewis, "Evaluating and optimizing autonomous text classification
   * systems", 1995; numerator and denominator taken apart).
   */
  private static double least(PageLayout page, double[] sure) {
    Integer[] order = new Integer[sure.length];
    double expected = 0;
    for (int i = 0; i < sure.length; i++) {
      order[i] = i;
      expected += sure[i] * page.texts[i].words.length;
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> -sure[i]));
    double found = 0;
    double taken = 0;
    double best = 0;
    double least = HIGHEST;
    for (int i : order) {
      if (sure[i] < LOWEST) {
        break;
      }
      found += sure[i] * page.texts[i].words.length;
      taken += page.texts[i].words.length;
      double f1 = 2 * found / Math.max(1, taken + expected);
      if (f1 > best) {
        best = f1;
        least = sure[i];
      }
    }
    return Math.min(Math.max(least, LOWEST), HIGHEST);
  }

  private static List<Kept> kept(PageLayout page, double[] sure, double least) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < sure.length; i++) {
      if (sure[i] >= least) {
        from = from < 0 ? i : from;
        to = i;
      }
    }
    List<Kept> kept = new ArrayList<>();
    if (from < 0) {
      return kept;
    }
    Set<String> seen = new HashSet<>();
    for (int i = Math.max(0, from - MARGIN); i < Math.min(sure.length, to + MARGIN + 1); i++) {
      PageBlock b = page.blocks.get(i);
      Kept k = page.isHidden(i) ? null : role(b, sure[i] >= least);
      boolean again = page.texts[i].words.length >= NO_REFRAIN && !seen.add(b.text());
      if (k != null && !again) {
        kept.add(k);
      }
    }
    return kept;
  }

  /**
   * Captions and credits keep their role whatever the models say; null when it is not of the
   * article.
   */
  private static @Nullable Kept role(PageBlock b, boolean text) {
    LineCues cues = new LineCues(b.text());
    String tag = b.tag();
    if (cues.isAgencyCredit()) {
      return new Kept(b.text(), Kind.CREDIT, "credit line", b.source());
    }
    if (tag.equals("figcaption")) {
      return new Kept(b.text(), Kind.CAPTION, "caption of a figure", b.source());
    }
    if (cues.isPhotoCredit() && cues.isShort()) {
      return new Kept(b.text(), Kind.CREDIT, "photo credit", b.source());
    }
    if (cues.isByline() || cues.isDateLine()) {
      return new Kept(b.text(), Kind.CREDIT, "byline or date", b.source());
    }
    return text ? new Kept(b.text(), Kind.BODY, reason(b), b.source()) : null;
  }

  private static String reason(PageBlock b) {
    return switch (b.tag()) {
      case "li" -> "item of a list";
      case "td", "th" -> "cell of a table";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> "heading";
      case "blockquote" -> "quotation set apart";
      default -> "paragraph";
    };
  }

  /** The text as the page's own data give it, which may be markup itself. */
  private static List<Kept> paragraphs(String body) {
    List<Kept> kept = new ArrayList<>();
    if (body.contains("</") || body.contains("<br")) {
      for (PageBlock b : PageScan.of(Markup.of(Jsoup.parse(body))).blocks()) {
        kept.add(new Kept(b.text(), Kind.BODY, "text in the page's own data", null));
      }
      return kept;
    }
    for (String p : body.split("\\R+", -1)) {
      String text = p.replaceAll("\\s+", " ").strip();
      if (!text.isEmpty()) {
        kept.add(new Kept(text, Kind.BODY, "text in the page's own data", null));
      }
    }
    return kept;
  }

  private static int words(List<Kept> kept) {
    return kept.stream()
        .filter(k -> k.kind() == Kind.BODY)
        .mapToInt(k -> PageText.words(k.text()).length)
        .sum();
  }

  private static int length(List<Kept> kept) {
    return kept.stream().filter(k -> k.kind() == Kind.BODY).mapToInt(k -> k.text().length()).sum();
  }

  private static Reading compose(List<Kept> kept, @Nullable Field<String> title, boolean cut) {
    StringBuilder characters = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    String heading = title == null ? null : folded(title.value());
    if (title != null) {
      characters.append(title.value());
      blocks.add(new Block(Kind.TITLE, new Span(0, characters.length()), "title of the page"));
    }
    for (Kept k : kept) {
      if (k.text().toLowerCase(Locale.ROOT).equals(heading)) {
        continue;
      }
      characters.append(characters.isEmpty() ? "" : "\n\n");
      int start = characters.length();
      characters.append(k.text());
      Span span = new Span(start, characters.length());
      blocks.add(new Block(k.kind(), span, k.reason(), k.source()));
    }
    return new Reading(Text.of(characters.toString()), blocks, cut);
  }

  private static String folded(String title) {
    return title.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
