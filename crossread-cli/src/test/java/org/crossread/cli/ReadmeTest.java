package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What README shows is what the program shows. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");

  @Test
  void theRowOfAComparisonIsShownAsItIs() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    int row = readme.indexOf("```\n  3 != ") + "```\n".length();
    String shown = readme.substring(row, readme.indexOf("```", row));
    Path strait = ROOT.resolve("examples").resolve("strait");
    Run run =
        Run.of(
            "compare",
            strait.resolve("harbour-post.html").toString(),
            strait.resolve("fjord-tribune.html").toString(),
            strait.resolve("north-ledger.txt").toString());
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(shown.contains("NUMBER"), shown);
    assertTrue(run.out().contains(shown), run.out());
  }
}
