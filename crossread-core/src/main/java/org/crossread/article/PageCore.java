package org.crossread.article;

import java.util.Arrays;

/**
 * Where the first model sees the article, and how a block stands to it: the elements that hold most
 * of it, the runs of blocks that it falls into, and its words. A second article, an appeal or a
 * list below the text differs from it in one of these though it looks like text.
 */
final class PageCore {
  /** Words are told apart by these many low bits of their hashes. */
  private static final int BUCKETS = 1 << 13;

  /** Words of a block that are looked at. */
  private static final int REACH = 150;

  /** Words at the head of the text that stand for its topic; chosen. */
  private static final int LEAD = 250;

  /** Blocks on either side over which a topic is taken. */
  private static final int AROUND = 3;

  /** Blocks in between from which on two runs are apart. */
  private static final int APART = 6;

  private static final double LIKELY = 0.5;
  private static final int FEWEST = 8;

  private final PageLayout page;
  private final double[] first;
  private final double mass;
  private final Region half;
  private final Region most;

  /** For each block its run, counted from 1, or 0 minus the number of runs before it. */
  private final int[] runs;

  private final double[] runMass;
  private int mainRun;

  private final double[] topic;
  private final double[] lead;
  private final double[] topicSums;
  private final double[] leadSums;
  private final double[] wordSums;

  /**
   * @param first probabilities of the first model, whose sums the regions already hold
   */
  PageCore(PageLayout page, double[] first) {
    this.page = page;
    this.first = first;
    int n = first.length;
    mass = Math.max(1, page.regions.getFirst().sure);
    half = innermost(0.5);
    most = innermost(0.8);
    runs = new int[n];
    runMass = new double[n + 1];
    runs();
    topic = new double[n];
    lead = new double[n];
    topics();
    topicSums = new double[n + 1];
    leadSums = new double[n + 1];
    wordSums = new double[n + 1];
    for (int i = 0; i < n; i++) {
      int words = page.texts[i].words.length;
      topicSums[i + 1] = topicSums[i] + words * topic[i];
      leadSums[i + 1] = leadSums[i] + words * lead[i];
      wordSums[i + 1] = wordSums[i] + words;
    }
  }

  private Region innermost(double share) {
    Region best = page.regions.getFirst();
    for (Region r : page.regions) {
      if (r.depth > best.depth && r.sure >= share * mass) {
        best = r;
      }
    }
    return best;
  }

  private boolean isLikely(int i) {
    return first[i] >= LIKELY && page.texts[i].words.length >= FEWEST;
  }

  private void runs() {
    int run = 0;
    int last = -APART;
    for (int i = 0; i < runs.length; i++) {
      if (isLikely(i)) {
        if (run == 0 || i - last > APART) {
          run++;
        } else {
          Arrays.fill(runs, last + 1, i, run);
        }
        last = i;
        runs[i] = run;
        runMass[run] += first[i] * page.texts[i].words.length;
        mainRun = runMass[run] > runMass[mainRun] ? run : mainRun;
      } else {
        runs[i] = -run;
      }
    }
  }

  private void topics() {
    int n = first.length;
    int[] seen = new int[BUCKETS];
    int[] blocks = new int[BUCKETS];
    int[] likely = new int[BUCKETS];
    int[] leading = new int[BUCKETS];
    for (int word : page.titleWords) {
      leading[word & (BUCKETS - 1)] = 2;
    }
    int words = 0;
    boolean[] inLead = new boolean[n];
    for (int i = 0; i < n; i++) {
      int[] own = page.texts[i].words;
      boolean counts = isLikely(i);
      inLead[i] = counts && words < LEAD;
      words += counts ? own.length : 0;
      for (int k = 0; k < Math.min(own.length, REACH); k++) {
        int at = own[k] & (BUCKETS - 1);
        if (seen[at] != i + 1) {
          seen[at] = i + 1;
          blocks[at]++;
          likely[at] += counts ? 1 : 0;
          leading[at] += inLead[i] ? 1 : 0;
        }
      }
    }
    double[] rarity = new double[BUCKETS];
    for (int at = 0; at < BUCKETS; at++) {
      rarity[at] = blocks[at] == 0 ? 0 : Math.log((n + 1.0) / blocks[at]);
    }
    for (int i = 0; i < n; i++) {
      int[] own = page.texts[i].words;
      double all = 0;
      double shared = 0;
      double sharedLead = 0;
      for (int k = 0; k < Math.min(own.length, REACH); k++) {
        int at = own[k] & (BUCKETS - 1);
        all += rarity[at];
        shared += likely[at] > (isLikely(i) ? 1 : 0) ? rarity[at] : 0;
        sharedLead += leading[at] > (inLead[i] ? 1 : 0) ? rarity[at] : 0;
      }
      topic[i] = all == 0 ? 0 : shared / all;
      lead[i] = all == 0 ? 0 : sharedLead / all;
    }
  }

  void write(int i, FeatureRow row) {
    Region own = page.blocks.get(i).region();
    row.put("core.half", PageLayout.levels(half, own));
    row.put("core.most", PageLayout.levels(most, own));
    row.put("core.below", own.depth - most.depth);
    row.put("core.belowHalf", own.depth - half.depth);
    Region section = own;
    int floor = most.depth - PageLayout.levels(most, own);
    while (section.parent != null && section.depth > floor + 1) {
      section = section.parent;
    }
    row.put("core.section", section.sure / mass);
    row.put("core.sectionMean", section.sure / Math.max(1, section.words));
    row.put("core.sectionWords", section.words);
    Region r = own;
    for (int k = 0; k < 4; k++) {
      row.put("core.up" + k, r.sure / mass);
      r = r.parent == null ? r : r.parent;
    }
    PageLayout.Group g = page.groups.getOrDefault(own.path, new PageLayout.Group());
    row.put("core.group", g.odds / mass);
    int run = runs.length == 0 ? 0 : runs[i];
    row.put("run", Math.abs(run));
    row.put("run.share", run > 0 ? runMass[run] / mass : 0);
    row.put("run.main", run <= 0 ? -1 : run == mainRun ? 1 : 0);
    row.put("run.afterMain", Math.abs(run) - mainRun);
    row.put("run.mainShare", runMass[mainRun] / mass);
    row.put("topic", topic[i]);
    row.put("topic.around", around(topicSums, i));
    row.put("topic.lead", lead[i]);
    row.put("topic.leadAround", around(leadSums, i));
  }

  private double around(double[] sums, int i) {
    int from = Math.max(0, i - AROUND);
    int to = Math.min(first.length, i + AROUND + 1);
    return (sums[to] - sums[from]) / Math.max(1, wordSums[to] - wordSums[from]);
  }
}
