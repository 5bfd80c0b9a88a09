package org.crossread.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crossread.claim.Comparison;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.name.Party;
import org.crossread.position.CodedAct;
import org.crossread.position.Ledger;
import org.jspecify.annotations.Nullable;

/** The ledger as lines for a terminal. Stateless. */
final class LedgerText {
  private LedgerText() {}

  /** The section of a comparison: a row a position. Nothing is printed where there is none. */
  static void section(Comparison comparison, Page page) {
    List<Ledger.Row> rows = Positions.of(comparison).ledger().rows();
    if (rows.isEmpty()) {
      return;
    }
    page.section("Positions", Phrases.count(rows.size(), "position", "positions"));
    String party = "";
    for (Ledger.Row row : rows) {
      party = heading(page, row, party);
      page.block("    ", head(row));
    }
  }

  /**
   * Rows with everything that became of them.
   *
   * @param since what is of this day or later is marked; null for no marks
   */
  static void whole(
      Comparison comparison, List<Ledger.Row> rows, @Nullable LocalDate since, Page page) {
    String party = "";
    for (Ledger.Row row : rows) {
      party = heading(page, row, party);
      page.block("  ", mark(row.lastSeen(), since) + head(row));
      if (row.firstSeen() != null) {
        page.block("      ", "first seen " + row.firstSeen() + ", last seen " + row.lastSeen());
      }
      for (String condition : row.conditions()) {
        page.block("      condition: ", Neutral.line(condition));
      }
      if (!row.flags().isEmpty()) {
        page.block("      ", flags(row));
      }
      for (Ledger.Evidence e : row.evidence()) {
        page.block("      said     ", told(comparison, e));
      }
      for (Ledger.Event e : row.events()) {
        Party by = e.by();
        String who = by == null ? "the outlet" : Neutral.line(by.name());
        page.block(
            "      " + (isNew(e.day(), since) ? "* " : "  "),
            e.status().label().toLowerCase(Locale.ROOT)
                + (e.day() == null ? "" : " " + e.day())
                + ", stated by "
                + who
                + ": "
                + told(comparison, e.evidence()));
      }
      for (Ledger.Evidence e : row.threats()) {
        page.block("      threat   ", told(comparison, e));
      }
      if (!row.edges().isEmpty()) {
        page.block("      tied to  ", Phrases.count(row.edges().size(), "position", "positions"));
      }
      page.blank();
    }
  }

  private static String heading(Page page, Ledger.Row row, String before) {
    String root = row.party().root();
    if (!root.equals(before)) {
      page.block("  ", Ink.of(Ink.BOLD, Neutral.line(name(row.party()))));
    }
    return root;
  }

  private static String name(Party party) {
    int colon = party.name().indexOf(": ");
    return party.principal() != null && colon > 0 ? party.name().substring(0, colon) : party.name();
  }

  private static String head(Ledger.Row row) {
    List<String> parts = new ArrayList<>();
    parts.add(Neutral.line(row.issue()));
    parts.add(row.kind().name().toLowerCase(Locale.ROOT));
    if (!row.counterparts().isEmpty()) {
      parts.add(
          "to "
              + row.counterparts().stream()
                  .map(p -> Neutral.line(p.name()))
                  .collect(Collectors.joining(", ")));
    }
    parts.add(row.status().label().toLowerCase(Locale.ROOT));
    if (row.contested()) {
      parts.add("contested");
    }
    return String.join(" · ", parts);
  }

  private static String flags(Ledger.Row row) {
    return row.flags().stream()
        .sorted()
        .map(CodedAct.Flag::name)
        .map(f -> f.toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  private static String told(Comparison comparison, Ledger.Evidence e) {
    String outlet = e.outlet() == null ? "" : "  [" + e.outlet() + "]";
    return Neutral.line(comparison.quote(new Passage(e.article(), e.span())) + outlet);
  }

  private static String mark(@Nullable LocalDate day, @Nullable LocalDate since) {
    return isNew(day, since) ? "* " : "  ";
  }

  static boolean isNew(@Nullable LocalDate day, @Nullable LocalDate since) {
    return since != null && day != null && !day.isBefore(since);
  }
}
