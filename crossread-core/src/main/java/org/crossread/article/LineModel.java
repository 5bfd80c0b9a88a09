package org.crossread.article;

import java.util.List;
import org.crossread.article.LineFeatures.Passed;

/**
 * How likely each line of a flattened text is part of the article. Two passes of boosted trees: the
 * first over each line and its neighbours, the second with what the first made of the lines around,
 * so that a heading or an item of a list is judged by the run it stands in. Trained on flattened
 * pages of two public benchmarks; see {@code training/article/CARD-flat.md}. Immutable and
 * thread-safe.
 */
final class LineModel {
  private final BlockModel first;
  private final BlockModel second;

  LineModel(BlockModel first, BlockModel second) {
    this.first = first;
    this.second = second;
  }

  /** The model that is shipped. */
  static LineModel shipped() {
    return Shipped.MODEL;
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    private static final LineModel MODEL =
        new LineModel(
            BlockModel.of("lines-first.txt", LineFeatures.firstNames()),
            BlockModel.of("lines-second.txt", LineFeatures.secondNames()));
  }

  /** A probability for each line, in order. */
  double[] probabilities(LineFeatures text) {
    float[] passed = new float[text.size()];
    for (int i = 0; i < passed.length; i++) {
      passed[i] = (float) first.probability(text.first(i));
    }
    Passed sums = new Passed(text, passed);
    double[] p = new double[passed.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = second.probability(text.second(i, sums));
    }
    return p;
  }

  static LineFeatures features(List<String> lines) {
    return new LineFeatures(lines, lines.stream().map(LineCues::new).toList());
  }
}
