package org.crossread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crossread.claim.Clusters.Node;
import org.crossread.claim.Clusters.Scores;
import org.crossread.name.Party;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.TimeExpression;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** What one report alone has, each with the nearest passage elsewhere and why it was not taken. */
final class Alone {
  /** Below this a nearest passage is too far to be worth showing. */
  private static final double NEAREST = 0.02;

  /** Shared words that are named. */
  private static final int MOST_WORDS = 4;

  private final List<Report> reports;
  private final Set<Node> told;
  private final Scores scores;
  private final Map<String, Report> byId = new TreeMap<>();

  /** The best partner of a proposition. */
  private record Best(Node own, Node other, double score) {}

  private Alone(List<Report> reports, Set<Node> told, Scores scores) {
    this.reports = reports;
    this.told = told;
    this.scores = scores;
    reports.forEach(r -> byId.put(r.id(), r));
  }

  /**
   * By article id and place.
   *
   * @param told propositions that are in a claim
   */
  static List<OnlyIn> of(List<Report> reports, Set<Node> told, Scores scores) {
    return new Alone(reports, told, scores).all();
  }

  private List<OnlyIn> all() {
    List<OnlyIn> alone = new ArrayList<>();
    for (Report r : reports) {
      List<Node> run = new ArrayList<>();
      for (int i = 0; i < r.propositions().size(); i++) {
        Node n = new Node(r.id(), i);
        boolean goesOn =
            !run.isEmpty()
                && r.propositions().get(i).sentence() == proposition(run.getLast()).sentence();
        if (!run.isEmpty() && (!goesOn || told.contains(n))) {
          alone.add(only(run));
          run.clear();
        }
        if (!told.contains(n)) {
          run.add(n);
        }
      }
      if (!run.isEmpty()) {
        alone.add(only(run));
      }
    }
    alone.sort(Comparator.comparing(OnlyIn::passage));
    return alone;
  }

  private OnlyIn only(List<Node> run) {
    Span span = proposition(run.getFirst()).span();
    Best best = null;
    for (Node n : run) {
      span = span.cover(proposition(n).span());
      for (Report r : reports) {
        for (int i = 0; i < r.propositions().size() && !r.id().equals(n.article()); i++) {
          Node other = new Node(r.id(), i);
          double score = scores.of(n, other);
          if (score > (best == null ? NEAREST : best.score())) {
            best = new Best(n, other, score);
          }
        }
      }
    }
    Passage passage = new Passage(run.getFirst().article(), span);
    return best == null
        ? new OnlyIn(passage, null, OnlyIn.NOTHING_NEAR)
        : new OnlyIn(
            passage,
            new Passage(best.other().article(), proposition(best.other()).span()),
            why(best));
  }

  /** The first reason that holds, the plainest first. */
  private String why(Best best) {
    Proposition p = proposition(best.own());
    Proposition q = proposition(best.other());
    Party a = p.holder();
    Party b = q.holder();
    if (!Holders.mayBeSame(p, q) && a != null && b != null) {
      return "another speaker: " + a.name() + " here, " + b.name() + " there";
    }
    for (Quantity x : p.quantities()) {
      for (Quantity y : q.quantities()) {
        if (Conflicts.conflict(x, y)) {
          return "another number: "
              + words(best.own(), x.span())
              + " here, "
              + words(best.other(), y.span())
              + " there";
        }
      }
    }
    for (TimeExpression x : p.times()) {
      for (TimeExpression y : q.times()) {
        if (Conflicts.conflict(x, y)) {
          return "another time: "
              + words(best.own(), x.span())
              + " here, "
              + words(best.other(), y.span())
              + " there";
        }
      }
    }
    if (best.score() >= Clusters.THRESHOLD) {
      return told.contains(best.other())
          ? "near by itself, but told there together with passages that are not"
          : "near, but not the best partner of either";
    }
    Set<String> shared = shared(best.own(), p, q);
    return shared.isEmpty()
        ? "no content word in common"
        : "too little in common: "
            + String.join(", ", shared.stream().limit(MOST_WORDS).toList())
            + (shared.size() > MOST_WORDS ? " and little else" : "");
  }

  /** Words of {@code p} that the other has too, in text order. */
  private Set<String> shared(Node own, Proposition p, Proposition q) {
    String text = report(own).article().text().characters();
    Set<String> shared = new LinkedHashSet<>();
    for (Token t : Tokenizer.tokens(text, p.span())) {
      List<String> stems = ContentWords.stems(text, t.span());
      if (!stems.isEmpty() && q.stems().containsAll(stems)) {
        shared.add(t.text());
      }
    }
    return shared;
  }

  private String words(Node n, Span span) {
    return span.of(report(n).article().text().characters()).replaceAll("\\s+", " ");
  }

  private Report report(Node n) {
    Report r = byId.get(n.article());
    if (r == null) {
      throw new IllegalStateException("no report " + n.article());
    }
    return r;
  }

  private Proposition proposition(Node n) {
    return report(n).propositions().get(n.index());
  }
}
