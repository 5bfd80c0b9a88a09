package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import org.crossread.article.Article;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.lineage.Lineage;

/**
 * A comparison as text for a terminal. Marks carry the meaning: {@code =} same words, {@code ~}
 * rephrased, {@code !=} differs, {@code .} not stated, {@code ?} not read, and {@code *stars*}
 * around evidence words; colour only repeats them. Text of the articles is made harmless: no
 * control character or escape sequence of theirs reaches the terminal. Stateless and thread-safe.
 */
public final class TerminalRenderer {
  /** Narrower than this nothing can be laid out; such a width is taken as this one. */
  private static final int NARROWEST = 40;

  /** Longer lines are hard to read; a greater width is taken as this one. */
  private static final int WIDEST = 200;

  /** With more inputs than this each is told in one entry, to be compact. */
  private static final int FEW = 5;

  /** Columns of the mode of a statement. */
  private static final int MODE = 8;

  /**
   * Lays {@code view} out for reading. No line is wider than {@code width} columns, but for a width
   * below 40, which counts as 40, and above 200, which counts as 200.
   *
   * @param width columns of the terminal
   * @param color whether escape sequences for colour may be used; without them the text is the same
   */
  public String render(View view, int width, boolean color) {
    Sheet sheet = new Sheet(view);
    Page page = new Page(Math.clamp(width, NARROWEST, WIDEST));
    header(sheet, page);
    new TerminalClaims(sheet, page).print();
    statements(sheet, page);
    LedgerText.section(view.comparison(), page);
    onlyIn(sheet, page);
    new TerminalCounts(sheet, page).print();
    lineage(sheet, page);
    Decisions.print(sheet, page);
    notRead(sheet, page);
    unrelated(sheet, page);
    notices(sheet, page);
    StringBuilder out = new StringBuilder();
    for (String line : page.lines()) {
      out.append(Ink.paint(line, color).stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static void header(Sheet sheet, Page page) {
    page.block("Crossread  ", Ink.of(Ink.BOLD, Phrases.counts(sheet)));
    page.block("           ", Phrases.told(sheet));
    List<String> kinds = Phrases.kinds(sheet);
    if (!kinds.isEmpty()) {
      page.block(
          "           ",
          "differences: "
              + String.join(", ", kinds).replace(' ', Ink.KEEP).replace("," + Ink.KEEP, ", "));
    }
    page.blank();
    for (Sheet.Column column : sheet.columns()) {
      String letter = Ink.of(Ink.BOLD, Ink.pad(column.letter(), 3));
      Article article = column.article();
      NotRead notRead = column.notRead();
      if (article == null) {
        page.block("? " + letter, Neutral.line(column.input()) + ": not read");
        page.block("     ", notRead == null ? "" : Neutral.line(notRead.reason()));
        continue;
      }
      List<String> facts = new ArrayList<>();
      facts.add(Ink.of(Ink.BOLD, Neutral.line(column.label())));
      facts.add(Phrases.date(article));
      Phrases.copyOf(sheet, article).forEach(facts::add);
      if (sheet.unrelated(column)) {
        facts.add("unrelated");
      }
      String title = Neutral.line(Phrases.title(article));
      if (sheet.columns().size() > FEW) {
        facts.add(title);
        page.block("  " + letter, String.join(" · ", facts));
      } else {
        page.block("  " + letter, String.join(" · ", facts));
        page.block("     ", title);
      }
      String credits = Phrases.credits(article);
      if (credits != null) {
        page.block("     credits: ", Neutral.line(credits));
      }
      if (!column.repeats().isEmpty()) {
        page.block(
            "     also given as: ",
            Neutral.line(String.join(", ", column.repeats())) + " (the same file, counted once)");
      }
    }
  }

  private static void statements(Sheet sheet, Page page) {
    List<Voices> voices = Voices.of(sheet);
    int total = voices.stream().mapToInt(v -> v.utterances().size()).sum();
    page.section("Statements by speaker", Phrases.count(total, "statement", "statements"));
    if (voices.isEmpty()) {
      page.block("  ", "No statement was found.");
    }
    int column =
        voices.stream()
            .flatMap(v -> v.utterances().stream())
            .mapToInt(u -> letters(sheet, u).length())
            .max()
            .orElse(1);
    for (Voices voice : voices) {
      String name = voice.name().isEmpty() ? "speaker left open" : Neutral.line(voice.name());
      page.block(
          "  ",
          Ink.of(Ink.BOLD, name)
              + (voice.resolved() || voice.name().isEmpty() ? "" : " (not resolved)"));
      for (Voices.Utterance u : voice.utterances()) {
        String letters = letters(sheet, u);
        String remarks = Neutral.line(u.first().remarks());
        String head =
            "    "
                + Ink.pad(Ink.of(Ink.BOLD, letters), column)
                + "  "
                + Ink.pad(Ink.of(Ink.DIM, u.first().mode()), MODE)
                + "  ";
        String cue = Neutral.line(u.first().cue());
        page.block(
            head,
            (cue.isEmpty() ? "" : Ink.of(Ink.DIM, cue + ":") + " ")
                + Neutral.line(u.first().words())
                + (remarks.isEmpty() ? "" : "  " + Ink.of(Ink.DIM, "[" + remarks + "]")));
      }
    }
  }

  private static String letters(Sheet sheet, Voices.Utterance u) {
    return sheet.letters(u.spoken().stream().map(s -> s.article().id()).toList());
  }

  private static void onlyIn(Sheet sheet, Page page) {
    for (Sheet.Column column : sheet.articles()) {
      List<OnlyIn> only = sheet.onlyIn(column);
      if (only.isEmpty()) {
        continue;
      }
      page.section(
          "Only in " + column.letter(),
          Neutral.line(column.label()) + ", " + Phrases.count(only.size(), "passage", "passages"));
      for (OnlyIn o : only) {
        page.block("  -  ", Neutral.line(sheet.shown(o.passage())));
        Passage near = o.nearest();
        if (near != null) {
          String head = "nearest in " + sheet.letter(near.article()) + ": ";
          String words = Neutral.line(sheet.shown(near));
          page.line(
              "     " + Ink.of(Ink.DIM, head + Ink.cut(words, page.width() - 5 - head.length())));
          page.block("     ", Ink.of(Ink.DIM, "not taken: " + Neutral.line(o.why())));
        } else {
          page.block("     ", Ink.of(Ink.DIM, OnlyIn.NOTHING_NEAR));
        }
      }
    }
  }

  private static void lineage(Sheet sheet, Page page) {
    page.section("Lineage", Phrases.independence(sheet));
    if (sheet.comparison().lineage().copies().isEmpty()) {
      page.block("  ", "No article is a copy of another.");
    }
    for (Lineage.Copy c : sheet.comparison().lineage().copies()) {
      page.block("  ", Ink.of(Ink.BOLD, Phrases.copy(sheet, c)) + ": " + Neutral.line(c.why()));
      edits(sheet, c, page);
    }
  }

  private static void edits(Sheet sheet, Lineage.Copy copy, Page page) {
    List<CopyEdits.Shown> edits =
        CopyEdits.of(copy, Phrases.rightFirst(sheet, copy), id -> "in " + sheet.letter(id));
    if (!edits.isEmpty()) {
      page.block("    ", CopyEdits.counts(edits));
    }
    for (CopyEdits.Shown edit : edits.subList(0, Math.min(CopyEdits.MOST, edits.size()))) {
      String what = Ink.of(Ink.DIM, Ink.pad(edit.what(), "changed".length()));
      page.block("      " + what + "  ", CopyEdits.words(edit, sheet::words));
    }
    if (edits.size() > CopyEdits.MOST) {
      page.block("      ", edits.size() - CopyEdits.MOST + " more in --json and --html");
    }
  }

  private static void notRead(Sheet sheet, Page page) {
    if (sheet.notRead() == 0) {
      return;
    }
    page.section("Not read", Phrases.count(sheet.notRead(), "input", "inputs"));
    for (Sheet.Column column : sheet.columns()) {
      NotRead n = column.notRead();
      if (n != null) {
        page.block(
            "? " + Ink.of(Ink.BOLD, Ink.pad(column.letter(), 3)),
            Neutral.line(n.input()) + ": " + Neutral.line(n.reason()));
        page.block("     to do: ", Neutral.line(n.remedy()));
      }
    }
  }

  private static void unrelated(Sheet sheet, Page page) {
    List<String> unrelated = sheet.comparison().unrelated();
    if (unrelated.isEmpty()) {
      return;
    }
    page.section("Unrelated", "nothing of these is joined with the others");
    for (Sheet.Column column : sheet.articles()) {
      Article article = column.article();
      if (article != null && sheet.unrelated(column)) {
        page.block(
            "  " + Ink.of(Ink.BOLD, Ink.pad(column.letter(), 3)),
            Neutral.line(column.label() + ": " + Phrases.title(article)));
      }
    }
  }

  private static void notices(Sheet sheet, Page page) {
    List<Sheet.Column> with =
        sheet.articles().stream()
            .filter(c -> c.article() != null && !c.article().notices().isEmpty())
            .toList();
    if (with.isEmpty()) {
      return;
    }
    page.section("Notices", "");
    for (Sheet.Column column : with) {
      Article article = column.article();
      if (article != null) {
        for (String notice : article.notices()) {
          page.block("  " + Ink.of(Ink.BOLD, Ink.pad(column.letter(), 3)), Neutral.line(notice));
        }
      }
    }
  }
}
