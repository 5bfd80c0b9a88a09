package org.crossread.story;

import java.util.List;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * How likely two articles are of one event: a logistic regression over {@link PairFeatures}, kept
 * as lines {@code feature TAB weight}. The line {@code threshold} has the mean log-odds from which
 * articles are one story, {@code thread} that from which stories are one thread, {@code floor} what
 * pairs count for that were never compared. Immutable.
 */
public final class StoryScorer {
  private static final class Shipped {
    static final StoryScorer INSTANCE = of(ResourceLines.of(StoryScorer.class, "scorer.tsv"));
  }

  /** Beyond this, one pair would outvote many. */
  private static final double MOST = 6;

  private final double[] weights;
  private final double bias;
  private final double threshold;
  private final double thread;
  private final double floor;

  private StoryScorer(
      double[] weights, double bias, double threshold, double thread, double floor) {
    this.weights = weights;
    this.bias = bias;
    this.threshold = threshold;
    this.thread = thread;
    this.floor = floor;
  }

  /** What ships. */
  public static StoryScorer shipped() {
    return Shipped.INSTANCE;
  }

  /**
   * A scorer from its lines, in any order.
   *
   * @throws IllegalArgumentException when one is missing, unknown or no number
   */
  public static StoryScorer of(List<String> lines) {
    double[] weights = new double[PairFeatures.NAMES.size()];
    java.util.Map<String, Double> values = new java.util.HashMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException("no name TAB number: " + line);
      }
      values.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = take(values, PairFeatures.NAMES.get(i));
    }
    StoryScorer scorer =
        new StoryScorer(
            weights,
            take(values, "bias"),
            take(values, "threshold"),
            take(values, "thread"),
            take(values, "floor"));
    if (!values.isEmpty()) {
      throw new IllegalArgumentException("unknown features " + values.keySet());
    }
    return scorer;
  }

  private static double take(java.util.Map<String, Double> values, String name) {
    Double value = values.remove(name);
    if (value == null) {
      throw new IllegalArgumentException("no weight for " + name);
    }
    return value;
  }

  /**
   * Log-odds that the two are of one event, between {@link #floor()} and a fixed most.
   *
   * <p>The parameters are those of {@link PairFeatures#with}.
   */
  double score(
      PairFeatures article, Fingerprint other, float[] lengths, byte @Nullable [] rarities) {
    double[] features = article.with(other, lengths, rarities);
    double sum = bias;
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    // Rounded so that the last bit of a float decides nothing.
    return Math.rint(1e6 * Math.max(floor, Math.min(MOST, sum))) / 1e6;
  }

  double threshold() {
    return threshold;
  }

  double thread() {
    return thread;
  }

  double floor() {
    return floor;
  }
}
