package org.crossread.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.store.Hit;
import org.crossread.store.Page;
import org.crossread.store.Query;
import org.crossread.store.Workspace;
import org.crossread.web.Forms;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds passages in a workspace. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds passages, the last added first; the same words in several articles are shown once.",
      "A query holds words, \"phrases\" and any of speaker: act: outlet: issue: differs: after:",
      "before:. All parts have to hold; a minus excludes. Speakers, acts and issues are known of",
      "articles that were read, differences of stories that were compared."
    },
    footer = {
      "",
      "Examples:",
      "  crossread search 'cable \"northern strait\" speaker:norland'",
      "  crossread search 'act:THREATEN outlet:-\"Fjord Tribune\" after:2031-03' --json",
      "  crossread search differs:NUMBER --ndjson | head",
      "",
      "Exit status: 0 found; 2 wrong usage; 3 nothing found, or no workspace; 5 no valid query."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "joined by spaces")
  private List<String> words = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "so many at most (default: 20)")
  private int limit = SHOWN;

  @Option(
      names = "--cursor",
      paramLabel = "PLACE",
      description = "go on where the part before ended, which named this place")
  private @Nullable String cursor;

  @Option(names = "--json", description = "as one JSON object")
  private boolean json;

  @Option(
      names = "--ndjson",
      description = "all that fit, one JSON object a line, as they are found")
  private boolean ndjson;

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() {
    Query query = Query.parse(String.join(" ", words));
    try (Workspace workspace = where.open()) {
      PrintWriter out = spec.commandLine().getOut();
      if (ndjson) {
        return all(workspace, query, out);
      }
      Page<Hit> page = workspace.search().find(query, limit, cursor);
      if (json) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("query", query.text());
        form.put("passages", page.items().stream().map(Forms::of).toList());
        form.put("next", page.next());
        out.print(Json.pretty(form));
      } else {
        page.items().forEach(h -> out.print(text(h)));
        if (page.next() != null) {
          spec.commandLine()
              .getErr()
              .println("crossread: there are more; add --cursor " + page.next());
        }
      }
      out.flush();
      if (page.items().isEmpty()) {
        spec.commandLine().getErr().println("crossread: nothing found");
      }
      return page.items().isEmpty() ? ExitCode.NOT_FOUND : ExitCode.OK;
    }
  }

  private static int all(Workspace workspace, Query query, PrintWriter out) {
    Iterator<Hit> hits = workspace.search().stream(query).iterator();
    boolean found = false;
    while (hits.hasNext() && !out.checkError()) {
      out.print(Json.line(Forms.of(hits.next())));
      found = true;
    }
    out.flush();
    return found ? ExitCode.OK : ExitCode.NOT_FOUND;
  }

  private static String text(Hit h) {
    return "“"
        + Printable.line(h.quote())
        + "”\n   "
        + ShowCommand.line(h.article())
        + (h.speakers().isEmpty()
            ? ""
            : "; stated by " + Printable.line(String.join(", ", h.speakers())))
        + (h.copies() == 0 ? "" : "; and " + h.copies() + " more with the same words")
        + "\n";
  }
}
