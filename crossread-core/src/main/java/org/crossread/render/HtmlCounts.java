package org.crossread.render;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.claim.Passage;
import org.crossread.timeline.Dated;
import org.crossread.timeline.Moment;
import org.crossread.timeline.Timeline;
import org.crossread.wording.Naming;
import org.crossread.wording.ReportingVerb;
import org.crossread.wording.Share;
import org.crossread.wording.Usage;
import org.crossread.wording.WordUse;

/** The timeline and the counted wording of a page. Every count leads to its passages. */
final class HtmlCounts {
  /** So many passages of one count are linked; the others are in the tables of CSV and JSON. */
  private static final int MOST_LINKS = 12;

  private final Sheet sheet;
  private final Anchors anchors;
  private final StringBuilder out = new StringBuilder();

  HtmlCounts(Sheet sheet, Anchors anchors) {
    this.sheet = sheet;
    this.anchors = anchors;
  }

  /** The section of the timeline; empty without one. */
  String timeline(Timeline timeline) {
    out.setLength(0);
    if (timeline.isEmpty()) {
      return "";
    }
    out.append("<section id=\"timeline\"><h2>Timeline</h2>\n");
    moments(timeline.dated());
    if (!timeline.undated().isEmpty()) {
      out.append(
          "<h3>Not dated <span class=\"count\">no day of publication to count from</span></h3>\n");
      moments(timeline.undated());
    }
    return out.append("</section>\n").toString();
  }

  private void moments(List<Moment> moments) {
    if (moments.isEmpty()) {
      return;
    }
    out.append("<ol class=\"timeline\">\n");
    for (Moment m : moments) {
      String machine = Moments.machine(m);
      out.append("<li><p class=\"when\">");
      if (machine.isEmpty()) {
        out.append(Markup.isolated(Moments.words(sheet, m)));
      } else {
        out.append("<time datetime=\"").append(machine).append("\">").append(Moments.when(m));
        out.append("</time>");
      }
      out.append("</p><ul>");
      Moments.same(sheet, m, false).forEach(same -> dated(same, ""));
      Moments.same(sheet, m, true)
          .forEach(same -> dated(same, "<span class=\"meta\">stated:</span> "));
      out.append("</ul></li>\n");
    }
    out.append("</ol>\n");
  }

  private void dated(List<Dated> same, String mark) {
    out.append("<li>");
    letters(same.stream().map(Dated::passage).toList());
    out.append(' ').append(mark);
    Passage p = same.getFirst().passage();
    Quoted q = sheet.quoted(p);
    out.append(Markup.mark(q.before()))
        .append("<a class=\"w\" href=\"#")
        .append(anchors.id(p))
        .append("\">")
        .append(Markup.isolated(sheet.words(p)))
        .append("</a>")
        .append(Markup.mark(q.after()))
        .append("</li>");
  }

  private void letters(List<Passage> passages) {
    HtmlClaims.letters(out, sheet, anchors, passages);
  }

  /** The section of the wording; empty when nothing was counted. */
  String wording(WordUse use) {
    out.setLength(0);
    if (use.isEmpty()) {
      return "";
    }
    out.append("<section id=\"wording\"><h2>Wording <span class=\"count\">counted, no score</span>")
        .append("</h2>\n");
    namings("Names of the same party", use.parties());
    namings("Words for the same thing", use.things());
    if (!use.verbs().isEmpty()) {
      open("Reporting verbs", "Verb");
      use.verbs().forEach(v -> row(v.verb(), Counts.cues(v), speakers(v)));
      close();
    }
    usages("In quotation marks, said by nobody", use.scareQuotes());
    usages("Hedges", use.hedges());
    shares(use);
    return out.append("</section>\n").toString();
  }

  private void namings(String title, List<Naming> namings) {
    if (namings.isEmpty()) {
      return;
    }
    open(title, "Words");
    for (Naming n : namings) {
      out.append("<tbody>");
      if (!n.name().isEmpty()) {
        out.append("<tr><th scope=\"rowgroup\" colspan=\"")
            .append(sheet.related().size() + 1)
            .append("\">")
            .append(Markup.isolated(n.name()))
            .append("</th></tr>");
      }
      n.forms().forEach(u -> row(u.form(), u.passages(), ""));
      out.append("</tbody>\n");
    }
    close();
  }

  private void usages(String title, List<Usage> usages) {
    if (!usages.isEmpty()) {
      open(title, "Words");
      usages.forEach(u -> row(u.form(), u.passages(), ""));
      close();
    }
  }

  private void open(String title, String first) {
    out.append("<details><summary><h3>").append(title).append("</h3></summary>\n");
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(title)
        .append("\"><table class=\"counts\"><thead><tr><th scope=\"col\">")
        .append(first)
        .append("</th>");
    for (Sheet.Column c : sheet.related()) {
      out.append("<th scope=\"col\"><a class=\"siglum\" href=\"#a-")
          .append(c.letter())
          .append("\">")
          .append(c.letter())
          .append("</a></th>");
    }
    out.append("</tr></thead>\n");
  }

  private void close() {
    out.append("</table></div></details>\n");
  }

  private void row(String form, List<Passage> passages, String note) {
    out.append("<tr><th scope=\"row\">")
        .append(Markup.isolated(form))
        .append(note.isEmpty() ? "" : " <span class=\"meta\">" + note + "</span>")
        .append("</th>");
    for (Sheet.Column c : sheet.related()) {
      List<Passage> own =
          passages.stream()
              .filter(p -> c.article() != null && p.article().equals(c.article().id()))
              .sorted(sheet.order())
              .toList();
      if (own.isEmpty()) {
        out.append("<td class=\"absent\">0</td>");
      } else {
        out.append("<td>").append(own.size());
        links(own);
        out.append("</td>");
      }
    }
    out.append("</tr>");
  }

  private void links(List<Passage> passages) {
    out.append(" <span class=\"places\">");
    for (int i = 0; i < Math.min(MOST_LINKS, passages.size()); i++) {
      out.append(i == 0 ? "" : " ")
          .append("<a href=\"#")
          .append(anchors.id(passages.get(i)))
          .append("\" aria-label=\"place ")
          .append(i + 1)
          .append("\">")
          .append(i + 1)
          .append("</a>");
    }
    out.append(passages.size() > MOST_LINKS ? " …" : "").append("</span>");
  }

  /** Whose statements a verb reports: "Steinunn Valberg 3, Norway 1". */
  private static String speakers(ReportingVerb verb) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (ReportingVerb.Use u : verb.uses()) {
      if (u.speaker() != null) {
        counts.merge(u.speaker().name(), 1, Integer::sum);
      }
    }
    List<String> parts =
        counts.entrySet().stream()
            .sorted(
                java.util.Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(java.util.Map.Entry.comparingByKey()))
            .map(e -> e.getKey() + " " + e.getValue())
            .toList();
    return Markup.text(String.join(", ", parts));
  }

  private void shares(WordUse use) {
    if (use.shares().isEmpty()) {
      return;
    }
    out.append("<details><summary><h3>Order and share of speakers</h3></summary>\n");
    for (Sheet.Column column : sheet.related()) {
      List<Share> shares = CsvWordUse.of(use, column);
      if (shares.isEmpty()) {
        continue;
      }
      out.append("<h4><span class=\"siglum\">")
          .append(column.letter())
          .append("</span> ")
          .append(Markup.isolated(column.label()))
          .append(" <span class=\"count\">")
          .append(Phrases.count(shares.getFirst().articleWords(), "word", "words"))
          .append("</span></h4>\n<ol>");
      for (Share s : shares) {
        out.append("<li>")
            .append(Markup.isolated(Counts.name(s)))
            .append(": ")
            .append(Phrases.count(s.words(), "word", "words"))
            .append(", ")
            .append(s.quoted())
            .append(" quoted, in ")
            .append(Phrases.count(s.statements(), "statement", "statements"));
        links(s.said());
        out.append("</li>");
      }
      out.append("</ol>\n");
    }
    out.append("</details>\n");
  }
}
