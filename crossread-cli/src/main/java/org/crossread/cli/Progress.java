package org.crossread.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a long run is: on a terminal one line that is drawn again, elsewhere a line now and then.
 * Share and remaining time are reckoned from the bytes of the inputs, as their records are not
 * known before. Not thread-safe.
 */
final class Progress {
  /** Nanoseconds between two drawings. */
  private static final long REDRAW = 200_000_000L;

  /** Nanoseconds between two lines where nothing can be drawn again, and before the first. */
  private static final long LINE = 10_000_000_000L;

  /** Nanoseconds before anything is drawn; short runs stay quiet. */
  private static final long QUIET = 1_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final LongSupplier clock;
  private final long start;
  private final long total;
  private final int files;
  private long shown;
  private boolean drawn;

  /**
   * @param total bytes of all inputs; 0 when one of them is of unknown size
   */
  Progress(PrintWriter err, boolean terminal, LongSupplier clock, int files, long total) {
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.files = files;
    this.total = total;
    this.start = clock.getAsLong();
    this.shown = start + (terminal ? QUIET - REDRAW : 0);
  }

  /** Tells how far it is, when it is time to. */
  void at(int file, long bytes, long articles) {
    long now = clock.getAsLong();
    if (now - shown < (terminal ? REDRAW : LINE)) {
      return;
    }
    shown = now;
    String line = line(file, bytes, articles, now - start);
    if (terminal) {
      err.print("\r\u001b[K" + line);
      err.flush();
      drawn = true;
    } else {
      err.println("crossread: " + line);
    }
  }

  private String line(int file, long bytes, long articles, long nanos) {
    double seconds = Math.max(nanos / 1e9, 1e-3);
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%,d articles", articles));
    out.append(String.format(Locale.ROOT, ", file %d of %d", file, files));
    double rate = articles / seconds;
    out.append(String.format(Locale.ROOT, rate < 10 ? ", %.1f a second" : ", %.0f a second", rate));
    if (total > 0 && bytes > 0) {
      double share = Math.min(1, (double) bytes / total);
      out.append(String.format(Locale.ROOT, ", %.0f %%", 100 * share));
      out.append(", about ").append(span(seconds / share - seconds)).append(" left");
    }
    return out.toString();
  }

  private static String span(double seconds) {
    long s = Math.round(seconds);
    return s < 60
        ? s + " s"
        : s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
  }

  /** Takes away what is drawn, so that another line can be written. */
  void clear() {
    if (drawn) {
      err.print("\r\u001b[K");
      err.flush();
      drawn = false;
    }
  }
}
