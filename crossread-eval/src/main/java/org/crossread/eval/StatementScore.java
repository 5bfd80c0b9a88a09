package org.crossread.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.crossread.eval.Attribution.Role;
import org.crossread.eval.Attributions.Document;
import org.crossread.text.Span;

/**
 * Statements against gold. Exact: a span of a role counts when a gold span of that role in the
 * document covers the same tokens. Pair: a statement counts when its contents share at least half
 * of all tokens of both with a gold statement's, and the sources overlap or both have none. Direct:
 * a gold content that opens with a quotation mark counts as found when it shares at least half of
 * all tokens of both with a content of a found statement.
 */
final class StatementScore {
  private static final int DECIMALS = 3;
  private static final String QUOTES = "\"“";

  private final Map<Role, Ratio> exact = new EnumMap<>(Role.class);
  private Ratio pair = new Ratio(0, 0, 0, 0);
  private int direct;
  private int directFound;

  /** The tokens of a statement's contents and of its sources. */
  private record Said(BitSet content, BitSet source) {
    boolean same(Said other) {
      BitSet both = (BitSet) content.clone();
      both.and(other.content);
      BitSet all = (BitSet) content.clone();
      all.or(other.content);
      return 2 * both.cardinality() >= Math.max(1, all.cardinality())
          && (source.intersects(other.source) || (source.isEmpty() && other.source.isEmpty()));
    }
  }

  /** Counts one document. */
  void add(Document gold, List<Attribution> predicted) {
    WordTokens tokens = new WordTokens(gold.text());
    addDirect(gold, predicted, tokens);
    for (Role role : Role.values()) {
      Set<WordTokens.Range> g = ranges(gold.quotes(), role, tokens);
      Set<WordTokens.Range> p = ranges(predicted, role, tokens);
      long proposed = p.size();
      p.retainAll(g);
      exact.merge(role, new Ratio(p.size(), proposed, p.size(), g.size()), StatementScore::sum);
    }
    List<Said> g = said(gold.quotes(), tokens);
    List<Said> p = said(predicted, tokens);
    pair =
        sum(
            pair,
            new Ratio(
                p.stream().filter(x -> g.stream().anyMatch(x::same)).count(),
                p.size(),
                g.stream().filter(x -> p.stream().anyMatch(x::same)).count(),
                g.size()));
  }

  private void addDirect(Document gold, List<Attribution> predicted, WordTokens tokens) {
    List<Said> found =
        predicted.stream()
            .flatMap(q -> q.content().stream())
            .map(c -> new Said(tokens.union(List.of(c)), new BitSet()))
            .toList();
    for (Attribution q : gold.quotes()) {
      for (Span c : q.content()) {
        int opening = gold.text().codePointAt(gold.text().offsetByCodePoints(0, c.start()));
        if (QUOTES.indexOf(opening) >= 0) {
          Said said = new Said(tokens.union(List.of(c)), new BitSet());
          direct++;
          directFound += found.stream().anyMatch(said::same) ? 1 : 0;
        }
      }
    }
  }

  private static Ratio sum(Ratio a, Ratio b) {
    return new Ratio(
        a.right() + b.right(),
        a.proposed() + b.proposed(),
        a.found() + b.found(),
        a.gold() + b.gold());
  }

  private static Set<WordTokens.Range> ranges(
      List<Attribution> quotes, Role role, WordTokens tokens) {
    Set<WordTokens.Range> ranges = new HashSet<>();
    quotes.forEach(q -> q.spans(role).forEach(s -> ranges.add(tokens.of(s))));
    return ranges;
  }

  private static List<Said> said(List<Attribution> quotes, WordTokens tokens) {
    return quotes.stream()
        .map(q -> new Said(tokens.union(q.content()), tokens.union(q.source())))
        .toList();
  }

  /** F1 of the three roles and of pairs first, then what they are made of. */
  List<Measure> measures() {
    List<Measure> first = new ArrayList<>();
    List<Measure> rest = new ArrayList<>();
    for (Role role : Role.values()) {
      Ratio r = exact.getOrDefault(role, new Ratio(0, 0, 0, 0));
      List<Measure> all = r.measures(role.name().toLowerCase(Locale.ROOT), DECIMALS);
      first.add(all.getFirst());
      rest.addAll(all.subList(1, all.size()));
    }
    List<Measure> all = pair.measures("pair", DECIMALS);
    first.add(all.getFirst());
    first.add(new Measure("direct.recall", (double) directFound / Math.max(1, direct), DECIMALS));
    first.addAll(rest);
    first.addAll(all.subList(1, all.size()));
    return first;
  }
}
