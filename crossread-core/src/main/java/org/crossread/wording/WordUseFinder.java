package org.crossread.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.claim.Comparison;
import org.crossread.claim.Passage;
import org.crossread.report.Report;
import org.crossread.statement.ReportingVerbs;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Counts how the reports that share the story word it. Does not depend on the order of the reports.
 * Stateless and thread-safe.
 */
public final class WordUseFinder {
  private static final String ACCORDING = "according";

  /** The counts of {@code comparison}. */
  public WordUse find(Comparison comparison) {
    SortedMap<String, Report> byId = new TreeMap<>();
    for (Report r : comparison.reports()) {
      if (!comparison.unrelated().contains(r.id())) {
        byId.put(r.id(), r);
      }
    }
    List<Report> reports = List.copyOf(byId.values());
    return new WordUse(
        PartyNames.of(reports),
        new ThingNames(byId).of(comparison.claims()),
        verbs(reports),
        ScareQuotes.of(reports),
        Hedges.of(reports),
        Shares.of(reports));
  }

  private static List<ReportingVerb> verbs(List<Report> reports) {
    SortedMap<String, List<ReportingVerb.Use>> uses = new TreeMap<>();
    for (Report report : reports) {
      for (Statement s : report.statements()) {
        Span cue = s.cue();
        String verb = cue == null ? null : verb(report.article().text().characters(), cue);
        if (cue != null && verb != null) {
          uses.computeIfAbsent(verb, v -> new ArrayList<>())
              .add(new ReportingVerb.Use(new Passage(report.id(), cue), s.speaker()));
        }
      }
    }
    List<ReportingVerb> verbs = new ArrayList<>();
    uses.forEach((verb, of) -> verbs.add(new ReportingVerb(verb, of.stream().distinct().toList())));
    verbs.sort(
        Comparator.comparingInt((ReportingVerb v) -> -v.uses().size())
            .thenComparing(ReportingVerb::verb));
    return verbs;
  }

  private static @Nullable String verb(String text, Span cue) {
    for (Token t : Tokenizer.tokens(text, cue)) {
      String word = t.text().toLowerCase(Locale.ROOT);
      if (word.equals(ACCORDING)) {
        return "according to";
      }
      String lemma = ReportingVerbs.lemma(word);
      if (lemma != null) {
        return lemma;
      }
    }
    return null;
  }
}
