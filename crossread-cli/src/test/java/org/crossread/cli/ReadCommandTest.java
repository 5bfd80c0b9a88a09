package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command through its entry point: what is printed, listed and returned. */
class ReadCommandTest {
  private static final String TEXT =
      """
      Norway rejects the offer of Iceland

      Norway's Foreign Ministry said on Monday that it would not accept the offer of Iceland.

      “We were not asked,” Foreign Minister Jon Vik told Reuters, adding that Oslo 🛳 had waited.
      """;

  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static JsonNode report(Run run) {
    List<String> lines = run.out().lines().toList();
    assertEquals(1, lines.size(), run.err());
    return new ObjectMapper().readTree(lines.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--fast"})
  void everyReportIsOneLineWithItsStatementsPartiesAndActs(String option) throws IOException {
    String input = file("a.txt", TEXT);
    Run run = option.isEmpty() ? Run.of("read", "--ndjson", input) : Run.of("read", option, input);
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertTrue(run.err().endsWith("crossread: read 1, 0 failed\n"), run.err());
    assertEquals(!option.isEmpty(), run.err().startsWith("crossread: --fast: read by the plain"));
    JsonNode report = report(run);
    assertEquals(input, report.get("input").asString());
    boolean ministry = false;
    boolean reuters = false;
    for (JsonNode s : report.get("statements")) {
      if (s.get("cue").get("quote").asString().equals("said")) {
        ministry = true;
        assertEquals("Norway: Foreign Ministry", s.get("speaker").asString());
        assertEquals("NOR.MFA", s.get("speakerId").asString());
        assertEquals("INDIRECT", s.get("mode").asString());
        assertFalse(s.get("reason").asString().isBlank());
      }
      for (JsonNode via : s.get("via")) {
        reuters |= via.get("quote").asString().equals("Reuters");
      }
    }
    assertTrue(ministry, "the ministry said something");
    assertTrue(reuters, "told through Reuters");
    assertTrue(report.get("parties").size() >= 3);
    assertTrue(report.get("acts").toString().contains("REJECT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--ndjson", "--fast"})
  void everySpanIsTheWordsItGivesInBothCounts(String option) throws IOException {
    JsonNode report = report(Run.of("read", option, file("a.txt", TEXT)));
    String text = report.get("text").asString();
    int[] points = text.codePoints().toArray();
    int spans = 0;
    for (JsonNode node : report.findParents("quote")) {
      spans++;
      String quote = node.get("quote").asString();
      assertEquals(quote, text.substring(node.get("start").asInt(), node.get("end").asInt()));
      int start = node.get("codePoints").get(0).asInt();
      int end = node.get("codePoints").get(1).asInt();
      assertEquals(quote, new String(points, start, end - start));
    }
    assertTrue(spans > 6, spans + " spans");
  }

  @Test
  void theReadableFormShowsSpeakerCueContentAndWhy() throws IOException {
    Run run = Run.of("read", "--plain", file("a.txt", TEXT));
    assertTrue(run.out().startsWith("Norway rejects the offer of Iceland\n"), run.out());
    assertTrue(run.out().contains("Norway: Foreign Ministry — "), run.out());
    assertTrue(run.out().contains("[said]"), run.out());
    assertTrue(run.out().contains("via Reuters"), run.out());
    assertTrue(
        run.out().contains("confirmed: a known reporting verb stands beside its source"),
        run.out());
  }

  @Test
  void oneThatCannotBeReadDoesNotStopTheOthers() throws IOException {
    Run run = Run.of("read", file("empty.txt", ""), file("a.txt", TEXT), "none.txt");
    assertEquals(ExitCode.PARTIAL, run.status());
    assertEquals(1, run.out().lines().count());
    assertTrue(run.err().contains("empty.txt"), run.err());
    assertTrue(run.err().contains("none.txt"), run.err());
    assertTrue(run.err().endsWith("crossread: read 1, 2 failed\n"), run.err());
  }

  @Test
  void theSameArticleGivesTheSameBytesWhateverItIsReadWith() throws IOException {
    String a = file("a.txt", TEXT);
    String b = file("b.txt", CompareCommandTest.FERRY);
    String alone = Run.of("read", a).out();
    assertEquals(alone + Run.of("read", b).out(), Run.of("read", a, b).out());
  }

  @Test
  void fastNeedsNeitherModelNorNativeLibrary() throws IOException {
    String without =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("onnxruntime") && !entry.contains("crossread-models"))
            .collect(Collectors.joining(File.pathSeparator));
    assertTrue(without.length() < System.getProperty("java.class.path").length());
    String input = file("a.txt", TEXT);
    Run run = Run.process(without, Map.of(), "read", "--fast", input);
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals(Run.of("read", "--fast", input).out(), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "compare"})
  void aNativeLibraryThatDoesNotLoadIsNamedOnceWithTheRemedy(String command) throws IOException {
    Run run =
        Run.process(
            Map.of("JDK_JAVA_OPTIONS", "-Donnxruntime.native.path=" + folder.resolve("none")),
            command,
            file("a.txt", TEXT),
            file("b.txt", CompareCommandTest.FERRY));
    assertEquals(ExitCode.FAILURE, run.status(), run.err());
    assertEquals("", run.out());
    List<String> said =
        run.err().lines().filter(line -> !line.startsWith("NOTE: Picked up")).toList();
    assertEquals(1, said.size(), run.err());
    assertTrue(
        said.getFirst()
            .startsWith("crossread: the native library of ONNX Runtime does not load on this"),
        run.err());
    assertTrue(said.getFirst().endsWith("; read with --fast, which needs none"), run.err());
  }

  @Test
  void wrongUsageIsSaid() {
    Run run = Run.of("read");
    assertEquals(ExitCode.USAGE, run.status());
    assertTrue(run.err().contains("name at least one file"), run.err());
  }
}
