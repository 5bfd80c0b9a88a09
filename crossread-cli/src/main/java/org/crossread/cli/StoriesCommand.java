package org.crossread.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.store.Page;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import org.crossread.web.Forms;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the stories of a workspace. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the stories of a workspace, those that changed last first.",
    footer = {
      "",
      "Examples:",
      "  crossread stories",
      "  crossread stories --all --limit 200 --json",
      "",
      "Exit status: 0 listed; 2 wrong usage; 3 no workspace found."
    })
final class StoriesCommand implements Callable<Integer> {
  private static final int SHOWN = 50;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--all", description = "also stories of one article")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", description = "so many at most (default: 50)")
  private int limit = SHOWN;

  @Option(
      names = "--cursor",
      paramLabel = "PLACE",
      description = "go on where the list before ended, which named this place")
  private @Nullable String cursor;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() {
    try (Workspace workspace = where.open()) {
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      int fewest = all ? 1 : 2;
      Page<StoredStory> page = workspace.stories().list(fewest, limit, cursor);
      if (json) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("stories", page.items().stream().map(Forms::of).toList());
        form.put("next", page.next());
        out.print(Json.pretty(form));
      } else {
        page.items().forEach(s -> out.print(text(s)));
        if (page.items().isEmpty()) {
          err.println(
              "crossread: no story of several articles"
                  + (all ? "" : "; add --all for single articles, or more with crossread add"));
        } else if (cursor == null) {
          err.println("Next: crossread compare " + page.items().getFirst().id());
        }
        if (page.next() != null) {
          err.println("crossread: there are more; add --cursor " + page.next());
        }
      }
      out.flush();
      return ExitCode.OK;
    }
  }

  /** Two lines a story. */
  static String text(StoredStory s) {
    List<String> differences = new ArrayList<>();
    s.differences().forEach((kind, n) -> differences.add(n + " " + kind));
    return Printable.line(s.title())
        + "\n   "
        + s.id()
        + "  "
        + days(s.from(), s.to())
        + s.articles()
        + (s.articles() == 1 ? " article / " : " articles / ")
        + s.independent()
        + " independent"
        + (differences.isEmpty() ? "" : "; differs: " + String.join(", ", differences))
        + "\n";
  }

  private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null) {
      return "";
    }
    return from + (from.equals(to) ? "" : " to " + to) + "; ";
  }
}
