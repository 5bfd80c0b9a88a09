package org.crossread.web;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.crossread.store.Reader;
import org.crossread.store.StoreException;
import org.crossread.store.StoredArticle;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons that are open: the last few stay in memory until an article, a model or a
 * decision changes. The same comparison is made once, however many ask for it. Thread-safe.
 */
final class Desk implements AutoCloseable {
  /** Comparisons in memory; of 20 reports each takes a few megabytes. Chosen. */
  private static final int MOST = 24;

  /** Reading makes use of two processors; more would only keep each other waiting. */
  private static final int THREADS = 2;

  private final Workspace workspace;
  private final Reader reader;
  private final ExecutorService threads;
  private final Jobs jobs;
  private final Map<String, Making> making = new ConcurrentHashMap<>();
  private final Map<String, Object> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
          return size() > MOST;
        }
      };

  /** Work that has begun, and the job that tells how far it is. */
  private record Making(Future<?> future, Job job) {}

  /** Makes what is asked for, and tells a job how far it is. */
  private interface Make<T> {
    T with(Job job);
  }

  Desk(Workspace workspace, Reader reader, Jobs jobs) {
    this.workspace = workspace;
    this.jobs = jobs;
    this.reader = reader;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("compare-", 0).factory());
  }

  /**
   * The comparison of a story.
   *
   * @throws Underway when it is not there within {@code patience}
   * @throws org.crossread.store.StoreException when it has fewer than two independent reports
   */
  Spread of(StoredStory story, Duration patience) {
    List<StoredArticle> chosen = workspace.comparisons().chosen(story);
    return get(
        Spread.class,
        key(story.id(), chosen),
        job -> {
          read(job, chosen, done -> workspace.comparisons().read(story, reader, done));
          return new Spread(story.id(), workspace.comparisons().of(story, reader));
        },
        patience);
  }

  /** Tells of each article that is read, then that they are compared. */
  private static void read(
      Job job, List<StoredArticle> articles, Consumer<Consumer<StoredArticle>> reading) {
    int all = articles.size();
    job.progress("reads the articles", 0, all);
    AtomicInteger read = new AtomicInteger();
    reading.accept(a -> {
      int n = read.incrementAndGet();
      job.progress("read " + n + " of " + all + " articles", n, all);
    });
    job.progress("lays them side by side", all, all);
  }

  /**
   * What stays the same as long as nothing of {@code articles} can have changed. It is asked for
   * with every page, so it reads none of them: any decision makes a new one.
   */
  private String key(String what, Collection<StoredArticle> articles) {
    StringBuilder key =
        new StringBuilder(what).append(' ').append(workspace.corrections().latest());
    articles.forEach(a -> key.append('\n').append(a.reference()));
    return key.toString();
  }

  /**
   * The positions in the articles that were added last.
   *
   * @throws Underway when they are not there within {@code patience}
   */
  LedgerBook ledger(Duration patience) {
    Map<String, StoredArticle> articles = new LinkedHashMap<>();
    workspace
        .articles()
        .list(LedgerBook.MOST, null)
        .items()
        .forEach(a -> articles.putIfAbsent(a.report(), a));
    String key = key("ledger", articles.values());
    return get(
        LedgerBook.class,
        key,
        job -> {
          job.progress("reads the last " + articles.size() + " articles", 0, 0);
          return LedgerBook.of(
              workspace.comparisons().unaligned(List.copyOf(articles.values()), reader),
              articles,
              Text.sha256(key));
        },
        patience);
  }

  private <T> T get(Class<T> type, String key, Make<T> make, Duration patience) {
    Object there = kept(key);
    if (there != null) {
      return type.cast(there);
    }
    Making work = making.computeIfAbsent(key, k -> begin(k, make));
    try {
      return type.cast(work.future().get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      jobs.tell(work.job());
      throw new Underway(work.job());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Underway(work.job());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    }
  }

  private <T> Making begin(String key, Make<T> make) {
    Job job = jobs.untold("COMPARE");
    return new Making(threads.submit(() -> keep(key, job, make)), job);
  }

  private <T> T keep(String key, Job job, Make<T> make) {
    try {
      T made = make.with(job);
      synchronized (kept) {
        kept.put(key, made);
      }
      job.ended(Job.State.DONE, "compared");
      return made;
    } catch (StoreException e) {
      job.ended(Job.State.FAILED, e.getMessage() + " (" + e.remedy() + ")");
      throw e;
    } finally {
      making.remove(key);
      if (!job.status().state().ended()) {
        job.ended(Job.State.FAILED, "it failed; please report the messages of the server");
      }
    }
  }

  private @Nullable Object kept(String key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  Reader reader() {
    return reader;
  }

  Workspace workspace() {
    return workspace;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
