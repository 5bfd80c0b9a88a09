package org.crossread.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.crossread.capture.Format;
import org.crossread.capture.Item;
import org.crossread.capture.Position;
import org.crossread.capture.Records;
import org.crossread.capture.UnreadableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the articles of files, one after the other. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the articles in pages, text, web archives, feeds and wire formats.",
    footer = {
      "",
      "Examples:",
      "  crossread extract page.html",
      "  crossread extract pages/ > articles.ndjson",
      "  crossread extract 'crawl/*.warc.gz' --ndjson | head",
      "  crossread extract https://rill.example/ferry --keep-captures captures",
      "  zcat stories.jsonl.gz | crossread extract - --as jsonl",
      "",
      "Exit status: 0 all extracted; 2 wrong usage; 3 no input found; 5 nothing readable;",
      "6 extracted, but some records could not be read; 130 interrupted."
    })
final class ExtractCommand implements Callable<Integer> {
  /** Threads that extract while one reads. */
  private static final int THREADS = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "file, folder, pattern or http(s) address; - reads standard input")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--ndjson",
      description = "one JSON object a line (the default when standard output is no terminal)")
  private boolean ndjson;

  @Option(
      names = "--plain",
      description = "a few readable lines an article (the default on a terminal)")
  private boolean plain;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description =
          "text, html, warc, feed, sitemap, jsonl, newsml or nitf; else told from the first bytes")
  private @Nullable Format as;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "day of publication for articles that do not tell theirs")
  private @Nullable LocalDate date;

  @Mixin private WebOptions web = new WebOptions();

  private final Object writing = new Object();
  private long extracted;
  private long failed;
  private long missing;
  private long passed;

  @Override
  public Integer call() throws InterruptedException {
    check();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> inputs = FileNames.expand(paths);
    boolean terminal = System.console() != null && System.console().isTerminal();
    boolean drawn =
        terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    Progress progress = new Progress(err, drawn, System::nanoTime, inputs.size(), Sizes.of(inputs));
    Thread interrupted = new Thread(() -> interrupted(err));
    Runtime.getRuntime().addShutdownHook(interrupted);
    boolean full = ndjson || !plain && !terminal;
    try (Extraction extraction = new Extraction(THREADS, Extraction.LONGEST, full, date);
        Door door = new Door(web, standardInput())) {
      long before = 0;
      for (int i = 0; i < inputs.size(); i++) {
        try (Records records = door.open(inputs.get(i), null, as)) {
          for (Item item = records.next(); item != null; item = records.next()) {
            extraction.give(item);
            if (extraction.full()) {
              write(extraction.take(), out, err, progress);
              progress.at(i + 1, before + records.taken(), extracted);
            }
            if (out.checkError()) {
              // The reader at the other end, head say, has enough.
              return ExitCode.OK;
            }
          }
          before += records.taken();
        } catch (UnreadableException e) {
          extraction.give(notRead(e));
        } catch (IOException e) {
          err.println("crossread: " + inputs.get(i) + ": could not be closed");
        }
      }
      while (!extraction.isEmpty()) {
        write(extraction.take(), out, err, progress);
      }
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(interrupted);
      } catch (IllegalStateException e) {
        // The hook is running: it waits for the line that is being written, and tells the sums.
        err.flush();
      }
    }
    progress.clear();
    err.println("crossread: " + summary());
    return status();
  }

  private static Outcome.NotRead notRead(UnreadableException e) {
    return new Outcome.NotRead(
        Position.whole(e.input()),
        String.valueOf(e.getMessage()),
        e.remedy(),
        e.reason() == UnreadableException.Reason.MISSING);
  }

  private void write(Outcome outcome, PrintWriter out, PrintWriter err, Progress progress) {
    synchronized (writing) {
      switch (outcome) {
        case Outcome.Written w -> {
          extracted++;
          progress.clear();
          out.print(w.text());
          out.flush();
        }
        case Outcome.NotRead n -> {
          failed++;
          missing += n.missing() ? 1 : 0;
          progress.clear();
          err.println("crossread: " + Printable.line(n.line()));
        }
        case Outcome.Passed p -> passed++;
      }
    }
  }

  private void interrupted(PrintWriter err) {
    synchronized (writing) {
      err.println();
      err.println("crossread: interrupted; " + summary());
      err.flush();
      // Holding the lock until the process ends keeps the last line whole.
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
  }

  private String summary() {
    return String.format(Locale.ROOT, "extracted %d, %d failed", extracted, failed)
        + (passed == 0
            ? ""
            : String.format(Locale.ROOT, "; %d records of other kinds passed over", passed));
  }

  private int status() {
    if (extracted > 0) {
      return failed > 0 ? ExitCode.PARTIAL : ExitCode.OK;
    }
    return missing > 0 && missing == failed ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT;
  }

  private void check() {
    String fault = web.fault();
    if (fault != null) {
      throw usage(fault);
    }
    if (paths.isEmpty()) {
      throw usage("name at least one file, folder, pattern or address to extract");
    }
    if (paths.stream().filter("-"::equals).count() > 1) {
      throw usage("standard input (-) can be read only once");
    }
    if (ndjson && plain) {
      throw usage("--ndjson and --plain exclude each other");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static InputStream standardInput() {
    return System.in;
  }

  /** Sizes of inputs. */
  private static final class Sizes {
    private Sizes() {}

    /** Sum of the files' sizes; 0 when one is not known. */
    static long of(List<String> inputs) {
      long sum = 0;
      for (String input : inputs) {
        try {
          sum += input.equals("-") ? Long.MIN_VALUE / 2 : Files.size(Path.of(input));
        } catch (IOException | RuntimeException e) {
          // What cannot be read takes no time either.
          continue;
        }
      }
      return Math.max(0, sum);
    }
  }
}
