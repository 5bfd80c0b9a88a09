package org.crossread.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.NotRead;
import org.crossread.correction.Corrected;
import org.crossread.correction.Correction;
import org.crossread.correction.Corrector;
import org.crossread.render.View;
import org.crossread.report.Report;

/** Inputs that were read, laid side by side. Stateless. */
final class Laid {
  private static final int FEWEST = 2;

  private Laid() {}

  /** Fewer than two different reports: nothing to compare. */
  static final class TooFew extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    private TooFew(String message, int status) {
      super(message);
      this.status = status;
    }

    /** The exit status. */
    int status() {
      return status;
    }
  }

  /** The versions of the program and of what reads. */
  static SortedMap<String, String> versions(String encoder) {
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("crossread", Version.PROGRAM);
    versions.put("encoder", encoder);
    return versions;
  }

  /**
   * Compares what was read; what is to be known of an input is told to {@code err}.
   *
   * @param versions to stand in the comparison
   * @param corrections what people decided in place of the program
   */
  static View of(
      List<Inputs.Read> read,
      SortedMap<String, String> versions,
      List<Correction> corrections,
      PrintWriter err)
      throws TooFew {
    List<Report> reports = new ArrayList<>();
    List<NotRead> notRead = new ArrayList<>();
    Map<String, String> seen = new LinkedHashMap<>();
    for (Inputs.Read r : read) {
      r.notices().forEach(n -> err.println("crossread: " + r.input() + ": " + n));
      NotRead n = r.notRead();
      Report report = r.report();
      if (n != null) {
        notRead.add(n);
        err.println("crossread: " + n.input() + ": " + n.reason() + " (" + n.remedy() + ")");
      } else if (report != null) {
        String first = seen.putIfAbsent(report.id(), r.input());
        if (first == null) {
          reports.add(report);
        } else {
          err.println("crossread: " + r.input() + ": the same text as " + first + "; counted once");
        }
      }
    }
    if (reports.size() < FEWEST) {
      boolean missing =
          !notRead.isEmpty() && read.stream().allMatch(r -> r.missing() || r.report() != null);
      throw new TooFew(
          (reports.isEmpty() ? "nothing could be read" : "only one report could be read")
              + "; a comparison needs two different reports",
          missing ? ExitCode.NOT_FOUND : ExitCode.INVALID_INPUT);
    }
    Comparer comparer = new Comparer(versions);
    Comparison comparison;
    if (corrections.isEmpty()) {
      comparison = comparer.compare(reports, notRead);
    } else {
      Corrected corrected = new Corrector(corrections).compare(comparer, reports, notRead);
      CorrectionsFile.tell(corrected.outcomes(), err);
      comparison = corrected.comparison();
    }
    return new View(comparison, read.stream().map(Inputs.Read::viewed).toList());
  }
}
