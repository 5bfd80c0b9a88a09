package org.crossread.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.name.Party;
import org.crossread.render.Sheet;
import org.crossread.render.Wording;
import org.crossread.statement.Statement;
import org.crossread.statement.Statement.Relay;
import org.crossread.store.StoredArticle;

/**
 * How one article is sourced, in counts.
 *
 * @param direct statements in quotation marks
 * @param mixed statements in part so
 * @param named distinct parties that it reports
 * @param open statements whose speaker is left open
 * @param via through whom statements came, each once
 */
public record Profile(
    Sheet.Column column,
    StoredArticle stored,
    int statements,
    int direct,
    int indirect,
    int mixed,
    int named,
    int open,
    List<String> via) {
  static List<Profile> of(Spread spread) {
    List<Profile> all = new ArrayList<>();
    for (Sheet.Column c : spread.sheet().articles()) {
      Article article = c.article();
      if (article != null) {
        all.add(of(spread, c, article));
      }
    }
    return all;
  }

  private static Profile of(Spread spread, Sheet.Column column, Article article) {
    List<Statement> statements = spread.sheet().comparison().report(article.id()).statements();
    TreeMap<Statement.Mode, Integer> modes = new TreeMap<>();
    TreeSet<String> named = new TreeSet<>();
    TreeSet<String> via = new TreeSet<>();
    int open = 0;
    for (Statement s : statements) {
      modes.merge(s.mode(), 1, Integer::sum);
      Party speaker = s.speaker();
      if (speaker == null) {
        open++;
      } else {
        named.add(speaker.id());
      }
      for (Relay r : s.via()) {
        Party p = r.party();
        via.add(p == null ? Wording.oneLine(article.text().of(r.span())) : p.name());
      }
    }
    return new Profile(
        column,
        spread.stored(article.id()),
        statements.size(),
        modes.getOrDefault(Statement.Mode.DIRECT, 0),
        modes.getOrDefault(Statement.Mode.INDIRECT, 0),
        modes.getOrDefault(Statement.Mode.MIXED, 0),
        named.size(),
        open,
        List.copyOf(via));
  }
}
