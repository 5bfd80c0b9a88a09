package org.crossread.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossread.correction.Correction;
import org.crossread.correction.Outcome;
import org.crossread.store.Comparisons;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists decisions. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the corrections, and with a story what became of each in it.")
final class CorrectList extends InWorkspace {
  @Parameters(arity = "0..1", paramLabel = "STORY", description = "say what became of each here")
  private @Nullable String story;

  @Option(
      names = "--conflicts",
      description = "only those that stand but do not hold any more, of all stories")
  private boolean conflicts;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Override
  int run(Workspace workspace) {
    if (conflicts && story != null) {
      throw usage("--conflicts is of all stories; leave the story out");
    }
    List<Map<String, @Nullable Object>> forms = new ArrayList<>();
    if (conflicts) {
      try (Reading reading = new Reading(fast)) {
        workspace.comparisons().conflicts(reading.reader()).forEach(c -> forms.add(form(c)));
      }
    } else if (story != null) {
      StoredStory found = workspace.stories().find(story);
      workspace.stories().outcomes(found).forEach(o -> forms.add(form(o)));
      if (found.independent() > 1) {
        try (Reading reading = new Reading(fast)) {
          workspace
              .comparisons()
              .outcomes(workspace.comparisons().chosen(found), reading.reader())
              .forEach(o -> forms.add(form(o)));
        }
      }
    } else {
      for (Correction c : workspace.corrections().all()) {
        forms.add(CorrectCommand.form(c));
      }
    }
    if (json) {
      out().print(Json.pretty(Map.of("corrections", forms)));
    } else {
      forms.forEach(f -> out().println(text(f)));
    }
    return ExitCode.OK;
  }

  private static Map<String, @Nullable Object> form(Outcome o) {
    Map<String, @Nullable Object> form = CorrectCommand.form(o.correction());
    form.put("state", o.state().name());
    form.put("program", o.program());
    form.put("person", o.person());
    form.put("note", o.note());
    return form;
  }

  static Map<String, @Nullable Object> form(Comparisons.Conflict c) {
    Map<String, @Nullable Object> form = form(c.outcome());
    StoredStory story = c.story();
    form.put("story", story == null ? null : story.id());
    return form;
  }

  static String text(Map<String, @Nullable Object> f) {
    StringBuilder out = new StringBuilder();
    for (String field : List.of("id", "time", "kind", "author", "reason")) {
      out.append(f.get(field)).append("  ");
    }
    if (f.containsKey("state")) {
      out.append(f.get("state"));
      out.append(
          String.valueOf(f.get("person")).isEmpty()
              ? ""
              : ": " + f.get("program") + " -> " + f.get("person"));
      out.append(String.valueOf(f.get("note")).isEmpty() ? "" : "; " + f.get("note"));
    }
    if (f.get("story") != null) {
      out.append("  in ").append(f.get("story"));
    }
    return Printable.line(out.toString().strip());
  }
}
