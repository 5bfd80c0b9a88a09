package org.crossread.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.render.Sheet;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One article as it is read on a page: its blocks, each cut into pieces that belong to a row of the
 * comparison, stand only here, or neither. Pieces are in text order, do not overlap and leave
 * nothing out.
 */
public final class Marked {
  /** Steps of shade for the number of other reports that differ. */
  private static final int MOST_SHADE = 4;

  /**
   * A paragraph or line.
   *
   * @param kind null for text outside all blocks
   */
  public record Part(Block.@Nullable Kind kind, String reason, List<Piece> pieces) {
    public Part {
      pieces = List.copyOf(pieces);
    }

    /** Whether nothing of it is compared. */
    public boolean aside() {
      return kind == null || kind != Block.Kind.TITLE && kind != Block.Kind.BODY;
    }
  }

  /**
   * Some words.
   *
   * @param row what they belong to; null when to none
   * @param first whether the passage begins here
   * @param evidence whether they differ from another report
   * @param only whether no other report has them
   * @param shade 0 to 4: how many independent reports tell it otherwise
   */
  public record Piece(
      String words,
      Sheet.@Nullable Row row,
      Span span,
      boolean first,
      boolean evidence,
      boolean only,
      int shade) {
    /** Class of the style. */
    public String css() {
      Sheet.Row r = row;
      String base = r == null ? only ? "only" : "" : Show.css(r.status()) + " d" + shade;
      return evidence ? base + " e" : base;
    }
  }

  private record Owner(Span span, Sheet.Row row, int shade) {}

  private final Article article;
  private final List<Owner> owners = new ArrayList<>();
  private final List<Span> evidence = new ArrayList<>();
  private final List<Span> only = new ArrayList<>();

  private Marked(Article article) {
    this.article = article;
  }

  /** The article in {@code column}, with the rows that it shares with {@code other} or with any. */
  public static List<Part> of(Spread spread, Sheet.Column column, Sheet.@Nullable Column other) {
    Article article = column.article();
    if (article == null) {
      return List.of();
    }
    Sheet sheet = spread.sheet();
    Marked marked = new Marked(article);
    for (Sheet.Row row : sheet.rows()) {
      if (other != null && sheet.passages(row.claim(), other).isEmpty()) {
        continue;
      }
      int shade = Math.min(MOST_SHADE, spread.against(row.claim(), article.id()));
      for (Passage p : sheet.passages(row.claim(), column)) {
        marked.owners.add(new Owner(p.span(), row, shade));
        marked.evidence.addAll(sheet.evidence(row.claim(), p));
      }
    }
    sheet.onlyIn(column).stream().map(OnlyIn::passage).map(Passage::span).forEach(marked.only::add);
    return marked.parts();
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Block b : article.blocks()) {
      outside(parts, at, b.span().start());
      parts.add(new Part(b.kind(), b.reason(), pieces(b.span())));
      at = Math.max(at, b.span().end());
    }
    outside(parts, at, article.text().length());
    return parts;
  }

  /** Text outside all blocks is never lost. */
  private void outside(List<Part> parts, int from, int to) {
    if (from < to) {
      Span span = new Span(from, to);
      boolean blank =
          article
              .text()
              .of(span)
              .chars()
              .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
      if (!blank) {
        parts.add(new Part(null, "not read for claims", pieces(span)));
      }
    }
  }

  private List<Piece> pieces(Span range) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(range.start(), range.end()));
    owners.forEach(o -> cut(cuts, range, o.span()));
    evidence.forEach(s -> cut(cuts, range, s));
    only.forEach(s -> cut(cuts, range, s));
    List<Piece> pieces = new ArrayList<>();
    Integer from = null;
    for (int to : cuts) {
      if (from != null && from < to) {
        pieces.add(piece(new Span(from, to)));
      }
      from = to;
    }
    return pieces;
  }

  private static void cut(TreeSet<Integer> cuts, Span range, Span by) {
    if (range.contains(by.start())) {
      cuts.add(by.start());
    }
    if (range.contains(by.end())) {
      cuts.add(by.end());
    }
  }

  private Piece piece(Span span) {
    Owner best = null;
    for (Owner o : owners) {
      // The smallest passage is the one that says most exactly what the words belong to.
      if (o.span().contains(span) && (best == null || o.span().length() < best.span().length())) {
        best = o;
      }
    }
    return new Piece(
        article.text().of(span),
        best == null ? null : best.row(),
        best == null ? span : best.span(),
        best != null && best.span().start() == span.start(),
        best != null && evidence.stream().anyMatch(e -> e.contains(span)),
        best == null && only.stream().anyMatch(o -> o.contains(span)),
        best == null ? 0 : best.shade());
  }
}
