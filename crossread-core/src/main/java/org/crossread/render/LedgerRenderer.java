package org.crossread.render;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossread.claim.Comparison;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.name.Party;
import org.crossread.position.ActKind;
import org.crossread.position.CodedAct;
import org.crossread.position.Ledger;
import org.crossread.report.Report;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * A ledger as text, JSON or tables. The same view and rows give the same bytes. Stateless and
 * thread-safe.
 */
public final class LedgerRenderer {
  private final JsonFactory factory =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /**
   * Lines for a terminal.
   *
   * @param since what is of this day or later is marked with an asterisk; null for no marks
   * @param color whether to keep the marks of the terminal for bold and dim words
   */
  public String text(
      View view, List<Ledger.Row> rows, @Nullable LocalDate since, int width, boolean color) {
    Page page = new Page(width);
    if (rows.isEmpty()) {
      page.line("No position was found.");
    }
    LedgerText.whole(view.comparison(), rows, since, page);
    StringBuilder out = new StringBuilder();
    for (String line : page.lines()) {
      out.append(Ink.paint(line, color).stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** One JSON object: the inputs, the rows, and the versions. ASCII. */
  public String json(View view, List<Ledger.Row> rows) {
    StringWriter out = new StringWriter();
    Comparison c = view.comparison();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("offsets", "utf-16");
      json.writeName("articles");
      json.writeStartArray();
      for (int i = 0; i < view.inputs().size(); i++) {
        View.Input input = view.inputs().get(i);
        json.writeStartObject();
        json.writeNumberProperty("position", i);
        json.writeStringProperty("input", input.name());
        if (input.article() != null) {
          json.writeStringProperty("id", input.article());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      new PositionsJson(json, p -> passage(json, view, p), view::position).ledger(rows);
      json.writeName("versions");
      json.writeStartObject();
      for (Map.Entry<String, String> v : c.versions().entrySet()) {
        json.writeStringProperty(v.getKey(), v.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void passage(JsonGenerator json, View view, Passage p) {
    String text = view.comparison().report(p.article()).article().text().characters();
    int from = text.codePointCount(0, p.span().start());
    json.writeStartObject();
    json.writeNumberProperty("article", view.position(p.article()));
    json.writeNumberProperty("start", p.span().start());
    json.writeNumberProperty("end", p.span().end());
    json.writeName("codePoints");
    json.writeStartArray();
    json.writeNumber(from);
    json.writeNumber(from + text.codePointCount(p.span().start(), p.span().end()));
    json.writeEndArray();
    json.writeStringProperty("quote", p.span().of(text));
    json.writeEndObject();
  }

  /** A row a passage or event. */
  public String csv(View view, List<Ledger.Row> rows) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        List.of(
            "id",
            "party",
            "kind",
            "issue",
            "counterparts",
            "status",
            "contested",
            "first_seen",
            "last_seen",
            "flags",
            "event",
            "stated_by",
            "day",
            "outlet",
            "input",
            "start",
            "end",
            "quote"));
    for (Ledger.Row row : rows) {
      for (Ledger.Evidence e : row.evidence()) {
        line(out, cells(view, row, e, "SAID", row.party(), null));
      }
      for (Ledger.Evidence e : row.threats()) {
        line(out, cells(view, row, e, "THREAT", row.party(), null));
      }
      for (Ledger.Event e : row.events()) {
        line(out, cells(view, row, e.evidence(), e.status().label(), e.by(), e.day()));
      }
    }
    return out.toString();
  }

  private static List<String> cells(
      View view,
      Ledger.Row row,
      Ledger.Evidence e,
      String event,
      @Nullable Party by,
      @Nullable LocalDate day) {
    List<String> cells = new ArrayList<>();
    cells.add(row.id());
    cells.add(row.party().id());
    cells.add(row.kind().name());
    cells.add(row.issue());
    cells.add(ids(row.counterparts()));
    cells.add(row.status().label());
    cells.add(row.contested() ? "yes" : "no");
    cells.add(row.firstSeen() == null ? "" : row.firstSeen().toString());
    cells.add(row.lastSeen() == null ? "" : row.lastSeen().toString());
    cells.add(row.flags().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    cells.add(event);
    cells.add(by == null ? "" : by.id());
    cells.add(day == null ? "" : day.toString());
    cells.add(e.outlet() == null ? "" : e.outlet());
    cells.add(view.inputs().get(view.position(e.article())).name());
    cells.add(Integer.toString(e.span().start()));
    cells.add(Integer.toString(e.span().end()));
    cells.add(view.comparison().quote(new Passage(e.article(), e.span())));
    return cells;
  }

  /**
   * Statements for a discourse network: one a passage that puts a position forward or answers to
   * one. Agreement is whether the party stands for the concept, the demand of the row.
   */
  public String dna(View view, List<Ledger.Row> rows) {
    StringBuilder out = new StringBuilder();
    line(out, List.of("id", "time", "document", "organization", "concept", "agreement", "text"));
    int id = 0;
    for (Ledger.Row row : rows) {
      for (Ledger.Evidence e : row.evidence()) {
        boolean denies = row.kind() == ActKind.DENY;
        line(out, discourse(view, ++id, row, e, row.party(), row.firstSeen(), !denies));
      }
      for (Ledger.Event e : row.events()) {
        Party by = e.by();
        boolean stands =
            switch (e.status()) {
              case WELCOMED, ACCEPTED, REITERATED -> true;
              default -> false;
            };
        boolean against =
            switch (e.status()) {
              case REJECTED, DISPUTED, COUNTERED, WITHDRAWN -> true;
              default -> false;
            };
        if (by != null && (stands || against)) {
          line(out, discourse(view, ++id, row, e.evidence(), by, e.day(), stands));
        }
      }
    }
    return out.toString();
  }

  private static List<String> discourse(
      View view,
      int id,
      Ledger.Row row,
      Ledger.Evidence e,
      Party by,
      @Nullable LocalDate day,
      boolean agrees) {
    return List.of(
        Integer.toString(id),
        day == null ? "" : day.toString(),
        view.inputs().get(view.position(e.article())).name(),
        by.name(),
        row.issue(),
        agrees ? "1" : "0",
        view.comparison().quote(new Passage(e.article(), e.span())));
  }

  /**
   * Events in the columns of the field: one an act and target, with the kinds renamed as PLOVER
   * names them. Acts without an actor, and bare statements, are left out.
   */
  public String plover(View view, Positions positions) {
    StringBuilder out = new StringBuilder();
    line(
        out,
        List.of(
            "id", "date", "source", "target", "event", "mode", "input", "start", "end", "text"));
    int id = 0;
    for (Report r : view.comparison().reports()) {
      Text text = r.article().text();
      String day =
          r.article().published() == null ? "" : r.article().published().value().toString();
      for (CodedAct a : positions.acts().getOrDefault(r.id(), List.of())) {
        String event = event(a);
        Party actor = a.actor();
        if (event.isEmpty() || actor == null) {
          continue;
        }
        List<String> targets = a.targets().isEmpty() ? List.of("") : ids(a);
        for (String target : targets) {
          line(
              out,
              List.of(
                  Integer.toString(++id),
                  a.time() != null && a.time().from() != null ? a.time().from().toString() : day,
                  actor.id(),
                  target,
                  event,
                  a.modality().name().toLowerCase(Locale.ROOT),
                  view.inputs().get(view.position(r.id())).name(),
                  Integer.toString(a.span().start()),
                  Integer.toString(a.span().end()),
                  text.of(a.span())));
        }
      }
    }
    return out.toString();
  }

  /** The event class of PLOVER; empty for what it has none for. */
  private static String event(CodedAct a) {
    return switch (a.kind()) {
      case DEMAND, APPEAL, PROPOSE -> "REQUEST";
      case AGREE -> "AGREE";
      case WELCOME -> "SUPPORT";
      case REJECT, DENY -> "REJECT";
      case DISPUTE, ACCUSE, WARN -> "ACCUSE";
      case THREATEN -> "THREATEN";
      case CONSULT -> "CONSULT";
      case COERCE -> "COERCE";
      case AID -> "AID";
      case MOBILIZE -> "MOBILIZE";
      case WITHDRAW -> "RETREAT";
      case ASSAULT -> "ASSAULT";
      case STATE -> "";
    };
  }

  private static List<String> ids(CodedAct a) {
    return a.targets().stream().map(Party::id).toList();
  }

  private static String ids(List<Party> parties) {
    return parties.stream().map(Party::id).collect(Collectors.joining(" "));
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(","))).append("\r\n");
  }
}
