package org.crossread.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.models.OnnxEncoder;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;

/**
 * How long it takes to compare reports that are read already: the same comparison again and again
 * in one process, time of the wall.
 *
 * <p>usage: ComparerSpeed FOLDER [REPORTS [ROUNDS]], where FOLDER holds articles of one event as
 * NAME.txt; the first REPORTS (10) of them are compared ROUNDS (20) times, the first half of which
 * warms up
 */
public final class ComparerSpeed {
  private ComparerSpeed() {}

  /** Prints the figures. */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    List<Report> reports;
    try (OnnxEncoder encoder = new OnnxEncoder()) {
      ReportReader reader = new ReportReader(encoder);
      reports =
          ReadSpeed.articles(Path.of(arguments[0])).stream().limit(count).map(reader::read).toList();
    }
    Comparer comparer = new Comparer(new TreeMap<>());
    double[] ms = new double[rounds];
    Comparison comparison = null;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      comparison = comparer.compare(reports, List.of());
      ms[i] = (System.nanoTime() - start) / 1e6;
    }
    double[] warm = Arrays.stream(ms).skip(rounds / 2).sorted().toArray();
    PrintStream out = System.out;
    out.println("reports\t" + reports.size());
    out.println("propositions\t" + reports.stream().mapToInt(r -> r.propositions().size()).sum());
    out.println("claims\t" + (comparison == null ? 0 : comparison.claims().size()));
    out.printf(
        Locale.ROOT,
        "ms first %.0f, then median %.0f, least %.0f, most %.0f%n",
        ms[0],
        warm[warm.length / 2],
        warm[0],
        warm[warm.length - 1]);
  }
}
