package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command through its entry point: what is printed, listed and returned. */
class ExtractCommandTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>Ferry sinks off Rill</title>
      <meta property="og:site_name" content="The Rill Post"></head><body><article>
      <h1>Ferry sinks off Rill</h1>
      <p>The ferry Gudrun sank off Rill on Monday night with 11 people on board.</p>
      <p>All of the passengers were saved by a trawler, the harbour master told reporters.</p>
      </article></body></html>
      """;

  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString();
  }

  private static List<JsonNode> lines(Run run) {
    return run.out().lines().map(l -> new ObjectMapper().readTree(l)).toList();
  }

  @Test
  void everyArticleIsOneLineWithItsTextBlocksAndOrigin() throws IOException {
    String input = file("a.html", PAGE);
    Run run = Run.of("extract", input);
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals("crossread: extracted 1, 0 failed\n", run.err());
    JsonNode article = lines(run).getFirst();
    assertEquals(input, article.get("input").asString());
    assertEquals(1, article.get("record").asInt());
    assertEquals("Ferry sinks off Rill", article.get("title").asString());
    assertEquals("The Rill Post", article.get("outlet").asString());
    assertEquals("OPEN_GRAPH", article.get("outletFrom").asString());
    assertTrue(article.get("byline").isNull());
    String text = article.get("text").asString();
    JsonNode blocks = article.get("blocks");
    assertEquals("TITLE", blocks.get(0).get("kind").asString());
    assertEquals(
        "The ferry Gudrun sank off Rill on Monday night with 11 people on board.",
        text.substring(blocks.get(1).get("start").asInt(), blocks.get(1).get("end").asInt()));
    assertFalse(blocks.get(1).get("reason").asString().isBlank());
  }

  @Test
  void codePointsAreCountedBesideUtf16Units() throws IOException {
    String text = "A \uD83D\uDEF3 sank off Rill.\n\n" + CompareCommandTest.FERRY;
    JsonNode article = lines(Run.of("extract", file("a.txt", text))).getFirst();
    int[] points = article.get("text").asString().codePoints().toArray();
    for (JsonNode block : article.get("blocks")) {
      JsonNode at = block.get("codePoints");
      int start = at.get(0).asInt();
      assertEquals(
          article
              .get("text")
              .asString()
              .substring(block.get("start").asInt(), block.get("end").asInt()),
          new String(points, start, at.get(1).asInt() - start));
    }
  }

  @Test
  void aFolderStandsForItsFilesInOrderOfTheirPathsWithoutHiddenOnes() throws IOException {
    file("in/b.txt", CompareCommandTest.FERRY);
    file("in/a/z.txt", CompareCommandTest.FERRY_AGAIN);
    file("in/.hidden/c.txt", CompareCommandTest.FERRY);
    file("in/.d.txt", CompareCommandTest.FERRY);
    Run run = Run.of("extract", folder.resolve("in").toString());
    assertEquals(
        List.of(folder.resolve("in/a/z.txt").toString(), folder.resolve("in/b.txt").toString()),
        lines(run).stream().map(a -> a.get("input").asString()).toList());
  }

  @Test
  void aPatternStandsForTheFilesThatFit() throws IOException {
    file("in/b.txt", CompareCommandTest.FERRY);
    file("in/c.html", PAGE);
    file("in/deep/d.txt", CompareCommandTest.FERRY_AGAIN);
    assertEquals(1, lines(Run.of("extract", folder + "/in/*.txt")).size());
    assertEquals(2, lines(Run.of("extract", folder + "/in/**.txt")).size());
    assertEquals(ExitCode.NOT_FOUND, Run.of("extract", folder + "/in/*.warc").status());
  }

  @Test
  void whatFailsIsListedAndTheRestGoesOn() throws IOException {
    String bad = file("bad.pdf", "%PDF-1.7 and so on");
    String good = file("good.txt", CompareCommandTest.FERRY);
    Run run = Run.of("extract", bad, folder + "/gone.txt", good);
    assertEquals(ExitCode.PARTIAL, run.status());
    assertEquals(1, lines(run).size());
    assertEquals(
        List.of(
            "crossread: " + bad + ": is a PDF (save the article as text or HTML)",
            "crossread: " + folder + "/gone.txt: no such file (check the path)",
            "crossread: extracted 1, 2 failed"),
        run.err().lines().toList());
  }

  @Test
  void statusesTellMissingFromUnreadableAndWrongUse() throws IOException {
    assertEquals(ExitCode.NOT_FOUND, Run.of("extract", folder + "/gone.txt").status());
    assertEquals(ExitCode.INVALID_INPUT, Run.of("extract", file("e.txt", "")).status());
    assertEquals(ExitCode.USAGE, Run.of("extract").status());
    assertEquals(ExitCode.USAGE, Run.of("extract", "-", "-").status());
    assertEquals(ExitCode.USAGE, Run.of("extract", "-", "--as", "word").status());
    assertEquals(ExitCode.USAGE, Run.of("extract", "-", "--ndjson", "--plain").status());
  }

  @Test
  void theReadableFormIsShortAndWithoutControlCharacters() throws IOException {
    String input = file("a.html", PAGE.replace("Gudrun", "Gud\u001b[31mrun"));
    Run run = Run.of("extract", "--plain", input);
    assertTrue(run.out().startsWith("Ferry sinks off Rill\n"), run::out);
    assertTrue(run.out().contains("The Rill Post"), run::out);
    assertFalse(run.out().contains("\u001b"), run::out);
    assertTrue(run.out().lines().allMatch(l -> l.length() <= 100), run::out);
  }

  @Test
  void standardInputIsReadAndItsFormatCanBeNamed() {
    Run run = Run.reading(CompareCommandTest.FERRY, "extract", "-");
    assertEquals("-", lines(run).getFirst().get("input").asString());
    String json =
        "{\"title\": \"Ferry sinks\", \"maintext\": \"The ferry Gudrun sank off Rill.\"}\n";
    JsonNode named = lines(Run.reading(json, "extract", "-", "--as", "jsonl")).getFirst();
    assertEquals("The ferry Gudrun sank off Rill.", named.get("text").asString());
    assertEquals("-#1", named.get("input").asString());
    JsonNode text = lines(Run.reading(PAGE, "extract", "-", "--as", "text")).getFirst();
    assertTrue(text.get("text").asString().startsWith("<!DOCTYPE"));
  }

  @Test
  void manyRecordsKeepTheirOrderAndGiveTheSameBytesAgain() throws IOException {
    StringBuilder records = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      // Every third is long, so that its neighbour is ready before it.
      String text =
          "The ferry number " + i + " sank off Rill on Monday. ".repeat(i % 3 == 0 ? 200 : 1);
      records.append("{\"maintext\": \"").append(text).append("\"}\n");
    }
    String input = file("a.jsonl", records.toString());
    Run run = Run.of("extract", input);
    List<JsonNode> articles = lines(run);
    assertEquals(300, articles.size());
    for (int i = 0; i < 300; i++) {
      assertEquals(i + 1, articles.get(i).get("record").asInt());
    }
    assertEquals(run.out(), Run.of("extract", input).out());
  }

  @Test
  void anotherProcessGivesTheSameBytes() throws IOException {
    String input = file("a.html", PAGE.replace("Gudrun", "Gudrún 🛳"));
    Run process = Run.process(Map.of("LC_ALL", "C", "TZ", "Asia/Tokyo"), "extract", input);
    assertEquals(ExitCode.OK, process.status(), process.err());
    assertEquals(Run.of("extract", input).out(), process.out());
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(process.out()), "not all is ASCII");
  }

  private static String response(int number, String page) {
    String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://rill.example/"
        + number
        + "\r\nWARC-Date: 2025-11-06T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: "
        + block.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + block
        + "\r\n\r\n";
  }

  @Test
  void theRecordsOfAnArchiveAreArticlesWithTheirPlaceAndAddress() throws IOException {
    String input =
        file("a.warc", response(1, PAGE) + response(2, "<html><body><p>Gone") + response(3, PAGE));
    Run run = Run.of("extract", input);
    assertEquals(ExitCode.PARTIAL, run.status(), run.err());
    List<JsonNode> articles = lines(run);
    assertEquals(2, articles.size());
    JsonNode last = articles.getLast();
    assertEquals(input + "#3", last.get("input").asString());
    assertEquals(input, last.get("file").asString());
    assertEquals(3, last.get("record").asInt());
    assertTrue(last.get("offset").asInt() > 500, last::toString);
    assertEquals("https://rill.example/3", last.get("uri").asString());
    assertEquals("2025-11-06T10:00:00Z", last.get("capturedAt").asString());
    int second = response(1, PAGE).length();
    assertTrue(run.err().contains(input + "#2 (byte " + second + "): holds no "), run::err);
    assertTrue(run.err().endsWith("crossread: extracted 2, 1 failed\n"), run::err);
  }

  @Test
  void anEntryWithoutTextIsListedWithItsLinkAndNotFetched() throws IOException {
    String input =
        file(
            "a.xml",
            "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>"
                + "<item><title>Ferry sinks</title><link>https://rill.example/1</link></item>"
                + "</channel></rss>");
    Run run = Run.of("extract", input);
    assertEquals(ExitCode.INVALID_INPUT, run.status());
    assertEquals(
        List.of(
            "crossread: "
                + input
                + "#1: holds no text, only a link to “Ferry sinks”: https://rill.example/1"
                + " (name the address itself to read it)",
            "crossread: extracted 0, 1 failed"),
        run.err().lines().toList());
  }

  @Test
  void aFileOfSeveralArticlesIsComparedByItself() throws IOException {
    String input =
        file(
            "a.jsonl",
            "{\"maintext\": \"%s\"}\n{\"maintext\": \"%s\"}\n"
                .formatted(
                    CompareCommandTest.FERRY.replace("\n", "\\n"),
                    CompareCommandTest.FERRY_AGAIN.replace("\n", "\\n")));
    Run run = Run.of("compare", input, "--json");
    assertEquals(ExitCode.OK, run.status(), run.err());
    JsonNode articles = run.json().get("articles");
    assertEquals(2, articles.size());
    assertEquals(input + "#2", articles.get(1).get("input").asString());
    String one = file("one.jsonl", "{\"maintext\": \"The ferry Gudrun sank off Rill.\"}\n");
    assertEquals(ExitCode.USAGE, Run.of("compare", one).status());
    String many = file("many.jsonl", Files.readString(Path.of(one)).repeat(21));
    Run tooMany = Run.of("compare", many);
    assertEquals(ExitCode.USAGE, tooMany.status());
    assertTrue(tooMany.err().contains("at most 20 articles"), tooMany::err);
  }

  @Test
  void anArchiveWithOnePageIsComparedWithAText() throws IOException {
    Run run =
        Run.of(
            "compare",
            file("a.warc", response(1, PAGE)),
            file("b.txt", CompareCommandTest.FERRY_AGAIN),
            "--json");
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(run.json().get("articles").get(0).get("read").asBoolean());
  }
}
