package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GroupCommandTest {
  private static final String STRAIT = Path.of("..", "examples", "strait").toString();
  private static final String FIRE = Path.of("..", "examples", "works-fire").toString();

  @TempDir private Path folder = Path.of("");

  private static Set<String> names(JsonNode story) {
    Set<String> names = new TreeSet<>();
    story
        .get("articles")
        .forEach(a -> names.add(Path.of(a.get("input").asString()).getFileName().toString()));
    return names;
  }

  @Test
  void theExamplesAreTwoStoriesAndOneArticleAlone() {
    Run run = Run.of("group", STRAIT, FIRE, "--json");
    assertEquals(ExitCode.OK, run.status(), run.err());
    JsonNode stories = run.json().get("stories");
    assertEquals(3, stories.size(), run.out());
    assertEquals(8, stories.get(0).get("articles").size(), run.out());
    assertEquals(6, stories.get(0).get("independent").asInt());
    assertEquals(
        Set.of(
            "mill-town-star.txt",
            "mill-town-star-v2.txt",
            "plains-radio.txt",
            "trade-dispatch.html"),
        names(stories.get(1)));
    assertEquals(Set.of("unrelated.txt"), names(stories.get(2)));
  }

  @Test
  void theOrderOfTheInputsChangesNoStory() {
    Run forth = Run.of("group", STRAIT, FIRE, "--json");
    Run back = Run.of("group", FIRE, STRAIT, "--json");
    Set<Set<String>> first = new java.util.HashSet<>();
    Set<Set<String>> second = new java.util.HashSet<>();
    forth.json().get("stories").forEach(s -> first.add(names(s)));
    back.json().get("stories").forEach(s -> second.add(names(s)));
    assertEquals(first, second);
    assertEquals(forth.out(), Run.of("group", STRAIT, FIRE, "--json").out());
  }

  @Test
  void readableStoriesTellCopiesAndGrounds() {
    Run run = Run.of("group", STRAIT, FIRE);
    assertTrue(run.out().contains("copies: BOREAL WIRE original, 1 edited"), run.out());
    assertTrue(run.out().contains("independent reports"), run.out());
    assertTrue(run.out().contains("shared names: "), run.out());
    assertTrue(run.out().contains("Alone: 1 article"), run.out());
  }

  @Test
  void editsOfACopyAreToldInWordsAndWithPlaces() {
    Run run = Run.of("group", STRAIT);
    assertTrue(
        run.out().contains("Evening Lantern, 11 edits: 6 changed, 4 cut, 1 added"), run.out());
    assertTrue(run.out().contains("changed  “Dec 1” to “1 December”"), run.out());
    List<String> edits = new java.util.ArrayList<>();
    for (JsonNode copy : Run.of("group", STRAIT, "--json").json().at("/stories/0/copies")) {
      for (JsonNode e : copy.get("edits")) {
        edits.add(
            e.get("kind").asString()
                + " "
                + e.get("left").asString()
                + "|"
                + e.get("right").asString());
        assertEquals(
            e.get("left").asString().length(), e.at("/at/1").asInt() - e.at("/at/0").asInt());
        assertEquals(
            e.get("right").asString().length(), e.at("/at/3").asInt() - e.at("/at/2").asInt());
      }
    }
    assertTrue(
        edits.contains("CHANGED could|would") || edits.contains("CHANGED would|could"),
        edits::toString);
    assertTrue(edits.stream().anyMatch(e -> e.startsWith("CUT ")), edits::toString);
  }

  @Test
  void filesOfAFolderThatAreNoArticlesAreLeftOutByName() {
    Path examples = Path.of("..", "examples");
    Run run = Run.of("group", examples.toString(), "--json");
    assertEquals(ExitCode.OK, run.status(), run.err());
    assertEquals(8, run.json().at("/stories/0/articles").size(), run.out());
    Set<String> left = new TreeSet<>();
    run.json()
        .get("notGrouped")
        .forEach(n -> left.add(Path.of(n.get("input").asString()).getFileName().toString()));
    assertEquals(
        Set.of("README.md", "edits.tsv", "statements.tsv", "strait.tsv", "works-fire.tsv"), left);
    assertTrue(run.err().contains("README.md: left out: it is called README.md"), run.err());
    String readme = examples.resolve("README.md").toString();
    Run named = Run.of("group", readme, FIRE, "--json");
    assertTrue(named.out().contains("README.md"), "a file that is named itself is read");
    assertEquals(0, named.json().get("notGrouped").size());
  }

  @Test
  void aTableIsToldByItsLinesAndAnArticleWithCommasIsNone() {
    String table = "place,dead,hurt,day\nRill,1,2,3\nTolmen,2,2,4\n\"Au, upper\",0,1,5\n";
    String prose =
        "In Rill, Tolmen, Au and Lund, boats were lost.\nOf these, two, or three, came back.\n"
            + "Nobody knows, they say, why.\nThe owners, two brothers, wait.\nSo do wives.\n";
    List<String> given = List.of("in");
    assertTrue(FolderFiles.leftOut("in/a.txt", given, true, table) != null);
    assertTrue(FolderFiles.leftOut("in/a.txt", given, true, table.replace(',', '\t')) != null);
    assertEquals(null, FolderFiles.leftOut("in/a.txt", given, true, prose));
    assertEquals(null, FolderFiles.leftOut("in/a.txt", List.of("in/a.txt"), true, table));
    assertEquals(null, FolderFiles.leftOut("in/a.html", given, false, table));
    assertEquals(null, FolderFiles.leftOut("in/changes.txt", given, true, prose));
    assertTrue(FolderFiles.leftOut("in/CHANGES.txt", given, true, prose) != null);
    assertTrue(FolderFiles.leftOut("in/ReadMe.TXT", given, true, prose) != null);
  }

  @Test
  void oneBadInputStopsNoOther() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Run run = Run.of("group", empty.toString(), FIRE);
    assertEquals(ExitCode.PARTIAL, run.status(), run.err());
    assertTrue(run.err().contains("empty.txt"), run.err());
    Run json = Run.of("group", empty.toString(), FIRE, "--json");
    assertEquals(empty.toString(), json.json().at("/notGrouped/0/input").asString(), json.out());
    assertTrue(run.out().startsWith("1  "), run.out());
  }

  @Test
  void nothingToReadIsSaid() {
    Run run = Run.of("group", folder.resolve("none.html").toString());
    assertEquals(ExitCode.NOT_FOUND, run.status(), run.err());
    assertEquals("", run.out());
  }

  @Test
  void compareTakesTheLargestStoryOfAFolder() {
    Run run = Run.of("compare", "--fast", "--json", "--group", STRAIT, FIRE);
    assertEquals(ExitCode.OK, run.status(), run.err());
    Set<String> inputs = new TreeSet<>();
    run.json().get("articles").forEach(r -> inputs.add(r.get("input").asString()));
    assertEquals(6, inputs.size(), inputs::toString);
    assertTrue(inputs.stream().noneMatch(i -> i.contains("works-fire")), inputs::toString);
    assertTrue(
        List.copyOf(inputs).stream().noneMatch(i -> i.contains("unrelated")), inputs::toString);
  }
}
