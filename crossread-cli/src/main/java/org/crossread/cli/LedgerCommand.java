package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.crossread.claim.Comparison;
import org.crossread.claim.NotRead;
import org.crossread.claim.Positions;
import org.crossread.correction.Corrected;
import org.crossread.correction.Correction;
import org.crossread.correction.Corrector;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.lineage.LineageFinder;
import org.crossread.models.OnnxEncoder;
import org.crossread.position.Ledger;
import org.crossread.render.LedgerRenderer;
import org.crossread.render.View;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.store.StoredArticle;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the positions of the parties in reports. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Prints what each party wants, offers or denies, what became of it, and who says so.",
    footer = {
      "",
      "Examples:",
      "  crossread ledger A.txt B.html",
      "  crossread ledger round/*.html --speaker Norland --since 2031-03-01",
      "  crossread ledger A.txt B.txt --issue cable --json",
      "  crossread ledger A.txt B.txt --dna > statements.csv",
      "  crossread ledger story-3fa41c22",
      "  crossread ledger --speaker Norland     of all articles of the workspace",
      "",
      "Exit status: 0 printed; 2 wrong usage; 3 no input found; 5 nothing readable;",
      "6 printed, but some inputs could not be read."
    })
final class LedgerCommand implements Callable<Integer> {
  /** Articles at most; grouping takes cubic time in the acts of one party. Chosen. */
  private static final int MOST = 500;

  private static final int DEFAULT_WIDTH = 100;
  private static final int NARROWEST = 40;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--speaker",
      paramLabel = "X",
      description = "only positions of this party: part of its name, or its id")
  private @Nullable String speaker;

  @Option(
      names = "--issue",
      paramLabel = "Y",
      description = "only positions whose issue or words hold these words")
  private @Nullable String issue;

  @Option(
      names = "--since",
      paramLabel = "YYYY-MM-DD",
      description = "only positions told of on or after this day; what is new is marked *")
  private @Nullable LocalDate since;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "day from which positions not told of for 90 days are stale")
  private @Nullable LocalDate today;

  @Option(names = "--json", description = "the ledger as JSON")
  private boolean json;

  @Option(names = "--csv", description = "the ledger as a table, a row a passage")
  private boolean csv;

  @Option(
      names = "--dna",
      description = "statements for a discourse network: organization, concept, agreement")
  private boolean dna;

  @Option(names = "--plover", description = "all acts as events: source, target, event")
  private boolean plover;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Mixin private FileOptions inputs = new FileOptions();
  @Mixin private WebOptions web = new WebOptions();
  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() throws IOException {
    boolean stored =
        inputs.files.isEmpty() && where.place() != null
            || WorkspaceOptions.areReferences(inputs.files);
    String fault = stored && inputs.files.isEmpty() ? formFault() : fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    if (stored) {
      String own = inputs.storedFault();
      if (own != null) {
        throw new ParameterException(spec.commandLine(), own);
      }
      return printStored();
    }
    List<Correction> decided;
    try {
      decided = inputs.decided();
    } catch (FileOptions.UnreadCorrections e) {
      spec.commandLine().getErr().println("crossread: " + e.getMessage());
      return e.status();
    }
    if (fast) {
      spec.commandLine().getErr().println(FastNote.SAID);
      return print(new PlainEncoder(), decided);
    }
    try (OnnxEncoder encoder = new OnnxEncoder()) {
      encoder.prepare();
      return print(encoder, decided);
    }
  }

  private @Nullable String fault() {
    if (inputs.files.isEmpty()) {
      return "name at least one file";
    }
    String twice = inputs.fault();
    return twice == null ? formFault() : twice;
  }

  private @Nullable String formFault() {
    int forms = (json ? 1 : 0) + (csv ? 1 : 0) + (dna ? 1 : 0) + (plover ? 1 : 0);
    return forms > 1 ? "choose one of --json, --csv, --dna and --plover" : web.fault();
  }

  /** Of stories or articles of the workspace, or of all of it. */
  private int printStored() {
    try (Workspace workspace = where.open();
        Reading reading = new Reading(fast)) {
      Map<String, StoredArticle> articles = new LinkedHashMap<>();
      if (inputs.files.isEmpty()) {
        workspace
            .articles()
            .list(MOST + 1, null)
            .items()
            .forEach(a -> articles.putIfAbsent(a.report(), a));
      }
      for (String f : inputs.files) {
        List<StoredArticle> named =
            WorkspaceOptions.isStory(f)
                ? workspace.stories().articles(workspace.stories().find(f))
                : List.of(workspace.articles().find(f));
        named.forEach(a -> articles.putIfAbsent(a.report(), a));
      }
      if (articles.size() > MOST) {
        throw new ParameterException(
            spec.commandLine(), "at most " + MOST + " articles make one ledger; name stories");
      }
      if (articles.isEmpty()) {
        spec.commandLine().getErr().println("crossread: the workspace holds no article");
        return ExitCode.NOT_FOUND;
      }
      List<StoredArticle> all = List.copyOf(articles.values());
      write(
          new View(
              workspace.comparisons().unaligned(all, reading.reader()),
              all.stream().map(a -> new View.Input(a.input(), a.report(), null)).toList()));
      return ExitCode.OK;
    }
  }

  private int print(Encoder encoder, List<Correction> decided) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Door door = new Door(web, System.in)) {
      List<Inputs.Read> read =
          new Inputs(new ReportReader(encoder), Map.of(), inputs.date, door)
              .read(inputs.files, MOST);
      if (read.size() > MOST) {
        throw new ParameterException(
            spec.commandLine(), "at most " + MOST + " articles make one ledger; give fewer files");
      }
      TreeMap<String, Report> reports = new TreeMap<>();
      List<NotRead> notRead = new ArrayList<>();
      for (Inputs.Read r : read) {
        r.notices().forEach(n -> err.println("crossread: " + r.input() + ": " + n));
        Report report = r.report();
        NotRead n = r.notRead();
        if (report != null) {
          reports.put(report.id(), report);
        }
        if (n != null) {
          err.println("crossread: " + n.input() + ": " + n.reason() + " (" + n.remedy() + ")");
          notRead.add(n);
        }
      }
      if (reports.isEmpty()) {
        return read.stream().allMatch(Inputs.Read::missing)
            ? ExitCode.NOT_FOUND
            : ExitCode.INVALID_INPUT;
      }
      Comparison comparison =
          positions(
              List.copyOf(reports.values()),
              notRead,
              Laid.versions(encoder.version()),
              decided,
              err);
      View view = new View(comparison, read.stream().map(Inputs.Read::viewed).toList());
      write(view);
      return notRead.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }
  }

  private static Comparison positions(
      List<Report> reports,
      List<NotRead> notRead,
      SortedMap<String, String> versions,
      List<Correction> decided,
      PrintWriter err) {
    Function<List<Report>, Comparison> make =
        own ->
            new Comparison(
                own,
                new LineageFinder().find(own),
                List.of(),
                List.of(),
                List.of(),
                notRead,
                versions);
    if (decided.isEmpty()) {
      return make.apply(reports);
    }
    Corrected corrected = new Corrector(decided).withoutClaims(reports, make);
    CorrectionsFile.tell(corrected.outcomes(), err);
    return corrected.comparison();
  }

  private void write(View view) {
    Comparison c = view.comparison();
    Positions positions = Positions.of(c, today);
    List<Ledger.Row> rows =
        positions.ledger().rows().stream().filter(r -> isAsked(view, r)).toList();
    LedgerRenderer renderer = new LedgerRenderer();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(renderer.json(view, rows));
    } else if (csv) {
      out.print(renderer.csv(view, rows));
    } else if (dna) {
      out.print(renderer.dna(view, rows));
    } else if (plover) {
      out.print(renderer.plover(view, positions));
    } else {
      out.print(renderer.text(view, rows, since, width(), false));
    }
    out.flush();
  }

  private boolean isAsked(View view, Ledger.Row row) {
    String party = speaker;
    String words = issue;
    LocalDate from = since;
    boolean own =
        party == null
            || row.party().id().equalsIgnoreCase(party)
            || row.party().root().equalsIgnoreCase(party)
            || holds(row.party().name(), party);
    boolean about = words == null || holds(row.issue(), words) || holds(row.position(), words);
    boolean recent = from == null || row.lastSeen() != null && !row.lastSeen().isBefore(from);
    return own && about && recent;
  }

  private static boolean holds(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static int width() {
    String columns = System.getenv("COLUMNS");
    try {
      return columns == null
          ? DEFAULT_WIDTH
          : Math.max(NARROWEST, Integer.parseInt(columns.trim()));
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }
}
