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
import java.util.function.Supplier;
import org.crossread.store.Reader;
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
  private final Map<String, Future<?>> making = new ConcurrentHashMap<>();
  private final Map<String, Object> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
          return size() > MOST;
        }
      };

  Desk(Workspace workspace, Reader reader) {
    this.workspace = workspace;
    this.reader = reader;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("compare-", 0).factory());
  }

  /**
   * The comparison of a story; null when it is not there within {@code patience}. Then it is being
   * made, and may be asked for again.
   *
   * @throws org.crossread.store.StoreException when it has fewer than two independent reports
   */
  @Nullable Spread of(StoredStory story, Duration patience) {
    List<StoredArticle> chosen = workspace.comparisons().chosen(story);
    return get(
        Spread.class,
        key(story.id(), chosen),
        () -> new Spread(story.id(), workspace.comparisons().of(story, reader)),
        patience);
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
   * The positions in the articles that were added last; null when they are not there within {@code
   * patience}.
   */
  @Nullable LedgerBook ledger(Duration patience) {
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
        () ->
            LedgerBook.of(
                workspace.comparisons().unaligned(List.copyOf(articles.values()), reader),
                articles,
                Text.sha256(key)),
        patience);
  }

  private <T> @Nullable T get(Class<T> type, String key, Supplier<T> make, Duration patience) {
    Object there = kept(key);
    if (there != null) {
      return type.cast(there);
    }
    Future<?> future = making.computeIfAbsent(key, k -> threads.submit(() -> keep(k, make)));
    try {
      return type.cast(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    }
  }

  private <T> T keep(String key, Supplier<T> make) {
    try {
      T made = make.get();
      synchronized (kept) {
        kept.put(key, made);
      }
      return made;
    } finally {
      making.remove(key);
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
