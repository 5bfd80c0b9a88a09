package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Puts articles into a workspace. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Puts articles into a workspace, reads them and groups them into stories. What is there"
            + " already is left alone; a changed page becomes a further version.",
    footer = {
      "",
      "Examples:",
      "  crossread add pages/ feed.xml 'crawl/*.warc.gz'",
      "  crossread add https://rill.example/news.rss --follow 20",
      "  zcat stories.jsonl.gz | crossread add - --no-read",
      "",
      "Exit status: 0 all are there now; 1 the workspace cannot be written; 2 wrong usage; 3 no input",
      "or no workspace found; 5 nothing readable; 6 some could not be read; 130 interrupted. A run",
      "that was cut off is gone on with by running it again."
    })
final class AddCommand implements Callable<Integer> {
  static final String FAILED = "failed.jsonl";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--no-read",
      description = "only keep and group them; they are read when they are compared, or by refresh")
  private boolean noRead;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Option(names = "--json", description = "what was done, as JSON on standard output")
  private boolean json;

  @Mixin private WorkspaceOptions where = new WorkspaceOptions();
  @Mixin private PathOptions options = new PathOptions();

  @Override
  public Integer call() throws InterruptedException, IOException {
    String fault = options.fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    try (Workspace workspace = where.open();
        Door door = new Door(options.web, System.in)) {
      return add(workspace, FileNames.expand(options.paths), door);
    }
  }

  private int add(Workspace workspace, List<String> inputs, Door door)
      throws InterruptedException, IOException {
    PrintWriter err = spec.commandLine().getErr();
    Adder adder = new Adder(workspace, err);
    try (Interruption interruption =
        new Interruption(err, "nothing is lost; run the command again to go on")) {
      adder.run(inputs, options, door);
      workspace.stories().group();
      String list = keepFailures(workspace, adder);
      err.println("crossread: " + adder.summary(list));
      int read = noRead ? 0 : new Rereading(workspace, err).run(fast);
      if (json) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("added", adder.added());
        form.put("versions", adder.versions());
        form.put("known", adder.known());
        form.put("failed", adder.failures().size());
        form.put("read", read);
        form.put("articles", adder.touched());
        spec.commandLine().getOut().print(Json.pretty(form));
        spec.commandLine().getOut().flush();
      } else if (adder.added() + adder.versions() > 0) {
        err.println("Next: crossread stories");
      }
    }
    return adder.status();
  }

  /** Writes what failed beside the workspace, and tells where. */
  private static String keepFailures(Workspace workspace, Adder adder) throws IOException {
    Path folder = workspace.folder();
    Path file = (folder == null ? Path.of("") : folder).resolve(FAILED);
    if (adder.failures().isEmpty()) {
      return "";
    }
    Files.write(file, adder.failedLines().getBytes(StandardCharsets.UTF_8));
    return file.toString();
  }
}
