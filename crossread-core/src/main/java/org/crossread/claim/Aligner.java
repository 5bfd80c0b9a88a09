package org.crossread.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How likely two propositions of two reports tell the same thing: a logistic model over {@link
 * PairFeatures}, then a second one that also sees how far a pair stands out from its rivals.
 * Deterministic and thread-safe. Weights: training/claims.
 */
final class Aligner {
  /** What the second model sees of a pair's place among the others. */
  private static final List<String> PLACE =
      List.of("first", "least-margin", "most-margin", "most-support", "least-support");

  private static final LogisticModel FIRST = LogisticModel.load("alignment-first.tsv");
  private static final LogisticModel SECOND = LogisticModel.load("alignment-second.tsv");

  private Aligner() {}

  /** Names of the features of the second model, in order. */
  static List<String> secondNames() {
    List<String> names = new ArrayList<>(PairFeatures.NAMES);
    names.addAll(PLACE);
    return List.copyOf(names);
  }

  /**
   * Scores between 0 and 1, one row a proposition of {@code left}, one column a proposition of
   * {@code right}. They depend on these two reports only.
   */
  static double[][] scores(Outline left, Outline right) {
    double[][][] features = secondFeatures(left, right);
    double[][] scores = new double[features.length][];
    for (int i = 0; i < features.length; i++) {
      scores[i] = new double[features[i].length];
      for (int j = 0; j < features[i].length; j++) {
        scores[i][j] = SECOND.probability(features[i][j]);
      }
    }
    return scores;
  }

  /** The features of the second model for every pair; also what it is trained on. */
  static double[][][] secondFeatures(Outline left, Outline right) {
    PairFeatures pairs = new PairFeatures(left, right);
    int rows = pairs.leftSize();
    int columns = pairs.rightSize();
    double[][][] features = new double[rows][columns][];
    double[][] first = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        features[i][j] = pairs.of(i, j);
        first[i][j] = FIRST.probability(features[i][j]);
      }
    }
    Margins margins = new Margins(first);
    Support support = new Support(pairs.leftRestatements(), first, pairs.rightRestatements());
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double[] own = features[i][j];
        double[] all = Arrays.copyOf(own, own.length + PLACE.size());
        all[own.length] = first[i][j];
        all[own.length + 1] = margins.least(i, j);
        all[own.length + 2] = margins.most(i, j);
        all[own.length + 3] = support.most(i, j);
        all[own.length + 4] = support.least(i, j);
        features[i][j] = all;
      }
    }
    return features;
  }
}
