package org.crossread.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.claim.Passage;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** Who has how much of an article, in the order in which they have their say. */
final class Shares {
  private Shares() {}

  static List<Share> of(List<Report> reports) {
    List<Share> shares = new ArrayList<>();
    for (Report report : reports) {
      SortedMap<String, List<Statement>> bySpeaker = new TreeMap<>();
      for (Statement s : report.statements()) {
        bySpeaker.computeIfAbsent(key(report, s), k -> new ArrayList<>()).add(s);
      }
      List<List<Statement>> ordered = new ArrayList<>(bySpeaker.values());
      ordered.sort(Comparator.comparing((List<Statement> s) -> first(s)));
      for (int i = 0; i < ordered.size(); i++) {
        shares.add(share(report, ordered.get(i), i + 1));
      }
    }
    return shares;
  }

  private static Span first(List<Statement> statements) {
    return statements.stream()
        .map(s -> s.content().getFirst())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String key(Report report, Statement s) {
    return s.speaker() != null
        ? "party " + s.speaker().id()
        : "words " + source(report, s).toLowerCase(Locale.ROOT);
  }

  private static String source(Report report, Statement s) {
    Span source = s.source();
    return source == null
        ? ""
        : source.of(report.article().text().characters()).replaceAll("\\s+", " ");
  }

  private static Share share(Report report, List<Statement> statements, int order) {
    List<Passage> said = new ArrayList<>();
    int words = 0;
    int quoted = 0;
    for (Statement s : statements) {
      for (Span c : s.content()) {
        said.add(new Passage(report.id(), c));
        for (Token t : Tokenizer.tokens(report.article().text().characters(), c)) {
          if (t.isWord()) {
            words++;
            quoted += report.quotations().stream().anyMatch(q -> q.contains(t.span())) ? 1 : 0;
          }
        }
      }
    }
    Statement first = statements.getFirst();
    return new Share(
        report.id(),
        first.speaker(),
        first.speaker() != null ? "" : source(report, first),
        order,
        statements.size(),
        words,
        quoted,
        words(report),
        said);
  }

  private static int words(Report report) {
    int words = 0;
    for (Span s : report.article().readable()) {
      words +=
          (int)
              Tokenizer.tokens(report.article().text().characters(), s).stream()
                  .filter(Token::isWord)
                  .count();
    }
    return words;
  }
}
