package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShingleScoreTest {
  private static String f1(String gold, String predicted) {
    ShingleScore score = new ShingleScore();
    score.add(gold, predicted);
    return Figures.shown(score.measures(), "f1");
  }

  @Test
  void onlyWordsCountNotTheirSpacingOrMarks() {
    assertEquals("1.0000", f1("One two, three four five.", "One\ntwo three  four (five)"));
  }

  @Test
  void aShingleCountsAsOftenAsItOccurs() {
    // gold: abcd, bcda, cdab, dabc, abcd; predicted abcd once: 1 of 1 and 1 of 5
    assertEquals("0.3333", f1("a b c d a b c d", "a b c d"));
  }

  @Test
  void aTextOfFewerThanFourWordsIsOneShingle() {
    assertEquals("1.0000", f1("only three words", "only three words"));
    assertEquals("0.0000", f1("only three words", "only three"));
  }

  @Test
  void twoEmptyTextsAgreeAndCountForNeitherSide() {
    ShingleScore score = new ShingleScore();
    score.add("", "");
    score.add("a b c d", "a b c d");
    assertEquals(
        java.util.List.of("1.0000", "1.0000", "1.0000", "2"),
        Figures.shown(score.measures(), "precision", "recall", "accuracy", "pages"));
  }

  @Test
  void theScriptGivesTheSameFiguresForAnyTexts(@TempDir Path folder) throws Exception {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      Map<String, String> gold = new LinkedHashMap<>();
      Map<String, String> predicted = new LinkedHashMap<>();
      ShingleScore score = new ShingleScore();
      for (int i = 0; i < 12; i++) {
        String id = "page" + i;
        gold.put(id, text(random, i % 5 == 0 ? random.nextInt(3) : 60));
        if (i != 3) {
          int cut = Math.min(gold.get(id).length(), random.nextInt(80));
          predicted.put(
              id, i % 4 == 0 ? gold.get(id) : gold.get(id).substring(cut) + text(random, i));
        }
        score.add(gold.get(id), predicted.getOrDefault(id, ""));
      }
      Path goldFile = folder.resolve("gold.json");
      Path predictedFile = folder.resolve("predicted.json");
      Output.write(goldFile, ExtractEvaluation.predictions(gold));
      Output.write(predictedFile, ExtractEvaluation.predictions(predicted));
      assertEquals(
          Scripts.figures(
              Scripts.output("score_extraction.py", goldFile, predictedFile),
              "pages (\\d+) F1 (\\S+) precision (\\S+) recall (\\S+) accuracy (\\S+)"),
          Figures.shown(score.measures(), "pages", "f1", "precision", "recall", "accuracy"),
          "seed " + seed);
    }
  }

  private static String text(Random random, int words) {
    String[] parts = {
      "sea", "e\u0301te\u0301", "net_7", "\uD835\uDC00", "½", "“quay”", "٣", "-", "’s"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString();
  }
}
