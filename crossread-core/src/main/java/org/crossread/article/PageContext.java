package org.crossread.article;

import java.util.Arrays;
import java.util.List;

/**
 * The features of a page's blocks for the second model: those of the first, and what the first says
 * of each block's neighbours, of the elements around it and of blocks like it (stacking, as in
 * auto-context: Tu, 2008).
 */
final class PageContext {
  private static final float[] NOTHING = {};
  private static final int NEAR = 4;
  private static final int RUNNING = 7;
  private static final String[] BESIDE = new String[2 * NEAR];
  private static final String[] UP = new String[5];

  /** Probability from which a block is taken for the article while features are made. */
  private static final double SURE = 0.85;

  static {
    for (int k = 0; k < NEAR; k++) {
      BESIDE[k] = "first.before" + (k + 1);
      BESIDE[NEAR + k] = "first.after" + (k + 1);
    }
    for (int k = 0; k < UP.length; k++) {
      UP[k] = "first.up" + k;
    }
  }

  /** The features' names, in their order. */
  static final List<String> NAMES = names();

  private final PageLayout page;
  private final double[] first;
  private final PageCore core;
  private double mass;
  private double surest;

  /**
   * @param first probabilities of the first model, one a block
   */
  PageContext(PageLayout page, double[] first) {
    this.page = page;
    this.first = first;
    for (PageLayout.Group g : page.groups.values()) {
      g.odds = 0;
      g.weight = 0;
    }
    for (Region r : page.regions) {
      r.sure = 0;
      r.words = 0;
    }
    for (int i = 0; i < first.length; i++) {
      PageBlock b = page.blocks.get(i);
      double weight = page.texts[i].words.length;
      PageLayout.Group g = page.groups.getOrDefault(b.region().path, new PageLayout.Group());
      g.odds += weight * first[i];
      g.weight += weight;
      mass += weight * first[i];
      surest = Math.max(surest, first[i]);
      b.region().sure += weight * first[i];
      b.region().words += weight;
    }
    for (int i = page.regions.size() - 1; i > 0; i--) {
      Region r = page.regions.get(i);
      if (r.parent != null) {
        r.parent.sure += r.sure;
        r.parent.words += r.words;
      }
    }
    core = new PageCore(page, first);
  }

  private static List<String> names() {
    PageScan.Scan scan = PageScan.of(Markup.parse("<p>One paragraph."));
    PageLayout layout = new PageLayout(scan, null, null, null);
    FeatureRow row = FeatureRow.naming();
    PageContext context = new PageContext(layout, new double[1]);
    context.write(0, row, new double[RUNNING], new int[] {-1}, new double[1]);
    List<String> all = new java.util.ArrayList<>(PageFeatures.NAMES);
    all.addAll(row.names());
    return List.copyOf(all);
  }

  /**
   * One row a block; an empty one where the first model says less than {@code least}.
   *
   * @param features those of the first model
   */
  float[][] rows(float[][] features, double least) {
    int n = first.length;
    int[] nextSure = new int[n];
    int next = -1;
    for (int i = n - 1; i >= 0; i--) {
      nextSure[i] = next;
      next = first[i] >= SURE && page.texts[i].words.length > 8 ? i : next;
    }
    double[] headed = headed();
    double[] running = new double[RUNNING];
    running[1] = -1;
    float[][] rows = new float[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = first[i] < least ? NOTHING : row(i, features[i], running, nextSure, headed);
      advance(i, running);
    }
    return rows;
  }

  /**
   * Running values: 0 mass, 1 last sure block or -1; since it 2 headings, 3 the highest of their
   * levels, 4 blocks with phrases, 5 units, 6 units in links.
   */
  private void advance(int i, double[] running) {
    PageBlock b = page.blocks.get(i);
    running[0] += page.texts[i].words.length * first[i];
    if (first[i] >= SURE && page.texts[i].words.length > 8) {
      Arrays.fill(running, 1, RUNNING, 0);
      running[1] = i;
      return;
    }
    int level = PageFeatures.heading(b.tag());
    running[2] += level > 0 ? 1 : 0;
    running[3] = level > 0 ? Math.max(running[3], 7 - level) : running[3];
    running[4] += page.phrases[i] == 0 ? 0 : 1;
    running[5] += b.text().length();
    running[6] += b.linkChars();
  }

  private float[] row(int i, float[] own, double[] running, int[] nextSure, double[] headed) {
    FeatureRow row = FeatureRow.of(NAMES.size() - PageFeatures.NAMES.size());
    write(i, row, running, nextSure, headed);
    float[] all = Arrays.copyOf(own, NAMES.size());
    float[] more = row.values();
    System.arraycopy(more, 0, all, own.length, more.length);
    return all;
  }

  /** For each block the mean over the blocks from the last heading up to the next. */
  private double[] headed() {
    int n = first.length;
    double[] means = new double[n];
    int from = 0;
    while (from < n) {
      int to = from + 1;
      while (to < n && PageFeatures.heading(page.blocks.get(to).tag()) == 0) {
        to++;
      }
      double sum = 0;
      double weight = 0;
      for (int i = from + (to - from > 1 ? 1 : 0); i < to; i++) {
        sum += first[i] * page.texts[i].words.length;
        weight += page.texts[i].words.length;
      }
      Arrays.fill(means, from, to, weight == 0 ? 0 : sum / weight);
      from = to;
    }
    return means;
  }

  private void write(int i, FeatureRow row, double[] running, int[] nextSure, double[] headed) {
    PageBlock b = page.blocks.get(i);
    double words = page.texts[i].words.length;
    row.put("first", first[i]);
    for (int k = 0; k < NEAR; k++) {
      row.put(BESIDE[k], at(i - k - 1));
      row.put(BESIDE[NEAR + k], at(i + k + 1));
    }
    row.put("first.before", window(i, -1));
    row.put("first.after", window(i, 1));
    Region r = b.region();
    for (String up : UP) {
      double others = r.words - words;
      row.put(up, others < 1 ? -1 : (r.sure - words * first[i]) / others);
      r = r.parent == null ? r : r.parent;
    }
    PageLayout.Group g = page.groups.getOrDefault(b.region().path, new PageLayout.Group());
    double others = g.weight - words;
    row.put("first.group", others < 1 ? -1 : (g.odds - words * first[i]) / others);
    row.put("first.headed", headed[i]);
    row.put("first.mass", mass);
    row.put("first.surest", surest);
    row.put("first.at", running[0] / Math.max(1, mass));
    row.put("first.left", mass - running[0]);
    row.put("sinceSure", running[1] < 0 ? -1 : i - running[1]);
    row.put("untilSure", nextSure[i] < 0 ? -1 : nextSure[i] - i);
    row.put("sureBefore", beside(running[1], i));
    row.put("sureAfter", beside(nextSure[i], i));
    row.put("gap.headings", running[2]);
    row.put("gap.level", running[3]);
    row.put("gap.says", running[4]);
    row.put("gap.chars", running[5]);
    row.put("gap.links", running[6] / Math.max(1, running[5]));
    core.write(i, row);
  }

  /** Levels that the block lies apart from a sure one, or 99. */
  private double beside(double sure, int i) {
    return sure < 0
        ? 99
        : PageLayout.levels(page.blocks.get((int) sure).region(), page.blocks.get(i).region());
  }

  private double at(int i) {
    return i < 0 || i >= first.length ? -1 : first[i];
  }

  private double window(int i, int step) {
    double sum = 0;
    double weight = 0;
    for (int k = 1; k <= 10; k++) {
      int at = i + k * step;
      if (at < 0 || at >= first.length) {
        break;
      }
      sum += first[at] * page.texts[at].words.length;
      weight += page.texts[at].words.length;
    }
    return weight == 0 ? -1 : sum / weight;
  }
}
