package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands through their entry point. */
class CorrectionsAndDiffTest {
  private static final String A = "../examples/strait/agency-original.txt";
  private static final String B = "../examples/strait/north-ledger.txt";
  private static final String C = "../examples/strait/north-ledger-v2.txt";

  @TempDir private Path folder = Path.of("");

  private static String key(JsonNode articles, JsonNode passage) {
    return "{\"text\":\""
        + articles.get(passage.get("article").asInt()).get("textSha256").asString()
        + "\",\"words\":\""
        + Text.sha256(passage.get("quote").asString())
        + "\",\"start\":"
        + passage.get("codePoints").get(0).asInt()
        + ",\"end\":"
        + passage.get("codePoints").get(1).asInt()
        + "}";
  }

  /** Takes the first claim of two articles apart. */
  private Path apart(String plain) throws IOException {
    JsonNode all = new ObjectMapper().readTree(plain);
    JsonNode passages = all.get("claims").get(0).get("passages");
    String line =
        "{\"kind\":\"not-same\",\"left\":"
            + key(all.get("articles"), passages.get(0))
            + ",\"right\":"
            + key(all.get("articles"), passages.get(passages.size() - 1))
            + ",\"author\":\"Ines\\u001b[31m Dahl\",\"time\":\"2031-03-03T09:15:00Z\","
            + "\"reason\":\"<b>another</b> meeting\"}\n";
    Path file = folder.resolve("decided.jsonl");
    Files.writeString(file, line);
    return file;
  }

  @Test
  void aDecisionHoldsAndWhatItReplacedIsSeenInEveryForm() throws IOException {
    String plain = Run.of("compare", "--fast", "--json", B, C).out();
    String file = apart(plain).toString();
    Run json = Run.of("compare", "--fast", "--json", B, C, "--corrections", file);
    assertEquals(ExitCode.OK, json.status(), json.err());
    assertTrue(json.err().contains("corrections: 1 applied"), json.err());
    JsonNode decision = new ObjectMapper().readTree(json.out()).get("decisions").get(0);
    assertEquals("APPLIED", decision.get("state").asString());
    assertEquals("tell the same", decision.get("program").asString());
    assertFalse(new ObjectMapper().readTree(plain).has("decisions"));
    Run table = Run.of("compare", "--fast", B, C, "--corrections", file);
    assertTrue(table.out().contains("Decided by people"), table.out());
    assertTrue(table.out().contains("✎ not-same"), table.out());
    assertFalse(table.out().contains("\u001b"), "an escape sequence of the author's name");
    Path page = folder.resolve("page.html");
    Run.of("compare", "--fast", B, C, "--corrections", file, "--html", page.toString());
    String html = Files.readString(page);
    assertTrue(html.contains("<h2>Decided by people</h2>"));
    assertTrue(html.contains("✎"));
    assertFalse(html.contains("<b>another"));
  }

  @Test
  void correctionsOfOtherArticlesLeaveTheBytesAsTheyAre() throws IOException {
    String file = apart(Run.of("compare", "--fast", "--json", B, C).out()).toString();
    String plain =
        Run.of("compare", "--fast", "--json", A, "../examples/strait/reprint.html").out();
    Run other =
        Run.of(
            "compare",
            "--fast",
            "--json",
            A,
            "../examples/strait/reprint.html",
            "--corrections",
            file);
    assertEquals(plain, other.out());
    assertTrue(other.err().contains("it concerns none of these articles"), other.err());
  }

  @Test
  void aBadFileIsNamedWithItsLine() throws IOException {
    Path bad = folder.resolve("bad.jsonl");
    Files.writeString(
        bad, "\n{\"kind\":\"alike\",\"author\":\"x\",\"time\":\"2031-03-03T09:15:00Z\"}\n");
    Run run = Run.of("compare", "--fast", B, C, "--corrections", bad.toString());
    assertEquals(ExitCode.INVALID_INPUT, run.status());
    assertTrue(run.err().contains("bad.jsonl, line 2: kind “alike” is none of same"), run.err());
    assertEquals("", run.out());
    Files.write(bad, new byte[] {(byte) 0xFF, (byte) 0xFE, 'x'});
    assertEquals(
        ExitCode.INVALID_INPUT,
        Run.of("compare", "--fast", B, C, "--corrections", bad.toString()).status());
    assertEquals(
        ExitCode.NOT_FOUND,
        Run.of("compare", "--fast", B, C, "--corrections", folder + "/none.jsonl").status());
  }

  @Test
  void diffTellsWhatChanged() {
    Run run = Run.of("diff", "--fast", B, C);
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(
        run.out()
            .contains(
                "number “Some 60 Norwegian vessels” -> “Some 75 Norwegian vessels”; attribution"),
        run.out());
    assertEquals(ExitCode.DIFFERENCES, Run.of("diff", "--fast", B, C, "--exit-code").status());
    Run same = Run.of("diff", "--fast", B, B, "--exit-code");
    assertEquals(ExitCode.OK, same.status());
    assertTrue(same.out().startsWith("nothing is told otherwise; "), same.out());
  }

  @Test
  void diffAsJsonHasExactPassages() throws IOException {
    JsonNode all = new ObjectMapper().readTree(Run.of("diff", "--fast", B, C, "--json").out());
    String before = Files.readString(Path.of(B));
    for (JsonNode edit : all.get("edits")) {
      JsonNode p = edit.get("before");
      if (p != null) {
        assertEquals(
            p.get("quote").asString(),
            before.substring(p.get("start").asInt(), p.get("end").asInt()));
      }
    }
    assertTrue(all.get("edits").size() > 0);
  }

  @Test
  void diffNamesWhatIsNotThere() {
    assertEquals(ExitCode.NOT_FOUND, Run.of("diff", "--fast", B, "none.txt").status());
    assertEquals(ExitCode.USAGE, Run.of("diff", "--fast", B).status());
    assertEquals(ExitCode.USAGE, Run.of("diff", "--fast", "-", "-").status());
  }
}
