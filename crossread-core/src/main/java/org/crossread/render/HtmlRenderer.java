package org.crossread.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossread.article.Article;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.text.Span;
import org.crossread.timeline.Timeline;
import org.crossread.timeline.TimelineFinder;
import org.crossread.wording.WordUse;
import org.crossread.wording.WordUseFinder;

/**
 * A comparison as one self-contained HTML page: no script, and no request to anywhere, which its
 * content security policy also forbids. Every cell leads to its marked passage in the full texts,
 * and every passage back to its claims. All text of others is escaped. Stateless and thread-safe.
 */
public final class HtmlRenderer {
  private static final String STYLE = resource("page.css");

  /** The whole page; the same view gives the same characters. To be written as UTF-8. */
  public String render(View view) {
    Sheet sheet = new Sheet(view);
    Timeline timeline = new TimelineFinder().find(view.comparison());
    WordUse use = new WordUseFinder().find(view.comparison());
    Anchors anchors = new Anchors(sheet, timeline, use);
    HtmlCounts counts = new HtmlCounts(sheet, anchors);
    String dated = counts.timeline(timeline);
    String worded = counts.wording(use);
    HtmlArticles articles = new HtmlArticles(sheet, anchors);
    String texts = articles.html();
    int n = sheet.related().size();
    StringBuilder out = new StringBuilder();
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        .append(Markup.text(title(sheet)))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append(articles.rules())
        .append("</style>\n</head>\n<body class=\"")
        .append(n <= 3 ? "beside" : "below")
        .append(" n")
        .append(Math.min(n, 6))
        .append("\">\n<a class=\"skip\" href=\"#claims\">Skip to the claims</a>\n");
    mast(
        out,
        sheet,
        (dated.isEmpty() ? "" : " <a href=\"#timeline\">Timeline</a>")
            + (worded.isEmpty() ? "" : " <a href=\"#wording\">Wording</a>")
            + (view.comparison().decisions().isEmpty()
                ? ""
                : " <a href=\"#decisions\">Decided by people</a>"));
    out.append("<div class=\"desk\">\n<main>\n<section id=\"claims\"><h2>Claims</h2>\n")
        .append(new HtmlClaims(sheet, anchors).html())
        .append("</section>\n");
    statements(out, sheet, anchors);
    onlyIn(out, sheet, anchors);
    out.append(dated).append(worded);
    out.append(new HtmlLineage(sheet, anchors).html());
    out.append(HtmlDecisions.html(sheet, anchors));
    notes(out, sheet);
    out.append("</main>\n<section id=\"texts\" aria-labelledby=\"texts-h\"><h2 id=\"texts-h\">")
        .append("Full texts</h2>\n<div class=\"texts\">\n")
        .append(texts)
        .append("</div></section>\n</div>\n");
    foot(out, sheet);
    return out.append("</body>\n</html>\n").toString();
  }

  private static String title(Sheet sheet) {
    List<Sheet.Column> related = sheet.related();
    String first = related.isEmpty() ? "" : ": " + title(related.getFirst());
    return Phrases.counts(sheet) + first;
  }

  private static String title(Sheet.Column column) {
    Article article = column.article();
    return article == null ? column.input() : Wording.oneLine(Phrases.title(article));
  }

  private static void mast(StringBuilder out, Sheet sheet, String nav) {
    out.append("<header class=\"mast\">\n<p class=\"kicker\">Crossread</p>\n<h1>")
        .append(Phrases.counts(sheet).replace(" / ", " <span class=\"slash\">/</span> "))
        .append("</h1>\n<p class=\"told\">")
        .append(Phrases.told(sheet).replace("!=", "≠"))
        .append("</p>\n");
    List<String> kinds = Phrases.kinds(sheet);
    if (!kinds.isEmpty()) {
      out.append("<ul class=\"kinds\" aria-label=\"Differences by kind\">");
      kinds.forEach(k -> out.append("<li class=\"badge\">").append(k).append("</li>"));
      out.append("</ul>\n");
    }
    out.append("<ol class=\"witnesses\">\n");
    for (Sheet.Column column : sheet.columns()) {
      witness(out, sheet, column);
    }
    out.append("</ol>\n<nav aria-label=\"Sections\"><a href=\"#claims\">Claims</a>")
        .append(" <a href=\"#statements\">Statements by speaker</a>")
        .append(" <a href=\"#only\">Only in one</a>")
        .append(nav)
        .append(" <a href=\"#lineage\">Lineage</a>")
        .append(" <a href=\"#texts\">Full texts</a></nav>\n</header>\n");
  }

  private static void witness(StringBuilder out, Sheet sheet, Sheet.Column column) {
    Article article = column.article();
    NotRead notRead = column.notRead();
    out.append("<li").append(article == null ? " class=\"missing\"" : "").append('>');
    out.append("<span class=\"siglum\">").append(column.letter()).append("</span><div>");
    if (article == null) {
      out.append("<p class=\"outlet\">")
          .append(Markup.isolated(column.input()))
          .append("</p><p class=\"meta\">? not read: ")
          .append(notRead == null ? "" : Markup.isolated(notRead.reason()))
          .append("</p>");
      if (notRead != null) {
        out.append("<p class=\"meta\">To do: ")
            .append(Markup.isolated(notRead.remedy()))
            .append("</p>");
      }
    } else {
      out.append("<p class=\"outlet\"><a href=\"#a-")
          .append(column.letter())
          .append("\">")
          .append(Markup.isolated(column.label()))
          .append("</a></p><p class=\"headline\">")
          .append(Markup.isolated(Phrases.title(article)))
          .append("</p><p class=\"meta\">")
          .append(Phrases.date(article));
      if (article.byline() != null) {
        out.append(" · ").append(Markup.isolated(article.byline().value()));
      }
      String credits = Phrases.credits(article);
      if (credits != null) {
        out.append(" · ").append(Markup.isolated(credits));
      }
      Phrases.copyOf(sheet, article)
          .forEach(c -> out.append(" · <strong>").append(c).append("</strong>"));
      if (sheet.unrelated(column)) {
        out.append(" · <strong>unrelated</strong>");
      }
      out.append("</p>");
      if (!column.repeats().isEmpty()) {
        out.append("<p class=\"meta\">also given as ")
            .append(Markup.isolated(String.join(", ", column.repeats())))
            .append(" (the same file, counted once)</p>");
      }
    }
    out.append("</div></li>\n");
  }

  private static void statements(StringBuilder out, Sheet sheet, Anchors anchors) {
    List<Voices> voices = Voices.of(sheet);
    out.append("<section id=\"statements\"><h2>Statements by speaker</h2>\n");
    if (voices.isEmpty()) {
      out.append("<p>No statement was found.</p>\n</section>\n");
      return;
    }
    out.append("<table class=\"statements\" role=\"table\"><thead role=\"rowgroup\">")
        .append("<tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Stated by</th>")
        .append("<th scope=\"col\" role=\"columnheader\">Reported by</th>")
        .append("<th scope=\"col\" role=\"columnheader\">Words</th>")
        .append("<th scope=\"col\" role=\"columnheader\">Mode, via</th></tr></thead>\n");
    for (Voices voice : voices) {
      out.append("<tbody role=\"rowgroup\">");
      boolean first = true;
      for (Voices.Utterance u : voice.utterances()) {
        out.append("<tr role=\"row\">");
        if (first) {
          out.append("<th scope=\"rowgroup\" role=\"rowheader\" rowspan=\"")
              .append(voice.utterances().size())
              .append("\">")
              .append(
                  voice.name().isEmpty()
                      ? "<span class=\"absent\">speaker left open</span>"
                      : Markup.isolated(voice.name()))
              .append(
                  voice.resolved() || voice.name().isEmpty()
                      ? ""
                      : " <span class=\"meta\">not resolved</span>")
              .append("</th>");
        }
        first = false;
        utterance(out, sheet, anchors, u);
        out.append("</tr>");
      }
      out.append("</tbody>\n");
    }
    out.append("</table>\n</section>\n");
  }

  private static void utterance(
      StringBuilder out, Sheet sheet, Anchors anchors, Voices.Utterance u) {
    out.append("<td role=\"cell\" class=\"who\">");
    String before = "";
    for (Voices.Spoken s : u.spoken()) {
      String letter = sheet.letter(s.article().id());
      if (!letter.equals(before)) {
        out.append(before.isEmpty() ? "" : " ")
            .append("<a class=\"siglum\" href=\"#")
            .append(anchors.id(s.passage()))
            .append("\">")
            .append(letter)
            .append("</a>");
      }
      before = letter;
    }
    out.append("</td><td role=\"cell\" class=\"words\">");
    Article article = u.first().article();
    String cue = u.first().cue();
    if (!cue.isEmpty()) {
      out.append("<span class=\"cue\">").append(Markup.isolated(cue)).append(":</span> ");
    }
    String join = "";
    for (Span s : u.first().statement().content()) {
      out.append(join);
      link(out, sheet, anchors, new Passage(article.id(), s));
      join = " … ";
    }
    String remarks = u.first().remarks();
    out.append("</td><td role=\"cell\" class=\"meta\">")
        .append(u.first().mode())
        .append(remarks.isEmpty() ? "" : "; " + Markup.isolated(remarks))
        .append("</td>");
  }

  private static void onlyIn(StringBuilder out, Sheet sheet, Anchors anchors) {
    out.append("<section id=\"only\"><h2>Only in one article</h2>\n");
    if (sheet.comparison().onlyIn().isEmpty()) {
      out.append("<p>Every passage has a partner elsewhere.</p>\n");
    }
    for (Sheet.Column column : sheet.articles()) {
      List<OnlyIn> only = sheet.onlyIn(column);
      if (only.isEmpty()) {
        continue;
      }
      out.append("<h3>Only in <span class=\"siglum\">")
          .append(column.letter())
          .append("</span> ")
          .append(Markup.isolated(column.label()))
          .append(" <span class=\"count\">")
          .append(only.size())
          .append("</span></h3>\n<ol class=\"only\">\n");
      int number = 0;
      for (OnlyIn o : only) {
        number++;
        out.append("<li id=\"o-").append(column.letter()).append('-').append(number).append("\">");
        link(out, sheet, anchors, o.passage());
        Passage near = o.nearest();
        if (near != null) {
          out.append("<p class=\"near\">nearest in <span class=\"siglum\">")
              .append(sheet.letter(near.article()))
              .append("</span>: ");
          link(out, sheet, anchors, near);
          out.append(" <span class=\"meta\">(")
              .append(Markup.isolated(o.why()))
              .append(")</span></p>");
        } else {
          out.append("<p class=\"near\">").append(OnlyIn.NOTHING_NEAR).append("</p>");
        }
        out.append("</li>\n");
      }
      out.append("</ol>\n");
    }
    out.append("</section>\n");
  }

  private static void link(StringBuilder out, Sheet sheet, Anchors anchors, Passage p) {
    Quoted q = sheet.quoted(p);
    out.append(Markup.mark(q.before()))
        .append(q.after().isEmpty() ? "<a class=\"w\" href=\"#" : "<a class=\"w open\" href=\"#")
        .append(anchors.id(p))
        .append("\">")
        .append(Markup.isolated(sheet.words(p)))
        .append("</a>")
        .append(Markup.mark(q.after()));
  }

  private static void notes(StringBuilder out, Sheet sheet) {
    StringBuilder items = new StringBuilder();
    for (Sheet.Column column : sheet.articles()) {
      Article article = column.article();
      if (article == null) {
        continue;
      }
      String siglum = "<li><span class=\"siglum\">" + column.letter() + "</span> ";
      if (sheet.unrelated(column)) {
        items
            .append(siglum)
            .append("shares no story with the others; nothing of it is joined</li>\n");
      }
      for (String notice : article.notices()) {
        items.append(siglum).append(Markup.isolated(notice)).append("</li>\n");
      }
    }
    if (!items.isEmpty()) {
      out.append("<section id=\"notices\"><h2>Notices</h2>\n<ul class=\"plain\">\n")
          .append(items)
          .append("</ul>\n</section>\n");
    }
  }

  private static void foot(StringBuilder out, Sheet sheet) {
    out.append("<footer>\n<p>= same words, ~ rephrased, ≠ differs, ○ only here, · not stated,")
        .append(" ? not read. A claim is told by at least two articles;")
        .append(" copies count once. Certainty: ●●● certain, ●●○ likely, ●○○ possible.</p>\n<p>");
    String join = "";
    for (var version : sheet.comparison().versions().entrySet()) {
      out.append(join)
          .append(Markup.text(version.getKey()))
          .append(' ')
          .append(Markup.text(version.getValue()));
      join = " · ";
    }
    out.append("</p>\n</footer>\n");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlRenderer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
