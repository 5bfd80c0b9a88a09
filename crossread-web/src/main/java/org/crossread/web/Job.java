package org.crossread.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Work that takes its time, and how far it is. Thread-safe. */
public final class Job {
  /** Failures that are kept with a job; all are in the workspace. */
  private static final int MOST_FAILURES = 200;

  /** What has become of it. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    boolean ended() {
      return this == DONE || this == FAILED;
    }
  }

  /** An input that could not be read. */
  public record Failed(String input, String message, String remedy) {}

  /**
   * How far it is.
   *
   * @param kind ADD, WATCH, COMPARE
   * @param message in a few words
   * @param total 0 as long as it is not known
   * @param articles references of articles and versions that were not there before
   * @param change grows with every change
   */
  public record Status(
      String id,
      String kind,
      State state,
      String message,
      long done,
      long total,
      List<String> articles,
      List<Failed> failures,
      Instant createdAt,
      Instant changedAt,
      int change) {
    public Status {
      articles = List.copyOf(articles);
      failures = List.copyOf(failures);
    }
  }

  private final InstantSource clock;
  private Status status;

  Job(String id, String kind, InstantSource clock) {
    this.clock = clock;
    Instant now = clock.instant();
    this.status =
        new Status(id, kind, State.QUEUED, "waits", 0, 0, List.of(), List.of(), now, now, 0);
  }

  synchronized Status status() {
    return status;
  }

  /** The status once it is another than {@code seen}, or after {@code patience}. */
  synchronized Status after(int seen, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (status.change() == seen && !status.state().ended()) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return status;
  }

  void progress(String message, long done, long total) {
    set(State.RUNNING, message, done, total, status().articles(), status().failures());
  }

  synchronized void added(String article) {
    List<String> more = new ArrayList<>(status.articles());
    more.add(article);
    set(State.RUNNING, status.message(), status.done(), status.total(), more, status.failures());
  }

  synchronized void failed(Failed failure) {
    if (status.failures().size() < MOST_FAILURES) {
      List<Failed> more = new ArrayList<>(status.failures());
      more.add(failure);
      set(State.RUNNING, status.message(), status.done(), status.total(), status.articles(), more);
    }
  }

  synchronized void ended(State state, String message) {
    set(state, message, status.total(), status.total(), status.articles(), status.failures());
  }

  private synchronized void set(
      State state,
      String message,
      long done,
      long total,
      List<String> articles,
      List<Failed> failures) {
    status =
        new Status(
            status.id(),
            status.kind(),
            state,
            message,
            done,
            total,
            articles,
            failures,
            status.createdAt(),
            clock.instant(),
            status.change() + 1);
    notifyAll();
  }
}
