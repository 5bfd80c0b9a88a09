package org.crossread.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.crossread.capture.CaptureFolder;
import org.crossread.capture.FetchPolicy;
import org.crossread.capture.Fetcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How addresses among the inputs are fetched; without an address none of it is used. */
final class WebOptions {
  /** A day; more is a mistake. */
  private static final int LONGEST_SECONDS = 86_400;

  @Option(
      names = "--allow-private",
      description = "fetch addresses of this machine and of private networks too")
  private boolean allowPrivate;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "time for one address, with its redirects (default: 30)")
  private int timeout = (int) FetchPolicy.of(Version.PROGRAM).timeout().toSeconds();

  @Option(
      names = "--keep-captures",
      paramLabel = "DIR",
      description = "keep what addresses brought, with its headers, in a folder")
  private @Nullable Path captures;

  /** What is wrong with the options; null when nothing is. */
  @Nullable String fault() {
    return timeout < 1 || timeout > LONGEST_SECONDS
        ? "--timeout must be 1 to " + LONGEST_SECONDS + " seconds"
        : null;
  }

  Fetcher fetcher() {
    FetchPolicy policy = FetchPolicy.of(Version.PROGRAM);
    return new Fetcher(
        policy.with(allowPrivate, Duration.ofSeconds(timeout)), InstantSource.system());
  }

  @Nullable CaptureFolder folder() {
    return captures == null ? null : new CaptureFolder(captures);
  }
}
