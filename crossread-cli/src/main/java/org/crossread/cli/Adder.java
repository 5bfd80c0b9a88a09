package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.crossread.capture.Item;
import org.crossread.capture.Position;
import org.crossread.capture.Records;
import org.crossread.capture.UnreadableException;
import org.crossread.store.Added;
import org.crossread.store.Articles;
import org.crossread.store.Articles.Extracted;
import org.crossread.store.Workspace;
import org.crossread.web.Json;

/**
 * Puts the records of inputs into a workspace, a few hundred in one change. What came in before is
 * not extracted again, so that a run that was cut off is gone on with by running it again. For one
 * run.
 */
final class Adder {
  private static final int THREADS = 2;

  /** Records of one change. Larger ones would be quicker by little, and keep others waiting. */
  private static final int BATCH = 200;

  /** Nanoseconds after which what there is becomes a change. */
  private static final long PATIENCE = 2_000_000_000L;

  private final Workspace workspace;
  private final PrintWriter err;
  private final List<Outcome.NotRead> failures = new ArrayList<>();
  private final List<Extracted> waiting = new ArrayList<>();
  private final List<String> touched = new ArrayList<>();
  private final Map<String, Extracted> extracted = new ConcurrentHashMap<>();
  private final AtomicLong names = new AtomicLong();
  private long since = System.nanoTime();
  private long added;
  private long versions;
  private long known;
  private long passed;
  private boolean missing = true;

  Adder(Workspace workspace, PrintWriter err) {
    this.workspace = workspace;
    this.err = err;
  }

  /** Adds all of {@code inputs}. */
  void run(List<String> inputs, StreamOptions options, Door door) throws InterruptedException {
    boolean drawn =
        ArticleStream.terminal()
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));
    Progress progress =
        new Progress(err, drawn, System::nanoTime, inputs.size(), ArticleStream.sizes(inputs));
    Articles articles = workspace.articles();
    Extraction.Writer keep =
        (capture, article) -> {
          String name = Long.toString(names.incrementAndGet());
          extracted.put(name, new Extracted(capture, article));
          return name;
        };
    try (Extraction extraction = new Extraction(THREADS, Extraction.LONGEST, keep, options.date)) {
      long before = 0;
      for (int i = 0; i < inputs.size(); i++) {
        try (Records records = door.open(inputs.get(i), null, options.as)) {
          for (Item next = records.next(); next != null; next = records.next()) {
            Item item = door.followed(next);
            if (item instanceof Item.Found found && articles.knows(found.capture())) {
              known++;
              missing = false;
            } else {
              extraction.give(item);
            }
            if (extraction.full()) {
              take(extraction.take());
            }
            progress.at(i + 1, before + records.taken(), added + versions + known);
          }
          before += records.taken();
        } catch (UnreadableException e) {
          extraction.give(ArticleStream.notRead(e));
        } catch (IOException e) {
          err.println("crossread: " + Printable.line(inputs.get(i)) + ": could not be closed");
        }
      }
      while (!extraction.isEmpty()) {
        take(extraction.take());
      }
      flush();
    }
    progress.clear();
  }

  private void take(Outcome outcome) {
    switch (outcome) {
      case Outcome.Written w -> {
        waiting.add(Objects.requireNonNull(extracted.remove(w.text())));
        missing = false;
        if (waiting.size() >= BATCH || System.nanoTime() - since > PATIENCE) {
          flush();
        }
      }
      case Outcome.NotRead n -> {
        failures.add(n);
        missing &= n.missing();
        err.println("crossread: " + Printable.line(n.line()));
      }
      case Outcome.Passed p -> passed++;
    }
  }

  private void flush() {
    for (Added a : waiting.isEmpty() ? List.<Added>of() : workspace.articles().addAll(waiting)) {
      switch (a.kind()) {
        case NEW -> added++;
        case VERSION -> versions++;
        case KNOWN -> known++;
      }
      if (a.kind() != Added.Kind.KNOWN) {
        touched.add(a.article() + "@" + a.number());
      }
    }
    waiting.clear();
    since = System.nanoTime();
  }

  /** Articles and versions that were not there before. */
  List<String> touched() {
    return touched;
  }

  List<Outcome.NotRead> failures() {
    return failures;
  }

  long added() {
    return added;
  }

  long versions() {
    return versions;
  }

  long known() {
    return known;
  }

  /** "added 12, 3 already known, 1 failed". */
  String summary(String list) {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "added %d", added));
    if (versions > 0) {
      out.append(String.format(Locale.ROOT, ", %d in a new version", versions));
    }
    out.append(String.format(Locale.ROOT, ", %d already known", known));
    if (!failures.isEmpty()) {
      out.append(String.format(Locale.ROOT, ", %d failed", failures.size()));
      out.append(list.isEmpty() ? "" : " (see " + list + ")");
    }
    if (passed > 0) {
      out.append(String.format(Locale.ROOT, "; %d records of other kinds passed over", passed));
    }
    return out.toString();
  }

  int status() {
    if (added + versions + known > 0) {
      return failures.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
    }
    return failures.isEmpty() ? ExitCode.OK : missing ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT;
  }

  /** The failures as lines of JSON. */
  String failedLines() {
    StringBuilder out = new StringBuilder();
    for (Outcome.NotRead n : failures) {
      Map<String, Object> form = new java.util.LinkedHashMap<>();
      Position p = n.position();
      form.put("input", p.name());
      form.put("file", p.file());
      form.put("record", p.record());
      form.put("message", n.message());
      form.put("remedy", n.remedy());
      out.append(Json.line(form));
    }
    return out.toString();
  }
}
