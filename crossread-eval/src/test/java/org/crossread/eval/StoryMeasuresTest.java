package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryMeasuresTest {
  @TempDir private Path folder = Path.of("");

  private static double value(Evaluation.Result result, String name) {
    return Objects.requireNonNull(result.measure(name), name).value();
  }

  /** Worked by hand: b stands in the wrong story. */
  @Test
  void bcubedAndPairsAreThoseOfTheirDefinition() {
    ClusterScore score =
        ClusterScore.of(
            Map.of("a", "x", "b", "x", "c", "y", "d", "y"),
            Map.of("a", "1", "b", "2", "c", "2", "d", "2"));
    assertEquals((1 + 1 / 3.0 + 2 / 3.0 + 2 / 3.0) / 4, score.precision(), 1e-12);
    assertEquals((0.5 + 0.5 + 1 + 1) / 4, score.recall(), 1e-12);
    assertEquals(1 / 3.0, score.pairPrecision(), 1e-12);
    assertEquals(1 / 2.0, score.pairRecall(), 1e-12);
    assertEquals(2, score.predicted());
  }

  @Test
  void copiesAreFoundAndReportsOfOneEventAreNot() throws DataException, IOException {
    Evaluation.Result result = new CopiesEvaluation().run(Path.of("..", "examples"), null);
    assertTrue(value(result, "pairs.precision") >= 0.99, result::toString);
    assertTrue(value(result, "pairs.recall") >= 0.95, result::toString);
    assertTrue(value(result, "spans.precision") >= 0.95, result::toString);
    assertTrue(value(result, "spans.recall") >= 0.90, result::toString);
    assertTrue(value(result, "originals.pairs") >= 40, result::toString);
    assertEquals(0, value(result, "originals.called-copies"), result::toString);
    assertEquals(0, value(result, "directions.unsupported"), result::toString);
  }

  @Test
  void threadsAreMeasuredWhereTopicsAreTold() throws DataException, IOException {
    String line =
        "{\"id\": \"%s\", \"cluster\": \"%s\", \"topic\": \"%s\", \"title\": \"%s\", \"text\": \"%s\"}\n";
    String ferry = "The ferry Gudrun sank off Rill with 11 people, harbour master Oda Lisk said.";
    Path data =
        Files.writeString(
            folder.resolve("topics.jsonl"),
            line.formatted("a", "1", "t", "Ferry Gudrun sinks", ferry)
                + line.formatted("b", "2", "u", "Thieves caught", "A painter of Tolmen was glad."));
    Evaluation.Result result = new StoriesEvaluation().run(data, null);
    assertEquals(1, value(result, "threads.bcubed.f1"), result::toString);
    assertEquals(1, value(result, "threads.by-story.bcubed.f1"), result::toString);
  }

  @Test
  void storiesOfALineEachAreMeasuredAndWritten() throws DataException, IOException {
    Path data =
        Files.writeString(
            folder.resolve("made.jsonl"),
            """
            {"id": "a", "cluster": "1", "title": "Ferry Gudrun sinks off Rill", "text": "The ferry Gudrun sank off Rill with 11 people on board, harbour master Oda Lisk said.", "date": "2031-03-03"}
            {"id": "b", "cluster": "1", "title": "All 11 saved as ferry Gudrun sinks", "text": "Harbour master Oda Lisk praised the trawler that saved 11 people from the ferry Gudrun off Rill.", "date": "2031-03-03"}
            {"id": "c", "cluster": "2", "title": "Museum thieves caught in Tolmen", "text": "Two thieves who took a painting from the museum of Tolmen were caught, curator Piet Varga said.", "date": "March 9, 2031"}
            """);
    Path out = folder.resolve("out.tsv");
    Evaluation.Result result = new StoriesEvaluation().run(data, out);
    assertEquals(1, value(result, "bcubed.f1"), result::toString);
    assertEquals(1, value(result, "online.bcubed.f1"), result::toString);
    assertEquals(3, Files.readAllLines(out).size());
    String last = Files.readAllLines(out).getLast();
    assertTrue(last.startsWith("c\tstory-c"), last);
  }

  @Test
  void anArticleWithoutClusterIsNamedWithItsLine() throws IOException {
    Path data =
        Files.writeString(folder.resolve("bad.jsonl"), "{\"id\": \"a\", \"text\": \"x\"}\n");
    DataException e =
        assertThrows(DataException.class, () -> new StoriesEvaluation().run(data, null));
    assertTrue(String.valueOf(e.getMessage()).contains("line 1"), e::getMessage);
  }
}
