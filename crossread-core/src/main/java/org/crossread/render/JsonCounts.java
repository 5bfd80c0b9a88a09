package org.crossread.render;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.crossread.claim.Passage;
import org.crossread.name.Party;
import org.crossread.timeline.Dated;
import org.crossread.timeline.Moment;
import org.crossread.timeline.Timeline;
import org.crossread.wording.Naming;
import org.crossread.wording.ReportingVerb;
import org.crossread.wording.Share;
import org.crossread.wording.Usage;
import org.crossread.wording.WordUse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The timeline and the counted wording as JSON.
 *
 * @param fields writes the fields of a passage into an object that is open
 */
record JsonCounts(View view, JsonGenerator json, Consumer<Passage> fields) {
  void timeline(Timeline timeline) {
    json.writeName("timeline");
    json.writeStartObject();
    list("dated", timeline.dated(), this::moment);
    list("undated", timeline.undated(), this::moment);
    json.writeEndObject();
  }

  private void moment(Moment m) {
    json.writeStartObject();
    if (m.from() != null && m.to() != null) {
      json.writeStringProperty("from", m.from().toString());
      json.writeStringProperty("to", m.to().toString());
    } else {
      json.writeStringProperty("unresolved", m.key());
    }
    json.writeStringProperty("granularity", m.granularity().name());
    list(
        "told",
        m.told().stream()
            .sorted(Comparator.comparing(Dated::passage, order()).thenComparing(Dated::time))
            .toList(),
        d -> {
          json.writeStartObject();
          fields.accept(d.passage());
          json.writeName("time");
          passage(d.time());
          json.writeStringProperty("dates", d.saying() ? "STATEMENT" : "EVENT");
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  void wording(WordUse use) {
    json.writeName("wording");
    json.writeStartObject();
    list("parties", use.parties(), this::naming);
    list("things", use.things(), this::naming);
    list("reportingVerbs", use.verbs(), this::verb);
    list("scareQuotes", use.scareQuotes(), this::usage);
    list("hedges", use.hedges(), this::usage);
    list(
        "speakers",
        use.shares().stream()
            .sorted(
                Comparator.comparingInt((Share s) -> view.position(s.article()))
                    .thenComparing(Share::order))
            .toList(),
        this::share);
    json.writeEndObject();
  }

  private void naming(Naming n) {
    json.writeStartObject();
    if (!n.id().isEmpty()) {
      json.writeStringProperty("party", n.name());
      json.writeStringProperty("partyId", n.id());
    }
    list("forms", n.forms(), this::usage);
    json.writeEndObject();
  }

  private void usage(Usage u) {
    json.writeStartObject();
    json.writeStringProperty("form", u.form());
    list("passages", u.passages().stream().sorted(order()).toList(), this::passage);
    json.writeEndObject();
  }

  private void verb(ReportingVerb v) {
    json.writeStartObject();
    json.writeStringProperty("verb", v.verb());
    list(
        "uses",
        v.uses().stream().sorted(Comparator.comparing(ReportingVerb.Use::cue, order())).toList(),
        u -> {
          json.writeStartObject();
          fields.accept(u.cue());
          speaker(u.speaker());
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void share(Share s) {
    json.writeStartObject();
    json.writeNumberProperty("article", view.position(s.article()));
    json.writeNumberProperty("order", s.order());
    speaker(s.speaker());
    if (!s.source().isEmpty()) {
      json.writeStringProperty("source", s.source());
    }
    json.writeNumberProperty("statements", s.statements());
    json.writeNumberProperty("words", s.words());
    json.writeNumberProperty("quotedWords", s.quoted());
    json.writeNumberProperty("articleWords", s.articleWords());
    list("said", s.said(), this::passage);
    json.writeEndObject();
  }

  private void speaker(@Nullable Party speaker) {
    if (speaker != null) {
      json.writeStringProperty("speaker", speaker.name());
      json.writeStringProperty("speakerId", speaker.id());
    }
  }

  private Comparator<Passage> order() {
    return Comparator.comparingInt((Passage p) -> view.position(p.article()))
        .thenComparing(Passage::span);
  }

  private void passage(Passage p) {
    json.writeStartObject();
    fields.accept(p);
    json.writeEndObject();
  }

  private <T> void list(String name, List<T> items, Consumer<T> writer) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(writer);
    json.writeEndArray();
  }
}
