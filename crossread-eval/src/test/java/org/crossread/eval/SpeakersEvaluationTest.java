package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakersEvaluationTest {
  private static final String TEXT =
      "Harbour chief Anna Berger said the ferry was late. She said nobody was hurt. Two skippers"
          + " said the light had failed.";
  private static final String HEADER =
      "id\thalf\tstart\tend\tcue_start\tcue_end\tclass\tkind\tnames\tvia\n";

  @TempDir private Path folder = Path.of("");

  private Evaluation.Result run(String rows) throws Exception {
    Path data = folder.resolve("articles.jsonl");
    Output.write(data, "{\"id\": \"a\", \"text\": \"" + TEXT + "\"}\n");
    Path gold = folder.resolve("gold.tsv");
    Output.write(gold, HEADER + rows);
    return Task.SPEAKERS.evaluation(new LetterCounts(), gold).run(data, null);
  }

  private static String row(String words, String cue, int from, String form, String names) {
    int start = TEXT.indexOf(words);
    int at = TEXT.indexOf(cue, from);
    return "a\tseen\t%d\t%d\t%d\t%d\t%s\tperson\t%s\t-%n"
        .formatted(start, start + words.length(), at, at + cue.length(), form, names)
        .replace(System.lineSeparator(), "\n");
  }

  @Test
  void aSpeakerIsRightUnderAnyNameThatTheArticleGives() throws Exception {
    Evaluation.Result r =
        run(
            row("the ferry was late", "said", 0, "name", "Anna Berger")
                + row("nobody was hurt", "said", 50, "pronoun", "Anna Berger")
                + row("the light had failed", "said", 80, "role", "skippers"));
    assertEquals(
        List.of("1.0000", "1.0000", "3", "0", "1.0000"),
        Figures.shown(r.measures(), "right", "precision", "statements", "wrong", "relay"));
  }

  @Test
  void aWrongSpeakerCountsAgainstBothAndALostStatementAgainstRightAlone() throws Exception {
    Evaluation.Result r =
        run(
            row("the ferry was late", "said", 0, "name", "Karl Ness")
                + row("nobody was hurt", "said", 50, "pronoun", "Anna Berger")
                + "a\tseen\t0\t7\t-1\t-1\tname\tperson\tAnna Berger\t-\n");
    assertEquals(
        List.of("0.3333", "0.5000", "1", "1"),
        Figures.shown(r.measures(), "right", "precision", "wrong", "lost"));
  }

  @Test
  void aTextShorterThanItsCodedStatementsIsRefused() {
    DataException e =
        assertThrows(
            DataException.class, () -> run("a\tseen\t9000\t9010\t-1\t-1\tname\tperson\tA\t-\n"));
    assertTrue(e.getMessage().contains("article a is shorter"), e.getMessage());
  }

  @Test
  void everySpeakerOfTheSeedReportsThatIsFoundIsRight() throws Exception {
    Path seeds = Path.of("../../shared/data/seeds");
    assumeTrue(Files.isDirectory(seeds), "no " + seeds + ": the two seed reports are not measured");
    Evaluation.Result r = Task.SPEAKERS.evaluation(new LetterCounts()).run(seeds, null);
    assertEquals(
        List.of("40", "0", "1.0000"),
        Figures.shown(r.measures(), "statements", "wrong", "precision"));
  }
}
