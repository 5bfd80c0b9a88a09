package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossread.article.Article;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.claim.Reading;
import org.crossread.lineage.Lineage;
import org.crossread.name.Party;
import org.crossread.position.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a brief in Markdown (CommonMark with the tables of GitHub): sources, claims that
 * differ, claims told alike, what only one tells, statements, positions, versions. Each quotation
 * tells its article by letter and its place in UTF-16 units: {@code [A 120–164]}. Text of others is
 * escaped, so that none of it is markup. Passages only. Stateless and thread-safe.
 */
public final class MarkdownRenderer {
  /** What CommonMark and GitHub's tables take for markup within a line. */
  private static final String MARKUP = "\\`*_[]<>|~&#$";

  /** The document, ending with a line feed. To be written as UTF-8. */
  public String render(View view) {
    Sheet sheet = new Sheet(view);
    StringBuilder out = new StringBuilder();
    out.append("# ").append(Phrases.counts(sheet)).append("\n\n");
    out.append(safe(Phrases.told(sheet))).append(".\n");
    List<String> kinds = Phrases.kinds(sheet);
    if (!kinds.isEmpty()) {
      out.append("Differences by kind: ").append(String.join(", ", kinds)).append(".\n");
    }
    sources(out, sheet);
    claims(out, sheet, Sheet.Mark.DIFFERS, "Differs");
    claims(out, sheet, Sheet.Mark.REPHRASED, "Rephrased");
    claims(out, sheet, Sheet.Mark.SAME, "Same words");
    onlyIn(out, sheet);
    statements(out, sheet);
    positions(out, sheet);
    decisions(out, sheet);
    copies(out, sheet);
    versions(out, sheet);
    return out.toString();
  }

  private static void sources(StringBuilder out, Sheet sheet) {
    out.append("\n## Sources\n\n")
        .append("| | outlet | title | date | address | captured | note |\n")
        .append("|---|---|---|---|---|---|---|\n");
    for (Sheet.Column column : sheet.columns()) {
      Article a = column.article();
      NotRead n = column.notRead();
      View.Source s = column.source();
      List<String> notes = new ArrayList<>();
      if (a == null) {
        notes.add("not read: " + (n == null ? "" : n.reason()));
      } else {
        if (sheet.unrelated(column)) {
          notes.add("shares no story with the others");
        }
        notes.addAll(Phrases.copyOf(sheet, a));
        notes.addAll(a.notices());
      }
      row(
          out,
          column.letter(),
          column.label(),
          a == null ? "" : Phrases.title(a),
          a == null ? "" : Phrases.date(a),
          text(s.uri()),
          text(s.capturedAt()),
          String.join("; ", notes));
    }
  }

  private static void row(StringBuilder out, String... cells) {
    for (String cell : cells) {
      out.append("| ").append(safe(cell)).append(' ');
    }
    out.append("|\n");
  }

  private static void claims(StringBuilder out, Sheet sheet, Sheet.Mark mark, String heading) {
    List<Sheet.Row> rows = sheet.rows(mark);
    if (rows.isEmpty()) {
      return;
    }
    out.append("\n## ").append(heading).append('\n');
    for (Sheet.Row row : rows) {
      Claim claim = row.claim();
      out.append("\n### Claim ")
          .append(row.number())
          .append(" (")
          .append(Phrases.support(sheet, claim))
          .append(")\n\n");
      List<Reading> readings = sheet.readings(claim);
      for (Reading r : readings) {
        if (readings.size() > 1) {
          out.append("Reading")
              .append(r.key().isEmpty() ? "" : " “" + safe(r.key()) + "”")
              .append(", ")
              .append(sheet.lettersOf(r.passages()))
              .append(":\n\n");
        }
        for (Passage p : r.passages()) {
          out.append("- ").append(quote(sheet, p)).append('\n');
        }
        out.append('\n');
      }
      List<Contrast> contrasts = Contrast.of(sheet, claim);
      for (Contrast c : contrasts) {
        out.append("**")
            .append(Phrases.name(c.kind(), c.maybe()))
            .append("** ")
            .append(side(sheet, c.left()))
            .append(" against ")
            .append(side(sheet, c.right()));
        List<String> told = c.told(sheet);
        if (!told.isEmpty()) {
          out.append(": ").append(safe(String.join("; ", told)));
        }
        out.append(" (").append(c.sure()).append(")\n\n");
      }
    }
  }

  private static String side(Sheet sheet, List<Passage> side) {
    return Contrast.wordings(sheet, side).stream()
        .map(same ->
            quoted(sheet, same.getFirst())
                + " "
                + same.stream().map(p -> place(sheet, p)).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(", "));
  }

  private static void onlyIn(StringBuilder out, Sheet sheet) {
    if (sheet.comparison().onlyIn().isEmpty()) {
      return;
    }
    out.append("\n## Only in one article\n");
    for (Sheet.Column column : sheet.articles()) {
      List<OnlyIn> own = sheet.onlyIn(column);
      if (own.isEmpty()) {
        continue;
      }
      out.append("\n### ").append(column.letter()).append(' ').append(safe(column.label()));
      out.append("\n\n");
      for (OnlyIn o : own) {
        out.append("- ").append(quote(sheet, o.passage())).append('\n');
        Passage near = o.nearest();
        if (near != null) {
          out.append("  - nearest: ")
              .append(quote(sheet, near))
              .append("; ")
              .append(safe(o.why()))
              .append('\n');
        }
      }
    }
  }

  private static void statements(StringBuilder out, Sheet sheet) {
    List<Voices> voices = Voices.of(sheet);
    if (voices.isEmpty()) {
      return;
    }
    out.append("\n## Statements\n");
    for (Voices v : voices) {
      out.append("\n### ").append(v.name().isEmpty() ? "speaker left open" : safe(v.name()));
      out.append(v.resolved() || v.name().isEmpty() ? "" : " (left open)").append("\n\n");
      for (Voices.Utterance u : v.utterances()) {
        Voices.Spoken first = u.first();
        out.append("- ")
            .append(first.mode())
            .append(first.cue().isEmpty() ? "" : ", " + safe(first.cue()))
            .append(": ")
            .append(safe(first.words()))
            .append(' ')
            .append(
                u.spoken().stream()
                    .map(s -> place(sheet, s.passage()))
                    .collect(Collectors.joining(" ")));
        if (!first.remarks().isEmpty()) {
          out.append(" (").append(safe(first.remarks())).append(')');
        }
        out.append('\n');
      }
    }
  }

  private static void positions(StringBuilder out, Sheet sheet) {
    List<Ledger.Row> rows = Positions.of(sheet.comparison()).ledger().rows();
    if (rows.isEmpty()) {
      return;
    }
    out.append("\n## Positions\n\n")
        .append("| party | issue | act | towards | status | first seen | last seen | passages |\n")
        .append("|---|---|---|---|---|---|---|---|\n");
    for (Ledger.Row r : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(safe(r.party().name()));
      cells.add(safe(r.issue()));
      cells.add(r.kind().name().toLowerCase(Locale.ROOT));
      cells.add(safe(String.join(", ", r.counterparts().stream().map(Party::name).toList())));
      cells.add(r.status().label().toLowerCase(Locale.ROOT) + (r.contested() ? ", contested" : ""));
      cells.add(text(r.firstSeen()));
      cells.add(text(r.lastSeen()));
      cells.add(
          r.evidence().stream()
              .map(e -> quote(sheet, new Passage(e.article(), e.span())))
              .collect(Collectors.joining("; ")));
      out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
  }

  private static void decisions(StringBuilder out, Sheet sheet) {
    List<Decision> decisions = sheet.comparison().decisions();
    if (decisions.isEmpty()) {
      return;
    }
    out.append("\n## Decided by people\n\n");
    for (Decision d : decisions) {
      out.append("- ").append(Decisions.PENCIL).append(' ').append(safe(Decisions.decided(d)));
      out.append(". ").append(safe(Decisions.by(d)));
      for (Passage p : Decisions.shown(sheet, d)) {
        out.append("\n  - ").append(quote(sheet, p));
      }
      out.append('\n');
    }
  }

  private static void copies(StringBuilder out, Sheet sheet) {
    List<Lineage.Copy> copies = sheet.comparison().lineage().copies();
    if (copies.isEmpty()) {
      return;
    }
    out.append("\n## Lineage\n\n").append(Phrases.independence(sheet)).append(".\n\n");
    for (Lineage.Copy c : copies) {
      out.append("- ").append(Phrases.copy(sheet, c)).append(": ").append(safe(c.why()));
      out.append('\n');
    }
  }

  private static void versions(StringBuilder out, Sheet sheet) {
    Comparison c = sheet.comparison();
    out.append("\n## Versions\n\n");
    for (Map.Entry<String, String> v : c.versions().entrySet()) {
      out.append("- ").append(safe(v.getKey())).append(' ').append(safe(v.getValue()));
      out.append('\n');
    }
    for (Sheet.Column column : sheet.articles()) {
      Article a = column.article();
      if (a != null) {
        out.append("- ").append(column.letter()).append(": text ").append(a.text().id());
        String capture = column.source().sha256();
        out.append(capture == null ? "" : ", capture " + capture).append('\n');
      }
    }
    out.append("\nPlaces are UTF-16 units in the text of the article with this letter.\n");
  }

  /** The words, with the quotation marks that belong to them, and their place. */
  private static String quote(Sheet sheet, Passage p) {
    return safe(sheet.shown(p)) + " " + place(sheet, p);
  }

  private static String quoted(Sheet sheet, Passage p) {
    return "“" + safe(sheet.words(p)) + "”";
  }

  private static String place(Sheet sheet, Passage p) {
    return "\\["
        + sheet.letter(p.article())
        + " "
        + p.span().start()
        + "–"
        + p.span().end()
        + "\\]";
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** {@code words} on one line, none of it markup. */
  static String safe(String words) {
    String line = Neutral.line(words);
    StringBuilder out = new StringBuilder(line.length() + 8);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (MARKUP.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
