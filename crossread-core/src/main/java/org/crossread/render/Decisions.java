package org.crossread.render;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.crossread.claim.Claim;
import org.crossread.claim.Decision;
import org.crossread.claim.Passage;

/** What people decided in place of the program, in words, and as a section of the terminal. */
public final class Decisions {
  /** Stands beside what a person edited. */
  public static final String PENCIL = "✎";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Decisions() {}

  /** Whether a decision of a person holds for words of {@code claim}. */
  public static boolean edited(Sheet sheet, Claim claim) {
    return claim.passages().stream().anyMatch(p -> !sheet.comparison().decisions(p).isEmpty());
  }

  /** "do not tell the same (the program: tell the same)". */
  public static String decided(Decision d) {
    return switch (d.state()) {
      case APPLIED ->
          d.person().equals(d.program())
              ? d.person() + " (confirmed)"
              : d.person() + " (the program: " + d.program() + ")";
      case UNNEEDED -> d.person() + " (so does the program by now)";
      case CONFLICT ->
          "does not hold: " + d.person() + " (the program: " + d.program() + "; " + d.note() + ")";
      case NOT_APPLICABLE, REVERTED -> "not applied: " + d.note();
    };
  }

  /** "Ines Dahl, 2031-03-03 09:15Z: read it again". */
  public static String by(Decision d) {
    return d.author()
        + ", "
        + MINUTE.format(d.time())
        + (d.reason().isEmpty() ? "" : ": " + d.reason())
        + (d.state() == Decision.State.APPLIED && !d.note().isEmpty() ? " (" + d.note() + ")" : "");
  }

  /** The passages in the order of the view; of a party only the first in each article. */
  public static List<Passage> shown(Sheet sheet, Decision d) {
    List<Passage> all = d.passages().stream().sorted(sheet.order()).toList();
    return d.kind().endsWith("party") || d.kind().endsWith("parties")
        ? all.stream()
            .filter(p ->
                all.stream().filter(o -> o.article().equals(p.article())).findFirst().orElse(p)
                    == p)
            .toList()
        : all;
  }

  static void print(Sheet sheet, Page page) {
    List<Decision> decisions = sheet.comparison().decisions();
    if (decisions.isEmpty()) {
      return;
    }
    page.section(
        "Decided by people",
        Phrases.count(decisions.size(), "correction", "corrections") + "; " + PENCIL + " holds");
    for (Decision d : decisions) {
      String head = "  " + (d.holds() ? PENCIL : " ") + " ";
      page.block(head, Ink.of(Ink.BOLD, d.kind()) + "  " + Neutral.line(decided(d)));
      for (Passage p : shown(sheet, d)) {
        page.block(
            "      " + Ink.of(Ink.BOLD, sheet.letter(p.article())) + "  ",
            "“" + Neutral.line(sheet.words(p)) + "”");
      }
      page.block("      ", Ink.of(Ink.DIM, Neutral.line(by(d)) + "  [" + d.id() + "]"));
    }
  }
}
