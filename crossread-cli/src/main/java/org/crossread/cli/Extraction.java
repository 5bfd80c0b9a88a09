package org.crossread.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.Item;
import org.crossread.capture.Position;
import org.crossread.capture.Stated;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.EncoderException;
import org.jspecify.annotations.Nullable;

/**
 * Extracts records on a few threads and gives their outcomes in the order in which they came. Holds
 * no more records than there are threads. What takes too long is given up. Not thread-safe.
 */
final class Extraction implements AutoCloseable {
  /** A page of the size limit takes a few seconds; what takes longer is made to. Chosen. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  /** Deep pages are walked by recursion. */
  private static final long STACK_BYTES = 64L << 20;

  private final Extractor extractor = new Extractor();
  private final ExecutorService threads;
  private final int most;
  private final Duration longest;
  private final Writer writer;
  private final @Nullable LocalDate date;
  private final Deque<Pending> pending = new ArrayDeque<>();

  /** Makes of an article what is printed. Thread-safe. */
  interface Writer {
    String write(Capture capture, Article article);
  }

  private record Pending(Position position, Future<Outcome> outcome) {}

  Extraction(int threads, Duration longest, Writer writer, @Nullable LocalDate date) {
    this.most = threads;
    this.longest = longest;
    this.writer = writer;
    this.date = date;
    // A thread that hangs is left alone, so there must be no fixed number of them.
    this.threads =
        Executors.newCachedThreadPool(task -> {
          Thread thread = new Thread(null, task, "extract", STACK_BYTES);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Whether {@link #take()} has to be called before the next record is given. */
  boolean full() {
    return pending.size() >= most;
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  void give(Item item) {
    pending.add(
        new Pending(
            item.position(),
            item instanceof Item.Found found
                ? threads.submit(() -> extracted(found.capture()))
                : CompletableFuture.completedFuture(outcome(item))));
  }

  void give(Outcome.NotRead outcome) {
    pending.add(new Pending(outcome.position(), CompletableFuture.completedFuture(outcome)));
  }

  /**
   * The outcome of the record that was given first.
   *
   * @throws EncoderException when what is to read it cannot work at all
   */
  Outcome take() throws InterruptedException {
    Pending first = pending.removeFirst();
    try {
      return first.outcome().get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      first.outcome().cancel(true);
      return new Outcome.NotRead(
          first.position(),
          "took longer than " + longest.toSeconds() + " seconds",
          "please report this with the file; the other records were read",
          false);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EncoderException fault) {
        throw fault; // every other record would fail alike
      }
      return new Outcome.NotRead(
          first.position(),
          "could not be read: " + e.getCause(),
          "please report this with the file; the other records were read",
          false);
    }
  }

  private static Outcome outcome(Item item) {
    return switch (item) {
      case Item.Passed p -> new Outcome.Passed();
      case Item.Failed f -> new Outcome.NotRead(f.position(), f.message(), f.remedy(), false);
      case Item.Linked l ->
          new Outcome.NotRead(
              l.position(),
              "holds no text, only a link" + stated(l.stated()) + ": " + l.link(),
              "name the address itself to read it, or add --follow",
              false);
      case Item.Found f -> throw new IllegalArgumentException("is extracted first");
    };
  }

  private static String stated(@Nullable Stated stated) {
    if (stated == null) {
      return "";
    }
    String title = stated.title() == null ? "" : " to “" + stated.title() + "”";
    return title + (stated.published() == null ? "" : ", " + stated.published());
  }

  private Outcome extracted(Capture capture) {
    try {
      Article article = extractor.extract(capture, date);
      return new Outcome.Written(writer.write(capture, article));
    } catch (UnreadableException e) {
      Stated stated = capture.stated();
      String link = stated == null ? null : stated.canonical();
      return link != null && e.reason() == UnreadableException.Reason.NO_ARTICLE
          ? new Outcome.NotRead(
              capture.position(),
              "holds too little text for an article, and a link" + stated(stated) + ": " + link,
              "name the address itself to read it, or add --follow",
              false)
          : new Outcome.NotRead(
              capture.position(), String.valueOf(e.getMessage()), e.remedy(), false);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return new Outcome.NotRead(
          capture.position(),
          e instanceof OutOfMemoryError
              ? "is too large for the memory there is"
              : "is nested too deeply",
          "save only the article's page or text",
          false);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
