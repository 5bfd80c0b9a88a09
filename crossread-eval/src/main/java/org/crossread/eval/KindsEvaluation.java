package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crossread.encode.Encoder;
import org.crossread.encode.Vector;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The classifier of acts against sentences whose two parties are marked and whose class is coded.
 * The sentences of the six classes of speech are told among these six; all among fifteen. The
 * predictions are lines of id, coded class, class told among all and its probability.
 */
final class KindsEvaluation implements Evaluation {
  private static final String REMEDY =
      "give a table of tab-separated columns, among them sentence_id, marked_sentence with <s> and"
          + " <t>, and gold_root, like events/plv-train.tsv.gz";

  /** From here on a class is clear. */
  private static final double CLEAR = 0.8;

  private static final int DECIMALS = 3;

  private final Encoder encoder;

  KindsEvaluation(Encoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    List<Table.Row> rows = Table.tsv(data, REMEDY, "sentence_id", "marked_sentence", "gold_root");
    List<ActClass> gold = new ArrayList<>();
    List<ActClass> told = new ArrayList<>();
    List<ActClass> verbal = new ArrayList<>();
    int clear = 0;
    int right = 0;
    StringBuilder out = new StringBuilder();
    for (Table.Row row : rows) {
      ActClass coded = coded(row);
      double[] p = probabilities(row);
      ActClass best = best(p, false);
      gold.add(coded);
      told.add(best);
      verbal.add(best(p, true));
      if (p[best.ordinal()] >= CLEAR) {
        clear++;
        right += best == coded ? 1 : 0;
      }
      out.append(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%s\t%.3f%n",
              row.value("sentence_id"),
              coded,
              best,
              p[best.ordinal()]));
    }
    if (rows.isEmpty()) {
      throw DataException.invalid(data, "holds no sentence", REMEDY);
    }
    if (predictions != null) {
      Output.write(predictions, out.toString());
    }
    List<ActClass> six = Arrays.stream(ActClass.values()).filter(ActClass::isVerbal).toList();
    List<ActClass> ofSix = gold.stream().filter(ActClass::isVerbal).toList();
    List<ActClass> toldSix = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      if (gold.get(i).isVerbal()) {
        toldSix.add(verbal.get(i));
      }
    }
    return new Result(
        List.of(
            new Measure("six.macro.f1", macro(six, ofSix, toldSix), DECIMALS),
            new Measure("six.of.all.macro.f1", macro(six, gold, told), DECIMALS),
            new Measure("accuracy", share(same(gold, told), gold.size()), DECIMALS),
            new Measure("clear.accuracy", share(right, clear), DECIMALS),
            Measure.count("clear", clear),
            Measure.count("six", ofSix.size()),
            Measure.count("sentences", gold.size())),
        List.of());
  }

  private double[] probabilities(Table.Row row) throws DataException {
    MarkedSentence s;
    try {
      s = MarkedSentence.of(row.value("marked_sentence"));
    } catch (IllegalArgumentException e) {
      throw DataException.invalid(
          row.file(), "row " + row.number() + ": " + e.getMessage(), REMEDY);
    }
    List<Span> all = List.of(new Span(0, s.text().length()));
    Vector vector = encoder.read(s.text(), all).vector(all);
    return ActClassifier.shipped().probabilities(s, vector);
  }

  private static ActClass coded(Table.Row row) throws DataException {
    for (ActClass c : ActClass.values()) {
      if (c.name().equals(row.value("gold_root"))) {
        return c;
      }
    }
    throw DataException.invalid(
        row.file(),
        "row " + row.number() + " has the class \"" + row.value("gold_root") + "\"",
        "use one of " + Arrays.toString(ActClass.values()));
  }

  private static ActClass best(double[] probabilities, boolean verbalOnly) {
    ActClass best = ActClass.AGREE;
    for (ActClass c : ActClass.values()) {
      if (probabilities[c.ordinal()] > probabilities[best.ordinal()]
          && (c.isVerbal() || !verbalOnly)) {
        best = c;
      }
    }
    return best;
  }

  private static int same(List<ActClass> gold, List<ActClass> told) {
    int same = 0;
    for (int i = 0; i < gold.size(); i++) {
      same += gold.get(i) == told.get(i) ? 1 : 0;
    }
    return same;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The mean over classes of F1; a class that is neither coded nor told counts as 0. */
  private static double macro(List<ActClass> classes, List<ActClass> gold, List<ActClass> told) {
    double sum = 0;
    for (ActClass c : classes) {
      int both = 0;
      int either = 0;
      for (int i = 0; i < gold.size(); i++) {
        both += gold.get(i) == c && told.get(i) == c ? 1 : 0;
        either += (gold.get(i) == c ? 1 : 0) + (told.get(i) == c ? 1 : 0);
      }
      sum += share(2 * both, either);
    }
    return sum / classes.size();
  }
}
