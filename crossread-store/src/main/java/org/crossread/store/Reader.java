package org.crossread.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossread.report.BuildKey;
import org.crossread.report.ReportReader;

/**
 * What reads articles, its versions, and the key of its build, which decide what has to be read
 * again. Thread-safe when its encoder is.
 *
 * @param versions of the program and of the models, as they stand in a comparison
 * @param build of all code and resources that decide results; stands in no output
 */
public record Reader(ReportReader reports, SortedMap<String, String> versions, BuildKey build) {
  public Reader {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** All versions as one text. */
  public String version() {
    return versions.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining("; "));
  }
}
