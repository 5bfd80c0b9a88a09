package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossread.report.BuildKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A workspace as its user meets it. */
class WorkspaceCommandsTest {
  private static final String STRAIT = "../examples/strait";

  @TempDir Path folder;

  private Run in(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--workspace");
    all.add(folder.resolve("w").toString());
    return Run.of(all);
  }

  private void made() {
    assertEquals(ExitCode.OK, Run.of("init", folder.resolve("w").toString()).status());
  }

  private String largestStory() {
    return in("stories", "--json").json().get("stories").get(0).get("id").asString();
  }

  private static JsonNode withoutTexts(JsonNode comparison) {
    comparison.get("articles").forEach(a -> ((ObjectNode) a).remove("text"));
    return comparison;
  }

  @Test
  void aStoryIsExportedInEveryFormAndItsBundleIsDerivedAgain() {
    made();
    in("add", STRAIT, "--fast");
    String story = largestStory();
    for (String form : List.of("md", "html", "ndjson", "jsonld")) {
      Run run = in("export", story, "-f", form, "--fast");
      assertEquals(ExitCode.OK, run.status(), run.err());
      assertTrue(run.out().contains("Iceland"), form);
    }
    String bundle = folder.resolve("story.zip").toString();
    Run made = in("export", story, "-f", "bundle", "-o", bundle, "--fast");
    assertEquals(ExitCode.OK, made.status(), made.err());
    Run verified = Run.of("verify", bundle);
    assertEquals(ExitCode.OK, verified.status(), verified.err());
    assertEquals(ExitCode.USAGE, in("export", story, story, "-f", "md").status());
    assertEquals(ExitCode.USAGE, in("export", story, "-f", "md", "--date", "2031-01-01").status());
    assertEquals(ExitCode.NOT_FOUND, in("export", "story-0000dead", "-f", "md").status());
  }

  @Test
  void whatIsForFilesIsNotIgnoredBesideAStory() throws Exception {
    made();
    in("add", STRAIT, "--fast", "--no-read");
    String story = largestStory();
    Path lines = Files.writeString(folder.resolve("c.jsonl"), "");
    for (List<String> option :
        List.of(
            List.of("--date", "2031-01-01"),
            List.of("--corrections", lines.toString()),
            List.of("--outlet", "Fjord=" + story),
            List.of("--group"))) {
      for (String command : List.of("compare", "export", "ledger")) {
        boolean has = !command.equals("ledger") || !option.getFirst().equals("--outlet");
        if (option.getFirst().equals("--group") && !command.equals("compare") || !has) {
          continue;
        }
        List<String> all = new ArrayList<>(List.of(command, story, "--fast"));
        all.addAll(option);
        all.addAll(command.equals("export") ? List.of("-f", "md") : List.of());
        Run run = in(all.toArray(new String[0]));
        assertEquals(ExitCode.USAGE, run.status(), all + run.err());
        assertTrue(run.err().contains(option.getFirst()), run.err());
        assertTrue(run.err().contains(" for files; "), run.err());
      }
    }
    // The ledger of the whole workspace names no file either.
    assertEquals(ExitCode.USAGE, in("ledger", "--date", "2031-01-01", "--fast").status());
  }

  @Test
  void aDayAtTheDesk() throws Exception {
    made();
    assertEquals(ExitCode.CONFLICT, Run.of("init", folder.resolve("w").toString()).status());
    Run add = in("add", STRAIT, "nowhere.txt", "--fast");
    assertEquals(ExitCode.PARTIAL, add.status(), add.err());
    assertTrue(add.err().contains("added 9, 0 already known, 1 failed (see "), add.err());
    assertTrue(
        Files.readString(folder.resolve("w/failed.jsonl")).contains("nowhere.txt"), add.err());
    Run again = in("add", STRAIT, "--fast");
    assertEquals(ExitCode.OK, again.status(), again.err());
    assertTrue(again.err().contains("added 0, 9 already known"), again.err());

    String story = largestStory();
    JsonNode shown = in("show", story, "--json").json();
    assertEquals(shown.get("articles").asInt(), shown.get("members").size());
    Run compared = in("compare", story, "--fast", "--json");
    assertEquals(ExitCode.OK, compared.status(), compared.err());
    assertEquals(
        withoutTexts(compared.json()),
        in("export", story, "-f", "json", "--fast").json()); // whole texts only with --full-text
    assertTrue(in("stories").out().contains(" independent"), () -> in("stories").out());

    JsonNode hit = in("search", "cable", "--json").json().get("passages").get(0);
    String article = hit.get("article").get("id").asString();
    String text = in("show", article, "--text", "--json").json().get("text").asString();
    assertEquals(
        hit.get("quote").asString(),
        text.substring(hit.get("start").asInt(), hit.get("end").asInt()));
    assertEquals(ExitCode.NOT_FOUND, in("search", "quokka").status());
    assertEquals(ExitCode.INVALID_INPUT, in("search", "act:SING").status());

    assertEquals(ExitCode.OK, in("note", "add", story, "call the ministry").status());
    assertTrue(in("note", "list", story).out().contains("call the ministry"));
    assertEquals(ExitCode.OK, in("watch", "add", "cable", "cable").status());
    assertEquals(ExitCode.CONFLICT, in("watch", "add", "cable", "cable").status());
    Run first = in("watch", "run", "--fast");
    assertTrue(first.err().contains("first run"), first.err());
    Run second = in("watch", "run", "cable", "--fast", "--atom", "-");
    assertTrue(second.err().isEmpty() || second.err().contains("nothing new"), second.err());
    assertTrue(second.out().startsWith("<?xml"), second.out());

    Run doctor = in("doctor");
    assertEquals(ExitCode.OK, doctor.status(), doctor.out() + doctor.err());
    String told = in("doctor", "--json", "--fast").out();
    assertTrue(told.contains("\"comparing\" : \"" + BuildKey.core().comparing()), told);
    assertEquals(ExitCode.OK, in("backup", folder.resolve("b").toString()).status());
    assertEquals(
        in("stories", "--json").out(),
        Run.of("stories", "--json", "--workspace", folder.resolve("b").toString()).out());
    assertEquals(ExitCode.OK, in("ledger", story, "--fast", "--json").status());
  }

  @Test
  void aCorrectionIsAddedListedTakenBackAndExported() throws Exception {
    made();
    Path lines = folder.resolve("c.jsonl");
    Files.writeString(
        lines,
        "{\"kind\":\"rename-party\",\"party\":\"NOR\",\"name\":\"Oslo\",\"author\":\"ada\","
            + "\"time\":\"2031-03-03T10:00:00Z\",\"reason\":\"shorter\"}\n");
    assertEquals(ExitCode.OK, in("correct", "apply", lines.toString()).status());
    String id =
        in("correct", "list", "--json").json().get("corrections").get(0).get("id").asString();
    assertEquals(
        ExitCode.OK, in("correct", "revert", id.substring(0, 6), "--author", "bo").status());
    String exported = in("correct", "export").out();
    assertEquals(2, exported.lines().count());
    Files.writeString(lines, exported);
    assertTrue(in("correct", "apply", lines.toString()).err().contains("added 0"));
    Files.writeString(lines, exported + "{\"kind\":\"nonsense\"}\n");
    Run wrong = in("correct", "apply", lines.toString());
    assertEquals(ExitCode.INVALID_INPUT, wrong.status());
    assertTrue(wrong.err().contains("line 3"), wrong.err());
    assertEquals(ExitCode.NOT_FOUND, in("correct", "revert", "0123").status());
  }

  @Test
  void storiesAndIssuesAreDecidedByPeople() {
    made();
    in("add", STRAIT, "../examples/works-fire", "--fast");
    JsonNode stories = in("stories", "--json").json().get("stories");
    String one = largestStory();
    String other =
        stories
            .valueStream()
            .map(s -> s.get("id").asString())
            .filter(s -> !s.equals(one))
            .findFirst()
            .orElseThrow();
    Run renamed = in("correct", "rename", one, "The cable", "--author", "ada", "--json");
    assertEquals(ExitCode.OK, renamed.status(), renamed.err());
    assertEquals("rename-story", renamed.json().get("kind").asString());
    assertTrue(in("stories").out().contains("The cable"));
    assertEquals(ExitCode.USAGE, in("correct", "rename", one, " ").status());

    JsonNode ledger = in("ledger", one, "--fast", "--json").json().get("ledger");
    JsonNode first = ledger.get(0);
    String position = first.get("id").asString();
    String issue = first.get("issue").asString();
    Run called = in("correct", "rename-issue", one, position, "the survey", "--fast");
    assertEquals(ExitCode.OK, called.status(), called.err());
    JsonNode now = in("ledger", one, "--fast", "--json").json().get("ledger");
    assertTrue(
        now.valueStream().anyMatch(r -> r.get("issue").asString().equals("the survey")),
        () -> issue + " of " + now);
    assertEquals(
        ExitCode.USAGE, in("correct", "merge-issues", one, position, position, "--fast").status());

    assertEquals(ExitCode.USAGE, in("correct", "merge", one, one).status());
    Run merged = in("correct", "merge", one, other);
    assertEquals(ExitCode.OK, merged.status(), merged.err());
    String whole = largestStory();
    assertEquals(
        1,
        in("stories", "--json")
            .json()
            .get("stories")
            .valueStream()
            .filter(s -> List.of(one, other).contains(s.get("id").asString()))
            .count());
    JsonNode members = in("show", whole, "--json").json().get("members");
    String member = members.get(0).get("id").asString();
    assertEquals(ExitCode.OK, in("correct", "split", whole, member).status());
    assertEquals(ExitCode.USAGE, in("correct", "split", whole, member).status());
    assertEquals(members.size() - 1, in("show", whole, "--json").json().get("members").size());
    assertTrue(
        in("correct", "list", whole, "--fast").out().contains("same-story"),
        () -> in("correct", "list", whole, "--fast").out());
    assertEquals(ExitCode.OK, in("correct", "list", "--conflicts", "--fast").status());
    assertEquals(ExitCode.USAGE, in("correct", "list", whole, "--conflicts").status());
    assertEquals(ExitCode.USAGE, in("correct").status());
  }

  @Test
  void aChangedPageIsToldByItsVersions() throws Exception {
    made();
    String page =
        "{\"url\":\"https://rill.example/pier\",\"title\":\"Pier closed\",\"maintext\":"
            + "\"The pier of Rill was closed on Monday after %s people were hurt, the mayor said."
            + " Repairs will take two weeks, and boats land at the north quay.\"}\n";
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, String.format(page, "12"));
    assertEquals(ExitCode.OK, in("add", file.toString(), "--fast").status());
    Files.writeString(file, String.format(page, "15"));
    Run second = in("add", file.toString(), "--fast", "--json");
    assertEquals(1, second.json().get("versions").asInt(), second.err());
    String article = second.json().get("articles").get(0).asString().replaceFirst("@.*", "");
    Run diff = in("diff", article + "@1", article + "@2", "--fast");
    assertTrue(diff.out().contains("12") && diff.out().contains("15"), diff.out());
  }

  @Test
  void withoutAWorkspaceItIsSaidHowToMakeOne() {
    Run stories = in("stories");
    assertEquals(ExitCode.NOT_FOUND, stories.status());
    assertTrue(stories.err().contains("crossread init"), stories.err());
    assertEquals(ExitCode.NOT_FOUND, in("compare", "story-abc123").status());
  }

  @Test
  void whatIsNotGivenIsTakenFromEnvironmentThenProjectThenUser() throws Exception {
    made();
    Path w = folder.resolve("w");
    Files.writeString(w.resolve(Configuration.PROJECT), "author = project\ntimeout = 7\n");
    Path xdg = folder.resolve("xdg");
    Files.createDirectories(xdg.resolve("crossread"));
    Files.writeString(xdg.resolve(Configuration.USER), "author = user\nlimit = 3\n");
    Map<String, String> environment =
        Map.of("XDG_CONFIG_HOME", xdg.toString(), "CROSSREAD_TIMEOUT", "9");
    Configuration configuration = new Configuration(environment, w);
    Map<String, String> found = new java.util.TreeMap<>();
    for (String name : List.of("author", "timeout", "limit", "outlet")) {
      found.put(
          name,
          String.valueOf(
              configuration.defaultValue(
                  picocli.CommandLine.Model.OptionSpec.builder("--" + name).build())));
    }
    assertEquals("{author=project, limit=3, outlet=null, timeout=9}", found.toString());
  }
}
