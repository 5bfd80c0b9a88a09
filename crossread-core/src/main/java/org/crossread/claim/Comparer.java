package org.crossread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.crossread.lineage.Lineage;
import org.crossread.lineage.LineageFinder;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.Text;

/** The second of the two functions: compare reports. Thread-safe. */
public final class Comparer {
  private final LineageFinder lineageFinder = new LineageFinder();

  /** Compares the reports of one event; does not depend on their order. */
  public Comparison compare(List<Report> input, List<NotRead> notRead) {
    List<Report> reports = input.stream().sorted(Comparator.comparing(Report::id)).toList();
    Lineage lineage = lineageFinder.find(reports);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      for (int j = i + 1; j < reports.size(); j++) {
        for (Proposition p : reports.get(i).propositions()) {
          for (Proposition q : reports.get(j).propositions()) {
            if (p.vector().cosine(q.vector()) > 0.85) {
              List<Passage> passages =
                  List.of(
                      new Passage(reports.get(i).id(), p.span()),
                      new Passage(reports.get(j).id(), q.span()));
              claims.add(
                  new Claim(
                      Text.sha256(passages.toString()).substring(0, 12),
                      List.of(new Reading("", passages)),
                      List.of(),
                      2,
                      "similar"));
            }
          }
        }
      }
    }
    return new Comparison(reports, lineage, claims, List.of(), List.of(), notRead, new TreeMap<>());
  }
}
