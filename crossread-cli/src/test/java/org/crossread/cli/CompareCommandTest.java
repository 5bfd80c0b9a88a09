package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The command through its entry point: exit statuses, streams and every kind of bad input. */
class CompareCommandTest {
  static final String FERRY =
      """
      The ferry Gudrun sank off Rill on Monday night with 11 people on board.

      All of the passengers were saved by a trawler, the harbour master of Rill told reporters.

      The maritime office will open an inquiry as soon as the wreck has been found.
      """;

  static final String FERRY_AGAIN =
      """
      The Gudrun, a ferry, went down near Rill late on Monday with 14 people on board.

      A trawler saved all of its passengers within an hour, the owners of the line said.

      An inquiry may be opened by the maritime office once divers find the wreck.
      """;

  @TempDir private Path folder = Path.of("");
  private String a = "";
  private String b = "";

  @BeforeEach
  void twoReports() throws IOException {
    a = file("a.txt", FERRY);
    b = file("b.txt", FERRY_AGAIN);
  }

  private String file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    return file.toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void assertFails(int status, String message, Run run) {
    assertEquals(status, run.status(), run.err());
    assertTrue(run.err().contains(message), run::err);
    assertEquals("", run.out());
    assertFalse(run.err().contains("Exception"), run::err);
    assertFalse(run.err().contains("\tat "), run::err);
  }

  @Test
  void twoReportsAreComparedWithoutAWordOnStandardError() {
    Run run = Run.of("compare", a, b);
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains("11") && run.out().contains("14"), run::out);
  }

  @Test
  void differencesFoundAreStatusTenOnlyWhenAskedFor() {
    assertEquals(ExitCode.DIFFERENCES, Run.of("compare", a, b, "--exit-code").status());
    assertEquals(10, ExitCode.DIFFERENCES);
  }

  @Test
  void twoCopiesOfOneTextDoNotDiffer() throws IOException {
    assertEquals(
        ExitCode.OK, Run.of("compare", a, file("copy.txt", FERRY), "--exit-code").status());
  }

  @Test
  void aMissingFileIsNotFoundAndNamedWithARemedy() {
    String gone = path("gone.txt");
    Run run = Run.of("compare", a, gone);
    assertFails(ExitCode.NOT_FOUND, gone + ": no such file (check the path)", run);
    assertFails(ExitCode.NOT_FOUND, "nothing could be read", Run.of("compare", gone, gone + "2"));
  }

  @Test
  void aMissingFileBesideTwoReadableOnesIsAPartialSuccess() {
    String gone = path("gone.txt");
    Run run = Run.of("compare", a, gone, b, "--json", "--exit-code");
    assertEquals(ExitCode.PARTIAL, run.status(), run.err());
    assertTrue(run.err().contains(gone + ": no such file"), run::err);
    JsonNode json = run.json();
    assertEquals(gone, json.get("notRead").get(0).get("input").asString());
    assertFalse(json.get("articles").get(1).get("read").asBoolean());
    assertTrue(json.get("articles").get(2).get("read").asBoolean());
  }

  @Test
  void anEmptyFileIsInvalidInput() throws IOException {
    assertFails(
        ExitCode.INVALID_INPUT, "the file is empty", Run.of("compare", a, file("e.txt", "")));
  }

  @Test
  void aMissingAndAnEmptyFileAreInvalidInput() throws IOException {
    assertFails(
        ExitCode.INVALID_INPUT,
        "nothing could be read",
        Run.of("compare", path("gone.txt"), file("e.txt", "")));
  }

  @Test
  void binaryFilesAreInvalidInput() throws IOException {
    byte[] noise = new byte[5000];
    new java.util.Random(1).nextBytes(noise);
    assertFails(ExitCode.INVALID_INPUT, "is not text", Run.of("compare", a, file("n.bin", noise)));
    assertFails(
        ExitCode.INVALID_INPUT, "is a PDF", Run.of("compare", a, file("a.pdf", "%PDF-1.4 x")));
  }

  @Test
  void aFolderIsInvalidInput() {
    assertFails(ExitCode.INVALID_INPUT, "is a folder", Run.of("compare", a, folder.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe to our newsletter\nLog in\nAccept all\n",
        "<html><body><nav><a href=/>Home</a></nav></body></html>",
        "  \n\n",
        "***"
      })
  void whatHoldsNoArticleIsInvalidInput(String text) throws IOException {
    assertFails(ExitCode.INVALID_INPUT, "holds no ", Run.of("compare", a, file("n.txt", text)));
  }

  @Test
  void oneFileOrNoneIsWrongUsage() {
    assertFails(ExitCode.USAGE, "name at least two files", Run.of("compare", a));
    assertFails(ExitCode.USAGE, "name at least two files", Run.of("compare"));
  }

  @Test
  void twentyFilesAreComparedAndOneMoreIsWrongUsage() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("compare", "--json"));
    for (int i = 0; i < 20; i++) {
      arguments.add(file("f" + i + ".txt", i % 2 == 0 ? FERRY : FERRY_AGAIN));
    }
    Run twenty = Run.of(arguments);
    assertEquals(ExitCode.OK, twenty.status(), twenty.err());
    assertEquals(20, twenty.json().get("articles").size());
    assertEquals(2, twenty.json().get("lineage").get("independent").asInt());
    arguments.add(file("f20.txt", FERRY));
    assertFails(
        ExitCode.USAGE, "at most 20 files can be compared at once; 21 given", Run.of(arguments));
  }

  @Test
  void theSameFileTwiceIsCountedOnce() {
    Run run = Run.of("compare", a, a);
    assertFails(ExitCode.INVALID_INPUT, a + ": the same text as " + a + "; counted once", run);
    assertTrue(run.err().contains("only one report could be read"), run::err);
    Run three = Run.of("compare", a, b, a, "--json");
    assertEquals(ExitCode.OK, three.status(), three.err());
    assertTrue(three.err().contains("counted once"), three::err);
    assertEquals(0, three.json().get("articles").get(2).get("sameAs").asInt());
  }

  @Test
  void standardInputIsReadForADash() {
    Run run = Run.reading(FERRY_AGAIN, "compare", a, "-", "--json", "--outlet", "The Pier=-");
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("-", run.json().get("articles").get(1).get("input").asString());
    assertEquals("The Pier", run.json().get("articles").get(1).get("outlet").asString());
    assertEquals(
        Run.of("compare", a, b, "--json").json().get("claims").size(),
        run.json().get("claims").size());
  }

  @Test
  void standardInputIsReadOnceAndMayNotBeEmpty() {
    assertFails(ExitCode.USAGE, "only once", Run.reading(FERRY, "compare", "-", "-"));
    assertFails(ExitCode.INVALID_INPUT, "-: the file is empty", Run.reading("", "compare", a, "-"));
  }

  @Test
  void anotherLanguageIsSaid() throws IOException {
    String german =
        file(
            "c.txt",
            "Die Fähre ist in der Nacht auf Montag vor Rill gesunken und mit ihr die Ladung, das"
                + " teilte der Hafenmeister mit. Von den Leuten an Bord ist nicht einer verletzt.\n");
    Run run = Run.of("compare", a, german, "--json");
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(run.err().contains(german + ": does not read as English"), run::err);
    assertEquals("de", run.json().get("articles").get(1).get("language").asString());
  }

  @Test
  void anotherEncodingIsSaid() throws IOException {
    String old =
        file("w.txt", ("“Föhr”\n\n" + FERRY_AGAIN).getBytes(Charset.forName("windows-1252")));
    Run run = Run.of("compare", a, old);
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(run.err().contains(old + ": is not UTF-8"), run::err);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry\0 Gudrun sank off\0 Rill on Monday night with 12 people on board, he said.",
        "The ferry 🛳️ Gudrun 👩‍✈️ sank off Rill on Monday night with 12 people 🆘 on board.",
        "The ferry “הספינה טבעה” sank off Rill on Monday night with ١٢ or 12 people on board.",
        "قال مدير الميناء إن السفينة غرقت ليلا. The ferry Gudrun sank off Rill with 12 people.",
        "The fe\u0301rry Gudrun\u00a0sank off\tRill on Monday night with 12 people on board.\r\n\u2028",
        "İstanbul’s ferry sank off Rill if ever one did, with 12 people on board, “he” said.",
        "\uD83D The ferry Gudrun sank off Rill on Monday night with 12 people on board \uDE00."
      })
  void everyQuoteIsTheSubstringItClaimsToBe(String first) throws IOException {
    String text = first + "\n\n" + FERRY_AGAIN;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Run run = Run.of("compare", a, file("c.txt", bytes), "--json");
    assertEquals(ExitCode.OK, run.status(), run.err());
    int checked =
        Quotes.check(run.json(), List.of(FERRY, new String(bytes, StandardCharsets.UTF_8)));
    assertTrue(checked > 5, () -> run.out());
  }

  @Test
  void aByteOrderMarkIsNotCounted() throws IOException {
    Run run = Run.of("compare", a, file("c.txt", "\uFEFF" + FERRY_AGAIN), "--json");
    assertTrue(Quotes.check(run.json(), List.of(FERRY, FERRY_AGAIN)) > 5, run::out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2022-02-30", "17.2.2022", "2022-2-7", ""})
  void aDateThatIsNoneIsWrongUsage(String date) {
    assertFails(
        ExitCode.USAGE,
        "'" + date + "' is no day of the calendar; write YYYY-MM-DD",
        Run.of("compare", a, b, "--date", date));
  }

  @Test
  void theDateStatedStandsInTheOutput() {
    Run run = Run.of("compare", a, b, "--date", "2031-03-03", "--json");
    assertEquals("2031-03-03", run.json().get("articles").get(0).get("date").asString());
    assertEquals("USER", run.json().get("articles").get(0).get("dateFrom").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Pier=none.txt", "The Pier", "=a.txt", "The Pier="})
  void anOutletMustNameOneOfTheFiles(String outlet) {
    assertFails(ExitCode.USAGE, "write NAME=FILE", Run.of("compare", a, b, "--outlet", outlet));
  }

  @Test
  void anOutletIsShownInPlaceOfTheFileName() {
    Run run = Run.of("compare", a, b, "--outlet", "The Pier=" + a);
    assertTrue(run.out().contains("The Pier"), run::out);
  }

  @Test
  void wrongOptionsAreWrongUsage() {
    assertFails(ExitCode.USAGE, "--nope", Run.of("compare", a, b, "--nope"));
    assertFails(ExitCode.USAGE, "--width", Run.of("compare", a, b, "--width", "10"));
    assertFails(ExitCode.USAGE, "--color", Run.of("compare", a, b, "--color", "pink"));
    assertFails(ExitCode.USAGE, "name a command", Run.of());
    assertFails(ExitCode.USAGE, "compile", Run.of("compile", a, b));
  }

  @Test
  void helpLeadsToTheExamplesAndIsData() {
    for (String[] arguments : new String[][] {{"--help"}, {"compare", "--help"}}) {
      Run run = Run.of(arguments);
      assertEquals(ExitCode.OK, run.status());
      assertEquals("", run.err());
      assertTrue(run.out().contains("crossread compare A.txt B.html"), run::out);
    }
    assertEquals(ExitCode.OK, Run.of("--version").status());
  }

  @Test
  void aPageIsWrittenWholeAndStandardOutputStaysEmpty() throws IOException {
    Path page = folder.resolve("page.html");
    Run run = Run.of("compare", a, b, "--html", page.toString());
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("wrote " + page), run::err);
    String html = Files.readString(page);
    assertTrue(html.startsWith("<!") && html.stripTrailing().endsWith("</html>"), html);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("a.txt", "b.txt", "page.html"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void whatIsWrittenCanBeReadByWhoeverMayReadOtherNewFiles() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no POSIX permissions on this file system");
    String page = path("page.html");
    String tables = path("tables");
    Run run = Run.of("compare", a, b, "--html", page, "--csv", tables);
    assertEquals(ExitCode.OK, run.status(), run.err());
    var usual = Files.getPosixFilePermissions(Path.of(a));
    assertEquals(usual, Files.getPosixFilePermissions(Path.of(page)));
    assertEquals(usual, Files.getPosixFilePermissions(Path.of(tables, "claims.csv")));
  }

  @Test
  void tablesAreWrittenIntoAFolderThatIsMade() throws IOException {
    Path tables = folder.resolve("deep/tables");
    Run run = Run.of("compare", a, b, "--csv", tables.toString());
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("", run.out());
    try (Stream<Path> files = Files.list(tables)) {
      assertEquals(
          "articles claims differences only_in positions speakers statements timeline versions"
              + " wording",
          files
              .map(f -> f.getFileName().toString().replace(".csv", ""))
              .sorted()
              .collect(Collectors.joining(" ")));
    }
    assertTrue(Files.readString(tables.resolve("articles.csv")).contains("a.txt"));
  }

  @Test
  void allFormsCanBeAskedForAtOnce() {
    Run run = Run.of("compare", a, b, "--json", "--html", path("p.html"), "--csv", path("t"));
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals(Run.of("compare", a, b, "--json").out(), run.out());
    assertTrue(Files.exists(folder.resolve("p.html")) && Files.exists(folder.resolve("t")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsAFailureWithARemedy() {
    assertFails(
        ExitCode.FAILURE,
        "its folder does not exist; create it first",
        Run.of("compare", a, b, "--html", path("none/page.html")));
    assertEquals(ExitCode.FAILURE, Run.of("compare", a, b, "--csv", a).status());
  }

  @Test
  void jsonIsOneDocumentInAscii() {
    Run run = Run.of("compare", a, b, "--json");
    assertTrue(run.out().endsWith("}\n"), run::out);
    assertTrue(run.out().chars().allMatch(c -> c < 128), run::out);
    for (String name :
        List.of("articles", "lineage", "claims", "onlyIn", "statements", "notRead", "versions")) {
      assertTrue(run.json().has(name), name);
    }
  }

  @Test
  void theTableKeepsToTheWidthAskedFor() {
    for (String width : List.of("40", "80", "160")) {
      Run run = Run.of("compare", a, b, "--width", width);
      assertEquals(ExitCode.OK, run.status(), run.err());
      run.out()
          .lines()
          .forEach(line ->
              assertTrue(line.length() <= Integer.parseInt(width), () -> width + ": " + line));
    }
  }

  @Test
  void colourIsWrittenOnlyWhenAskedForOrOnATerminal() {
    assertFalse(Run.of("compare", a, b).out().contains("\u001b"));
    assertFalse(Run.of("compare", a, b, "--color", "never").out().contains("\u001b"));
    assertTrue(Run.of("compare", a, b, "--color", "always").out().contains("\u001b["));
  }
}
