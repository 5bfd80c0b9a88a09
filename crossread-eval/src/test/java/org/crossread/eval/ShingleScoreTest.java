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
  void wordsCountInAnyOrderAndCaseByPage() {
    ShingleScore score = new ShingleScore();
    score.add("One two two three", "three TWO one four");
    score.add("", "");
    // 2 * 3 / (4 + 4) = .75 on the first page; two empty texts agree
    assertEquals("0.8750", Figures.shown(score.measures(), "word.f1"));
  }

  @Test
  void aPeerIsComparedPageByPage() {
    ShingleScore own = new ShingleScore();
    ShingleScore peer = new ShingleScore();
    for (int i = 0; i < 20; i++) {
      own.add("a b c d e", "a b c d e");
      peer.add("a b c d e", i % 2 == 0 ? "a b c d e" : "x");
    }
    assertEquals(
        java.util.List.of("0.5000", "0.5000", "0.0000"),
        Figures.shown(
            PeerScore.measures(own, peer), "peer.f1", "peer.difference", "peer.notAbove"));
    java.util.List<Measure> same = PeerScore.measures(peer, peer);
    assertEquals(
        java.util.List.of("0.0000", "0.0000", "0.0000", "1.0000"),
        Figures.shown(
            same,
            "peer.difference",
            "peer.difference.low",
            "peer.difference.high",
            "peer.notAbove"));
  }

  @Test
  void theBoundsOfTheDifferenceHoldIt() {
    ShingleScore own = new ShingleScore();
    ShingleScore peer = new ShingleScore();
    for (int i = 0; i < 40; i++) {
      own.add("a b c d e", i % 3 == 0 ? "x" : "a b c d e");
      peer.add("a b c d e", i % 2 == 0 ? "a b c d e" : "x");
    }
    java.util.List<Measure> measures = PeerScore.measures(own, peer);
    double difference = measures.get(1).value();
    assertEquals(measures, PeerScore.measures(own, peer));
    org.junit.jupiter.api.Assertions.assertTrue(
        measures.get(2).value() < difference && difference < measures.get(3).value());
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
