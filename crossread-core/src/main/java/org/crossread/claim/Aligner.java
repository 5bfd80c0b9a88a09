package org.crossread.claim;

import java.util.List;
import org.crossread.report.Report;

/**
 * How likely two propositions of two reports tell the same thing: a logistic model over {@link
 * PairFeatures}, then a second one that also sees how far a pair stands out from its rivals.
 * Deterministic and thread-safe. Weights: training/claims.
 */
public final class Aligner {
  private static final LogisticModel FIRST = LogisticModel.load("alignment-first.tsv");
  private static final LogisticModel SECOND = LogisticModel.load("alignment-second.tsv");

  private Aligner() {}

  /** Names of the features of the second model, in order. */
  static List<String> secondNames() {
    List<String> names = new java.util.ArrayList<>(PairFeatures.NAMES);
    names.add("first");
    names.add("least-margin");
    names.add("most-margin");
    return List.copyOf(names);
  }

  /**
   * Scores between 0 and 1, one row a proposition of {@code left}, one column a proposition of
   * {@code right}. They depend on these two reports only.
   */
  public static double[][] scores(Report left, Report right) {
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
  static double[][][] secondFeatures(Report left, Report right) {
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
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double[] own = features[i][j];
        double[] all = java.util.Arrays.copyOf(own, own.length + 3);
        all[own.length] = first[i][j];
        all[own.length + 1] = margins.least(i, j);
        all[own.length + 2] = margins.most(i, j);
        features[i][j] = all;
      }
    }
    return features;
  }
}
