package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.models.OnnxEncoder;
import org.crossread.render.RevisionRenderer;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.revision.Revision;
import org.crossread.revision.RevisionFinder;
import org.crossread.store.Articles;
import org.crossread.store.Reports;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changed between two versions of one article. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Tells what changed between two versions of one article: numbers, times, names,"
            + " attributions, hedges, statements added and removed. Typography changes nothing.",
    footer = {
      "",
      "Examples:",
      "  crossread diff morning.html evening.html",
      "  crossread diff old.txt new.txt --json",
      "  crossread diff 3fa41c22@1 3fa41c22@2",
      "",
      "Exit status: 0 told; 2 wrong usage; 3 no such input; 5 not readable;",
      "10 something is told otherwise (--exit-code)."
    })
final class DiffCommand implements Callable<Integer> {
  private static final int DEFAULT_WIDTH = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "the earlier version: a file, an address, or ARTICLE@N of the workspace")
  private String before = "";

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "the later version; - reads standard input")
  private String after = "";

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "day of publication for files that do not tell theirs")
  private @Nullable LocalDate date;

  @Option(names = "--json", description = "one JSON object on standard output")
  private boolean json;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "columns of the text (default: " + DEFAULT_WIDTH + ")")
  private int width = DEFAULT_WIDTH;

  @Option(names = "--exit-code", description = "exit with 10 when something is told otherwise")
  private boolean exitCode;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Mixin private WebOptions web = new WebOptions();
  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() throws IOException {
    String fault = web.fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    if (before.equals("-") && after.equals("-")) {
      throw new ParameterException(spec.commandLine(), "standard input (-) can be read only once");
    }
    if (WorkspaceOptions.areReferences(List.of(before, after))) {
      try (Workspace workspace = where.open();
          Reading reading = new Reading(fast)) {
        Articles articles = workspace.articles();
        Reports reports = workspace.reports();
        return print(
            reports.of(articles.text(articles.find(before)), reading.reader()),
            reports.of(articles.text(articles.find(after)), reading.reader()));
      }
    }
    if (fast) {
      spec.commandLine().getErr().println(FastNote.SAID);
      return diff(new PlainEncoder());
    }
    try (OnnxEncoder encoder = new OnnxEncoder()) {
      encoder.prepare();
      return diff(encoder);
    }
  }

  private int diff(Encoder encoder) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Door door = new Door(web, System.in)) {
      Inputs inputs = new Inputs(new ReportReader(encoder), Map.of(), date, door);
      Inputs.Read old = one(inputs.read(List.of(before), 1), before);
      Inputs.Read now = one(inputs.read(List.of(after), 1), after);
      for (Inputs.Read r : List.of(old, now)) {
        r.notices().forEach(n -> err.println("crossread: " + r.input() + ": " + n));
        if (r.notRead() != null) {
          err.println(
              "crossread: "
                  + r.notRead().input()
                  + ": "
                  + r.notRead().reason()
                  + " ("
                  + r.notRead().remedy()
                  + ")");
        }
      }
      Report earlier = old.report();
      Report later = now.report();
      if (earlier == null || later == null) {
        return old.missing() || now.missing() ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT;
      }
      return print(earlier, later);
    }
  }

  private int print(Report earlier, Report later) {
    Revision revision = new RevisionFinder().find(earlier, later);
    RevisionRenderer renderer = new RevisionRenderer();
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? renderer.json(revision) : renderer.text(revision, width));
    out.flush();
    return exitCode && revision.tellsOtherwise() ? ExitCode.DIFFERENCES : ExitCode.OK;
  }

  private Inputs.Read one(List<Inputs.Read> read, String input) {
    if (read.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          input + " holds several articles; write one into a file, see crossread extract");
    }
    return read.getFirst();
  }
}
