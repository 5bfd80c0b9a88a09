package org.crossread.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is told of each line of a text to the model of {@link LineModel}: its shape, its cues, its
 * neighbours, its place, how often it occurs, and how much of its wording stands in the long
 * paragraphs. The second pass adds what the first one made of the lines around. Immutable; all of
 * it takes time in proportion to the text.
 */
final class LineFeatures {
  /** Words from which a line that ends as a sentence is a long paragraph. */
  private static final int PARAGRAPH = 20;

  /** Lines on either side whose shape is told one by one. */
  private static final int NEAR = 3;

  /** Lines on either side whose first-pass probability is told one by one. */
  private static final int NEAR_SECOND = 4;

  private static final int[] WINDOWS = {3, 8, 20};

  /** Distances and counts above this are all the same. */
  private static final int FAR = 60;

  private static final float MOST_WORDS = 150;

  private final int n;
  private final List<LineShape> shapes;
  private final List<LineCues> cues;
  private final boolean[] paragraph;
  private final float[] words;
  private final double[] wordsTo;
  private final double[] paragraphWordsTo;
  private final int[] paragraphsTo;
  private final int[] times;
  private final float[] shared;
  private final int[] cueKinds;
  private final int[] cuesTo;

  LineFeatures(List<String> lines, List<LineCues> cues) {
    this.n = lines.size();
    this.cues = List.copyOf(cues);
    boolean caseless = LineShape.isCaseless(lines);
    this.shapes = lines.stream().map(l -> LineShape.of(l, caseless)).toList();
    this.paragraph = new boolean[n];
    this.words = new float[n];
    this.wordsTo = new double[n + 1];
    this.paragraphWordsTo = new double[n + 1];
    this.paragraphsTo = new int[n + 1];
    this.times = new int[n];
    this.shared = new float[n];
    this.cueKinds = new int[n];
    this.cuesTo = new int[n + 1];
    Map<String, Integer> same = new HashMap<>();
    for (int i = 0; i < n; i++) {
      LineShape s = shapes.get(i);
      words[i] = Math.min(MOST_WORDS, s.words());
      cueKinds[i] = kind(cues.get(i));
      paragraph[i] = s.words() >= PARAGRAPH && s.ends() && cueKinds[i] == 0;
      wordsTo[i + 1] = wordsTo[i] + words[i];
      paragraphWordsTo[i + 1] = paragraphWordsTo[i] + (paragraph[i] ? words[i] : 0);
      paragraphsTo[i + 1] = paragraphsTo[i] + (paragraph[i] ? 1 : 0);
      cuesTo[i + 1] = cuesTo[i] + (cueKinds[i] > 0 ? 1 : 0);
      same.merge(lines.get(i), 1, Integer::sum);
    }
    for (int i = 0; i < n; i++) {
      times[i] = same.getOrDefault(lines.get(i), 1);
    }
    share();
  }

  /** Share of each line's longer words that stand in a long paragraph other than the line. */
  private void share() {
    Map<String, Integer> in = new HashMap<>();
    for (int i = 0; i < n; i++) {
      if (paragraph[i]) {
        shapes.get(i).content().forEach(w -> in.merge(w, 1, Integer::sum));
      }
    }
    for (int i = 0; i < n; i++) {
      int own = paragraph[i] ? 1 : 0;
      int hits = 0;
      for (String w : shapes.get(i).content()) {
        hits += in.getOrDefault(w, 0) > own ? 1 : 0;
      }
      int all = shapes.get(i).content().size();
      shared[i] = all == 0 ? -1 : (float) hits / all;
    }
  }

  /** 0 none, 1 cue phrase, 2 offer, 3 credit, 4 byline or date. */
  private static int kind(LineCues c) {
    if (c.isAgencyCredit() || c.isPhotoCredit()) {
      return 3;
    } else if (c.isByline() || c.isDateLine()) {
      return 4;
    } else if (c.isCue()) {
      return 1;
    }
    return c.isOffer() ? 2 : 0;
  }

  int size() {
    return n;
  }

  /** A row that is filled from the left; its names are kept when they are asked for. */
  private static final class Row {
    private float[] values = new float[256];
    private int size;
    private final List<String> names = new ArrayList<>();
    private final boolean named;

    Row(boolean named) {
      this.named = named;
    }

    void add(String name, double value) {
      if (named) {
        names.add(name);
      }
      values[size++] = (float) value;
    }

    float[] values() {
      return Arrays.copyOf(values, size);
    }
  }

  /** The names of the first pass's features, in order. */
  static List<String> firstNames() {
    Row row = new Row(true);
    new LineFeatures(List.of("a"), List.of(new LineCues("a"))).first(0, row);
    return row.names;
  }

  /** The names of the second pass's features, in order: those of the first, then its own. */
  static List<String> secondNames() {
    Row row = new Row(true);
    LineFeatures one = new LineFeatures(List.of("a"), List.of(new LineCues("a")));
    one.first(0, row);
    one.second(0, new Passed(one, new float[1]), row);
    return row.names;
  }

  /** Features of line {@code i} for the first pass. */
  float[] first(int i) {
    Row row = new Row(false);
    first(i, row);
    return row.values();
  }

  /** Features of line {@code i} for the second pass. */
  float[] second(int i, Passed passed) {
    Row row = new Row(false);
    first(i, row);
    second(i, passed, row);
    return row.values();
  }

  private void first(int i, Row row) {
    LineShape s = shapes.get(i);
    LineCues c = cues.get(i);
    row.add("words", words[i]);
    row.add("letters", s.letters());
    row.add("longest", s.longest());
    row.add("capitals", s.capitals());
    row.add("shouted", s.shouted());
    row.add("brief", s.brief());
    row.add("numbers", s.numbers());
    row.add("stops", s.stops());
    row.add("commas", s.commas());
    row.add("bars", s.bars());
    row.add("glued", s.glued());
    row.add("quotes", s.quotes());
    row.add("addresses", s.addresses());
    row.add("first", s.first());
    row.add("last", s.last());
    row.add("cue", cueKinds[i]);
    row.add("reader", c.addressesReader() ? 1 : 0);
    row.add("you", c.saysYou() ? 1 : 0);
    row.add("times", Math.min(10, times[i]));
    row.add("shared", shared[i]);
    row.add("place", (double) i / Math.max(1, n - 1));
    row.add("from-top", Math.min(FAR, i));
    row.add("from-end", Math.min(FAR, n - 1 - i));
    row.add("words-before", wordsTo[i] / Math.max(1, wordsTo[n]));
    row.add("text-before", paragraphWordsTo[i] / Math.max(1, paragraphWordsTo[n]));
    row.add("paragraphs-before", Math.min(FAR, paragraphsTo[i]));
    row.add("paragraphs-after", Math.min(FAR, paragraphsTo[n] - paragraphsTo[i + 1]));
    row.add("lines", Math.log(n));
    row.add("text-share", paragraphWordsTo[n] / Math.max(1, wordsTo[n]));
    row.add("paragraph-share", (double) paragraphsTo[n] / n);
    int back = distance(i, -1);
    int ahead = distance(i, 1);
    row.add("paragraph-back", back);
    row.add("paragraph-ahead", ahead);
    row.add("words-back", wordsTo[i] - wordsTo[Math.max(0, i - back + 1)]);
    row.add("words-ahead", wordsTo[Math.min(n, i + ahead)] - wordsTo[i + 1]);
    row.add("cues-back", cuesTo[i] - cuesTo[Math.max(0, i - back + 1)]);
    row.add("cues-ahead", cuesTo[Math.min(n, i + ahead)] - cuesTo[i + 1]);
    for (int w : WINDOWS) {
      int a = Math.max(0, i - w);
      int b = Math.min(n, i + w + 1);
      row.add("text-before-" + w, paragraphWordsTo[i] - paragraphWordsTo[a]);
      row.add("text-after-" + w, paragraphWordsTo[b] - paragraphWordsTo[i + 1]);
      row.add("mean-words-" + w, (wordsTo[b] - wordsTo[a]) / (b - a));
      row.add("cues-" + w, (double) (cuesTo[b] - cuesTo[a]) / (b - a));
    }
    for (int k = -NEAR; k <= NEAR; k++) {
      if (k != 0) {
        int at = i + k;
        boolean in = at >= 0 && at < n;
        row.add("words" + k, in ? words[at] : -1);
        row.add("capitals" + k, in ? shapes.get(at).capitals() : -1);
        row.add("first" + k, in ? shapes.get(at).first() : -1);
        row.add("last" + k, in ? shapes.get(at).last() : -1);
        row.add("cue" + k, in ? cueKinds[at] : -1);
        row.add("shared" + k, in ? shared[at] : -2);
        row.add("times" + k, in ? Math.min(10, times[at]) : -1);
      }
    }
  }

  /** Lines to the nearest long paragraph before or after, {@value #FAR} when none is as near. */
  private int distance(int i, int step) {
    int d = 1;
    while (d < FAR && i + d * step >= 0 && i + d * step < n && !paragraph[i + d * step]) {
      d++;
    }
    return i + d * step < 0 || i + d * step >= n ? FAR : d;
  }

  /** Sums over what the first pass made of all lines. */
  static final class Passed {
    private final float[] p;
    private final double[] linesTo;
    private final double[] wordsTo;
    private final int from;
    private final int to;
    private final int wideFrom;
    private final int wideTo;

    Passed(LineFeatures text, float[] p) {
      this.p = p.clone();
      this.linesTo = new double[p.length + 1];
      this.wordsTo = new double[p.length + 1];
      double[] byLines = new double[p.length];
      double[] byWords = new double[p.length];
      for (int i = 0; i < p.length; i++) {
        linesTo[i + 1] = linesTo[i] + p[i];
        wordsTo[i + 1] = wordsTo[i] + p[i] * text.words[i];
        byLines[i] = p[i] - 0.5;
        byWords[i] = (p[i] - 0.5) * Math.sqrt(text.words[i]);
      }
      int[] narrow = heaviest(byLines);
      int[] wide = heaviest(byWords);
      this.from = narrow[0];
      this.to = narrow[1];
      this.wideFrom = wide[0];
      this.wideTo = wide[1];
    }

    /** Start and end of the run with the largest sum. */
    private static int[] heaviest(double[] weights) {
      double best = 0;
      double sum = 0;
      int start = 0;
      int[] run = {0, 0};
      for (int i = 0; i < weights.length; i++) {
        if (sum <= 0) {
          sum = 0;
          start = i;
        }
        sum += weights[i];
        if (sum > best) {
          best = sum;
          run = new int[] {start, i + 1};
        }
      }
      return run;
    }
  }

  private void second(int i, Passed passed, Row row) {
    float[] p = passed.p;
    row.add("p", p[i]);
    for (int k = -NEAR_SECOND; k <= NEAR_SECOND; k++) {
      if (k != 0) {
        row.add("p" + k, i + k >= 0 && i + k < n ? p[i + k] : -1);
      }
    }
    for (int w : WINDOWS) {
      int a = Math.max(0, i - w);
      int b = Math.min(n, i + w + 1);
      row.add("p-before-" + w, (passed.linesTo[i] - passed.linesTo[a]) / Math.max(1, i - a));
      row.add("p-after-" + w, (passed.linesTo[b] - passed.linesTo[i + 1]) / Math.max(1, b - i - 1));
      row.add("p-words-before-" + w, passed.wordsTo[i] - passed.wordsTo[a]);
      row.add("p-words-after-" + w, passed.wordsTo[b] - passed.wordsTo[i + 1]);
    }
    row.add("p-all-before", passed.linesTo[i] / Math.max(1, passed.linesTo[n]));
    row.add("p-all-words-before", passed.wordsTo[i] / Math.max(1, passed.wordsTo[n]));
    row.add("p-all-words", passed.wordsTo[n] / Math.max(1, wordsTo[n]));
    row.add("p-all-lines", passed.linesTo[n] / n);
    row.add("run-from", capped(i - passed.from));
    row.add("run-to", capped(passed.to - 1 - i));
    row.add("run-lines", Math.min(2 * FAR, passed.to - passed.from));
    row.add("wide-from", capped(i - passed.wideFrom));
    row.add("wide-to", capped(passed.wideTo - 1 - i));
  }

  private static int capped(int distance) {
    return Math.max(-FAR, Math.min(FAR, distance));
  }
}
