package org.crossread.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.crossread.store.Source;
import org.crossread.store.Workspace;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings a workspace up to date. */
@Command(
    name = "refresh",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Asks the addresses again that were given to add: pages for what changed in them, feeds for"
            + " what is new. Groups that, reads what this version of the models has not read, and"
            + " prints the decisions of people that do not hold any more. Decisions stay.",
    footer = {
      "",
      "Of what a feed links to, the pages that were fetched before are asked again as long as it",
      "lists them, and of others as many as --follow said when it was added, or says here.",
      "",
      "Examples:",
      "  crossread refresh",
      "  crossread refresh --follow 10",
      "  crossread refresh --list",
      "  crossread refresh --forget https://rill.example/news.rss",
      "  crossread refresh --no-fetch",
      "",
      "Exit status: 0 all done; 2 wrong usage; 3 no workspace, or no such address; 6 some addresses",
      "did not answer. A run that was cut off is gone on with by running it again."
    })
final class RefreshCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--no-fetch", description = "ask no network; only read")
  private boolean noFetch;

  @Option(names = "--list", description = "print the addresses that are asked; do nothing else")
  private boolean list;

  @Option(
      names = "--forget",
      paramLabel = "ADDRESS",
      description =
          "ask this address no more, and do nothing else; its articles stay; may be repeated")
  private List<String> forgotten = new ArrayList<>();

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Option(names = "--json", description = "what was done, as JSON")
  private boolean json;

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();
  @Mixin private WebOptions web = new WebOptions();

  @Override
  public Integer call() throws InterruptedException {
    String fault = fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    try (Workspace workspace = where.open()) {
      if (!forgotten.isEmpty()) {
        forgotten.forEach(workspace.sources()::forget);
        return ExitCode.OK;
      }
      return list ? list(workspace) : refresh(workspace);
    }
  }

  private @Nullable String fault() {
    if (list && !forgotten.isEmpty()) {
      return "choose one of --list and --forget";
    }
    return web.fault();
  }

  private int list(Workspace workspace) {
    PrintWriter out = spec.commandLine().getOut();
    List<Source> sources = workspace.sources().given();
    if (json) {
      List<Map<String, @Nullable Object>> forms = new ArrayList<>();
      for (Source s : sources) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("address", s.address());
        form.put("follow", s.follow());
        form.put("as", s.format() == null ? null : Objects.toString(s.format()));
        form.put("date", s.day() == null ? null : Objects.toString(s.day()));
        forms.add(form);
      }
      out.print(Json.pretty(Map.of("addresses", forms)));
    } else {
      for (Source s : sources) {
        out.println(
            Printable.line(s.address() + (s.follow() == 0 ? "" : " --follow " + s.follow())));
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  private int refresh(Workspace workspace) throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try (Door door = new Door(web, System.in);
        Interruption interruption =
            new Interruption(err, "nothing is lost; run the command again to go on")) {
      Adder adder = new Adder(workspace, err);
      List<Source> sources = noFetch ? List.of() : workspace.sources().given();
      if (!sources.isEmpty()) {
        adder.again(sources, web.follow(), door);
        err.println("crossread: " + adder.summary(""));
        if (adder.unfollowed() > 0) {
          err.println(
              "crossread: "
                  + adder.unfollowed()
                  + " links of feeds were not fetched (crossread refresh --follow N fetches the first"
                  + " N of each)");
        }
      }
      workspace.stories().group();
      int read;
      List<Map<String, @Nullable Object>> conflicts = new ArrayList<>();
      try (Reading reading = new Reading(fast)) {
        read = new Rereading(workspace, err).run(reading, fast);
        workspace
            .comparisons()
            .conflicts(reading.reader())
            .forEach(c -> conflicts.add(CorrectList.form(c)));
      }
      PrintWriter out = spec.commandLine().getOut();
      if (!conflicts.isEmpty()) {
        err.println(
            "crossread: "
                + (conflicts.size() == 1
                    ? "1 decision does not hold any more"
                    : conflicts.size() + " decisions do not hold any more")
                + " (crossread correct revert takes one back)");
      }
      if (json) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("asked", sources.size());
        form.put("added", adder.added());
        form.put("versions", adder.versions());
        form.put("failed", adder.failures().size());
        form.put("notFollowed", adder.unfollowed());
        form.put("read", read);
        form.put("conflicts", conflicts);
        out.print(Json.pretty(form));
      } else {
        conflicts.forEach(c -> out.println(CorrectList.text(c)));
      }
      out.flush();
      return adder.failures().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }
  }
}
