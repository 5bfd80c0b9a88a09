package org.crossread.render;

import java.util.List;
import org.crossread.claim.Passage;
import org.crossread.lineage.Lineage.CopiedPassage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.EditKind;
import org.jspecify.annotations.Nullable;

/** The section of a page that tells the copies, what each took over and what it edited. */
final class HtmlLineage {
  private final Sheet sheet;
  private final Anchors anchors;
  private final StringBuilder out = new StringBuilder();

  HtmlLineage(Sheet sheet, Anchors anchors) {
    this.sheet = sheet;
    this.anchors = anchors;
  }

  String html() {
    out.setLength(0);
    out.append("<section id=\"lineage\"><h2>Lineage</h2>\n<p>")
        .append(Phrases.independence(sheet))
        .append(".</p>\n");
    List<Copy> copies = sheet.comparison().lineage().copies();
    if (copies.isEmpty()) {
      out.append("<p>No article is a copy of another.</p>\n");
    } else {
      out.append("<ul>\n");
      copies.forEach(this::copy);
      out.append("</ul>\n");
    }
    return out.append("</section>\n").toString();
  }

  private void copy(Copy copy) {
    out.append("<li><strong>")
        .append(Phrases.copy(sheet, copy))
        .append("</strong>: ")
        .append(Markup.isolated(copy.why()));
    edits(copy);
    passages(copy);
    out.append("</li>\n");
  }

  private void edits(Copy copy) {
    List<CopyEdits.Shown> edits =
        CopyEdits.of(copy, Phrases.rightFirst(sheet, copy), id -> "in " + sheet.letter(id));
    if (edits.isEmpty()) {
      return;
    }
    out.append("\n<details><summary>").append(CopyEdits.counts(edits)).append("</summary><ol>");
    for (CopyEdits.Shown edit : edits) {
      out.append("<li><span class=\"meta\">").append(edit.what()).append("</span> ");
      link(edit.first());
      if (edit.first() != null && edit.second() != null) {
        out.append(" <span class=\"meta\">")
            .append(edit.kind() == EditKind.MOVED ? "now" : "to")
            .append("</span> ");
      }
      if (edit.kind() == EditKind.MOVED && edit.second() != null) {
        place(edit.second());
      } else {
        link(edit.second());
      }
      out.append("</li>\n");
    }
    out.append("</ol></details>");
  }

  private void passages(Copy copy) {
    out.append("\n<details><summary>")
        .append(Phrases.count(copy.passages().size(), "passage", "passages"))
        .append(" in both</summary><ol>");
    for (CopiedPassage passage : copy.passages()) {
      out.append("<li>");
      link(new Passage(copy.left(), passage.left()));
      out.append(' ');
      place(new Passage(copy.right(), passage.right()));
      out.append("</li>\n");
    }
    out.append("</ol></details>");
  }

  private void link(@Nullable Passage passage) {
    if (passage != null) {
      out.append("<a class=\"w\" href=\"#")
          .append(anchors.id(passage))
          .append("\">")
          .append(Markup.isolated(sheet.words(passage)))
          .append("</a>");
    }
  }

  /** A link to words that were shown already. */
  private void place(Passage passage) {
    out.append("<a class=\"meta\" href=\"#")
        .append(anchors.id(passage))
        .append("\">in ")
        .append(sheet.letter(passage.article()))
        .append("</a>");
  }
}
