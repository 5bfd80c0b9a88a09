package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.crossread.capture.Capture;
import org.crossread.capture.Fetcher;
import org.crossread.capture.Item;
import org.crossread.capture.Position;
import org.crossread.capture.Records;
import org.crossread.capture.UnreadableException;
import org.crossread.store.Added;
import org.crossread.store.Articles;
import org.crossread.store.Articles.Extracted;
import org.crossread.store.Source;
import org.crossread.store.Workspace;
import org.crossread.web.Json;
import org.jspecify.annotations.Nullable;

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
  private final Map<String, Source> asked = new HashMap<>();
  private final AtomicLong names = new AtomicLong();
  private long since = System.nanoTime();
  private long added;
  private long versions;
  private long known;
  private long passed;
  private long unfollowed;
  private boolean missing = true;

  Adder(Workspace workspace, PrintWriter err) {
    this.workspace = workspace;
    this.err = err;
  }

  /** Adds all of {@code inputs}, and remembers the addresses among them. */
  void run(List<String> inputs, PathOptions options, Door door) throws InterruptedException {
    List<Source> sources = new ArrayList<>();
    for (String input : inputs) {
      sources.add(new Source(input, null, options.as, options.date, options.web.follow()));
    }
    run(sources, options.date, (item, source) -> followed(item, source, door), door);
  }

  /**
   * Asks {@code sources} again. Of what they link to, pages that they led to before are fetched,
   * and as many others as they say.
   *
   * @param follow how many others at least
   */
  void again(List<Source> sources, int follow, Door door) throws InterruptedException {
    // By day, since what is extracted at once is given one.
    Map<Optional<LocalDate>, List<Source>> byDay = new LinkedHashMap<>();
    sources.forEach(
        s -> byDay.computeIfAbsent(Optional.ofNullable(s.day()), d -> new ArrayList<>()).add(s));
    for (Map.Entry<Optional<LocalDate>, List<Source>> e : byDay.entrySet()) {
      Map<Source, Integer> fetched = new HashMap<>();
      run(
          e.getValue(),
          e.getKey().orElse(null),
          (item, source) -> linkedAgain(item, source, follow, fetched, door),
          door);
    }
  }

  /** What becomes of a record; null when it is passed over without a word. */
  private interface Links {
    @Nullable Item follow(Item item, Source of);
  }

  private Item followed(Item item, Source source, Door door) {
    Item got = door.followed(item);
    if (item instanceof Item.Linked linked && got instanceof Item.Found) {
      led(linked, source);
    }
    return got;
  }

  private void led(Item.Linked linked, Source source) {
    // A file is not read again by itself: what it led to is asked for like what was given.
    String via = Fetcher.isAddress(source.address()) ? source.address() : null;
    workspace.sources().remember(new Source(linked.link(), via, null, source.day(), 0));
  }

  private @Nullable Item linkedAgain(
      Item item, Source source, int follow, Map<Source, Integer> fetched, Door door) {
    if (!(item instanceof Item.Linked linked) || !Fetcher.isAddress(linked.link())) {
      return item;
    }
    Source known = workspace.sources().find(linked.link());
    if (known != null && known.via() == null || workspace.sources().isForgotten(linked.link())) {
      return null;
    }
    if (known == null
        && fetched.merge(source, 1, Integer::sum) > Math.max(follow, source.follow())) {
      unfollowed++;
      return null;
    }
    Item got = door.fetched(linked);
    if (known == null && got instanceof Item.Found) {
      led(linked, source);
    }
    return got;
  }

  private void run(List<Source> sources, @Nullable LocalDate day, Links links, Door door)
      throws InterruptedException {
    List<String> inputs = sources.stream().map(Source::address).toList();
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
    try (Extraction extraction = new Extraction(THREADS, Extraction.LONGEST, keep, day)) {
      long before = 0;
      for (int i = 0; i < sources.size(); i++) {
        Source source = sources.get(i);
        try (Records records = door.open(source.address(), null, source.format())) {
          if (Fetcher.isAddress(source.address())) {
            asked.put(source.address(), source);
          }
          for (Item next = records.next(); next != null; next = records.next()) {
            Item item = links.follow(next, source);
            if (next instanceof Item.Linked) {
              useful(source.address());
            }
            if (item instanceof Item.Found found && articles.knows(found.capture())) {
              known++;
              missing = false;
              useful(found.capture());
            } else if (item != null) {
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
          err.println("crossread: " + Printable.line(source.address()) + ": could not be closed");
        }
      }
      while (!extraction.isEmpty()) {
        take(extraction.take());
      }
      flush();
    }
    progress.clear();
  }

  private void useful(Capture capture) {
    String input = capture.input();
    useful(input);
    useful(input.substring(0, Math.max(0, input.lastIndexOf('#'))));
  }

  /** Remembers an address that brought something; what never does is not asked again. */
  private void useful(String address) {
    Source source = asked.remove(address);
    if (source != null && !source.equals(workspace.sources().find(address))) {
      workspace.sources().remember(source);
    }
  }

  private void take(Outcome outcome) {
    switch (outcome) {
      case Outcome.Written w -> {
        Extracted e = Objects.requireNonNull(extracted.remove(w.text()));
        useful(e.capture());
        waiting.add(e);
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

  /** Links of what was asked again that were not fetched. */
  long unfollowed() {
    return unfollowed;
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
      Map<String, Object> form = new LinkedHashMap<>();
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
