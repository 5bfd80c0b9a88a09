package org.crossread.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.store.Workspace;
import org.crossread.web.Json;
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
        "Fetches the addresses again that were added as addresses, groups what is new, and reads what"
            + " this version of the models has not read. Decisions of people stay.",
    footer = {
      "",
      "Examples:",
      "  crossread refresh",
      "  crossread refresh --no-fetch",
      "",
      "Exit status: 0 all done; 2 wrong usage; 3 no workspace; 6 some addresses did not answer."
    })
final class RefreshCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--no-fetch", description = "ask no network; only read")
  private boolean noFetch;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Option(names = "--json", description = "what was done, as JSON")
  private boolean json;

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();
  @Mixin private WebOptions web = new WebOptions();

  @Override
  public Integer call() throws InterruptedException {
    String fault = web.fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    PrintWriter err = spec.commandLine().getErr();
    try (Workspace workspace = where.open();
        Door door = new Door(web, System.in);
        Interruption interruption =
            new Interruption(err, "nothing is lost; run the command again to go on")) {
      Adder adder = new Adder(workspace, err);
      List<String> addresses = noFetch ? List.of() : workspace.articles().fetched();
      if (!addresses.isEmpty()) {
        StreamOptions options = new StreamOptions();
        options.web = web;
        adder.run(addresses, options, door);
        err.println("crossread: " + adder.summary(""));
      }
      workspace.stories().group();
      int read = new Rereading(workspace, err).run(fast);
      if (json) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("asked", addresses.size());
        form.put("versions", adder.versions());
        form.put("failed", adder.failures().size());
        form.put("read", read);
        spec.commandLine().getOut().print(Json.pretty(form));
        spec.commandLine().getOut().flush();
      }
      return adder.failures().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }
  }
}
