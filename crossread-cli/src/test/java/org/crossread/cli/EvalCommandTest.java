package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures through the entry point: output, gates, exit statuses. */
class EvalCommandTest {
  private static final String GOLD =
      """
      {"id":"a","text":"The harbour master said that the ferries would sail.","quotes":[{"id":"E1",\
      "cue":{"start":19,"end":23},"sources":[{"start":0,"end":18}],"contents":[{"start":24,"end":51}]}]}
      """;

  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private String gates(String data, String floor) throws IOException {
    return file(
        "gates.tsv",
        "task\tdata\tmeasure\tfloor\ttolerance\nstatements\t"
            + data
            + "\tpair.f1\t"
            + floor
            + "\t0.01\n");
  }

  @Test
  void aMeasureIsPrintedALine() throws IOException {
    Run run = Run.of("eval", "statements", "--data", file("gold.jsonl", GOLD));
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(run.out().contains("source.f1\t1.0"), run::out);
    assertTrue(run.out().contains("pair.f1\t1.0"), run::out);
  }

  @Test
  void aGateThatHoldsIsSilent() throws IOException {
    Run run = Run.of("eval", "--gates", gates(file("gold.jsonl", GOLD), "1.0"));
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("", run.err());
  }

  @Test
  void aGateThatDoesNotHoldFailsAndNamesTheMeasure() throws IOException {
    Run run = Run.of("eval", "--gates", gates(file("gold.jsonl", GOLD), "1.5"));
    assertEquals(ExitCode.FAILURE, run.status());
    assertTrue(run.err().contains("pair.f1"), run::err);
  }

  @Test
  void aGateOfThePlainReaderIsMeasuredWithoutTheModel() throws IOException {
    String table = Files.readString(Path.of(gates(file("gold.jsonl", GOLD), "0")));
    String plain =
        file("plain.tsv", table.replaceFirst("\n", "\treader\n").stripTrailing() + "\tplain\n");
    Run run = Run.of("eval", "--gates", plain);
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(run.out().lines().findFirst().orElseThrow().endsWith("gold.jsonl plain"), run::out);
    String gold = folder.resolve("gold.jsonl").toString();
    Run model = Run.of("eval", "statements", "--data", gold, "--gates", plain);
    assertEquals(ExitCode.USAGE, model.status(), model.err());
    assertTrue(model.err().contains("add --fast"), model.err());
    Run fast = Run.of("eval", "statements", "--data", gold, "--gates", plain, "--fast");
    assertEquals(ExitCode.OK, fast.status(), fast.err());
    assertEquals(
        run.out().lines().skip(1).toList(), fast.out().lines().toList(), "the same measures");
  }

  @Test
  void missingDataIsNamed() {
    Run run = Run.of("eval", "statements", "--data", folder.resolve("none.jsonl").toString());
    assertEquals(ExitCode.NOT_FOUND, run.status());
    assertTrue(run.err().contains("none.jsonl"), run::err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"statements", "claims", "comparison", "extract", "metadata", "constructed"})
  void dataOfAnotherFormIsRefused(String task) throws IOException {
    Run run = Run.of("eval", task, "--data", file("data.txt", "something else\n"));
    assertTrue(
        run.status() == ExitCode.INVALID_INPUT || run.status() == ExitCode.NOT_FOUND,
        run.status() + " " + run.err());
    assertTrue(run.err().startsWith("crossread: "), run::err);
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing --data x", "statements", "--data x", "--predictions x"})
  void anythingElseIsWrongUsage(String arguments) {
    String[] words = ("eval " + arguments).split(" ");
    assertEquals(ExitCode.USAGE, Run.of(words).status());
  }
}
