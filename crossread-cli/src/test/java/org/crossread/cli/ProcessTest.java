package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command as a process of its own: environment, streams and exit status as a shell sees them.
 */
class ProcessTest {
  @TempDir private Path folder = Path.of("");
  private String a = "";
  private String b = "";

  @BeforeEach
  void twoReports() throws IOException {
    a = folder.resolve("a.txt").toString();
    b = folder.resolve("b.txt").toString();
    Files.writeString(
        Path.of(a),
        CompareCommandTest.FERRY
            + "\nThe owners 🛳 said “nein, nothing was heard of it in Łódź”.\n");
    Files.writeString(Path.of(b), CompareCommandTest.FERRY_AGAIN);
  }

  @Test
  void standardOutputHoldsTheTableInUtf8AndNothingElse() {
    Run run = Run.process(Map.of("LC_ALL", "C", "COLUMNS", "100"), "compare", a, b);
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains("Łódź"), run::out);
    assertEquals(Run.of("compare", a, b, "--width", "100").out(), run.out());
  }

  @Test
  void neitherNoColorNorADumbTerminalGetsColour() {
    for (Map<String, String> environment :
        List.of(
            Map.of("NO_COLOR", "1"), Map.of("TERM", "dumb"), Map.of("TERM", "xterm-256color"))) {
      Run run = Run.process(environment, "compare", a, b);
      assertEquals(ExitCode.OK, run.status(), run.err());
      assertFalse((run.out() + run.err()).contains("\u001b"), run::out);
    }
  }

  @Test
  void theWidthOfTheTerminalIsKept() {
    Run run = Run.process(Map.of("COLUMNS", "60"), "compare", a, b);
    assertTrue(run.out().lines().allMatch(line -> line.length() <= 60), run::out);
    Run odd = Run.process(Map.of("COLUMNS", "wide"), "compare", a, b);
    assertEquals(ExitCode.OK, odd.status(), odd.err());
  }

  @Test
  void statusesReachTheShell() {
    assertEquals(
        ExitCode.DIFFERENCES, Run.process(Map.of(), "compare", a, b, "--exit-code").status());
    assertEquals(ExitCode.USAGE, Run.process(Map.of(), "compare", a).status());
    assertEquals(ExitCode.NOT_FOUND, Run.process(Map.of(), "compare", a, b + "x").status());
    assertEquals(ExitCode.PARTIAL, Run.process(Map.of(), "compare", a, b, b + "x").status());
    assertEquals(ExitCode.INVALID_INPUT, Run.process(Map.of(), "compare", a, "-").status());
  }

  @Test
  void anotherProcessGivesTheSameBytes() {
    Run one = Run.process(Map.of("LC_ALL", "C"), "compare", a, b, "--json");
    Run two =
        Run.process(Map.of("LANG", "tr_TR.UTF-8", "TZ", "Asia/Tokyo"), "compare", a, b, "--json");
    assertEquals(one.out(), two.out());
    assertEquals(Run.of("compare", a, b, "--json").out(), one.out());
  }
}
