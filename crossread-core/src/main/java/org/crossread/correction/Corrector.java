package org.crossread.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision;
import org.crossread.claim.Decision.State;
import org.crossread.claim.NotRead;
import org.crossread.claim.Regrouping;
import org.crossread.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Compares reports so that the decisions of people hold. Corrections of reports ({@link
 * Change.NotArticle}, {@link Change.WrongSpeaker} and those of parties) come before comparing, the
 * others are its last step, each in the order of time, then id. The order in which reports or
 * corrections are given changes nothing; a correction and its revert together change nothing.
 * Thread-safe.
 */
public final class Corrector {
  private final Standing standing;
  private final Map<String, String> versions;

  /** For the articles on which the corrections were made. */
  public Corrector(List<Correction> corrections) {
    this(corrections, Map.of());
  }

  /**
   * @param versions of articles that have changed since: hash of a text to the hash of the text
   *     that stands for it now. A correction is carried over where its words stand there once
   */
  public Corrector(List<Correction> corrections, Map<String, String> versions) {
    this.standing = new Standing(corrections);
    this.versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /** Makes a comparison of reports; the regrouping is null when nobody regroups anything. */
  private interface Comparing {
    Comparison of(List<Report> reports, @Nullable Regrouping regrouping);
  }

  /** Compares with all corrections; see {@link Comparer#compare(List, List)}. */
  public Corrected compare(Comparer comparer, List<Report> reports, List<NotRead> notRead) {
    return corrected(
        reports, c -> true, (right, regrouping) -> comparer.compare(right, notRead, regrouping));
  }

  /**
   * As {@link #compare}, where no claims are made: corrections of claims and differences have no
   * outcome.
   *
   * @param make a comparison without claims of the reports with their corrections
   */
  public Corrected withoutClaims(List<Report> reports, Function<List<Report>, Comparison> make) {
    return corrected(
        reports,
        c -> !isOfClaims(c) && !isOfDifferences(c),
        (right, regrouping) -> make.apply(right));
  }

  private static boolean isOfClaims(Correction c) {
    return c.change() instanceof Change.Same
        || c.change() instanceof Change.NotSame
        || c.change() instanceof Change.Split;
  }

  private static boolean isOfDifferences(Correction c) {
    return c.change() instanceof Change.WrongKind || c.change() instanceof Change.RightKind;
  }

  private Corrected corrected(
      List<Report> reports, Predicate<Correction> counts, Comparing comparing) {
    Map<Correction, Outcome> outcomes = new HashMap<>();
    List<Correction> counted =
        standing.all().stream().filter(this::isOfArticles).filter(counts).toList();
    List<Correction> active = active(counted, outcomes);
    Places before = new Places(reports, versions);
    active.removeIf(c -> {
      boolean elsewhere =
          !c.change().passages().isEmpty()
              && c.change().passages().stream().noneMatch(before::holds);
      if (elsewhere) {
        outcomes.put(c, new Outcome(c, State.NOT_APPLICABLE, ELSEWHERE));
      }
      return elsewhere;
    });
    ReportCorrections inReports = new ReportCorrections(reports, versions);
    for (Correction c : active) {
      Outcome o = inReports.apply(c);
      if (o != null) {
        outcomes.put(c, o);
      }
    }
    List<Report> right = inReports.reports();
    Places places = new Places(right, versions);
    List<Correction> ofClaims = active.stream().filter(Corrector::isOfClaims).toList();
    ClaimCorrections inClaims = new ClaimCorrections(ofClaims, places);
    Comparison comparison = comparing.of(right, ofClaims.isEmpty() ? null : inClaims);
    outcomes.putAll(inClaims.outcomes());
    DifferenceCorrections inDifferences = new DifferenceCorrections(comparison, places);
    IssueCorrections inIssues = new IssueCorrections(comparison, places);
    for (Correction c : active) {
      Outcome o =
          c.change() instanceof Change.WrongKind w ? inDifferences.apply(c, w) : inIssues.apply(c);
      if (o != null) {
        outcomes.put(c, o);
      }
    }
    for (Correction c : active) {
      // Once all others hold: what a later one says otherwise is not confirmed any more.
      if (c.change() instanceof Change.RightKind r) {
        outcomes.put(c, inDifferences.apply(c, r));
      }
    }
    List<Outcome> all = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    for (Correction c : counted) {
      Outcome o = outcomes.get(c);
      if (o == null) {
        throw new IllegalStateException("no outcome of " + c);
      }
      all.add(o);
      if (active.contains(c) && (o.state() != State.NOT_APPLICABLE || isHere(c))) {
        decisions.add(o.decision());
      }
    }
    return new Corrected(comparison.with(inDifferences.claims(), decisions), all);
  }

  static final String ELSEWHERE = "it concerns none of these articles";

  /** A correction of parties that no article names is as one of other articles. */
  private static boolean isHere(Correction c) {
    return !c.change().passages().isEmpty();
  }

  /** Which stories there are is decided before anything is compared. */
  private boolean isOfArticles(Correction c) {
    Change subject = standing.subject(c);
    return subject == null || subject.articles().isEmpty();
  }

  /** Those that nobody took back; the outcomes of the others, and of what takes back. */
  private List<Correction> active(List<Correction> counted, Map<Correction, Outcome> outcomes) {
    List<Correction> active = new ArrayList<>();
    for (Correction c : counted) {
      if (!standing.stands(c)) {
        outcomes.put(c, new Outcome(c, State.REVERTED, "another correction takes it back"));
      } else if (c.change() instanceof Change.Revert r) {
        outcomes.put(
            c,
            standing.subject(c) != null
                ? new Outcome(c, State.APPLIED, "")
                : new Outcome(c, State.NOT_APPLICABLE, "there is no correction " + r.correction()));
      } else {
        active.add(c);
      }
    }
    return active;
  }
}
