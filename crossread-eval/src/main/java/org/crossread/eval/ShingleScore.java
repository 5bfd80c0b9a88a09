package org.crossread.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Extracted text against gold by shingles of four words, as multisets; the measure of the public
 * article-extraction benchmark (Zyte). Precision and recall are averaged over pages, F1 is taken of
 * the averages; a side that is undefined because both texts are empty is not counted.
 */
final class ShingleScore {
  private static final int SHINGLE = 4;
  private static final int DECIMALS = 4;
  private static final Pattern WORD = Pattern.compile("[" + WordTokens.WORD_CHARACTER + "]+");

  private final List<Double> precisions = new ArrayList<>();
  private final List<Double> recalls = new ArrayList<>();
  private long pages;
  private long exact;

  /** Counts one page; a page without a prediction has empty text. */
  void add(String gold, String predicted) {
    Map<String, Integer> g = shingles(gold);
    Map<String, Integer> p = shingles(predicted);
    double shared = 0;
    for (Map.Entry<String, Integer> e : g.entrySet()) {
      shared += Math.min(e.getValue(), p.getOrDefault(e.getKey(), 0));
    }
    if (!p.isEmpty()) {
      precisions.add(shared / size(p));
    } else if (!g.isEmpty()) {
      precisions.add(0.0);
    }
    if (!g.isEmpty()) {
      recalls.add(shared / size(g));
    }
    pages++;
    exact += g.equals(p) ? 1 : 0;
  }

  /** Shingles by how often they occur; a shorter text is one shingle, an empty one none. */
  private static Map<String, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(r -> r.group()).toList();
    Map<String, Integer> shingles = new HashMap<>();
    int length = Math.min(SHINGLE, words.size());
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
    for (double v : values) {
      sum += v;
    }
    return sum / Math.max(1, values.size());
  }

  List<Measure> measures() {
    double precision = mean(precisions);
    double recall = mean(recalls);
    return List.of(
        new Measure("f1", Ratio.f1(precision, recall), DECIMALS),
        new Measure("precision", precision, DECIMALS),
        new Measure("recall", recall, DECIMALS),
        new Measure("accuracy", (double) exact / Math.max(1, pages), DECIMALS),
        Measure.count("pages", pages));
  }
}
