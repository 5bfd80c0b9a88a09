package org.crossread.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.NotRead;
import org.crossread.correction.Corrected;
import org.crossread.correction.Corrector;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.models.OnnxEncoder;
import org.crossread.render.CsvRenderer;
import org.crossread.render.HtmlRenderer;
import org.crossread.render.JsonRenderer;
import org.crossread.render.TerminalRenderer;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.store.Compared;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the reports of one event. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Reads 2 to 20 reports of one event and lays them side by side.",
    footer = {
      "",
      "Examples:",
      "  crossread compare A.txt B.html C.html",
      "  crossread compare A.txt B.txt --date 2022-02-17 --outlet 'The Daily=A.txt'",
      "  crossread compare A.txt B.html --open",
      "  crossread compare A.txt B.html --html page.html --csv tables",
      "  cat A.txt | crossread compare - B.txt --json",
      "  crossread compare https://rill.example/ferry B.html",
      "  crossread compare --group pages/",
      "  crossread compare story-3fa41c22",
      "",
      "Exit status: 0 compared; 2 wrong usage; 3 no input found; 5 fewer than two readable;",
      "6 compared, but some inputs could not be read; 10 differences found (--exit-code)."
    })
final class CompareCommand implements Callable<Integer> {
  private static final int FEWEST = 2;
  private static final int MOST = 20;
  private static final int NARROWEST = 40;
  private static final int DEFAULT_WIDTH = 100;

  enum Color {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "the comparison as JSON on standard output")
  private boolean json;

  @Option(names = "--html", paramLabel = "FILE", description = "write one self-contained page")
  private @Nullable Path html;

  @Option(
      names = "--open",
      description = "show the page in the browser ($BROWSER, or the system's)")
  private boolean open;

  @Option(names = "--csv", paramLabel = "DIR", description = "write tables into a folder")
  private @Nullable Path csv;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "columns of the table (default: $COLUMNS, else " + DEFAULT_WIDTH + ")")
  private int width;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never (default: auto; NO_COLOR and TERM=dumb are honoured)")
  private Color color = Color.AUTO;

  @Option(
      names = "--group",
      description =
          "compare the largest story among the articles of files or folders, of copies one each")
  private boolean group;

  @Option(names = "--exit-code", description = "exit with 10 when a difference was found")
  private boolean exitCode;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Mixin private FileOptions inputs = new FileOptions();
  @Mixin private OutletOptions outlets = new OutletOptions();
  @Mixin private WebOptions web = new WebOptions();
  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  private @Nullable Corrector corrector;

  @Override
  public Integer call() throws IOException {
    check();
    if (WorkspaceOptions.areReferences(inputs.files)) {
      String fault = storedFault();
      if (fault != null) {
        throw usage(fault);
      }
      return compareStored();
    }
    try {
      corrector = inputs.corrections == null ? null : new Corrector(inputs.decided());
    } catch (FileOptions.UnreadCorrections e) {
      spec.commandLine().getErr().println("crossread: " + e.getMessage());
      return e.status();
    }
    if (fast) {
      spec.commandLine().getErr().println(FastNote.SAID);
      return compare(new PlainEncoder());
    }
    try (OnnxEncoder encoder = new OnnxEncoder()) {
      encoder.prepare();
      return compare(encoder);
    }
  }

  private @Nullable String storedFault() {
    String fault = inputs.storedFault();
    if (fault == null) {
      fault = outlets.storedFault();
    }
    return fault == null && group
        ? "--group is for files; crossread stories lists the stories of the workspace"
        : fault;
  }

  /** A story or articles of the workspace; what was read before is not read again. */
  private int compareStored() throws IOException {
    try (Workspace workspace = where.open();
        Reading reading = new Reading(fast)) {
      if (inputs.files.stream().anyMatch(WorkspaceOptions::isStory) && inputs.files.size() > 1) {
        throw usage("name one story, or articles");
      }
      String first = inputs.files.getFirst();
      if (!WorkspaceOptions.isStory(first) && inputs.files.size() < FEWEST) {
        throw usage("name a story, or at least two articles");
      }
      PrintWriter err = spec.commandLine().getErr();
      Compared compared;
      if (WorkspaceOptions.isStory(first)) {
        StoredStory story = workspace.stories().find(first);
        compared = workspace.comparisons().of(story, reading.reader());
        if (story.independent() > compared.articles().size()) {
          err.println(
              "crossread: the first "
                  + compared.articles().size()
                  + " of "
                  + story.independent()
                  + " independent reports are compared");
        }
      } else {
        compared =
            workspace
                .comparisons()
                .of(
                    inputs.files.stream().map(workspace.articles()::find).toList(),
                    reading.reader());
      }
      write(compared.view(), spec.commandLine().getOut(), err);
      boolean differs =
          compared.view().comparison().claims().stream().anyMatch(c -> !c.differences().isEmpty());
      return exitCode && differs ? ExitCode.DIFFERENCES : ExitCode.OK;
    }
  }

  private int compare(Encoder encoder) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Door door = new Door(web, standardInput())) {
      Inputs reading =
          new Inputs(new ReportReader(encoder), outlets.byFile(inputs.files), inputs.date, door);
      List<Inputs.Read> read =
          group
              ? reading.readLargestStory(
                  inputs.files, MOST, n -> err.println("crossread: " + Printable.line(n)))
              : reading.read(inputs.files, MOST);
      if (!group && read.size() > MOST) {
        throw usage(
            "at most "
                + MOST
                + " articles can be compared at once; the files hold more, see crossread extract");
      }
      if (inputs.files.size() < FEWEST && read.size() < FEWEST) {
        throw usage("name at least two files to compare, or one that holds several articles");
      }
      for (Inputs.Read r : read) {
        r.notices().forEach(n -> err.println("crossread: " + r.input() + ": " + n));
        NotRead n = r.notRead();
        if (n != null) {
          err.println("crossread: " + n.input() + ": " + n.reason() + " (" + n.remedy() + ")");
        }
      }
      List<Report> reports = new ArrayList<>();
      Map<String, String> seen = new LinkedHashMap<>();
      for (Inputs.Read r : read) {
        Report report = r.report();
        if (report != null) {
          String first = seen.putIfAbsent(report.id(), r.input());
          if (first == null) {
            reports.add(report);
          } else {
            err.println(
                "crossread: " + r.input() + ": the same text as " + first + "; counted once");
          }
        }
      }
      List<NotRead> notRead =
          read.stream().map(Inputs.Read::notRead).filter(n -> n != null).toList();
      if (reports.size() < FEWEST) {
        err.println(
            "crossread: "
                + (reports.isEmpty() ? "nothing could be read" : "only one report could be read")
                + "; a comparison needs two different reports");
        return !notRead.isEmpty() && read.stream().allMatch(r -> r.missing() || r.report() != null)
            ? ExitCode.NOT_FOUND
            : ExitCode.INVALID_INPUT;
      }
      TreeMap<String, String> versions = new TreeMap<>();
      versions.put("crossread", Version.PROGRAM);
      versions.put("encoder", encoder.version());
      Comparison comparison = compare(new Comparer(versions), reports, notRead);
      View view = new View(comparison, read.stream().map(Inputs.Read::viewed).toList());
      write(view, out, err);
      boolean differs = comparison.claims().stream().anyMatch(c -> !c.differences().isEmpty());
      return !notRead.isEmpty()
          ? ExitCode.PARTIAL
          : exitCode && differs ? ExitCode.DIFFERENCES : ExitCode.OK;
    }
  }

  private Comparison compare(Comparer comparer, List<Report> reports, List<NotRead> notRead) {
    Corrector decided = corrector;
    if (decided == null) {
      return comparer.compare(reports, notRead);
    }
    Corrected corrected = decided.compare(comparer, reports, notRead);
    CorrectionsFile.tell(corrected.outcomes(), spec.commandLine().getErr());
    return corrected.comparison();
  }

  private void write(View view, PrintWriter out, PrintWriter err) throws IOException {
    String page = html == null && !open ? "" : new HtmlRenderer().render(view);
    if (html != null) {
      writeAtomically(html, page);
      err.println("crossread: wrote " + html);
    }
    if (csv != null) {
      Files.createDirectories(csv);
      for (Map.Entry<String, String> table : new CsvRenderer().render(view).entrySet()) {
        writeAtomically(csv.resolve(table.getKey()), table.getValue());
      }
      err.println("crossread: wrote tables to " + csv);
    }
    if (json) {
      out.print(new JsonRenderer().render(view));
    } else if (html == null && csv == null && !open) {
      out.print(new TerminalRenderer().render(view, width(), colored()));
      if (System.console() != null) {
        err.println("Next: the same as a page with every passage marked: add --open");
      }
    }
    out.flush();
    if (open) {
      err.println("crossread: " + PageOpener.ofThisMachine().show(html, page));
    }
  }

  private static void writeAtomically(Path file, String content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          "cannot write " + file + ": its folder does not exist; create it first");
    }
    // Not createTempFile: its files can be read by their owner alone, a report is to be shared.
    Path part = folder.resolve(".crossread-" + UUID.randomUUID() + ".part");
    try {
      Files.write(part, content.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void check() {
    String fault = web.fault();
    if (fault != null) {
      throw usage(fault);
    }
    String files = inputs.fault(group ? Integer.MAX_VALUE : MOST);
    if (files != null) {
      throw usage(files);
    }
    if (width != 0 && width < NARROWEST) {
      throw usage("--width must be at least " + NARROWEST);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static InputStream standardInput() {
    return System.in;
  }

  private int width() {
    if (width != 0) {
      return width;
    }
    String columns = System.getenv("COLUMNS");
    try {
      return columns == null
          ? DEFAULT_WIDTH
          : Math.max(NARROWEST, Integer.parseInt(columns.trim()));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  private boolean colored() {
    return switch (color) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          System.console() != null
              && System.console().isTerminal()
              && System.getenv("NO_COLOR") == null
              && !"dumb".equals(System.getenv("TERM"));
    };
  }
}
