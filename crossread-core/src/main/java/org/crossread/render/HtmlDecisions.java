package org.crossread.render;

import java.util.List;
import org.crossread.claim.Decision;
import org.crossread.claim.Passage;

/** What people decided in place of the program, as a section of the page. */
final class HtmlDecisions {
  private HtmlDecisions() {}

  /** Empty when nobody decided anything. */
  static String html(Sheet sheet, Anchors anchors) {
    List<Decision> decisions = sheet.comparison().decisions();
    if (decisions.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append("<section id=\"decisions\"><h2>Decided by people</h2>\n<ol class=\"only\">\n");
    for (Decision d : decisions) {
      out.append("<li id=\"d-").append(d.id()).append("\"><p>");
      if (d.holds()) {
        out.append("<span class=\"glyph\" role=\"img\" aria-label=\"holds\">")
            .append(Decisions.PENCIL)
            .append("</span> ");
      }
      out.append("<strong>")
          .append(Markup.text(d.kind()))
          .append("</strong> ")
          .append(Markup.isolated(Decisions.decided(d)))
          .append("</p>");
      for (Passage p : Decisions.shown(sheet, d)) {
        out.append("<p><span class=\"siglum\">")
            .append(sheet.letter(p.article()))
            .append("</span> <a class=\"w\" href=\"#")
            .append(anchors.id(p))
            .append("\">")
            .append(Markup.isolated(sheet.words(p)))
            .append("</a></p>");
      }
      out.append("<p class=\"meta\">")
          .append(Markup.isolated(Decisions.by(d)))
          .append("</p></li>\n");
    }
    return out.append("</ol>\n</section>\n").toString();
  }
}
