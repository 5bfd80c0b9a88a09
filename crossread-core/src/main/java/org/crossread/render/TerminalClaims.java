package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import org.crossread.claim.Claim;
import org.crossread.claim.Passage;
import org.crossread.text.Span;

/** The claims of a comparison on a terminal: differs, rephrased, same, and the matrix. */
final class TerminalClaims {
  /** From this width on two or three articles stand in columns side by side. */
  private static final int COLUMNS_FROM = 120;

  private static final int MOST_COLUMNS = 3;
  private static final int INDENT = 7;
  private static final String GAP = " │ ";

  /** Between the two sides of a difference. */
  private static final String BAR = "|  ";

  /** Columns of the name of a kind and the gap after it. */
  private static final int KIND = 10;

  private final Sheet sheet;
  private final Page page;

  TerminalClaims(Sheet sheet, Page page) {
    this.sheet = sheet;
    this.page = page;
  }

  void print() {
    if (sheet.rows().isEmpty()) {
      page.section("Claims", "");
      page.block("  ", "No claim was found in more than one article.");
      return;
    }
    if (sheet.related().size() > MOST_COLUMNS) {
      matrix();
    }
    for (Sheet.Mark status : List.of(Sheet.Mark.DIFFERS, Sheet.Mark.REPHRASED, Sheet.Mark.SAME)) {
      section(status, sheet.rows(status));
    }
  }

  private void section(Sheet.Mark status, List<Sheet.Row> rows) {
    boolean differs = status == Sheet.Mark.DIFFERS;
    if (rows.isEmpty() && !differs) {
      return;
    }
    String title = differs ? "Differs" : status == Sheet.Mark.SAME ? "Same" : "Rephrased";
    page.section(
        title,
        rows.size()
            + " of "
            + Phrases.count(sheet.rows().size(), "claim", "claims")
            + (differs && !rows.isEmpty() ? "; *evidence words*" + maybe(rows) : ""));
    if (rows.isEmpty()) {
      page.block("  ", "No difference with evidence was found.");
      return;
    }
    if (sideBySide()) {
      heads();
    }
    boolean first = true;
    for (Sheet.Row row : rows) {
      if (!first && differs) {
        page.blank();
      }
      first = false;
      claim(row);
    }
  }

  /** What the question mark after a kind says, when there is one. */
  private String maybe(List<Sheet.Row> rows) {
    boolean any =
        rows.stream()
            .flatMap(r -> Contrast.of(sheet, r.claim()).stream())
            .anyMatch(Contrast::maybe);
    return any ? "; KIND? possible only" : "";
  }

  private boolean sideBySide() {
    return page.width() >= COLUMNS_FROM && sheet.related().size() <= MOST_COLUMNS;
  }

  /** The names of the columns. */
  private void heads() {
    List<List<String>> cells = new ArrayList<>();
    int room = room(INDENT);
    for (Sheet.Column column : sheet.related()) {
      String name = column.letter() + "  " + Neutral.line(column.label());
      cells.add(List.of(Ink.of(Ink.BOLD, Ink.cut(name, room))));
    }
    table(" ".repeat(INDENT), cells);
  }

  private void claim(Sheet.Row row) {
    String number = String.format(java.util.Locale.ROOT, "%3d ", row.number());
    if (row.status() == Sheet.Mark.DIFFERS) {
      List<Contrast> contrasts = Contrast.of(sheet, row.claim());
      String kinds = String.join(" ", Phrases.named(contrasts));
      page.block(
          number + Ink.of(Ink.DIFFERS, "!=") + " ",
          Ink.of(Ink.DIFFERS, kinds)
              + "  "
              + Phrases.support(sheet, row.claim())
              + (Decisions.edited(sheet, row.claim()) ? "  " + Decisions.PENCIL : ""));
      readings(row, " ".repeat(INDENT));
      contrasts.forEach(this::contrast);
      return;
    }
    char ink = row.status() == Sheet.Mark.SAME ? Ink.SAME : Ink.REPHRASED;
    String glyph =
        row.status().glyph() + (Decisions.edited(sheet, row.claim()) ? Decisions.PENCIL : "");
    readings(row, number + Ink.of(ink, Ink.pad(glyph, 3)));
  }

  private void readings(Sheet.Row row, String prefix) {
    if (sideBySide()) {
      columns(row.claim(), prefix);
    } else {
      stacked(row.claim(), prefix);
    }
  }

  /** One line for each wording, with the letters of the articles that have it. */
  private void stacked(Claim claim, String prefix) {
    List<Wordings> wordings = new ArrayList<>();
    sheet.readings(claim).forEach(r -> wordings.addAll(Wordings.of(sheet, claim, r)));
    int letters =
        wordings.stream().mapToInt(w -> sheet.lettersOf(w.passages()).length()).max().orElse(1);
    // Letters of very many articles would leave no room for the words.
    int column = Math.min(letters, 12);
    String before = prefix;
    for (Wordings w : wordings) {
      String who = sheet.lettersOf(w.passages());
      String text = marked(claim, w.shown());
      if (who.length() > column) {
        page.block(before, Ink.of(Ink.BOLD, who));
        page.block(" ".repeat(DisplayWidth.of(prefix) + column + 2), text);
      } else {
        page.block(before + Ink.pad(Ink.of(Ink.BOLD, who), column) + "  ", text);
      }
      before = " ".repeat(DisplayWidth.of(prefix));
    }
  }

  /** A column for each article. */
  private void columns(Claim claim, String prefix) {
    List<List<String>> cells = new ArrayList<>();
    int room = room(DisplayWidth.of(prefix));
    for (Sheet.Column column : sheet.related()) {
      List<String> cell = new ArrayList<>();
      String head = Ink.of(Ink.BOLD, Ink.pad(column.letter(), 3));
      for (Passage p : sheet.passages(claim, column)) {
        for (String line : Ink.wrap(marked(claim, p), room - 3)) {
          cell.add(head + line);
          head = "   ";
        }
      }
      cells.add(cell.isEmpty() ? List.of(head + ". not stated") : cell);
    }
    table(prefix, cells);
  }

  private int room(int indent) {
    int columns = sheet.related().size();
    return (page.width() - indent - GAP.length() * (columns - 1)) / columns;
  }

  private void table(String prefix, List<List<String>> cells) {
    int indent = DisplayWidth.of(prefix);
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder(i == 0 ? prefix : " ".repeat(indent));
      for (int c = 0; c < cells.size(); c++) {
        String part = i < cells.get(c).size() ? cells.get(c).get(i) : "";
        boolean last = c == cells.size() - 1;
        line.append(last ? part : Ink.pad(part, room(indent)) + Ink.of(Ink.DIM, GAP));
      }
      page.line(line.toString());
    }
  }

  private void contrast(Contrast c) {
    String indent = " ".repeat(INDENT + KIND);
    int room = page.width() - indent.length();
    String kind = Ink.of(c.maybe() ? Ink.DIM : Ink.DIFFERS, Phrases.name(c.kind(), c.maybe()));
    String head = " ".repeat(INDENT) + Ink.pad(kind, KIND);
    String why = Neutral.line(String.join("; ", c.told(sheet)));
    String reason = why + (why.isEmpty() ? "" : " ") + "(" + c.sure() + ")";
    String sides =
        String.join(", ", side(c, c.left(), room))
            + "  "
            + BAR
            + String.join(", ", side(c, c.right(), room));
    if (DisplayWidth.of(sides + reason) + 2 <= room) {
      page.line(head + sides + "  " + reason);
      return;
    }
    if (DisplayWidth.of(sides) <= room) {
      page.line(head + sides);
    } else {
      String before = head;
      for (String words : side(c, c.left(), room)) {
        page.line(before + words);
        before = indent;
      }
      before = " ".repeat(indent.length() - BAR.length()) + BAR;
      for (String words : side(c, c.right(), room)) {
        page.line(before + words);
        before = indent;
      }
    }
    page.block(indent, reason);
  }

  /** Each wording of a side with its letters, cut to one line. */
  private List<String> side(Contrast c, List<Passage> passages, int room) {
    List<String> parts = new ArrayList<>();
    for (List<Passage> same : Contrast.wordings(sheet, passages)) {
      String letters = Ink.of(Ink.BOLD, sheet.lettersOf(same)) + ": ";
      String words = Neutral.line(c.shown(sheet, same.getFirst()));
      parts.add(letters + Ink.cut(words, room - DisplayWidth.of(letters)));
    }
    return parts;
  }

  /** The exact words with stars around the evidence. */
  private String marked(Claim claim, Passage passage) {
    String text = sheet.comparison().report(passage.article()).article().text().characters();
    Quoted quoted = sheet.quoted(passage);
    StringBuilder out = new StringBuilder(quoted.before());
    int at = passage.span().start();
    for (Span s : sheet.evidence(claim, passage)) {
      out.append(piece(text.substring(at, s.start())));
      out.append(Ink.of(Ink.EVIDENCE, "*" + Neutral.line(s.of(text)) + "*"));
      at = s.end();
    }
    out.append(piece(text.substring(at, passage.span().end())));
    return out.append(quoted.after()).toString().strip();
  }

  /** One line that keeps a blank at either end where the text has white space. */
  private static String piece(String text) {
    if (text.isEmpty()) {
      return "";
    }
    boolean before = blank(text.charAt(0));
    boolean after = blank(text.charAt(text.length() - 1));
    String line = Neutral.line(text);
    return line.isEmpty() ? " " : (before ? " " : "") + line + (after ? " " : "");
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void matrix() {
    List<Sheet.Column> columns = sheet.comparable();
    int letters = columns.stream().mapToInt(c -> c.letter().length()).max().orElse(1);
    int cell = Math.max(3, letters) + 1;
    int label = page.width() - INDENT - cell * columns.size();
    boolean narrow = label < 24;
    page.section("Claims by article", Phrases.count(sheet.rows().size(), "claim", "claims"));
    StringBuilder head = new StringBuilder(" ".repeat(INDENT));
    columns.forEach(c -> head.append(Ink.of(Ink.BOLD, Ink.pad(c.letter(), cell))));
    page.line(head.toString().stripTrailing());
    for (Sheet.Row row : sheet.rows()) {
      StringBuilder line =
          new StringBuilder(String.format(java.util.Locale.ROOT, "%3d ", row.number()));
      line.append(" ".repeat(INDENT - line.length()));
      boolean several = sheet.readings(row.claim()).size() > 1;
      for (Sheet.Column column : columns) {
        Sheet.Mark mark = sheet.mark(row.claim(), column);
        String glyph = mark.glyph();
        if (mark == Sheet.Mark.DIFFERS && several && column.article() != null) {
          int reading = sheet.reading(row.claim(), column.article().id());
          glyph += (char) ('a' + Math.min(25, reading));
        }
        line.append(Ink.pad(ink(mark, glyph), cell));
      }
      String words =
          Neutral.line(sheet.shown(sheet.readings(row.claim()).getFirst().passages().getFirst()));
      if (narrow) {
        page.line(line.toString().stripTrailing());
        page.line(" ".repeat(INDENT) + Ink.of(Ink.DIM, Ink.cut(words, page.width() - INDENT)));
      } else {
        page.line(line + Ink.cut(words, label));
      }
    }
    page.block(
        " ".repeat(INDENT),
        Ink.of(
            Ink.DIM,
            "= same words  ~ rephrased  != differs (a, b: its reading)  . not stated  ? not read"));
  }

  private static String ink(Sheet.Mark mark, String text) {
    return switch (mark) {
      case DIFFERS -> Ink.of(Ink.DIFFERS, text);
      case SAME -> Ink.of(Ink.SAME, text);
      case REPHRASED -> Ink.of(Ink.REPHRASED, text);
      case NOT_STATED, NOT_READ -> Ink.of(Ink.DIM, text);
    };
  }
}
