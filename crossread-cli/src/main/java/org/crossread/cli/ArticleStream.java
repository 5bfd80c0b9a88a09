package org.crossread.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.capture.Item;
import org.crossread.capture.Position;
import org.crossread.capture.Records;
import org.crossread.capture.UnreadableException;

/**
 * Takes one article after the other through a writer and prints what it gives in the order of the
 * input, with progress on a terminal. What fails is named and the rest goes on. For one run.
 */
final class ArticleStream {
  /** Threads that work while one reads. */
  private static final int THREADS = 2;

  private final PathOptions options;
  private final String verb;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Object writing = new Object();
  private long written;
  private long failed;
  private long missing;
  private long passed;
  private final List<Outcome.NotRead> notRead = new ArrayList<>();

  /**
   * A stream whose sums say that articles were {@code verb}.
   *
   * @param verb "extracted" or the like
   */
  ArticleStream(PathOptions options, String verb, PrintWriter out, PrintWriter err) {
    this.options = options;
    this.verb = verb;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs to the end of the inputs and tells the exit status.
   *
   * @param longest what one article may take
   */
  int run(Extraction.Writer writer, Duration longest) throws InterruptedException {
    List<String> inputs = FileNames.expand(options.paths);
    boolean terminal = terminal();
    boolean drawn =
        terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    Progress progress = new Progress(err, drawn, System::nanoTime, inputs.size(), sizes(inputs));
    Thread interrupted = new Thread(this::interrupted);
    Runtime.getRuntime().addShutdownHook(interrupted);
    try (Extraction extraction = new Extraction(THREADS, longest, writer, options.date);
        Door door = new Door(options.web, standardInput())) {
      long before = 0;
      for (int i = 0; i < inputs.size(); i++) {
        try (Records records = door.open(inputs.get(i), null, options.as)) {
          for (Item item = records.next(); item != null; item = records.next()) {
            extraction.give(door.followed(item));
            if (extraction.full()) {
              write(extraction.take(), progress);
              progress.at(i + 1, before + records.taken(), written);
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
        write(extraction.take(), progress);
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

  /** What could not be read, in the order of the input. */
  List<Outcome.NotRead> notRead() {
    return List.copyOf(notRead);
  }

  /** Whether somebody reads along. */
  static boolean terminal() {
    return System.console() != null && System.console().isTerminal();
  }

  /** A whole input that cannot be read. */
  static Outcome.NotRead notRead(UnreadableException e) {
    return new Outcome.NotRead(
        Position.whole(e.input()),
        String.valueOf(e.getMessage()),
        e.remedy(),
        e.reason() == UnreadableException.Reason.MISSING);
  }

  private void write(Outcome outcome, Progress progress) {
    synchronized (writing) {
      switch (outcome) {
        case Outcome.Written w -> {
          written++;
          progress.clear();
          out.print(w.text());
          out.flush();
        }
        case Outcome.NotRead n -> {
          failed++;
          notRead.add(n);
          missing += n.missing() ? 1 : 0;
          progress.clear();
          err.println("crossread: " + Printable.line(n.line()));
        }
        case Outcome.Passed p -> passed++;
      }
    }
  }

  private void interrupted() {
    synchronized (writing) {
      err.println();
      err.println("crossread: interrupted; " + summary());
      err.flush();
      // Holding the lock until the process ends keeps the last line whole.
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
  }

  private String summary() {
    return String.format(Locale.ROOT, "%s %d, %d failed", verb, written, failed)
        + (passed == 0
            ? ""
            : String.format(Locale.ROOT, "; %d records of other kinds passed over", passed));
  }

  private int status() {
    if (written > 0) {
      return failed > 0 ? ExitCode.PARTIAL : ExitCode.OK;
    }
    return missing > 0 && missing == failed ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT;
  }

  private static InputStream standardInput() {
    return System.in;
  }

  /** Sum of the files' sizes; 0 when one is not known. */
  static long sizes(List<String> inputs) {
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
