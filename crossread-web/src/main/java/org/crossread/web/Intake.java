package org.crossread.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.FetchPolicy;
import org.crossread.capture.Fetcher;
import org.crossread.capture.Item;
import org.crossread.capture.Records;
import org.crossread.capture.UnreadableException;
import org.crossread.store.Added;
import org.crossread.store.Articles;
import org.crossread.store.Reader;
import org.crossread.store.Source;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Puts files and addresses that a reader gave into the workspace, reads them and groups them. A
 * network is asked only for these addresses, and for what they link to when that was wished. One
 * input that fails stops no other. For one job.
 */
final class Intake {
  /** Records of one change. */
  private static final int BATCH = 50;

  private static final int LONGEST_SECONDS = 60;

  /** Deep pages are walked by recursion. */
  private static final long STACK_BYTES = 64L << 20;

  /** A file that was sent; its name is never taken for a path. */
  record Upload(String name, byte[] bytes) {
    Upload {
      String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
      name = base.isBlank() ? "upload" : base.replaceAll("\\p{Cntrl}", "?");
    }
  }

  /**
   * What to add.
   *
   * @param follow how many pages that feeds link to are fetched too
   */
  record Wish(List<Upload> uploads, List<String> addresses, int follow) {
    Wish {
      uploads = List.copyOf(uploads);
      addresses = List.copyOf(addresses);
    }
  }

  private final Workspace workspace;
  private final Reader reader;
  private final FetchPolicy policy;
  private final Job job;
  private final List<Articles.Extracted> waiting = new ArrayList<>();
  private int added;
  private int versions;
  private int known;
  private int failed;
  private int linksLeft;

  /** The address whose records are taken in; null for a file. */
  private @Nullable String from;

  /** Texts that it brought: what brings none is not asked again. */
  private int brought;

  private @Nullable Fetcher fetcher;

  Intake(Workspace workspace, Reader reader, FetchPolicy policy, Job job) {
    this.workspace = workspace;
    this.reader = reader;
    this.policy = policy;
    this.job = job;
  }

  /** Does it all, and tells in a few words what came of it. */
  String run(Wish wish) throws InterruptedException {
    linksLeft = wish.follow();
    int all = wish.uploads().size() + wish.addresses().size();
    int at = 0;
    try {
      for (Upload u : wish.uploads()) {
        job.progress("takes in " + u.name(), at++, all);
        try (Records records = Records.of(u.name(), u.bytes(), null)) {
          take(records);
        } catch (UnreadableException | IOException e) {
          failed(u.name(), e);
        }
      }
      for (String address : wish.addresses()) {
        job.progress("fetches " + address, at++, all);
        from = address;
        brought = 0;
        try (Records records = fetched(address)) {
          take(records);
        } catch (UnreadableException | IOException e) {
          failed(address, e);
        }
        if (brought > 0) {
          workspace.sources().remember(new Source(address, null, null, null, wish.follow()));
        }
      }
    } finally {
      flush();
      if (fetcher != null) {
        fetcher.close();
      }
    }
    job.progress("groups", 0, 0);
    workspace.stories().group();
    read();
    return summary();
  }

  private Records fetched(String address) throws UnreadableException {
    Fetcher f = fetcher;
    if (f == null) {
      f = new Fetcher(policy, InstantSource.system());
      fetcher = f;
    }
    return Records.open(f.fetch(address), null, null);
  }

  private void take(Records records) throws InterruptedException {
    for (Item next = records.next(); next != null; next = records.next()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      take(followed(next));
    }
  }

  private void take(Item item) throws InterruptedException {
    switch (item) {
      case Item.Found found -> extract(found.capture());
      case Item.Failed f -> failed(f.position().name(), f.message(), f.remedy());
      case Item.Linked l ->
          failed(
              l.position().name(),
              "holds no text, only a link: " + l.link(),
              "add the address itself, or let more links be followed");
      case Item.Passed p -> {}
    }
  }

  private Item followed(Item item) {
    if (!(item instanceof Item.Linked linked)
        || linksLeft == 0
        || !Fetcher.isAddress(linked.link())) {
      return item;
    }
    linksLeft--;
    job.progress("fetches " + linked.link(), job.status().done(), job.status().total());
    try (Records records = fetched(linked.link())) {
      Item first = records.next();
      if (first instanceof Item.Found found) {
        workspace.sources().remember(new Source(linked.link(), from, null, null, 0));
        return new Item.Found(found.capture().statedBy(linked.stated()));
      }
      return first == null ? item : first;
    } catch (UnreadableException e) {
      return new Item.Failed(
          linked.position(), e.reason(), String.valueOf(e.getMessage()), e.remedy());
    } catch (IOException e) {
      return item;
    }
  }

  private void extract(Capture capture) throws InterruptedException {
    brought++;
    if (workspace.articles().knows(capture)) {
      known++;
      return;
    }
    FutureTask<Article> task = new FutureTask<>(() -> new Extractor().extract(capture, null));
    Thread thread = new Thread(null, task, "extract", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      waiting.add(new Articles.Extracted(capture, task.get(LONGEST_SECONDS, TimeUnit.SECONDS)));
    } catch (TimeoutException e) {
      task.cancel(true);
      failed(
          capture.input(),
          "took longer than " + LONGEST_SECONDS + " seconds",
          "please report this with the file");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnreadableException u) {
        failed(capture.input(), u);
      } else {
        failed(
            capture.input(),
            "could not be read: " + e.getCause(),
            "please report this with the file");
      }
    }
    if (waiting.size() >= BATCH) {
      flush();
    }
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    for (Added a : workspace.articles().addAll(waiting)) {
      switch (a.kind()) {
        case NEW -> added++;
        case VERSION -> versions++;
        case KNOWN -> known++;
      }
      if (a.kind() != Added.Kind.KNOWN) {
        job.added(a.article() + "@" + a.number());
      }
    }
    waiting.clear();
  }

  private void read() {
    long all = workspace.reports().unread(reader);
    long[] done = {0};
    workspace
        .reports()
        .readAll(
            reader, Integer.MAX_VALUE, a -> job.progress("reads " + a.label(), ++done[0], all));
  }

  private void failed(String input, Exception e) {
    failed(
        input,
        String.valueOf(e.getMessage()),
        e instanceof UnreadableException u ? u.remedy() : "send it again");
  }

  private void failed(String input, String message, String remedy) {
    failed++;
    job.failed(new Job.Failed(input, message, remedy));
    workspace.failures().add(input, message, remedy);
  }

  private String summary() {
    return String.format(Locale.ROOT, "added %d", added)
        + (versions > 0 ? String.format(Locale.ROOT, ", %d in a new version", versions) : "")
        + String.format(Locale.ROOT, ", %d already known", known)
        + (failed > 0 ? String.format(Locale.ROOT, ", %d failed", failed) : "");
  }
}
