package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.crossread.bundle.Archive;
import org.crossread.bundle.BundleException;
import org.crossread.bundle.Manifest;
import org.crossread.correction.Change;
import org.crossread.correction.Correction;
import org.crossread.correction.CorrectionLines;
import org.crossread.correction.PassageKey;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form, bundles and what became of them, through the entry point. */
class ExportCommandTest {
  @TempDir private Path folder = Path.of("");
  private String a = "";
  private String b = "";

  @BeforeEach
  void twoReports() throws IOException {
    a = file("a.txt", CompareCommandTest.FERRY);
    b = file("b.txt", CompareCommandTest.FERRY_AGAIN);
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private byte[] bundle(String name, String... inputs) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("export", "-f", "bundle", "--fast", "-o"));
    arguments.add(path(name));
    arguments.addAll(List.of(inputs));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertEquals(0, run.status(), run.err());
    return Files.readAllBytes(folder.resolve(name));
  }

  private Run verified(byte[] bundle) throws IOException {
    Files.write(folder.resolve("checked.zip"), bundle);
    return Run.of("verify", path("checked.zip"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "json", "ndjson", "jsonld"})
  void aFormIsWrittenToStandardOutputOrToAFile(String form) throws IOException {
    Run run = Run.of("export", "-f", form, "--fast", a, b);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().length() > 500);
    Run saved = Run.of("export", "-f", form, "--fast", "-o", path("x"), a, b);
    assertEquals("", saved.out());
    assertEquals(run.out(), Files.readString(folder.resolve("x")));
  }

  @Test
  void tablesAreWrittenToAFolder() {
    Run run = Run.of("export", "-f", "csv", "--fast", "-o", path("tables"), a, b);
    assertEquals(0, run.status(), run.err());
    assertTrue(Files.isRegularFile(folder.resolve("tables/positions.csv")));
    assertTrue(Files.isRegularFile(folder.resolve("tables/versions.csv")));
  }

  @Test
  void aRedactedBriefNamesNoInput() {
    Run run = Run.of("export", "-f", "md", "--fast", "--redacted", a, b);
    assertEquals(0, run.status(), run.err());
    assertFalse(run.out().contains("a.txt"));
  }

  @Test
  void wrongUsageIsTold() {
    assertUsage("-f", Run.of("export", a, b));
    assertUsage("pdf", Run.of("export", "-f", "pdf", a, b));
    assertUsage("name at least two files", Run.of("export", "-f", "md"));
    assertUsage("-f csv needs -o", Run.of("export", "-f", "csv", a, b));
    assertUsage("-f bundle needs -o", Run.of("export", "-f", "bundle", a, b));
    assertUsage("--redacted", Run.of("export", "-f", "bundle", "-o", "x", "--redacted", a, b));
    assertUsage("--full-text", Run.of("export", "-f", "md", "--full-text", a, b));
    assertUsage("NAME=FILE", Run.of("export", "-f", "md", "--outlet", "x", a, b));
  }

  private static void assertUsage(String words, Run run) {
    assertEquals(2, run.status(), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  @Test
  void inputsThatCannotBeReadAreToldByTheStatus() {
    assertEquals(6, Run.of("export", "-f", "md", "--fast", a, b, path("none")).status());
    assertEquals(3, Run.of("export", "-f", "md", "--fast", a, path("none")).status());
    assertEquals(5, Run.of("export", "-f", "md", "--fast", a, a).status());
  }

  @Test
  void aBundleHasTheSameBytesInAnyOrderAndFromAnyFolder() throws IOException {
    byte[] one = bundle("one.zip", a, b);
    assertArrayEquals(one, bundle("two.zip", b, a));
    assertArrayEquals(one, bundle("three.zip", b, a, b));
    String c = file("elsewhere/a.txt", CompareCommandTest.FERRY);
    assertArrayEquals(one, bundle("four.zip", c, b));
    Run run = verified(one);
    assertEquals(0, run.status(), run.out() + run.err());
    assertTrue(run.out().startsWith("verified: "), run.out());
  }

  @Test
  void aBundleWithAnInputThatWasNotReadIsVerifiedToo() throws IOException {
    Run run =
        Run.of("export", "-f", "bundle", "--fast", "-o", path("x.zip"), a, b, path("none.txt"));
    assertEquals(6, run.status(), run.err());
    assertEquals(0, verified(Files.readAllBytes(folder.resolve("x.zip"))).status());
  }

  @Test
  void everyChangedEntryIsNamed() throws IOException, BundleException {
    TreeMap<String, byte[]> entries = new TreeMap<>(Archive.read(bundle("x.zip", a, b)));
    for (String name : entries.keySet()) {
      TreeMap<String, byte[]> changed = new TreeMap<>(entries);
      byte[] bytes = Arrays.copyOf(entries.get(name), entries.get(name).length + 1);
      bytes[bytes.length - 1] = ' ';
      changed.put(name, bytes);
      Run run = verified(Archive.write(changed));
      assertEquals(5, run.status(), name);
      assertTrue(run.out().startsWith(name + " "), name + ": " + run.out());
    }
  }

  @Test
  void aResultThatIsForgedTogetherWithItsSealDoesNotFollow() throws IOException, BundleException {
    TreeMap<String, byte[]> entries = new TreeMap<>(Archive.read(bundle("x.zip", a, b)));
    String name = "results/only_in.csv";
    byte[] forged = "article\r\n".getBytes(StandardCharsets.UTF_8);
    Manifest.Seal was = Manifest.Seal.of(entries.get(name));
    Manifest.Seal is = Manifest.Seal.of(forged);
    String manifest = new String(entries.get(Manifest.NAME), StandardCharsets.UTF_8);
    String changed =
        manifest
            .replace("\"size\" : " + was.size() + ",", "\"size\" : " + is.size() + ",")
            .replace(was.sha256(), is.sha256());
    assertNotEquals(manifest, changed);
    entries.put(name, forged);
    entries.put(Manifest.NAME, changed.getBytes(StandardCharsets.UTF_8));
    Run run = verified(Archive.write(entries));
    assertEquals(5, run.status());
    assertTrue(run.out().contains(name + " does not follow from the captures"), run.out());
  }

  /** A file with one correction: the first paragraph of the first report is no text of it. */
  static String corrections(Path folder) throws IOException {
    Text text = Text.of(CompareCommandTest.FERRY);
    Correction c =
        new Correction(
            new Change.NotArticle(
                PassageKey.of(text, new Span(0, text.characters().indexOf('\n')))),
            "Ines Dahl",
            Instant.parse("2031-03-03T09:15:00Z"),
            "a headline of another story");
    Path file = folder.resolve("corrections.jsonl");
    Files.writeString(file, CorrectionLines.line(c));
    return file.toString();
  }

  @Test
  void correctionsStandInEveryFormAndInABundle() throws IOException, BundleException {
    String file = corrections(folder);
    for (String form : List.of("md", "json", "ndjson", "html")) {
      Run run = Run.of("export", "-f", form, "--fast", "--corrections", file, a, b);
      assertEquals(0, run.status(), run.err());
      assertTrue(run.out().contains("Ines Dahl"), form);
      Run redacted =
          Run.of("export", "-f", form, "--fast", "--redacted", "--corrections", file, a, b);
      assertFalse(redacted.out().contains("Ines Dahl"), form);
    }
    byte[] bundle = bundle("x.zip", a, b, "--corrections", file);
    assertEquals(0, verified(bundle).status());
    TreeMap<String, byte[]> entries = new TreeMap<>(Archive.read(bundle));
    assertArrayEquals(Files.readAllBytes(Path.of(file)), entries.get("corrections.jsonl"));
    entries.remove("corrections.jsonl");
    Run run = verified(Archive.write(entries));
    assertEquals(5, run.status());
    assertTrue(run.out().startsWith("corrections.jsonl is missing"), run.out());
  }

  @Test
  void correctionsThatCannotBeReadAreTold() throws IOException {
    String bad = file("bad.jsonl", "{}\n");
    Run run = Run.of("export", "-f", "md", "--fast", "--corrections", bad, a, b);
    assertEquals(5, run.status());
    assertTrue(run.err().contains("line 1"), run.err());
    assertEquals(3, Run.of("export", "-f", "md", "--corrections", path("none"), a, b).status());
  }

  @Test
  void bytesBesideTheEntriesAreNoticed() throws IOException {
    byte[] bundle = bundle("x.zip", a, b);
    Run run = verified(Arrays.copyOf(bundle, bundle.length + 3));
    assertEquals(5, run.status());
    assertTrue(run.out().contains("packed anew"), run.out());
  }

  @Test
  void aBundleOfAnotherVersionIsNotDerivedAgain() throws IOException, BundleException {
    TreeMap<String, byte[]> entries = new TreeMap<>(Archive.read(bundle("x.zip", a, b)));
    String manifest = new String(entries.get(Manifest.NAME), StandardCharsets.UTF_8);
    entries.put(
        Manifest.NAME, manifest.replace("plain-1", "plain-0").getBytes(StandardCharsets.UTF_8));
    Run run = verified(Archive.write(entries));
    assertEquals(6, run.status(), run.out());
    assertTrue(run.err().contains("plain-0"), run.err());
  }

  @Test
  void whatIsNoBundleIsTold() throws IOException {
    assertEquals(3, Run.of("verify", path("none.zip")).status());
    Run run = Run.of("verify", a);
    assertEquals(5, run.status());
    assertTrue(run.err().contains("is no bundle"), run.err());
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    Run run = Run.of("completion");
    assertEquals(0, run.status());
    assertTrue(run.out().startsWith("#!/usr/bin/env bash\n"));
    for (String word : List.of("compare", "export", "verify", "--redacted", "jsonld")) {
      assertTrue(run.out().toLowerCase(java.util.Locale.ROOT).contains(word), word);
    }
  }
}
