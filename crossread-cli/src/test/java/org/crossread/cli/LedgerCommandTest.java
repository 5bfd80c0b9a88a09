package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionLines;
import org.crossread.correction.PassageKey;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command through its entry point. */
class LedgerCommandTest {
  private static final String FIRST =
      """
      Norway demands that Iceland withdraw its ships

      Norway demanded that Iceland withdraw its survey ships from the bank, the ministry in Oslo told reporters.

      Iceland offered Norway a joint inspection of the cable between the two islands.
      """;

  private static final String SECOND =
      """
      Norway welcomes the offer of Iceland

      Norway welcomed the Icelandic offer on a joint inspection of the cable between the two islands.

      Norway repeated its demand that Iceland withdraw its survey ships from the bank.
      """;

  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private Run run(String... options) throws IOException {
    String[] all = new String[options.length + 4];
    all[0] = "ledger";
    all[1] = "--fast";
    all[2] = file("a.txt", FIRST);
    all[3] = file("b.txt", SECOND);
    System.arraycopy(options, 0, all, 4, options.length);
    return Run.of(all);
  }

  @Test
  void everyPassageIsOfItsArticle() throws IOException {
    Run run = run("--json");
    assertEquals(ExitCode.OK, run.status(), run.err());
    JsonNode ledger = new ObjectMapper().readTree(run.out()).get("ledger");
    assertTrue(ledger.size() >= 2, run.out());
    for (JsonNode row : ledger) {
      assertTrue(!row.get("passages").isEmpty(), row.toString());
      for (JsonNode p : row.get("passages")) {
        String text = p.get("article").asInt() == 0 ? FIRST : SECOND;
        assertEquals(
            text.substring(p.get("start").asInt(), p.get("end").asInt()),
            p.get("quote").asString());
      }
    }
  }

  @Test
  void anIssueIsCalledAsPeopleDecided() throws IOException {
    JsonNode row = new ObjectMapper().readTree(run("--json").out()).get("ledger").get(0);
    JsonNode p = row.get("passages").get(0);
    String text = p.get("article").asInt() == 0 ? FIRST : SECOND;
    PassageKey key =
        PassageKey.of(Text.of(text), new Span(p.get("start").asInt(), p.get("end").asInt()));
    String decided =
        file(
            "decided.jsonl",
            CorrectionLines.line(
                new Correction(
                    new Change.RenameIssue(key, "the bank"), "ada", Instant.EPOCH, "shorter")));
    Run run = run("--json", "--corrections", decided);
    assertEquals(ExitCode.OK, run.status(), run.err());
    JsonNode ledger = new ObjectMapper().readTree(run.out()).get("ledger");
    assertTrue(
        ledger.valueStream().anyMatch(r -> r.get("issue").asString().equals("the bank")),
        run.out());
    assertEquals(
        ExitCode.NOT_FOUND, run("--corrections", folder.resolve("none").toString()).status());
    assertEquals(
        ExitCode.INVALID_INPUT, run("--corrections", file("bad.jsonl", "no line\n")).status());
  }

  @Test
  void theOrderOfTheFilesChangesNoRow() throws IOException {
    String a = file("a.txt", FIRST);
    String b = file("b.txt", SECOND);
    assertEquals(Run.of("ledger", "--fast", a, b).out(), Run.of("ledger", "--fast", b, a).out());
    assertEquals(
        Run.of("ledger", "--fast", "--csv", a, b).out(),
        Run.of("ledger", "--fast", "--csv", b, a).out());
  }

  @Test
  void rowsAreChosenByPartyIssueAndDay() throws IOException {
    assertTrue(!run("--speaker", "iceland").out().contains("Norway demanded"));
    assertTrue(run("--speaker", "NOR").out().contains("survey ships"));
    assertTrue(!run("--issue", "cable").out().contains("withdraw its survey"));
    assertTrue(run("--date", "2031-03-03", "--since", "2031-03-01").out().contains("* "));
    assertEquals(
        "No position was found.\n", run("--date", "2031-03-03", "--since", "2031-04-01").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--csv", "--dna", "--plover"})
  void tablesHaveAsManyCellsInEveryLine(String form) throws IOException {
    Run run = run(form);
    assertEquals(ExitCode.OK, run.status(), run.err());
    List<String> lines = run.out().lines().toList();
    assertTrue(lines.size() > 2, run.out());
    int cells = lines.getFirst().split(",", -1).length;
    for (String line : lines) {
      int commas = line.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
      assertEquals(cells, commas, line);
    }
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    assertEquals(ExitCode.USAGE, Run.of("ledger").status());
    assertEquals(ExitCode.USAGE, run("--json", "--csv").status());
    assertEquals(
        ExitCode.NOT_FOUND,
        Run.of("ledger", "--fast", folder.resolve("none.txt").toString()).status());
    assertEquals(ExitCode.PARTIAL, run(folder.resolve("none.txt").toString()).status());
  }
}
