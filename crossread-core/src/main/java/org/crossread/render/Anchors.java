package org.crossread.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.article.Article;
import org.crossread.claim.Difference;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.timeline.Moment;
import org.crossread.timeline.Timeline;
import org.crossread.wording.Naming;
import org.crossread.wording.WordUse;

/**
 * Every passage that the page links to, and what leads back from it. A passage's identifier is made
 * from the article's letter and the span, so equal passages share one.
 */
final class Anchors {
  /** Why a passage is marked, weakest first: the strongest decides how it looks. */
  enum Look {
    PLAIN,
    ONLY,
    EVIDENCE,
    SAME,
    REPHRASED,
    DIFFERS
  }

  /**
   * One marked passage.
   *
   * @param look in the first place; {@link Look#PLAIN} is seen only when it is the target
   * @param back links back: target to the words that name it, in the order they were found
   */
  record Anchor(String id, Look look, Map<String, String> back) {}

  private final Sheet sheet;
  private final TreeMap<String, TreeMap<Span, Anchor>> byArticle = new TreeMap<>();

  Anchors(Sheet sheet, Timeline timeline, WordUse use) {
    this.sheet = sheet;
    for (Sheet.Row row : sheet.rows()) {
      Look look =
          switch (row.status()) {
            case DIFFERS -> Look.DIFFERS;
            case SAME -> Look.SAME;
            default -> Look.REPHRASED;
          };
      for (Passage p : row.claim().passages()) {
        add(p, look, "c-" + row.number(), Integer.toString(row.number()));
      }
      for (Difference d : row.claim().differences()) {
        add(d.left(), Look.EVIDENCE, "", "");
        add(d.right(), Look.EVIDENCE, "", "");
      }
    }
    for (Sheet.Column column : sheet.articles()) {
      int number = 0;
      for (OnlyIn o : sheet.onlyIn(column)) {
        number++;
        add(o.passage(), Look.ONLY, "o-" + column.letter() + "-" + number, "only");
        Passage near = o.nearest();
        if (near != null) {
          add(near, Look.PLAIN, "", "");
        }
      }
      Article article = column.article();
      if (article != null) {
        for (Statement s : sheet.comparison().report(article.id()).statements()) {
          s.content().forEach(c -> add(new Passage(article.id(), c), Look.PLAIN, "", ""));
        }
      }
    }
    sheet.comparison().decisions().stream()
        .flatMap(d -> Decisions.shown(sheet, d).stream())
        .forEach(p -> add(p, Look.PLAIN, "", ""));
    for (Copy copy : sheet.comparison().lineage().copies()) {
      copy.passages().forEach(p -> both(copy, p.left(), p.right()));
      copy.edits().forEach(e -> both(copy, e.left(), e.right()));
    }
    add(timeline);
    add(use);
  }

  private void both(Copy copy, Span left, Span right) {
    plain(new Passage(copy.left(), left));
    plain(new Passage(copy.right(), right));
  }

  private void add(Timeline timeline) {
    for (List<Moment> moments : List.of(timeline.dated(), timeline.undated())) {
      moments.forEach(m -> m.told().forEach(d -> plain(d.passage())));
    }
  }

  private void add(WordUse use) {
    for (List<Naming> namings : List.of(use.parties(), use.things())) {
      namings.forEach(n -> n.forms().forEach(u -> u.passages().forEach(this::plain)));
    }
    use.verbs().forEach(v -> v.uses().forEach(u -> plain(u.cue())));
    use.scareQuotes().forEach(u -> u.passages().forEach(this::plain));
    use.hedges().forEach(u -> u.passages().forEach(this::plain));
    use.shares().forEach(s -> s.said().forEach(this::plain));
  }

  private void plain(Passage p) {
    add(p, Look.PLAIN, "", "");
  }

  /** {@code p-A-120-180}. */
  String id(Passage p) {
    return "p-" + sheet.letter(p.article()) + "-" + p.span().start() + "-" + p.span().end();
  }

  /** Marked passages of one article, sorted. */
  Map<Span, Anchor> of(String article) {
    return byArticle.getOrDefault(article, new TreeMap<>());
  }

  private void add(Passage p, Look look, String target, String name) {
    if (p.span().isEmpty()) {
      return;
    }
    TreeMap<Span, Anchor> anchors = byArticle.computeIfAbsent(p.article(), a -> new TreeMap<>());
    Anchor before = anchors.get(p.span());
    Map<String, String> back = new LinkedHashMap<>();
    Look strongest = look;
    if (before != null) {
      back.putAll(before.back());
      strongest = before.look().compareTo(look) > 0 ? before.look() : look;
    }
    if (!target.isEmpty()) {
      back.put(target, name);
    }
    anchors.put(p.span(), new Anchor(id(p), strongest, back));
  }

  /**
   * A piece of a marked passage. Passages that overlap without one holding the other, or that run
   * over the end of a paragraph, are cut into pieces, so that pieces nest.
   *
   * @param first whether it starts the passage
   * @param last whether it ends it
   */
  record Piece(Span span, Anchor anchor, boolean first, boolean last) {}

  /** Pieces of {@code anchors} inside {@code range}, an outer one before those it holds. */
  static List<Piece> pieces(Map<Span, Anchor> anchors, Span range) {
    java.util.PriorityQueue<Piece> queue =
        new java.util.PriorityQueue<>((a, b) -> {
          int byStart = Integer.compare(a.span().start(), b.span().start());
          int byEnd = Integer.compare(b.span().end(), a.span().end());
          return byStart != 0
              ? byStart
              : byEnd != 0 ? byEnd : a.anchor().id().compareTo(b.anchor().id());
        });
    anchors.forEach((span, anchor) -> {
      if (span.overlaps(range)) {
        Span inside =
            new Span(Math.max(span.start(), range.start()), Math.min(span.end(), range.end()));
        queue.add(
            new Piece(inside, anchor, inside.start() == span.start(), inside.end() == span.end()));
      }
    });
    List<Piece> out = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    while (!queue.isEmpty()) {
      Piece p = queue.poll();
      while (!open.isEmpty() && open.getLast().span().end() <= p.span().start()) {
        open.removeLast();
      }
      if (!open.isEmpty() && open.getLast().span().end() < p.span().end()) {
        int cut = open.getLast().span().end();
        queue.add(new Piece(new Span(cut, p.span().end()), p.anchor(), false, p.last()));
        p = new Piece(new Span(p.span().start(), cut), p.anchor(), p.first(), false);
      }
      out.add(p);
      open.add(p);
    }
    return out;
  }
}
