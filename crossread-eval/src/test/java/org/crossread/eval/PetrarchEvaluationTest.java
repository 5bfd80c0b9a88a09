package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crossread.encode.PlainEncoder;
import org.crossread.eval.PetrarchCodes.Scheme;
import org.crossread.position.ActCoder;
import org.crossread.position.ActKind;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unit records of events, on invented sentences with names of the toy dictionary. */
class PetrarchEvaluationTest {
  @TempDir private Path folder = Path.of("");

  private static String record(String id, String text, String... events) {
    StringBuilder coded = new StringBuilder();
    for (String e : events) {
      String[] c = e.split(" ");
      coded.append(
          c.length == 3
              ? "<EventCoding sourcecode=\"%s\" targetcode=\"%s\" eventcode=\"%s\"></EventCoding>"
                  .formatted(c[0], c[1], c[2])
              : "<EventCoding " + e + "=\"True\"></EventCoding>");
    }
    return "<Sentence date=\"20310303\" id=\"%s\">\n%s<Text>\n%s\n</Text><Parse>(S x)</Parse></Sentence>\n"
        .formatted(id, coded, text);
  }

  private Path file(String content) throws Exception {
    Path file = folder.resolve("records.xml");
    Files.writeString(file, content);
    return file;
  }

  private Evaluation.Result run(String... records) throws Exception {
    Path file =
        file(
            "<Validation><!-- units --><Sentences>"
                + String.join("", records)
                + "</Sentences></Validation>");
    return Task.PETRARCH.evaluation(new PlainEncoder()).run(file, folder.resolve("told.tsv"));
  }

  private String shown(String name, String... records) throws Exception {
    return Figures.shown(run(records).measures(), name);
  }

  @ParameterizedTest
  @CsvSource({
    "Arnor condemned Gondor over the bridge.,ARN GON 111",
    "Arnor condemned Gondor over the bridge.,ARN GON 122",
    "The Arnor government condemned Gondor over the bridge.,ARNGOV GON 111",
    "Norway condemned Minas Tirith over the bridge.,NOR GON 111",
    "Gondor's parliament criticised Rohan over the bridge.,GONLEG ROH 111",
    "Arnor bombed Mordor on Monday.,ARN MOR 195",
    "Arnor bombed Mordor on Monday.,ARN MOR 223",
  })
  void aSentenceIsExactWhenPartiesAndRootAgreeUnderEitherScheme(String text, String event)
      throws Exception {
    assertEquals("1", shown("exact", record("a", text, event)));
  }

  @ParameterizedTest
  @CsvSource({
    "Arnor condemned Gondor over the bridge.,GON ARN 111",
    "Arnor condemned Gondor over the bridge.,ARN GON 031",
    "Arnor condemned Gondor over the bridge.,ARNGOV GON 111",
    "Arnor condemned Gondor over the bridge.,noevents",
    "Arnor slept.,ARN GON 111",
  })
  void whatIsMissingOrTooMuchIsNotExact(String text, String event) throws Exception {
    assertEquals("0", shown("exact", record("a", text, event)));
  }

  @Test
  void whatIsDoneTogetherIsAnEventInBothDirections() throws Exception {
    String text = "Arnor met Gondor at the bridge.";
    assertEquals("1", shown("exact", record("a", text, "ARN GON 040", "GON ARN 040")));
    assertEquals("0", shown("exact", record("a", text, "ARN GON 040")));
    assertEquals("1", shown("with.extra", record("a", text, "ARN GON 040")));
  }

  @Test
  void aSentenceWithoutEventsIsExactWhenNothingIsFound() throws Exception {
    assertEquals("1", shown("exact", record("a", "A heron stood on the bank.", "noevents")));
  }

  @Test
  void allIsCountedAndFaultsAreLeftOut() throws Exception {
    Evaluation.Result result =
        run(
            record("a", "Arnor condemned Gondor over the bridge.", "ARNGOV GON 122"),
            record("b", "Arnor condemned Gondor over the bridge.", "ARN MOR 122"),
            record("c", "Arnor condemned Gondor over the bridge.", "ARN GON 122", "GON ARN 042"),
            record("d", "A heron stood.", "error"),
            record("e", "Nobody coded this."));
    assertEquals(
        List.of("0", "1", "2", "3", "0", "2", "3", "2", "3", "1", "1", "0"),
        Figures.shown(
            result.measures(),
            "exact",
            "exact.principals",
            "exact.roots",
            "with.missed",
            "exact.parties",
            "with.extra",
            "sentences",
            "left.out",
            "root.12.coded",
            "root.12.found",
            "root.04.coded",
            "root.04.found"));
  }

  @Test
  void onlyTheDevelopmentHalfIsShown() throws Exception {
    List<String> ids = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    String[] records =
        ids.stream().map(id -> record(id, "Arnor slept.", "noevents")).toArray(String[]::new);
    Evaluation.Result result = run(records);
    String told = Files.readString(folder.resolve("told.tsv"));
    List<String> shown = told.lines().map(l -> l.split("\t")[0]).toList();
    assertEquals(ids.stream().filter(PetrarchScore::isDevelopment).toList(), shown);
    assertTrue(!shown.isEmpty() && shown.size() < ids.size(), told);
    assertEquals(
        List.of("8", Integer.toString(shown.size())),
        Figures.shown(result.measures(), "exact", "development.exact"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<Sentences></Sentences>|holds no <Sentence>",
        "<Sentence id=\"x\"><Text>Arnor slept.</Text>|malformed XML in line 1",
        "no XML at all|malformed XML in line 1",
        "<Sentence><Text>Arnor slept.</Text></Sentence>|without id, line 1",
        "<Sentence id=\"x\"><Text> </Text></Sentence>|no <Text>",
        "<Sentence id=\"x\"><EventCoding eventcode=\"1\"/><Text>A.</Text></Sentence>|codes \"1\" as an event in x",
        "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Sentence id=\"x\"><Text>&e;</Text></Sentence>|DOCTYPE in line 1",
        "<!DOCTYPE r SYSTEM \"http://localhost:1/r.dtd\"><r/>|DOCTYPE in line 1",
      })
  void aFileThatCannotBeReadIsNamedWithPlaceAndRemedy(String content, String said)
      throws Exception {
    Path file = file(content);
    DataException e =
        assertThrows(
            DataException.class,
            () -> Task.PETRARCH.evaluation(new PlainEncoder()).run(file, null));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith(file + ": ") && message.contains(said), message);
    assertTrue(message.contains("; give ") || message.contains("; take "), message);
  }

  @Test
  void aSentenceOrAFileThatIsTooLongIsRefused() throws Exception {
    String words = "word ".repeat(3_000);
    DataException e = assertThrows(DataException.class, () -> run(record("a", words, "noevents")));
    assertTrue(String.valueOf(e.getMessage()).contains("more than 10000"), e.getMessage());
    Path file = file("<r>" + " ".repeat(PetrarchRecords.MOST_BYTES) + "</r>");
    e = assertThrows(DataException.class, () -> PetrarchRecords.read(file));
    assertTrue(String.valueOf(e.getMessage()).contains("larger than"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<r><Sentence id=\"x\"><Text>A &amp; B.", "<a>"})
  void deepOrCutXmlIsRefused(String opening) throws Exception {
    Path file = file(opening.repeat(300));
    assertThrows(DataException.class, () -> PetrarchRecords.read(file));
  }

  @Test
  void aMissingFileIsMissing() {
    DataException e =
        assertThrows(
            DataException.class, () -> PetrarchRecords.read(folder.resolve("none.xml.gz")));
    assertTrue(e.missing());
  }

  @Test
  void everyEntryOfTheRootsIsAnEntryOfTheFrames() {
    TreeSet<String> frames =
        ResourceLines.of(ActCoder.class, "frames.tsv").stream()
            .map(l -> l.split("\t"))
            .map(c -> c[0] + "/" + c[1].replaceFirst("/[vn]$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    for (List<String> c : ResourceLines.columns(PetrarchCodes.class, "petrarch-roots.tsv", 3)) {
      assertTrue(!c.get(0).contains("/") || frames.contains(c.get(0)), c.get(0));
    }
  }

  @Test
  void anEntryHasTheRootOfItsKindWhereItHasNoneOfItsOwn() {
    PetrarchCodes codes = new PetrarchCodes();
    assertEquals("05", codes.root(ActKind.AGREE, "sign", Scheme.CAMEO));
    assertEquals("03", codes.root(ActKind.AGREE, "accept", Scheme.CAMEO));
    assertEquals("08", codes.root(ActKind.AGREE, "", Scheme.WEIS));
  }
}
