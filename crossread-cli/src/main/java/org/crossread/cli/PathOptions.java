package org.crossread.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossread.capture.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Any number of inputs with articles, and how they are opened. */
final class PathOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "file, folder, pattern or http(s) address; - reads standard input")
  List<String> paths = new ArrayList<>();

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
    return paths.stream().filter("-"::equals).count() > 1
        ? "standard input (-) can be read only once"
        : null;
  }
}
