package org.crossread.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Extracted text against gold by shingles of four words, as multisets; the measure of the public
 * article-extraction benchmark (Zyte). Precision and recall are averaged over pages, F1 is taken of
 * the averages; a side that is undefined because both texts are empty is not counted. The F1 of
 * words, in lower case and without their order, is taken of each page and averaged, as the WCXB
 * benchmark does.
 */
final class ShingleScore {
  private static final int SHINGLE = 4;
  private static final int DECIMALS = 4;
  private static final Pattern WORD = Pattern.compile("[" + WordTokens.WORD_CHARACTER + "]+");

  // One entry a page; NaN on a side that is undefined.
  private final List<Double> precisions = new ArrayList<>();
  private final List<Double> recalls = new ArrayList<>();
  private final List<Double> wordScores = new ArrayList<>();
  private long exact;

  /** Counts one page; a page without a prediction has empty text. */
  void add(String gold, String predicted) {
    Map<String, Integer> g = shingles(gold, SHINGLE);
    Map<String, Integer> p = shingles(predicted, SHINGLE);
    double shared = shared(g, p);
    precisions.add(!p.isEmpty() ? shared / size(p) : g.isEmpty() ? Double.NaN : 0.0);
    recalls.add(g.isEmpty() ? Double.NaN : shared / size(g));
    Map<String, Integer> gw = shingles(gold.toLowerCase(Locale.ROOT), 1);
    Map<String, Integer> pw = shingles(predicted.toLowerCase(Locale.ROOT), 1);
    double words = size(gw) + size(pw);
    wordScores.add(words == 0 ? 1 : 2 * shared(gw, pw) / words);
    exact += g.equals(p) ? 1 : 0;
  }

  private static double shared(Map<String, Integer> a, Map<String, Integer> b) {
    double shared = 0;
    for (Map.Entry<String, Integer> e : a.entrySet()) {
      shared += Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0));
    }
    return shared;
  }

  /** Shingles by how often they occur; a shorter text is one shingle, an empty one none. */
  private static Map<String, Integer> shingles(String text, int most) {
    List<String> words = WORD.matcher(text).results().map(r -> r.group()).toList();
    Map<String, Integer> shingles = new HashMap<>();
    int length = Math.min(most, words.size());
    if (length == 0) {
      return shingles;
    }
    for (int i = 0; i + length <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + length)), 1, Integer::sum);
    }
    return shingles;
  }

  private static double size(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    int defined = 0;
    for (double v : values) {
      sum += Double.isNaN(v) ? 0 : v;
      defined += Double.isNaN(v) ? 0 : 1;
    }
    return sum / Math.max(1, defined);
  }

  int pages() {
    return precisions.size();
  }

  /** F1 over {@code pages}, given by number; a page may be named more than once. */
  double f1(int[] pages) {
    List<Double> p = new ArrayList<>();
    List<Double> r = new ArrayList<>();
    for (int page : pages) {
      p.add(precisions.get(page));
      r.add(recalls.get(page));
    }
    return Ratio.f1(mean(p), mean(r));
  }

  List<Measure> measures() {
    double precision = mean(precisions);
    double recall = mean(recalls);
    return List.of(
        new Measure("f1", Ratio.f1(precision, recall), DECIMALS),
        new Measure("precision", precision, DECIMALS),
        new Measure("recall", recall, DECIMALS),
        new Measure("accuracy", (double) exact / Math.max(1, pages()), DECIMALS),
        new Measure("word.f1", mean(wordScores), DECIMALS),
        Measure.count("pages", pages()));
  }
}
