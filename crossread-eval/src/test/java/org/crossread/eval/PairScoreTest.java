package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crossread.eval.PairScore.Scored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairScoreTest {
  @Test
  void averagePrecisionIsTheMeanOfThePrecisionsAtTheRightPairs() {
    List<Measure> measures =
        PairScore.measures(
            List.of(
                new Scored(0.1, true),
                new Scored(0.9, true),
                new Scored(0.5, false),
                new Scored(0.7, true)));
    // right at ranks 1, 2 and 4: (1 + 1 + 3/4) / 3; best F1 at rank 4: 2 * 3 / (4 + 3)
    assertEquals(
        List.of("0.9167", "0.8571", "0.6667", "4", "3"),
        Figures.shown(measures, "ap", "f1", "recall.at.precision.0.8", "pairs", "positive"));
  }

  @Test
  void pairsOfEqualScoreKeepTheirOrderWhateverTheSignOfZero() {
    assertEquals(
        "0.5000",
        Figures.shown(
            PairScore.measures(List.of(new Scored(-0.0, false), new Scored(0.0, true))), "ap"));
  }

  @Test
  void withoutARightPairEverythingIsZero() {
    assertEquals(
        List.of("0.0000", "0.0000", "0.0000"),
        Figures.shown(
            PairScore.measures(List.of(new Scored(1, false))),
            "ap",
            "f1",
            "recall.at.precision.0.8"));
  }

  @Test
  void theScriptGivesTheSameFiguresForAnyScores(@TempDir Path folder) throws Exception {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      List<Scored> pairs = new ArrayList<>();
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        boolean same = random.nextInt(4) == 0;
        double score = Math.round((random.nextGaussian() + (same ? 1 : 0)) * 8) / 8.0 * 1e-3;
        pairs.add(new Scored(score, same));
        lines.append(pairs.getLast().line()).append('\n');
      }
      Path file = folder.resolve("pairs.tsv");
      Output.write(file, lines.toString());
      assertEquals(
          Scripts.figures(
              Scripts.output("score_pairs.py", file),
              "pairs (\\d+) positive (\\d+) AP (\\S+) bestF1 (\\S+) recall@P0.8 (\\S+)"),
          Figures.shown(
              PairScore.measures(pairs),
              "pairs",
              "positive",
              "ap",
              "f1",
              "recall.at.precision.0.8"),
          "seed " + seed);
    }
  }
}
