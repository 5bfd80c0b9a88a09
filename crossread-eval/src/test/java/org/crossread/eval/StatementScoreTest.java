package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crossread.eval.Attributions.Document;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementScoreTest {
  private static final String TEXT = "Mara Venn said the mill was shut. \"It is cold\", he said.";

  @TempDir private Path folder = Path.of("");

  private static List<Span> at(String... words) {
    List<Span> spans = new ArrayList<>();
    for (String w : words) {
      int start = TEXT.indexOf(w);
      spans.add(new Span(start, start + w.length()));
    }
    return spans;
  }

  private static final List<Attribution> GOLD =
      List.of(
          new Attribution(at("Mara Venn"), at("said"), at("the mill was shut")),
          new Attribution(at("he"), List.of(), at("\"It is cold\"")));

  private static List<Measure> score(List<Attribution> predicted) {
    StatementScore score = new StatementScore();
    score.add(new Document("d", TEXT, GOLD), predicted);
    return score.measures();
  }

  @Test
  void theGoldItselfScoresOne() {
    assertEquals(
        List.of("1.000", "1.000", "1.000", "1.000"),
        Figures.shown(score(GOLD), "source.f1", "cue.f1", "content.f1", "pair.f1"));
  }

  @Test
  void spaceAroundASpanDoesNotMatterButAMarkDoes() {
    Span shut = at("the mill was shut").getFirst();
    Attribution spaced =
        new Attribution(
            at("Mara Venn"), at("said"), List.of(new Span(shut.start() - 1, shut.end())));
    Attribution marked =
        new Attribution(
            at("Mara Venn"), at("said"), List.of(new Span(shut.start(), shut.end() + 1)));
    assertEquals("0.667", Figures.shown(score(List.of(spaced)), "content.f1"));
    assertEquals("0.000", Figures.shown(score(List.of(marked)), "content.f1"));
  }

  @Test
  void aPairNeedsHalfOfTheWordsAndTheRightSpeaker() {
    Attribution half = new Attribution(at("Venn"), List.of(), at("the mill"));
    Attribution less = new Attribution(at("Venn"), List.of(), at("shut"));
    Attribution wrong = new Attribution(at("he said"), List.of(), at("the mill was shut"));
    Attribution open = new Attribution(List.of(), List.of(), at("the mill was shut"));
    assertEquals(
        List.of("1.000", "0.500", "0.667"),
        Figures.shown(score(List.of(half)), "pair.precision", "pair.recall", "pair.f1"));
    assertEquals("0.000", Figures.shown(score(List.of(less)), "pair.f1"));
    assertEquals("0.000", Figures.shown(score(List.of(wrong)), "pair.f1"));
    assertEquals("0.000", Figures.shown(score(List.of(open)), "pair.f1"));
  }

  @Test
  void aDirectQuotationIsFoundByHalfOfItsWordsWhoeverIsTakenForItsSpeaker() {
    Attribution half = new Attribution(at("Mara Venn"), List.of(), at("It is cold"));
    Attribution less = new Attribution(at("he"), List.of(), at("cold"));
    assertEquals("1.000", Figures.shown(score(List.of(half)), "direct.recall"));
    assertEquals("0.000", Figures.shown(score(List.of(less)), "direct.recall"));
  }

  @Test
  void noPredictionsScoreZeroAndCountTheGold() {
    assertEquals(
        List.of("0.000", "0", "2"),
        Figures.shown(score(List.of()), "pair.f1", "pair.predicted", "pair.gold"));
  }

  @Test
  void theScriptGivesTheSameFiguresForAnyPredictions() throws Exception {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      Map<String, Document> gold = new LinkedHashMap<>();
      List<Document> predicted = new ArrayList<>();
      StatementScore score = new StatementScore();
      for (int d = 0; d < 6; d++) {
        String text = text(random);
        List<Attribution> quotes = quotes(random, text, 5);
        List<Attribution> found = new ArrayList<>(quotes.subList(0, 2));
        found.addAll(quotes(random, text, 4));
        gold.put("d" + d, new Document("d" + d, text, quotes));
        if (d > 0) {
          predicted.add(new Document("d" + d, "", found));
        }
        score.add(new Document("d" + d, text, quotes), d > 0 ? found : List.of());
      }
      String output =
          Scripts.output(
              "score_statements.py",
              goldFile(gold.values()),
              file("predicted.jsonl.gz", Attributions.predictions(predicted)));
      for (String role : List.of("source", "cue", "content")) {
        assertEquals(
            Scripts.figures(
                output,
                "exact " + role + " P (\\S+) R (\\S+) F1 (\\S+) predicted (\\d+) gold (\\d+)"),
            figures(score, role),
            "seed " + seed);
      }
      assertEquals(
          Scripts.figures(output, "pair P (\\S+) R (\\S+) F1 (\\S+) predicted (\\d+) gold (\\d+)"),
          figures(score, "pair"),
          "seed " + seed);
    }
  }

  private static List<String> figures(StatementScore score, String role) {
    return Figures.shown(
        score.measures(),
        role + ".precision",
        role + ".recall",
        role + ".f1",
        role + ".predicted",
        role + ".gold");
  }

  /** Words, marks, a character outside the basic plane, a combining mark and odd spaces. */
  private static String text(Random random) {
    String[] parts = {
      "river",
      "Łódź",
      "e\u0301te\u0301",
      "½",
      "snake_case",
      "\uD83D\uDEA2",
      ",",
      "…",
      "\u00A0",
      "\u001C",
      "’s",
      "\uD835\uDC00b",
      "\u0301",
      "\u200D",
      "\n\n",
      "٣"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
    }
    return text.toString();
  }

  private static List<Attribution> quotes(Random random, String text, int n) {
    int length = text.codePointCount(0, text.length());
    List<Attribution> quotes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      quotes.add(
          new Attribution(
              spans(random, length, random.nextInt(3), 6),
              spans(random, length, random.nextInt(2), 3),
              spans(random, length, 1 + random.nextInt(2), 30)));
    }
    return quotes;
  }

  private static List<Span> spans(Random random, int length, int n, int longest) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int start = random.nextInt(length);
      spans.add(new Span(start, Math.min(length, start + random.nextInt(longest))));
    }
    return spans;
  }

  private Path goldFile(Iterable<Document> documents) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Document d : documents) {
      String prediction = Attributions.predictions(List.of(d)).strip();
      String text =
          Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("text", d.text());
            json.writeEndObject();
          });
      lines.append(text, 0, text.length() - 1).append(',').append(prediction.substring(1));
      lines.append('\n');
    }
    return file("gold.jsonl", lines.toString());
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Output.write(file, content);
    return file;
  }
}
