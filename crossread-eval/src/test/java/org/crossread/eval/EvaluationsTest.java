package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each task from a folder of invented data to its figures and predictions. */
class EvaluationsTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Ferry stuck on sand bank</title></head><body>
      <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
      <article><h1>Ferry stuck on sand bank</h1>
      <p>The evening ferry to Lower Quay ran onto a sand bank on Monday, the harbour office said.</p>
      <p>Nobody was hurt, and all forty passengers were taken ashore in two fishing boats.</p>
      </article><footer>All rights reserved.</footer></body></html>
      """;
  private static final String BODY =
      "The evening ferry to Lower Quay ran onto a sand bank on Monday, the harbour office said.\n"
          + "Nobody was hurt, and all forty passengers were taken ashore in two fishing boats.";

  @TempDir private Path folder = Path.of("");

  private Evaluation.Result run(Task task, Path data, Path predictions) throws Exception {
    return task.evaluation(new LetterCounts()).run(data, predictions);
  }

  @Test
  void claimsLeaveOutTopicsOfFewerThanSixSentences() throws Exception {
    StringBuilder rows = new StringBuilder("abs_scu_id,scu_label,abs_sent_id,text,topic\n");
    String[] sentences = {
      "The bridge fell on Monday", "On Monday, the bridge fell", "Trains run again",
      "Trains are running again", "A \"\"storm\"\" is expected", "The mayor resigned"
    };
    for (int i = 0; i < sentences.length; i++) {
      rows.append("u%d,label,s%d,\"%s\",bridge\n".formatted(i / 2, i, sentences[i]));
    }
    for (int i = 0; i < 5; i++) {
      rows.append("w,label,t%d,The same sentence,small\n".formatted(i));
    }
    Path data = folder.resolve("scu.csv.gz");
    Output.write(data, rows.toString());
    Path predictions = folder.resolve("made/here/pairs.tsv");
    Evaluation.Result result = run(Task.CLAIMS, data, predictions);
    assertEquals(
        List.of("15", "3", "1"), Figures.shown(result.measures(), "pairs", "positive", "topics"));
    List<String> lines = Files.readAllLines(predictions);
    assertEquals(15, lines.size());
    double best = Double.parseDouble(lines.getFirst().split("\t")[0]);
    assertTrue(
        lines.stream().allMatch(l -> Double.parseDouble(l.split("\t")[0]) <= best),
        "the two sentences of the same words score highest: " + lines);
    assertEquals(
        Scripts.figures(Scripts.output("score_pairs.py", predictions), "AP (\\S+) bestF1 (\\S+)"),
        Figures.shown(result.measures(), "ap", "f1"));
  }

  @Test
  void extractReadsAnIndexWithAFolderOfPages() throws Exception {
    Output.write(
        folder.resolve("articles.json.gz"),
        ExtractEvaluation.predictions(new java.util.TreeMap<>(Map.of("a", BODY, "b", BODY))));
    Output.write(folder.resolve("html/a.html.gz"), PAGE);
    Path predictions = folder.resolve("out.json");
    Evaluation.Result result = run(Task.EXTRACT, folder, predictions);
    assertEquals(
        List.of("0.5000", "0.5000", "2", "1"),
        Figures.shown(result.measures(), "f1", "accuracy", "pages", "pages.missing"));
    assertEquals(
        List.of(folder.resolve("html/b.html.gz") + ": no such page; counted as empty text"),
        result.notices());
    Path gold = folder.resolve("gold.json");
    Output.write(gold, DataFile.text(folder.resolve("articles.json.gz"), ""));
    assertEquals(
        Scripts.figures(
            Scripts.output("score_extraction.py", gold, predictions),
            "F1 (\\S+) precision (\\S+) recall (\\S+) accuracy (\\S+)"),
        Figures.shown(result.measures(), "f1", "precision", "recall", "accuracy"));
  }

  @Test
  void metadataAreExactWrongOrMissingWhereTheGoldHasThem() throws Exception {
    for (String id : List.of("1", "2", "3")) {
      String head =
          id.equals("3") ? "" : "<title>Ferry “sinks”</title><meta name=author content='Bo Ek'>";
      Output.write(
          folder.resolve(id + ".html.gz"),
          PAGE.contains("<head>") ? PAGE.replace("<head>", "<head>" + head) : head + PAGE);
      Output.write(
          folder.resolve(id + ".json"),
          Json.write(json -> {
            json.writeStartObject();
            json.writeName("ground_truth");
            json.writeStartObject();
            json.writeStringProperty("main_content", BODY);
            json.writeStringProperty("author", id.equals("1") ? "By Bo Ek, PhD" : "Ada Field");
            json.writeStringProperty("publish_date", id.equals("1") ? "2031-03-03" : "");
            json.writeEndObject();
            json.writeEndObject();
          }));
    }
    assertEquals(
        List.of("0.333", "0.500", "1", "1", "1", "3", "0.000", "1", "0"),
        Figures.shown(
            run(Task.METADATA, folder, folder.resolve("out.json")).measures(),
            "byline.exact",
            "byline.precision",
            "byline.found",
            "byline.wrong",
            "byline.missing",
            "byline.gold",
            "date.exact",
            "date.missing",
            "title.gold"));
  }

  @Test
  void extractComparesWithTheTextsOfAnother() throws Exception {
    Output.write(
        folder.resolve("pages/articles.json"), ExtractEvaluation.predictions(Map.of("a", BODY)));
    Output.write(folder.resolve("pages/html/a.html"), PAGE);
    for (String text : List.of("{\"a\":{\"articleBody\":\"x\"}}", "{\"output\":{}}")) {
      Path peer = folder.resolve("peer.json");
      Output.write(peer, text);
      Evaluation.Result result =
          Task.EXTRACT.evaluation(new LetterCounts(), peer).run(folder.resolve("pages"), null);
      assertEquals(
          List.of("1.0000", "0.0000", "1.0000"),
          Figures.shown(result.measures(), "f1", "peer.f1", "peer.difference"));
    }
  }

  @Test
  void extractReadsPagesEachWithItsGoldBesideIt() throws Exception {
    Output.write(folder.resolve("0001.html.gz"), PAGE);
    Output.write(
        folder.resolve("0001.json"),
        Json.write(json -> {
          json.writeStartObject();
          json.writeName("ground_truth");
          json.writeStartObject();
          json.writeStringProperty("main_content", BODY);
          json.writeEndObject();
          json.writeEndObject();
        }));
    assertEquals(
        List.of("1.0000", "1"),
        Figures.shown(
            run(Task.EXTRACT, folder, folder.resolve("out.json")).measures(), "f1", "pages"));
  }

  @Test
  void linesCountsEachFlattenedPageInBothHabits() throws Exception {
    Output.write(
        folder.resolve("articles.json.gz"),
        ExtractEvaluation.predictions(new java.util.TreeMap<>(Map.of("a", BODY, "b", BODY))));
    Output.write(folder.resolve("html/a.html.gz"), PAGE);
    Path predictions = folder.resolve("lines.jsonl.gz");
    Evaluation.Result result = run(Task.LINES, folder, predictions);
    assertEquals(
        List.of("1.0000", "1.0000", "1.0000", "4", "1.0000", "2", "1"),
        Figures.shown(
            result.measures(),
            "line.f1",
            "word.f1",
            "page.f1",
            "lines.gold",
            "dumped.line.f1",
            "dumped.lines.gold",
            "pages"));
    assertEquals(
        List.of(folder.resolve("html/b.html.gz") + ": no such page; left out"), result.notices());
    List<String> written = DataFile.lines(predictions, "");
    assertEquals(2, written.size());
    Json first = Json.object(written.getFirst(), predictions, "").at("lines").items().getFirst();
    assertEquals("Home Sport", first.at("text").words());
    assertEquals("BOILERPLATE", first.at("kind").words());
  }

  @Test
  void comparisonWritesOneFileAStoryAndAgreesWithTheScript() throws Exception {
    String left =
        "Ferry runs aground\n\nThe evening ferry to Lower Quay ran onto a sand bank on Monday.\n\n"
            + "Nobody was hurt and the passengers were taken ashore in boats.\n";
    String right =
        "Ferry stuck off Lower Quay\n\nOn Monday the evening ferry to Lower Quay ran onto a sand"
            + " bank.\n\nThe harbour master blamed the fog for the accident.\n";
    Output.write(folder.resolve("a.txt"), left);
    Output.write(folder.resolve("b_0123.txt"), right);
    int start = left.indexOf("The evening");
    int other = right.indexOf("On Monday");
    String rows =
        String.join("\t", GoldRow.COLUMNS)
            + "\n"
            + String.join(
                "\t",
                "s",
                "rephrased",
                "a",
                "" + start,
                "" + (left.indexOf("Monday.") + 6),
                "b",
                "" + other,
                "" + (right.indexOf("bank.") + 4))
            + "\n";
    Output.write(folder.resolve("ferry-rows.tsv"), rows);
    Path predictions = folder.resolve("out");
    Evaluation.Result result = run(Task.COMPARISON, folder, predictions);
    assertEquals("1", Figures.shown(result.measures(), "pairs.gold"));
    String json = Files.readString(predictions.resolve("s.json"));
    assertTrue(json.contains("\"claims\""), json);
    assertEquals(
        Scripts.figures(
            Scripts.output(
                "score_comparison.py",
                folder.resolve("ferry-rows.tsv"),
                predictions.resolve("s.json"),
                "a=0",
                "b=1"),
            "recall (\\S+) precision (\\S+) f1 (\\S+) onlyin"),
        Figures.shown(result.measures(), "recall", "precision", "f1"));
  }

  @Test
  void statementsAreWrittenForEveryDocumentAndAgreeWithTheScript() throws Exception {
    String text = "\uD83D\uDEA2 Ferry news\n\nThe ferry is late, Mara Venn said on Monday.";
    int shift = -1; // the ship is two units and one code point
    Path data = folder.resolve("gold.jsonl");
    Output.write(
        data,
        "{\"id\": \"d1\", \"text\": "
            + Json.write(json -> json.writeString(text))
            + ", \"quotes\": [{\"cue\": {\"start\": %d, \"end\": %d}, \"sources\": [], \"contents\": []}]}\n"
                .formatted(
                    text.indexOf("said") + shift, text.indexOf("said") + shift + "said".length()));
    Path predictions = folder.resolve("out.jsonl");
    Evaluation.Result result = run(Task.STATEMENTS, data, predictions);
    assertEquals(List.of("d1"), List.copyOf(Attributions.read(predictions).keySet()));
    assertEquals(List.of("1", "1"), Figures.shown(result.measures(), "cue.gold", "documents"));
    assertEquals(
        Scripts.figures(
            Scripts.output("score_statements.py", data, predictions),
            "source (0\\S+|1\\S+) cue (\\S+) content (\\S+) pair (\\S+)"),
        Figures.shown(result.measures(), "source.f1", "cue.f1", "content.f1", "pair.f1"));
  }

  @Test
  void everyEditOfTheExamplesIsComparedAndItsOutcomeWritten() throws Exception {
    Path predictions = folder.resolve("edits.tsv");
    Path examples = Path.of("../examples");
    Evaluation.Result result = run(Task.CONSTRUCTED, examples, predictions);
    List<Table.Row> rows = Table.tsv(predictions, "", "kind", "right", "flagged");
    List<Table.Row> truth = Table.tsv(examples.resolve("truth/edits.tsv"), "", "kind");
    assertEquals(
        truth.stream().map(r -> r.value("kind")).toList(),
        rows.stream().map(r -> r.value("kind")).toList());
    long harmless = rows.stream().filter(r -> r.value("kind").equals("HARMLESS")).count();
    assertEquals("" + harmless, Figures.shown(result.measures(), "harmless"));
    assertEquals("" + (rows.size() - harmless), Figures.shown(result.measures(), "edits"));
    long found =
        rows.stream()
            .filter(r -> List.of(r.value("flagged").split(" ")).contains(r.value("kind")))
            .count();
    assertTrue(found > 0, "some edits are found");
    assertEquals(
        new Measure("found", (double) found / (rows.size() - harmless), 4),
        result.measure("found"));
  }
}
