package org.crossread.render;

import java.util.Comparator;
import java.util.function.Consumer;
import org.crossread.claim.Decision;
import org.crossread.claim.Passage;
import tools.jackson.core.JsonGenerator;

/** What people decided in place of the program, as JSON. */
final class JsonDecisions {
  private JsonDecisions() {}

  /** Writes the list {@code decisions}; nothing when there is none. */
  static void write(View view, JsonGenerator json, Consumer<Passage> passage) {
    if (view.comparison().decisions().isEmpty()) {
      return;
    }
    json.writeName("decisions");
    json.writeStartArray();
    view.comparison().decisions().forEach(d -> write(view, d, json, passage));
    json.writeEndArray();
  }

  /** Writes the object of one. */
  static void write(View view, Decision d, JsonGenerator json, Consumer<Passage> passage) {
    json.writeStartObject();
    json.writeStringProperty("id", d.id());
    json.writeStringProperty("kind", d.kind());
    json.writeStringProperty("state", d.state().name().replace('_', '-'));
    json.writeName("passages");
    json.writeStartArray();
    d.passages().stream()
        .sorted(
            Comparator.comparingInt((Passage p) -> view.position(p.article()))
                .thenComparing(Passage::span))
        .forEach(passage);
    json.writeEndArray();
    json.writeStringProperty("program", d.program());
    json.writeStringProperty("person", d.person());
    json.writeStringProperty("author", d.author());
    json.writeStringProperty("time", d.time().toString());
    json.writeStringProperty("reason", d.reason());
    json.writeStringProperty("note", d.note());
    json.writeEndObject();
  }
}
