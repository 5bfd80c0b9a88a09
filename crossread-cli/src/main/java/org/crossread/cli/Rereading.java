package org.crossread.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossread.store.Workspace;

/** Reads what this version of the models has not read yet, the last added first. */
final class Rereading {
  /** Nanoseconds between two words on how far it is. */
  private static final long EVERY = 5_000_000_000L;

  private final Workspace workspace;
  private final PrintWriter err;

  Rereading(Workspace workspace, PrintWriter err) {
    this.workspace = workspace;
    this.err = err;
  }

  /** Runs to the end, and tells how many were read. */
  int run(boolean fast) {
    try (Reading reading = new Reading(fast)) {
      return run(reading, fast);
    }
  }

  /** As {@link #run(boolean)}, by a reader that is there. */
  int run(Reading reading, boolean fast) {
    long all = workspace.reports().unread(reading.reader());
    if (all == 0) {
      return 0;
    }
    if (fast) {
      err.println(FastNote.SAID);
    }
    long start = System.nanoTime();
    long[] told = {start};
    AtomicInteger done = new AtomicInteger();
    int read =
        workspace
            .reports()
            .readAll(
                reading.reader(),
                Integer.MAX_VALUE,
                article -> {
                  int n = done.incrementAndGet();
                  long now = System.nanoTime();
                  if (now - told[0] > EVERY) {
                    told[0] = now;
                    double rate = n / ((now - start) / 1e9);
                    err.println(
                        String.format(
                            Locale.ROOT,
                            "crossread: read %d of %d, %.1f a second, about %.0f s left",
                            n,
                            all,
                            rate,
                            (all - n) / rate));
                  }
                });
    err.println("crossread: read " + read + (read == 1 ? " article" : " articles"));
    return read;
  }
}
