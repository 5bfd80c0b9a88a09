package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.text.Span;

/** The full texts with every passage marked. */
final class HtmlArticles {
  private final Sheet sheet;
  private final Anchors anchors;

  /** The label of the block above, empty under text. */
  private String above = "";

  private final TreeSet<String> cut = new TreeSet<>();

  HtmlArticles(Sheet sheet, Anchors anchors) {
    this.sheet = sheet;
    this.anchors = anchors;
  }

  String html() {
    StringBuilder out = new StringBuilder();
    for (Sheet.Column column : sheet.articles()) {
      Article article = column.article();
      if (article != null) {
        article(out, column, article);
      }
    }
    return out.toString();
  }

  /**
   * Style rules that light up the other pieces of a passage that had to be cut when its first piece
   * is the target. To be called after {@link #html}.
   */
  String rules() {
    StringBuilder out = new StringBuilder();
    for (String id : cut) {
      out.append(":root:has(#")
          .append(id)
          .append(":target) mark[data-of=\"")
          .append(id)
          .append("\"]{background:var(--target);color:var(--on-target)}\n");
    }
    return out.toString();
  }

  private void article(StringBuilder out, Sheet.Column column, Article article) {
    String letter = column.letter();
    out.append("<article class=\"text\" id=\"a-")
        .append(letter)
        .append("\" tabindex=\"0\" aria-labelledby=\"h-")
        .append(letter)
        .append("\">\n<header><h3 id=\"h-")
        .append(letter)
        .append("\"><span class=\"siglum\">")
        .append(letter)
        .append("</span> ")
        .append(Markup.isolated(column.label()))
        .append("</h3><p class=\"meta\">")
        .append(Markup.text(Phrases.date(article)))
        .append("</p></header>\n");
    Map<Span, Anchors.Anchor> marks = anchors.of(article.id());
    int at = 0;
    above = "";
    for (Block block : article.blocks()) {
      gap(out, article, marks, new Span(at, Math.max(at, block.span().start())));
      block(out, article, marks, block);
      at = Math.max(at, block.span().end());
    }
    gap(out, article, marks, new Span(at, Math.max(at, article.text().length())));
    out.append("</article>\n");
  }

  private void block(
      StringBuilder out, Article article, Map<Span, Anchors.Anchor> marks, Block block) {
    String words = marked(article, marks, block.span());
    switch (block.kind()) {
      case TITLE -> text(out, "h4", words);
      case BODY -> text(out, "p", words);
      case CAPTION -> aside(out, "caption", "caption", words);
      case CREDIT -> aside(out, "credit", block.reason(), words);
      case BOILERPLATE ->
          aside(out, "boilerplate", "not read for claims: " + block.reason(), words);
    }
  }

  /** Text outside all blocks is never lost: it is shown as what was not read. */
  private void gap(StringBuilder out, Article article, Map<Span, Anchors.Anchor> marks, Span span) {
    boolean blank =
        article
            .text()
            .of(span)
            .chars()
            .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    if (!blank) {
      aside(out, "boilerplate", "not read for claims", marked(article, marks, span));
    }
  }

  private void text(StringBuilder out, String element, String words) {
    above = "";
    out.append('<').append(element).append(" dir=\"auto\">").append(words);
    out.append("</").append(element).append(">\n");
  }

  /** A label is not said again for the next block that would have the same. */
  private void aside(StringBuilder out, String css, String label, String words) {
    boolean again = label.equals(above);
    above = label;
    out.append("<div class=\"").append(css).append(again ? " again\">" : "\">");
    if (!again) {
      out.append("<span class=\"label\">").append(Markup.text(label)).append("</span> ");
    }
    out.append("<p dir=\"auto\">").append(words).append("</p></div>\n");
  }

  private String marked(Article article, Map<Span, Anchors.Anchor> marks, Span range) {
    String text = article.text().characters();
    StringBuilder out = new StringBuilder();
    List<Anchors.Piece> open = new ArrayList<>();
    int at = range.start();
    for (Anchors.Piece p : Anchors.pieces(marks, range)) {
      while (!open.isEmpty() && open.getLast().span().end() <= p.span().start()) {
        at = close(out, text, at, open.removeLast());
      }
      out.append(Markup.text(text.substring(at, p.span().start())));
      at = p.span().start();
      out.append("<mark class=\"").append(css(p.anchor().look()));
      if (p.first()) {
        out.append("\" id=\"");
      } else {
        cut.add(p.anchor().id());
        out.append("\" data-of=\"");
      }
      out.append(p.anchor().id()).append("\">");
      open.add(p);
    }
    while (!open.isEmpty()) {
      at = close(out, text, at, open.removeLast());
    }
    return out.append(Markup.text(text.substring(at, range.end()))).toString();
  }

  private static int close(StringBuilder out, String text, int at, Anchors.Piece p) {
    int end = Math.max(at, p.span().end());
    out.append(Markup.text(text.substring(at, end))).append("</mark>");
    if (p.last()) {
      p.anchor()
          .back()
          .forEach((target, name) -> {
            String label = name.equals("only") ? "only here" : "claim " + name;
            // The sign stands in the style, so that copied and compared text stays exact.
            out.append("<a class=\"back")
                .append(name.equals("only") ? " one" : "")
                .append("\" href=\"#")
                .append(target)
                .append("\" data-n=\"")
                .append(name.equals("only") ? "○" : name)
                .append("\" aria-label=\"")
                .append(label)
                .append("\"></a>");
          });
    }
    return end;
  }

  private static String css(Anchors.Look look) {
    return switch (look) {
      case PLAIN -> "plain";
      case ONLY -> "only";
      case SAME -> "same";
      case REPHRASED -> "rephrased";
      case DIFFERS -> "differs";
      case EVIDENCE -> "evidence";
    };
  }
}
