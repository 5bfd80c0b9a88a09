package org.crossread.capture;

import java.time.Duration;
import org.crossread.capture.UnreadableException.Reason;

/** The time left for one input; waiting out of politeness is not charged. For one thread. */
final class Budget {
  private final Duration whole;
  private long nanos;

  Budget(Duration whole) {
    this.whole = whole;
    this.nanos = whole.toNanos();
  }

  /** What is left, more than nothing. */
  Duration left() throws Refusal {
    if (nanos <= 0) {
      throw timedOut();
    }
    return Duration.ofNanos(nanos);
  }

  /** Charges what has passed since {@code start}, of {@link System#nanoTime}. */
  void chargeSince(long start) {
    nanos -= System.nanoTime() - start;
  }

  Refusal timedOut() {
    return new Refusal(
        Reason.TIMED_OUT,
        "was not there whole after " + Printable.seconds(whole),
        "try again later, or give more time with --timeout");
  }
}
