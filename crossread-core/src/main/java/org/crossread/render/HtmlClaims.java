package org.crossread.render;

import java.util.List;
import org.crossread.claim.Claim;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;
import org.crossread.text.Span;

/** The claims of a page: a column for each article, or a matrix with details below. */
final class HtmlClaims {
  /** Up to this many articles each has a column of words. */
  static final int MOST_COLUMNS = 5;

  /** UTF-16 units of evidence that two sides may have to stand on one line. */
  private static final int SHORT = 64;

  private final Sheet sheet;
  private final Anchors anchors;
  private final StringBuilder out = new StringBuilder();

  HtmlClaims(Sheet sheet, Anchors anchors) {
    this.sheet = sheet;
    this.anchors = anchors;
  }

  String html() {
    if (sheet.rows().isEmpty()) {
      return "<p>No claim was found in more than one article.</p>\n";
    }
    boolean columns = sheet.related().size() <= MOST_COLUMNS;
    if (!columns) {
      matrix();
    }
    for (Sheet.Mark status : List.of(Sheet.Mark.DIFFERS, Sheet.Mark.REPHRASED, Sheet.Mark.SAME)) {
      List<Sheet.Row> rows = sheet.rows(status);
      String title =
          switch (status) {
            case DIFFERS -> "Differs";
            case REPHRASED -> "Rephrased";
            default -> "Same words";
          };
      if (rows.isEmpty() && status != Sheet.Mark.DIFFERS) {
        continue;
      }
      out.append("<h3 class=\"status\">")
          .append(glyph(status))
          .append(' ')
          .append(title)
          .append(" <span class=\"count\">")
          .append(rows.size())
          .append(" of ")
          .append(sheet.rows().size())
          .append("</span></h3>\n");
      if (rows.isEmpty()) {
        out.append("<p>No difference with evidence was found.</p>\n");
      } else if (columns) {
        table(rows, title);
      } else {
        rows.forEach(this::card);
      }
    }
    return out.toString();
  }

  private void table(List<Sheet.Row> rows, String title) {
    List<Sheet.Column> columns = sheet.related();
    out.append("<table class=\"claims\" role=\"table\" aria-label=\"")
        .append(title)
        .append("\">\n<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\"")
        .append(" role=\"columnheader\" class=\"n\">Claim</th>");
    for (Sheet.Column c : columns) {
      out.append("<th scope=\"col\" role=\"columnheader\"><a href=\"#a-")
          .append(c.letter())
          .append("\"><span class=\"siglum\">")
          .append(c.letter())
          .append("</span> ")
          .append(Markup.isolated(c.label()))
          .append("</a></th>");
    }
    out.append("</tr></thead>\n");
    for (Sheet.Row row : rows) {
      List<Contrast> contrasts = Contrast.of(sheet, row.claim());
      out.append("<tbody role=\"rowgroup\" id=\"c-")
          .append(row.number())
          .append("\"><tr role=\"row\"><th scope=\"row\" role=\"rowheader\" class=\"n\"");
      if (!contrasts.isEmpty()) {
        out.append(" rowspan=\"2\"");
      }
      out.append('>');
      number(row);
      out.append("</th>");
      for (Sheet.Column c : columns) {
        cell(row.claim(), c);
      }
      out.append("</tr>");
      if (!contrasts.isEmpty()) {
        out.append("<tr role=\"row\"><td role=\"cell\" class=\"why\" colspan=\"")
            .append(columns.size())
            .append("\">");
        contrasts(contrasts);
        out.append("</td></tr>");
      }
      out.append("</tbody>\n");
    }
    out.append("</table>\n");
  }

  private void number(Sheet.Row row) {
    out.append("<span class=\"no\">")
        .append(row.number())
        .append("</span> <span class=\"glyph\">")
        .append(glyph(row.status()))
        .append("</span> <span class=\"support\">")
        .append(Phrases.support(sheet, row.claim()))
        .append("</span>");
    if (Decisions.edited(sheet, row.claim())) {
      out.append(" <a class=\"glyph\" href=\"#decisions\" title=\"edited by a person\"")
          .append(" aria-label=\"edited by a person\">")
          .append(Decisions.PENCIL)
          .append("</a>");
    }
  }

  private void cell(Claim claim, Sheet.Column column) {
    List<Passage> passages = sheet.passages(claim, column);
    out.append("<td role=\"cell\" data-l=\"").append(column.letter()).append('"');
    if (passages.isEmpty()) {
      out.append(" class=\"absent\">· not stated</td>");
      return;
    }
    out.append('>');
    for (Passage p : passages) {
      out.append("<p>").append(link(claim, p)).append("</p>");
    }
    out.append("</td>");
  }

  /** The exact words, leading to their place. */
  private String link(Claim claim, Passage p) {
    String text = sheet.comparison().report(p.article()).article().text().characters();
    StringBuilder words = new StringBuilder();
    int at = p.span().start();
    for (Span s : sheet.evidence(claim, p)) {
      words.append(Markup.text(text.substring(at, s.start())));
      words.append("<strong>").append(Markup.text(s.of(text))).append("</strong>");
      at = s.end();
    }
    words.append(Markup.text(text.substring(at, p.span().end())));
    Quoted q = sheet.quoted(p);
    return Markup.mark(q.before())
        + (q.after().isEmpty() ? "<a class=\"w\" href=\"#" : "<a class=\"w open\" href=\"#")
        + anchors.id(p)
        + "\"><bdi>"
        + words
        + "</bdi></a>"
        + Markup.mark(q.after());
  }

  private void contrasts(List<Contrast> contrasts) {
    out.append("<ul class=\"contrasts\">");
    for (Contrast c : contrasts) {
      out.append("<li><span class=\"badge")
          .append(c.maybe() ? " maybe" : "")
          .append("\">≠ ")
          .append(Phrases.name(c.kind(), c.maybe()))
          .append("</span> ");
      boolean wide = length(c.left()) + length(c.right()) > SHORT;
      out.append("<span class=\"sides").append(wide ? " wide" : "").append("\">");
      side(c.left());
      out.append(" <span class=\"bar\">|</span> ");
      side(c.right());
      out.append("</span> <span class=\"reason\">");
      out.append(Markup.text(String.join("; ", c.told(sheet))))
          .append(" <span class=\"sure\">")
          .append(
              switch (c.certainty()) {
                case CERTAIN -> "●●●";
                case LIKELY -> "●●○";
                case POSSIBLE -> "●○○";
              })
          .append(' ')
          .append(c.sure())
          .append("</span></span></li>");
    }
    out.append("</ul>");
  }

  private int length(List<Passage> passages) {
    return Contrast.wordings(sheet, passages).stream()
        .mapToInt(same -> same.getFirst().span().length())
        .sum();
  }

  private void side(List<Passage> passages) {
    out.append("<span class=\"side\">");
    String join = "";
    for (List<Passage> same : Contrast.wordings(sheet, passages)) {
      out.append(join);
      letters(same);
      out.append(" <a class=\"e\" href=\"#")
          .append(anchors.id(same.getFirst()))
          .append("\">")
          .append(Markup.isolated(sheet.words(same.getFirst())))
          .append("</a>");
      join = ", ";
    }
    out.append("</span>");
  }

  /** A letter for each article, leading to its own passage. */
  private void letters(List<Passage> passages) {
    letters(out, sheet, anchors, passages);
  }

  static void letters(StringBuilder out, Sheet sheet, Anchors anchors, List<Passage> passages) {
    String before = "";
    for (Passage p : passages) {
      String letter = sheet.letter(p.article());
      if (!letter.equals(before)) {
        out.append(before.isEmpty() ? "" : " ")
            .append("<a class=\"siglum\" href=\"#")
            .append(anchors.id(p))
            .append("\">")
            .append(letter)
            .append("</a>");
      }
      before = letter;
    }
  }

  private void matrix() {
    List<Sheet.Column> columns = sheet.comparable();
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Claims by")
        .append(" article\"><table class=\"matrix\"><thead><tr><th scope=\"col\">Claim</th>");
    for (Sheet.Column c : columns) {
      out.append("<th scope=\"col\">");
      if (c.article() == null) {
        out.append("<abbr title=\"not read\">").append(c.letter()).append("</abbr>");
      } else {
        out.append("<a class=\"siglum\" href=\"#a-")
            .append(c.letter())
            .append("\">")
            .append(c.letter())
            .append("</a>");
      }
      out.append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (Sheet.Row row : sheet.rows()) {
      out.append("<tr><th scope=\"row\"><a href=\"#c-")
          .append(row.number())
          .append("\"><span class=\"no\">")
          .append(row.number())
          .append("</span> ")
          .append(Markup.isolated(shortened(row.claim())))
          .append("</a></th>");
      for (Sheet.Column c : columns) {
        out.append(matrixCell(row, c));
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n<p class=\"legend\">= same words, ~ rephrased, ≠ differs")
        .append(" (a, b: its reading), · not stated, ? not read</p>\n");
  }

  private String matrixCell(Sheet.Row row, Sheet.Column column) {
    Sheet.Mark mark = sheet.mark(row.claim(), column);
    String sign = glyph(mark);
    boolean several = sheet.readings(row.claim()).size() > 1;
    if (mark == Sheet.Mark.DIFFERS && several && column.article() != null) {
      int reading = sheet.reading(row.claim(), column.article().id());
      sign += (char) ('a' + Math.min(25, reading));
    }
    String css = mark.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    String label = column.letter() + ": " + mark.words();
    List<Passage> passages = sheet.passages(row.claim(), column);
    if (passages.isEmpty()) {
      return "<td class=\""
          + css
          + "\"><span role=\"img\" aria-label=\""
          + label
          + "\">"
          + sign
          + "</span></td>";
    }
    return "<td class=\""
        + css
        + "\"><a href=\"#"
        + anchors.id(passages.getFirst())
        + "\" aria-label=\""
        + label
        + "\">"
        + sign
        + "</a></td>";
  }

  private String shortened(Claim claim) {
    Passage p = sheet.readings(claim).getFirst().passages().getFirst();
    return Ink.cut(Neutral.line(sheet.words(p)), 60);
  }

  private void card(Sheet.Row row) {
    out.append("<section class=\"card\" id=\"c-")
        .append(row.number())
        .append("\" aria-label=\"Claim ")
        .append(row.number())
        .append("\"><p class=\"n\">");
    number(row);
    out.append("</p><ul class=\"readings\">");
    boolean several = sheet.readings(row.claim()).size() > 1;
    int reading = 0;
    for (Reading r : sheet.readings(row.claim())) {
      for (Wordings w : Wordings.of(sheet, row.claim(), r)) {
        out.append("<li><span class=\"who\">");
        if (several) {
          out.append("<span class=\"reading\">")
              .append((char) ('a' + Math.min(25, reading)))
              .append("</span> ");
        }
        letters(w.passages());
        out.append("</span> <span class=\"said\">")
            .append(link(row.claim(), w.shown()))
            .append("</span></li>");
      }
      reading++;
    }
    out.append("</ul>");
    List<Contrast> contrasts = Contrast.of(sheet, row.claim());
    if (!contrasts.isEmpty()) {
      contrasts(contrasts);
    }
    out.append("</section>\n");
  }

  /** The glyph as it is printed on a page. */
  static String glyph(Sheet.Mark mark) {
    return switch (mark) {
      case DIFFERS -> "≠";
      case NOT_STATED -> "·";
      default -> mark.glyph();
    };
  }
}
