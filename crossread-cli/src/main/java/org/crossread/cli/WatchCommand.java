package org.crossread.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.store.Alert;
import org.crossread.store.Watch;
import org.crossread.store.Watches;
import org.crossread.store.Workspace;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saved searches. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description =
        "Saves a search, and tells what is new when it is run: a reading or difference that was not"
            + " there, not one more article.",
    subcommands = {WatchCommand.Add.class, WatchCommand.Run.class, WatchCommand.ListWatches.class},
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  crossread watch add cable 'cable act:THREATEN'",
      "  crossread watch run",
      "  crossread watch run cable --atom cable.xml",
      "  crossread watch list"
    })
final class WatchCommand extends Subcommands {
  private static Map<String, @Nullable Object> form(Watch w) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("watch", w.name());
    form.put("query", w.query());
    form.put("createdAt", w.createdAt().toString());
    form.put("runAt", w.runAt() == null ? null : String.valueOf(w.runAt()));
    return form;
  }

  private static Map<String, @Nullable Object> form(Alert a) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("alert", a.number());
    form.put("at", a.at().toString());
    form.put("kind", a.kind());
    form.put("story", a.story());
    form.put("title", a.title());
    form.put("passages", a.body().lines().toList());
    return form;
  }

  /** Saves one. */
  @Command(name = "add", mixinStandardHelpOptions = true, description = "Saves a search.")
  static final class Add extends InWorkspace {
    @Parameters(index = "0", paramLabel = "NAME", description = "what to call it")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "QUERY", arity = "1..*", description = "see search")
    private List<String> query = List.of();

    @Override
    int run(Workspace workspace) {
      workspace.watches().add(name, String.join(" ", query));
      err().println("Next: crossread watch run; the first run only takes down what there is");
      return ExitCode.OK;
    }
  }

  /** Lists them. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the saved searches.")
  static final class ListWatches extends InWorkspace {
    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    int run(Workspace workspace) {
      List<Watch> watches = workspace.watches().list();
      if (json) {
        out()
            .print(
                Json.pretty(Map.of("watches", watches.stream().map(WatchCommand::form).toList())));
      } else {
        watches.forEach(w ->
            out()
                .println(
                    Printable.line(w.name() + ": " + w.query())
                        + (w.runAt() == null ? "  never run" : "  run " + w.runAt())));
      }
      return ExitCode.OK;
    }
  }

  /** Runs them. */
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "Tells what is new since the last run, of one or all.")
  static final class Run extends InWorkspace {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "only this one")
    private @Nullable String name;

    @Option(
        names = "--atom",
        paramLabel = "FILE",
        description = "write all its alerts so far as an Atom feed; - for standard output")
    private @Nullable String atom;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(names = "--fast", description = FastNote.OPTION)
    private boolean fast;

    @Override
    int run(Workspace workspace) throws IOException {
      if (atom != null && name == null) {
        throw usage("--atom is the feed of one watch: name it");
      }
      try (Reading reading = new Reading(fast)) {
        workspace.stories().group();
        List<Watch> watches =
            name == null ? workspace.watches().list() : List.of(workspace.watches().find(name));
        List<Map<String, @Nullable Object>> forms = new ArrayList<>();
        for (Watch w : watches) {
          Watches.Run run = workspace.watches().run(w, reading.reader());
          Map<String, @Nullable Object> form = form(w);
          form.put("first", run.first());
          form.put("known", run.known());
          form.put("alerts", run.alerts().stream().map(WatchCommand::form).toList());
          forms.add(form);
          if (!json && !"-".equals(atom)) {
            print(run);
          }
        }
        if (json) {
          out().print(Json.pretty(Map.of("watches", forms)));
        }
        if (atom != null) {
          String feed = workspace.watches().atom(watches.getFirst());
          if (atom.equals("-")) {
            out().print(feed);
          } else {
            Files.write(Path.of(atom), feed.getBytes(StandardCharsets.UTF_8));
          }
        }
        return ExitCode.OK;
      }
    }

    private void print(Watches.Run run) {
      String name = Printable.line(run.watch().name());
      if (run.first()) {
        say(name + ": first run, " + run.known() + " readings and differences taken down");
      } else if (run.alerts().isEmpty()) {
        say(name + ": nothing new");
      }
      for (Alert a : run.alerts()) {
        out().println(name + ": " + Printable.line(a.title()));
        a.body().lines().forEach(l -> out().println("   " + Printable.line(l)));
        out().println("   " + a.story());
      }
    }
  }
}
