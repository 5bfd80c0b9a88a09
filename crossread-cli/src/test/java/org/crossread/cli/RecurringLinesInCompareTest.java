package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that recur in the articles of one outlet, through the command. */
class RecurringLinesInCompareTest {
  private static final String APPEAL = "Everyone on the staff lives by what our friends can spare.";

  private static final String OWNERS =
      """
      The owners of the ferry Gudrun, which sank off Rill on Monday night, spoke on Tuesday.

      They said that 14 people had been on board and that a trawler had saved all passengers.
      """;

  private static final String MINISTER =
      """
      The ferry Gudrun will be raised before winter, the minister for the sea said on Wednesday.

      The ship sank off Rill on Monday night; a trawler saved all of its passengers.
      """;

  @TempDir private Path folder = Path.of("");
  private String first = "";
  private String second = "";
  private String third = "";
  private String other = "";

  @BeforeEach
  void articles() throws IOException {
    first = file("first.txt", CompareCommandTest.FERRY + "\n" + APPEAL + "\n");
    second = file("second.txt", OWNERS + "\n" + APPEAL + "\n");
    third = file("third.txt", MINISTER + "\n" + APPEAL + "\n");
    other = file("other.txt", CompareCommandTest.FERRY_AGAIN);
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return file.toString();
  }

  private static final String REASON =
      "not read for claims: recurs in other articles of the outlet";

  private static Run compared(List<String> heralds, List<String> files, String... more) {
    List<String> arguments = new ArrayList<>(List.of("compare"));
    heralds.forEach(f -> arguments.addAll(List.of("--outlet", "Herald=" + f)));
    arguments.addAll(files);
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments);
    assertEquals(ExitCode.OK, run.status(), run.err());
    return run;
  }

  /** How many lines the page shows as recurring. */
  private int recurring(List<String> heralds, List<String> files) throws IOException {
    Path page = folder.resolve("page.html");
    compared(heralds, files, "--html", page.toString());
    return Files.readString(page, StandardCharsets.UTF_8).split(REASON, -1).length - 1;
  }

  private static TreeSet<String> quotes(Run run) {
    TreeSet<String> quotes = new TreeSet<>();
    run.json().findValues("quote").forEach(t -> quotes.add(t.asString()));
    return quotes;
  }

  @Test
  void linesOfArticlesWithoutAnOutletAreRead() throws IOException {
    assertEquals(0, recurring(List.of(), List.of(first, second, third, other)));
  }

  @Test
  void aLineThatRecursInThreeArticlesOfOneOutletIsNotRead() throws IOException {
    List<String> heralds = List.of(first, second, third);
    assertEquals(3, recurring(heralds, List.of(first, second, third, other)));
  }

  @Test
  void articlesOfOtherOutletsDoNotChangeWhatIsRead() throws IOException {
    assertEquals(0, recurring(List.of(first), List.of(first, second, third, other)));
  }

  @Test
  void theOrderOfTheInputsDoesNotMatter() {
    List<String> heralds = List.of(first, second, third);
    TreeSet<String> expected =
        quotes(compared(heralds, List.of(first, second, third, other), "--json"));
    assertFalse(expected.isEmpty());
    for (List<String> order :
        List.of(
            List.of(other, third, second, first),
            List.of(second, other, first, third),
            List.of(third, first, other, second))) {
      assertEquals(expected, quotes(compared(heralds, order, "--json")));
    }
  }
}
