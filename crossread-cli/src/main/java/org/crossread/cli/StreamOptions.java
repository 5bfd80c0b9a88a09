package org.crossread.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that print one article after the other are given. */
final class StreamOptions {
  @Option(
      names = "--ndjson",
      description = "one JSON object a line (the default when standard output is no terminal)")
  private boolean ndjson;

  @Option(
      names = "--plain",
      description = "a few readable lines an article (the default on a terminal)")
  private boolean plain;

  @Mixin PathOptions inputs = new PathOptions();

  /** What is wrong with what was given; null when nothing is. */
  @Nullable String fault() {
    String fault = inputs.fault();
    return fault != null || !ndjson || !plain ? fault : "--ndjson and --plain exclude each other";
  }

  /** Whether everything is written as JSON. */
  boolean full(boolean terminal) {
    return ndjson || !plain && !terminal;
  }
}
