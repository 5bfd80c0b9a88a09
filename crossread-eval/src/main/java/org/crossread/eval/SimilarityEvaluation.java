package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.crossread.encode.Encoder;
import org.crossread.encode.Vector;
import org.jspecify.annotations.Nullable;

/**
 * How well the cosine of two sentences' vectors follows the likeness that people see: the rank
 * correlation (Spearman 1904) on the STS benchmark (Cer et al. 2017).
 */
final class SimilarityEvaluation implements Evaluation {
  private static final String REMEDY =
      "give lines of genre, file, year, number, score, sentence, sentence with tabs between, like"
          + " compare/stsb-dev.csv.gz";
  private static final int DECIMALS = 4;
  private static final int SCORE = 4;

  private final Encoder encoder;

  SimilarityEvaluation(Encoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    List<Double> gold = new ArrayList<>();
    List<Double> cosines = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (String line : DataFile.lines(data, REMEDY)) {
      number++;
      String[] cells = line.split("\t", -1);
      if (cells.length < SCORE + 3) {
        throw DataException.invalid(
            data, "line " + number + " has " + cells.length + " fields", REMEDY);
      }
      try {
        gold.add(Double.parseDouble(cells[SCORE]));
      } catch (NumberFormatException e) {
        throw DataException.invalid(
            data, "line " + number + " has \"" + cells[SCORE] + "\" for the score", REMEDY);
      }
      List<Vector> two = encoder.encode(List.of(cells[SCORE + 1], cells[SCORE + 2]));
      cosines.add(two.getFirst().cosine(two.getLast()));
      out.append(cosines.getLast()).append('\t').append(gold.getLast()).append('\n');
    }
    if (gold.size() < 2) {
      throw DataException.invalid(data, "holds fewer than two pairs", REMEDY);
    }
    if (predictions != null) {
      Output.write(predictions, out.toString());
    }
    return new Result(
        List.of(
            new Measure("spearman", correlation(ranks(gold), ranks(cosines)), DECIMALS),
            Measure.count("pairs", gold.size())),
        List.of());
  }

  /** Ranks from 0; equal values share the mean of theirs. */
  static double[] ranks(List<Double> values) {
    int[] order =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparing(values::get))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[order.length];
    int i = 0;
    while (i < order.length) {
      int j = i;
      while (j < order.length && values.get(order[j]).equals(values.get(order[i]))) {
        j++;
      }
      for (int k = i; k < j; k++) {
        ranks[order[k]] = (i + j - 1) / 2.0;
      }
      i = j;
    }
    return ranks;
  }

  /** The correlation of Pearson; 0 where one side does not vary. */
  static double correlation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }
}
