package org.crossread.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision;
import org.crossread.claim.Decision.State;
import org.crossread.claim.NotRead;
import org.crossread.claim.Passage;
import org.crossread.position.Ledger;
import org.crossread.claim.Positions;
import org.crossread.report.Report;

/**
 * Compares reports so that the decisions of people hold. Corrections of reports ({@link
 * Change.NotArticle}, {@link Change.WrongSpeaker} and those of parties) come before comparing, the
 * others are its last step, each in the order of time, then id. The order in which reports or
 * corrections are given changes nothing; a correction and its revert together change nothing.
 * Thread-safe.
 */
public final class Corrector {
  private final List<Correction> corrections;
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
    this.corrections = corrections.stream().distinct().sorted(Correction.ORDER).toList();
    this.versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }

  /** Compares with all corrections; see {@link Comparer#compare(List, List)}. */
  public Corrected compare(Comparer comparer, List<Report> reports, List<NotRead> notRead) {
    Map<Correction, Outcome> outcomes = new HashMap<>();
    List<Correction> active = active(outcomes);
    Places before = new Places(reports, versions);
    active.removeIf(c -> {
      boolean elsewhere =
          !c.change().passages().isEmpty() && c.change().passages().stream().noneMatch(before::holds);
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
    List<Correction> ofClaims =
        active.stream()
            .filter(c ->
                c.change() instanceof Change.Same
                    || c.change() instanceof Change.NotSame
                    || c.change() instanceof Change.Split)
            .toList();
    ClaimCorrections inClaims = new ClaimCorrections(ofClaims, places);
    Comparison comparison =
        comparer.compare(right, notRead, ofClaims.isEmpty() ? null : inClaims);
    outcomes.putAll(inClaims.outcomes());
    DifferenceCorrections inDifferences = new DifferenceCorrections(comparison, places);
    for (Correction c : active) {
      if (c.change() instanceof Change.WrongKind w) {
        outcomes.put(c, inDifferences.apply(c, w));
      } else if (c.change() instanceof Change.RenameIssue r) {
        outcomes.put(c, renamed(c, r, places, comparison));
      }
    }
    List<Outcome> all = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    for (Correction c : corrections) {
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

  private static Outcome renamed(
      Correction c, Change.RenameIssue change, Places places, Comparison comparison) {
    Places.Found found = places.find(change.position());
    if (found.isEmpty()) {
      return new Outcome(c, State.NOT_APPLICABLE, found.note());
    }
    for (Ledger.Row row : Positions.of(comparison).ledger().rows()) {
      for (Ledger.Evidence e : row.evidence()) {
        if (found.passages().contains(new Passage(e.article(), e.span()))) {
          boolean already = row.issue().equals(change.name());
          return new Outcome(
              c,
              already ? State.UNNEEDED : State.APPLIED,
              found.passages(),
              "issue “" + row.issue() + "”",
              "issue “" + change.name() + "”",
              found.note());
        }
      }
    }
    return new Outcome(
        c, State.NOT_APPLICABLE, found.passages(), "", "", "no position is shown by these words");
  }

  /** Those that nobody took back; the outcomes of the others, and of what takes back. */
  private List<Correction> active(Map<Correction, Outcome> outcomes) {
    Map<String, Correction> byId = new HashMap<>();
    Map<String, List<Correction>> reverts = new HashMap<>();
    for (Correction c : corrections) {
      byId.put(c.id(), c);
      if (c.change() instanceof Change.Revert r) {
        reverts.computeIfAbsent(r.correction(), k -> new ArrayList<>()).add(c);
      }
    }
    Map<String, Boolean> holds = new HashMap<>();
    List<Correction> active = new ArrayList<>();
    for (Correction c : corrections) {
      boolean stands = holds(c, reverts, holds);
      if (!stands) {
        outcomes.put(c, new Outcome(c, State.REVERTED, "another correction takes it back"));
      } else if (c.change() instanceof Change.Revert r) {
        outcomes.put(
            c,
            byId.containsKey(r.correction())
                ? new Outcome(c, State.APPLIED, "")
                : new Outcome(
                    c, State.NOT_APPLICABLE, "there is no correction " + r.correction()));
      } else {
        active.add(c);
      }
    }
    return active;
  }

  /**
   * Whether nothing that itself stands takes it back. An id is made from the content, so that
   * reverts make no circle; a long chain is walked without recursion.
   */
  private static boolean holds(
      Correction first, Map<String, List<Correction>> reverts, Map<String, Boolean> holds) {
    List<Correction> open = new ArrayList<>(List.of(first));
    Set<String> waiting = new HashSet<>();
    while (!open.isEmpty()) {
      Correction c = open.getLast();
      if (holds.containsKey(c.id())) {
        open.removeLast();
        continue;
      }
      List<Correction> against = reverts.getOrDefault(c.id(), List.of());
      List<Correction> unknown =
          against.stream().filter(r -> !holds.containsKey(r.id())).toList();
      if (unknown.isEmpty() || !waiting.add(c.id())) {
        holds.put(c.id(), against.stream().noneMatch(r -> holds.getOrDefault(r.id(), false)));
        open.removeLast();
      } else {
        open.addAll(unknown);
      }
    }
    return holds.getOrDefault(first.id(), true);
  }
}
