package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What may and what may not change when the input changes, over the stories of examples/. None of
 * these needs to know what the right comparison is.
 */
class MetamorphicTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final String UNRELATED = example("strait/unrelated.txt");

  private static final Map<List<String>, JsonNode> TOLD = new ConcurrentHashMap<>();

  @TempDir private Path folder = Path.of("");

  private static String example(String name) {
    return EXAMPLES.resolve(name).toString();
  }

  /** Stories as lists of files. */
  private static Stream<List<String>> stories() {
    return Stream.of(
        List.of(example("strait/harbour-post.html"), example("strait/fjord-tribune.html")),
        List.of(
            example("strait/harbour-post.html"),
            example("strait/fjord-tribune.html"),
            example("strait/north-ledger.txt")),
        List.of(
            example("works-fire/mill-town-star.txt"),
            example("works-fire/plains-radio.txt"),
            example("works-fire/trade-dispatch.html")));
  }

  /** The comparison of a story as it stands, made once. */
  private static JsonNode told(List<String> story) {
    return TOLD.computeIfAbsent(story, files -> compare(files));
  }

  private static JsonNode compare(List<String> files, String... more) {
    List<String> arguments = new ArrayList<>(List.of("compare", "--json"));
    arguments.addAll(files);
    arguments.addAll(List.of(more));
    Run run = Run.of(arguments);
    assertEquals(ExitCode.OK, run.status(), run.err());
    return run.json();
  }

  /** A passage in words that do not depend on where its article stands among the inputs. */
  private static String passage(JsonNode json, JsonNode passage) {
    return json.get("articles").get(passage.get("article").asInt()).get("id").asString()
        + " "
        + passage.get("start").asInt()
        + " "
        + passage.get("quote").asString();
  }

  /** A row: its passages, its readings, and its differences whatever their sides. */
  private static String row(JsonNode json, JsonNode claim, boolean lineage) {
    Set<String> readings = new TreeSet<>();
    for (JsonNode reading : claim.get("readings")) {
      Set<String> passages = new TreeSet<>();
      reading.get("passages").forEach(p -> passages.add(passage(json, p)));
      readings.add(reading.get("key").asString() + passages);
    }
    Set<String> differences = new TreeSet<>();
    for (JsonNode d : claim.get("differences")) {
      Set<String> sides =
          new TreeSet<>(Set.of(passage(json, d.get("left")), passage(json, d.get("right"))));
      differences.add(d.get("kind").asString() + sides + d.get("reason").asString());
    }
    return readings + " " + differences + (lineage ? " by " + claim.get("independent") : "");
  }

  private static Set<String> rows(JsonNode json) {
    Set<String> rows = new TreeSet<>();
    json.get("claims").forEach(c -> rows.add(row(json, c, true)));
    return rows;
  }

  private static Set<String> onlyIn(JsonNode json, Set<String> articles) {
    Set<String> alone = new TreeSet<>();
    for (JsonNode o : json.get("onlyIn")) {
      String p = passage(json, o);
      if (articles.contains(p.substring(0, 16))) {
        alone.add(p + (o.has("nearest") ? " near " + passage(json, o.get("nearest")) : ""));
      }
    }
    return alone;
  }

  private static Set<String> ids(JsonNode json) {
    Set<String> ids = new TreeSet<>();
    json.get("articles").forEach(a -> ids.add(a.get("id").asString()));
    return ids;
  }

  /** Places on the command line, which are all that may change, become article ids. */
  private static String mirrored(JsonNode json) {
    return rows(json)
        + "\n"
        + onlyIn(json, ids(json))
        + "\n"
        + json.get("lineage").get("independent");
  }

  private static List<String> with(List<String> files, String more) {
    List<String> longer = new ArrayList<>(files);
    longer.add(more);
    return longer;
  }

  @Test
  void theExamplesAreThere() {
    stories().flatMap(List::stream).forEach(f -> assertTrue(Files.isRegularFile(Path.of(f)), f));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void theSameInputTwiceGivesTheSameBytes(List<String> story) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("compare", "--json"));
    arguments.addAll(story);
    arguments.addAll(List.of("--html", folder.resolve("1.html").toString()));
    Run one = Run.of(arguments);
    arguments.set(arguments.size() - 1, folder.resolve("2.html").toString());
    assertEquals(one.out(), Run.of(arguments).out());
    assertEquals(
        Files.readString(folder.resolve("1.html")), Files.readString(folder.resolve("2.html")));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void anotherOrderOfTheInputsMirrorsTheResult(List<String> story) {
    String expected = mirrored(told(story));
    assertEquals(expected, mirrored(told(story.reversed())));
    List<String> turned = new ArrayList<>(story.subList(1, story.size()));
    turned.add(story.getFirst());
    assertEquals(expected, mirrored(compare(turned)));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void rowsStandInTheSameSequenceInAnyOrderOfTheInputs(List<String> story) {
    assertEquals(claimIds(told(story)), claimIds(told(story.reversed())));
  }

  private static List<String> claimIds(JsonNode json) {
    List<String> ids = new ArrayList<>();
    json.get("claims").forEach(c -> ids.add(c.get("id").asString()));
    return ids;
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyCellIsTheSubstringItClaimsToBe(List<String> story) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String file : story) {
      texts.add(Files.readString(Path.of(file), StandardCharsets.UTF_8));
    }
    int checked = Quotes.check(told(story), texts);
    assertTrue(checked > 100, "only " + checked + " quotes");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void anUnrelatedArticleChangesNoRow(List<String> story) {
    JsonNode without = told(story);
    JsonNode with = compare(with(story, UNRELATED));
    assertEquals(rows(without), rows(with));
    assertEquals(onlyIn(without, ids(without)), onlyIn(with, ids(without)));
    assertEquals(story.size(), with.get("unrelated").get(0).asInt());
    assertEquals(1, with.get("unrelated").size());
  }

  /** Same words under another outlet's name: a further column, no further voice. */
  @ParameterizedTest
  @MethodSource("stories")
  void aCopyAddsNoAgreement(List<String> story) throws IOException {
    Path original = Path.of(story.getFirst());
    Path copy = folder.resolve("copy-" + original.getFileName());
    Files.copy(original, copy);
    JsonNode without = told(story);
    JsonNode with = compare(with(story, copy.toString()), "--outlet", "The Copy=" + copy);
    assertEquals(without.get("lineage").get("independent"), with.get("lineage").get("independent"));
    String added = with.get("articles").get(story.size()).get("id").asString();
    assertEquals(voices(without, added), voices(with, added));
  }

  /** Rows of at least two independent reports, without the passages of one article. */
  private static Set<String> voices(JsonNode json, String left) {
    Set<String> rows = new TreeSet<>();
    for (JsonNode claim : json.get("claims")) {
      if (claim.get("independent").asInt() > 1) {
        Set<String> passages = new TreeSet<>();
        for (JsonNode p : claim.get("passages")) {
          String words = passage(json, p);
          if (!words.startsWith(left)) {
            passages.add(words);
          }
        }
        rows.add(claim.get("independent") + " independent: " + passages);
      }
    }
    return rows;
  }

  @Test
  void theReprintAndItsWireAreOneVoiceAndTheOthersAreNot() {
    JsonNode json =
        compare(
            List.of(
                example("strait/agency-original.txt"),
                example("strait/reprint.html"),
                example("strait/harbour-post.html")));
    assertEquals(2, json.get("lineage").get("independent").asInt());
    for (JsonNode claim : json.get("claims")) {
      Set<Integer> articles = new TreeSet<>();
      claim.get("passages").forEach(p -> articles.add(p.get("article").asInt()));
      assertEquals(articles.contains(2) ? 2 : 1, claim.get("independent").asInt(), claim::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"north-ledger", "sound-gazette", "atlantic-courier"})
  void boilerplateAfterTheArticleChangesNothing(String name) throws IOException {
    String other = example("strait/harbour-post.html");
    String text = Files.readString(EXAMPLES.resolve("strait/" + name + ".txt"));
    Path file = folder.resolve(name + ".txt");
    Files.writeString(file, text);
    String expected = wordsOf(compare(List.of(other, file.toString())));
    for (String more :
        List.of(
            "Sign up for our newsletter",
            "Share this\nTweet\nRead more",
            "© 2031 All rights reserved",
            "Dear readers,\nOur reporters work for you day and night.\nBecome a member today!")) {
      Files.writeString(file, text + "\n\n" + more + "\n");
      assertEquals(expected, wordsOf(compare(List.of(other, file.toString()))), more);
    }
  }

  @Test
  void boilerplateInAPageChangesNothing() throws IOException {
    String page = Files.readString(EXAMPLES.resolve("strait/fjord-tribune.html"));
    String other = example("strait/harbour-post.html");
    Path file = folder.resolve("page.html");
    Files.writeString(file, page);
    String expected = wordsOf(compare(List.of(other, file.toString())));
    for (String more :
        List.of(
            "<div class=newsletter><p>Sign up for our newsletter, it comes every day.</p></div>",
            "<aside><p>The weather in Oslo will be fine on Friday and on Saturday.</p></aside>",
            "<script>document.write('The note is 15 pages long.')</script>",
            "<footer><p>© 2031. All rights reserved by the Fjord Tribune.</p></footer>",
            "<div hidden><p>The note is 15 pages long, the minister said.</p></div>")) {
      Files.writeString(file, page.replace("</body>", more + "</body>"));
      assertEquals(expected, wordsOf(compare(List.of(other, file.toString()))), more);
    }
  }

  /** Rows by their words and inputs: adding text changes an article's id and nothing that shows. */
  private static String wordsOf(JsonNode json) {
    Set<String> rows = new TreeSet<>();
    for (JsonNode claim : json.get("claims")) {
      Set<String> words = new TreeSet<>();
      claim.get("passages").forEach(p -> words.add(quote(p)));
      for (JsonNode d : claim.get("differences")) {
        words.add(
            d.get("kind").asString()
                + new TreeSet<>(Set.of(quote(d.get("left")), quote(d.get("right")))));
      }
      rows.add(words.toString());
    }
    Set<String> alone = new TreeSet<>();
    json.get("onlyIn").forEach(o -> alone.add(quote(o)));
    return String.join("\n", rows) + "\n" + String.join("\n", alone);
  }

  private static String quote(JsonNode passage) {
    return passage.get("article").asInt()
        + ":"
        + passage.get("start").asInt()
        + " "
        + passage.get("quote").asString();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void noArticleAgreesWithItselfAndEveryDifferenceHasEvidence(List<String> story) {
    JsonNode json = told(story);
    assertFalse(json.get("claims").isEmpty());
    for (JsonNode claim : json.get("claims")) {
      Set<Integer> articles = new TreeSet<>();
      claim.get("passages").forEach(p -> articles.add(p.get("article").asInt()));
      assertTrue(articles.size() > 1, claim::toString);
      for (JsonNode d : claim.get("differences")) {
        assertFalse(
            d.get("left").get("quote").asString().isEmpty()
                && d.get("right").get("quote").asString().isEmpty(),
            d::toString);
        assertTrue(
            d.get("left").get("article").asInt() != d.get("right").get("article").asInt(),
            d::toString);
      }
    }
  }
}
