package org.crossread.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossread.bundle.Archive;
import org.crossread.capture.Capture;
import org.crossread.correction.Correction;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.models.OnnxEncoder;
import org.crossread.render.CsvRenderer;
import org.crossread.render.HtmlRenderer;
import org.crossread.render.JsonLdRenderer;
import org.crossread.render.JsonRenderer;
import org.crossread.render.MarkdownRenderer;
import org.crossread.render.NdjsonRenderer;
import org.crossread.render.Redaction;
import org.crossread.render.View;
import org.crossread.report.ReportReader;
import org.crossread.store.StoredArticle;
import org.crossread.store.Workspace;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares reports and writes the comparison in one form. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Compares 2 to 20 reports of one event, or of a story of the workspace, and writes the"
            + " comparison in one form.",
    footer = {
      "",
      "Examples:",
      "  crossread export A.txt B.html -f md",
      "  crossread export A.txt B.html -f csv -o tables",
      "  crossread export A.txt B.html -f jsonld --redacted -o story.jsonld",
      "  crossread export A.txt B.html -f bundle -o story.zip && crossread verify story.zip",
      "  crossread export story-3fa41c22 -f html -o story.html",
      "",
      "Exit status: 0 written; 2 wrong usage; 3 no input found; 5 fewer than two readable;",
      "6 written, but some inputs could not be read."
    })
final class ExportCommand implements Callable<Integer> {
  private static final int MOST = 20;

  enum Form {
    HTML,
    MD,
    CSV,
    JSON,
    NDJSON,
    JSONLD,
    BUNDLE
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      required = true,
      description = "${COMPLETION-CANDIDATES}")
  private Form form = Form.MD;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "a file, for csv a folder (default: standard output; csv and bundle need it)")
  private @Nullable Path output;

  @Option(
      names = "--full-text",
      description = "whole texts of the articles too, in json, ndjson and jsonld")
  private boolean fullText;

  @Option(
      names = "--redacted",
      description = "without names and addresses of the outlets and without notices")
  private boolean redacted;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  private List<Correction> decided = List.of();

  @Mixin private FileOptions inputs = new FileOptions();
  @Mixin private OutletOptions outlets = new OutletOptions();
  @Mixin private WebOptions web = new WebOptions();
  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() throws IOException {
    check();
    if (WorkspaceOptions.areReferences(inputs.files)) {
      return exportStored();
    }
    try {
      decided = inputs.decided();
    } catch (FileOptions.UnreadCorrections e) {
      spec.commandLine().getErr().println("crossread: " + e.getMessage());
      return e.status();
    }
    if (fast) {
      spec.commandLine().getErr().println(FastNote.SAID);
      return export(new PlainEncoder());
    }
    try (OnnxEncoder encoder = new OnnxEncoder()) {
      encoder.prepare();
      return export(encoder);
    }
  }

  private int export(Encoder encoder) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try (Door door = new Door(web, standardInput())) {
      Inputs reading =
          new Inputs(new ReportReader(encoder), outlets.byFile(inputs.files), inputs.date, door);
      View view;
      if (form == Form.BUNDLE) {
        Inputs.Held held = reading.hold(inputs.files, MOST);
        limit(held.captures().size() + held.failed().size());
        view = bundle(encoder, held);
      } else {
        List<Inputs.Read> read = reading.read(inputs.files, MOST);
        limit(read.size());
        view = Laid.of(read, Laid.versions(encoder.version()), decided, err);
        write(redacted ? new Redaction().redact(view) : view);
      }
      return view.comparison().notRead().isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    } catch (Laid.TooFew e) {
      err.println("crossread: " + e.getMessage());
      return e.status();
    }
  }

  /** A story or articles of the workspace, with the decisions that are kept there. */
  private int exportStored() throws IOException {
    String fault = inputs.storedFault() == null ? outlets.storedFault() : inputs.storedFault();
    if (fault != null) {
      throw usage(fault);
    }
    if (inputs.files.size() > 1 && inputs.files.stream().anyMatch(WorkspaceOptions::isStory)) {
      throw usage("name one story, or articles");
    }
    try (Workspace workspace = where.open();
        Reading reading = new Reading(fast)) {
      String first = inputs.files.getFirst();
      List<StoredArticle> articles =
          WorkspaceOptions.isStory(first)
              ? workspace.comparisons().chosen(workspace.stories().find(first))
              : inputs.files.stream().map(workspace.articles()::find).toList();
      if (form != Form.BUNDLE) {
        View view = workspace.comparisons().of(articles, reading.reader()).view();
        write(redacted ? new Redaction().redact(view) : view);
        return ExitCode.OK;
      }
      List<Capture> captures = articles.stream().map(workspace.articles()::capture).toList();
      decided = workspace.comparisons().decisions(articles, reading.reader());
      if (fast) {
        bundle(new PlainEncoder(), new Inputs.Held(captures, List.of()));
      } else {
        try (OnnxEncoder encoder = new OnnxEncoder()) {
          bundle(encoder, new Inputs.Held(captures, List.of()));
        }
      }
      return ExitCode.OK;
    } catch (Laid.TooFew e) {
      spec.commandLine().getErr().println("crossread: " + e.getMessage());
      return e.status();
    }
  }

  private View bundle(Encoder encoder, Inputs.Held held) throws IOException, Laid.TooFew {
    PrintWriter err = spec.commandLine().getErr();
    Derivation.Derived derived =
        new Derivation(encoder, inputs.date, decided).derive(Derivation.canonical(held), err);
    byte[] bytes = Archive.write(derived.files());
    save(bytes);
    err.println("crossread: SHA-256 of the bundle: " + Text.sha256(bytes));
    return derived.view();
  }

  private void limit(int articles) {
    if (articles > MOST) {
      throw usage(
          "at most "
              + MOST
              + " articles can be compared at once; the files hold more, see crossread extract");
    }
  }

  private void write(View view) throws IOException {
    JsonRenderer.Texts texts = fullText ? JsonRenderer.Texts.ALL : JsonRenderer.Texts.NONE;
    switch (form) {
      case HTML -> save(new HtmlRenderer().render(view));
      case MD -> save(new MarkdownRenderer().render(view));
      case JSON -> save(new JsonRenderer(texts).render(view));
      case NDJSON -> save(new NdjsonRenderer(texts).render(view));
      case JSONLD -> save(new JsonLdRenderer(fullText).render(view));
      case CSV -> {
        Path folder = output == null ? Path.of("") : output;
        Files.createDirectories(folder);
        for (Map.Entry<String, String> table : new CsvRenderer().render(view).entrySet()) {
          Written.write(
              folder.resolve(table.getKey()), table.getValue().getBytes(StandardCharsets.UTF_8));
        }
        said(folder);
      }
      case BUNDLE -> throw new IllegalStateException("a bundle is made of captures");
    }
  }

  private void save(String content) throws IOException {
    if (output == null) {
      spec.commandLine().getOut().print(content);
      spec.commandLine().getOut().flush();
    } else {
      save(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void save(byte[] content) throws IOException {
    if (output != null) {
      Written.write(output, content);
      said(output);
    }
  }

  private void said(Path path) {
    spec.commandLine().getErr().println("crossread: wrote " + path);
  }

  private void check() {
    String fault = web.fault();
    if (fault != null) {
      throw usage(fault);
    }
    String files = inputs.fault(MOST);
    if (files != null) {
      throw usage(files);
    }
    String name = form.name().toLowerCase(Locale.ROOT);
    if (output == null && (form == Form.CSV || form == Form.BUNDLE)) {
      throw usage(
          "-f " + name + " needs -o: " + (form == Form.CSV ? "a folder" : "a file such as a.zip"));
    }
    boolean fixed = form == Form.HTML || form == Form.MD || form == Form.CSV || form == Form.BUNDLE;
    if (fullText && fixed) {
      throw usage(
          form == Form.MD || form == Form.CSV
              ? "--full-text: -f " + name + " holds passages only; take json, ndjson or jsonld"
              : "--full-text: -f " + name + " holds whole texts as it is; leave it out");
    }
    if (redacted && form == Form.BUNDLE) {
      throw usage("--redacted: a bundle holds the captures themselves; take another form");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static InputStream standardInput() {
    return System.in;
  }
}
