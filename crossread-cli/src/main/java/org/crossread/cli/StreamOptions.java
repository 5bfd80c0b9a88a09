package org.crossread.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossread.capture.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that take one article after the other are given. */
final class StreamOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "file, folder, pattern or http(s) address; - reads standard input")
  List<String> paths = new ArrayList<>();

  @Option(
      names = "--ndjson",
      description = "one JSON object a line (the default when standard output is no terminal)")
  boolean ndjson;

  @Option(
      names = "--plain",
      description = "a few readable lines an article (the default on a terminal)")
  boolean plain;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description =
          "text, html, warc, feed, sitemap, jsonl, newsml or nitf; else told from the first bytes")
  @Nullable Format as;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "day of publication for articles that do not tell theirs")
  @Nullable LocalDate date;

  @Mixin WebOptions web = new WebOptions();

  /** What is wrong with what was given; null when nothing is. */
  @Nullable String fault() {
    String fault = web.fault();
    if (fault != null) {
      return fault;
    }
    if (paths.isEmpty()) {
      return "name at least one file, folder, pattern or address";
    }
    if (paths.stream().filter("-"::equals).count() > 1) {
      return "standard input (-) can be read only once";
    }
    return ndjson && plain ? "--ndjson and --plain exclude each other" : null;
  }

  /** Whether everything is written as JSON. */
  boolean full(boolean terminal) {
    return ndjson || !plain && !terminal;
  }
}
