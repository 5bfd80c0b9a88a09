package org.crossread.claim;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.lineage.Lineage;
import org.crossread.report.Report;

/**
 * Reports laid side by side. The same reports in any order give an equal comparison.
 *
 * @param reports sorted by article id, each id once
 * @param claims in the order of the event as told: by mean relative position
 * @param onlyIn by article id and place
 * @param unrelated ids of articles that share no story with the others; nothing of theirs is joined
 * @param versions of the program, models and rules, by name
 * @param decisions of people that concern these reports, by time, then id; those reverted are left
 *     out
 */
public record Comparison(
    List<Report> reports,
    Lineage lineage,
    List<Claim> claims,
    List<OnlyIn> onlyIn,
    List<String> unrelated,
    List<NotRead> notRead,
    SortedMap<String, String> versions,
    List<Decision> decisions) {
  public Comparison {
    reports = List.copyOf(reports);
    claims = List.copyOf(claims);
    onlyIn = List.copyOf(onlyIn);
    unrelated = List.copyOf(unrelated);
    notRead = List.copyOf(notRead);
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    decisions = List.copyOf(decisions);
  }

  /** A comparison in which nobody decided anything. */
  public Comparison(
      List<Report> reports,
      Lineage lineage,
      List<Claim> claims,
      List<OnlyIn> onlyIn,
      List<String> unrelated,
      List<NotRead> notRead,
      SortedMap<String, String> versions) {
    this(reports, lineage, claims, onlyIn, unrelated, notRead, versions, List.of());
  }

  /** This comparison with other claims and these decisions. */
  public Comparison with(List<Claim> otherClaims, List<Decision> otherDecisions) {
    return new Comparison(
        reports, lineage, otherClaims, onlyIn, unrelated, notRead, versions, otherDecisions);
  }

  /** The decisions that hold and speak of words within {@code passage}. */
  public List<Decision> decisions(Passage passage) {
    return decisions.stream()
        .filter(Decision::holds)
        .filter(d ->
            d.passages().stream()
                .anyMatch(p ->
                    p.article().equals(passage.article())
                        && p.span().overlaps(passage.span())))
        .toList();
  }

  /** The report with this article id. */
  public Report report(String article) {
    for (Report r : reports) {
      if (r.id().equals(article)) {
        return r;
      }
    }
    throw new IllegalArgumentException("no article " + article + " in this comparison");
  }

  /** The exact words of a passage. */
  public String quote(Passage passage) {
    return report(passage.article()).article().text().of(passage.span());
  }

  /** Every article's text by id. */
  public Map<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Report r : reports) {
      texts.put(r.id(), r.article().text().characters());
    }
    return texts;
  }
}
