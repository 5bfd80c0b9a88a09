package org.crossread.timeline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.encode.BagEncoder;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.jspecify.annotations.Nullable;

/** Comparisons of invented texts, read without a model. */
public final class Compared {
  private Compared() {}

  /** The texts as articles {@code a.txt}, {@code b.txt} and so on, all published on {@code day}. */
  public static Comparison of(@Nullable LocalDate day, String... texts) {
    List<Report> reports = new ArrayList<>();
    for (String text : texts) {
      reports.add(report((char) ('a' + reports.size()) + ".txt", text, day));
    }
    return new Comparer(new TreeMap<>()).compare(reports, List.of());
  }

  /** One article. */
  public static Report report(String input, String text, @Nullable LocalDate day) {
    try {
      return new ReportReader(new BagEncoder())
          .read(
              new Extractor()
                  .extract(
                      new Capture(input, null, "text/plain", text.getBytes(StandardCharsets.UTF_8)),
                      day));
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  /** The input that became the article with this id. */
  public static String input(Comparison comparison, String article) {
    return comparison.report(article).article().input();
  }
}
