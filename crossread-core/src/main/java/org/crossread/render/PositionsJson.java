package org.crossread.render;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.name.Party;
import org.crossread.position.CodedAct;
import org.crossread.position.Ledger;
import org.crossread.quantity.TimeExpression;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The acts and the ledger as members of a JSON object.
 *
 * @param passage writes an object for a passage
 * @param position of an article on the command line
 */
record PositionsJson(
    JsonGenerator json, Consumer<Passage> passage, ToIntFunction<String> position) {
  /** Writes {@code acts} and {@code ledger}; articles in the order of {@code articles}. */
  void write(Positions positions, List<String> articles) {
    acts(positions, articles);
    ledger(positions.ledger().rows());
  }

  private void acts(Positions positions, List<String> articles) {
    json.writeName("acts");
    json.writeStartArray();
    for (String article : articles) {
      int number = 0;
      for (CodedAct act : positions.acts().getOrDefault(article, List.of())) {
        act(article, number++, act);
      }
    }
    json.writeEndArray();
  }

  private void act(String article, int number, CodedAct act) {
    json.writeStartObject();
    json.writeNumberProperty("article", position.applyAsInt(article));
    json.writeNumberProperty("number", number);
    json.writeNumberProperty("start", act.span().start());
    json.writeNumberProperty("end", act.span().end());
    json.writeStringProperty("kind", act.kind().name());
    party("actor", act.actor());
    parties("others", act.others());
    parties("targets", act.targets());
    words("passage", article, act.span());
    words("trigger", article, act.trigger());
    words("issue", article, act.issue());
    json.writeStringProperty("modality", act.modality().name());
    words("condition", article, act.condition());
    time(article, act.time());
    json.writeName("via");
    json.writeStartArray();
    for (var v : act.via()) {
      Party p = v.party();
      json.writeString(p == null ? "" : p.id());
    }
    json.writeEndArray();
    if (act.isEmbedded()) {
      json.writeNumberProperty("embeddedIn", act.embeddedIn());
    }
    json.writeStringProperty("rule", act.rule());
    json.writeStringProperty("certainty", act.certainty().name());
    names("flags", act.flags().stream().sorted().map(Enum::name).toList());
    json.writeEndObject();
  }

  /** Writes {@code ledger}. */
  void ledger(List<Ledger.Row> rows) {
    json.writeName("ledger");
    json.writeStartArray();
    for (Ledger.Row row : rows) {
      row(row);
    }
    json.writeEndArray();
  }

  /** Writes the object of one position. */
  void row(Ledger.Row row) {
    json.writeStartObject();
    json.writeStringProperty("id", row.id());
    party("party", row.party());
    json.writeStringProperty("partyName", row.party().name());
    json.writeStringProperty("kind", row.kind().name());
    json.writeStringProperty("issue", row.issue());
    json.writeStringProperty("position", row.position());
    parties("counterparts", row.counterparts());
    json.writeStringProperty("status", row.status().label());
    json.writeBooleanProperty("contested", row.contested());
    json.writeName("events");
    json.writeStartArray();
    for (Ledger.Event e : row.events()) {
      json.writeStartObject();
      json.writeStringProperty("status", e.status().label());
      party("by", e.by());
      if (e.day() != null) {
        json.writeStringProperty("day", e.day().toString());
      }
      json.writeName("passage");
      passage.accept(new Passage(e.evidence().article(), e.evidence().span()));
      json.writeEndObject();
    }
    json.writeEndArray();
    names("conditions", row.conditions());
    names("flags", row.flags().stream().sorted().map(Enum::name).toList());
    if (row.firstSeen() != null) {
      json.writeStringProperty("firstSeen", row.firstSeen().toString());
    }
    if (row.lastSeen() != null) {
      json.writeStringProperty("lastSeen", row.lastSeen().toString());
    }
    names("outlets", row.outlets());
    json.writeName("passages");
    json.writeStartArray();
    row.evidence().forEach(e -> passage.accept(new Passage(e.article(), e.span())));
    json.writeEndArray();
    json.writeName("threats");
    json.writeStartArray();
    row.threats().forEach(e -> passage.accept(new Passage(e.article(), e.span())));
    json.writeEndArray();
    names("package", row.edges());
    json.writeEndObject();
  }

  private void time(String article, @Nullable TimeExpression time) {
    if (time == null) {
      return;
    }
    words("time", article, time.span());
    if (time.from() != null && time.to() != null) {
      json.writeStringProperty("from", time.from().toString());
      json.writeStringProperty("to", time.to().toString());
    }
  }

  private void words(String name, String article, @Nullable Span span) {
    if (span != null) {
      json.writeName(name);
      passage.accept(new Passage(article, span));
    }
  }

  private void party(String name, @Nullable Party party) {
    if (party == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, party.id());
    }
  }

  private void parties(String name, List<Party> parties) {
    names(name, parties.stream().map(Party::id).toList());
  }

  private void names(String name, List<String> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
