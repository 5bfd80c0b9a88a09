package org.crossread.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.article.Field;
import org.crossread.article.Metadata;
import org.crossread.article.Witness;
import org.crossread.claim.Cited;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision;
import org.crossread.claim.Difference;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.claim.Reading;
import org.crossread.lineage.Lineage;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.timeline.TimelineFinder;
import org.crossread.wording.WordUseFinder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison as JSON. Offsets are half-open and in UTF-16 units; {@code codePoints} gives the
 * same span in code points. {@code article} is the 0-based position on the command line. The same
 * view gives the same bytes. Stateless and thread-safe.
 */
public final class JsonRenderer {
  /** Whose whole text stands in the JSON. */
  public enum Texts {
    /** Nobody's: passages only. */
    NONE,
    /** Those of which the input's own characters are another thing (HTML). */
    EXTRACTED,
    ALL
  }

  private final Texts texts;

  /** Whole texts only where the offsets could not be followed without them. */
  public JsonRenderer() {
    this(Texts.EXTRACTED);
  }

  public JsonRenderer(Texts texts) {
    this.texts = texts;
  }

  /** The JSON text, ending with a line feed. Characters outside ASCII are escaped. */
  public String render(View view) {
    return JsonText.pretty(json -> new Writing(view, texts, json).comparison());
  }

  /** One rendering in progress. */
  record Writing(View view, Texts texts, JsonGenerator json) {
    void comparison() {
      Comparison c = view.comparison();
      json.writeStartObject();
      json.writeStringProperty("offsets", "utf-16");
      list("articles", indexes(), i -> article(i));
      lineage(c.lineage());
      list("claims", c.claims(), this::claim);
      list("onlyIn", c.onlyIn(), this::onlyIn);
      json.writeName("statements");
      json.writeStartArray();
      for (int i = 0; i < view.inputs().size(); i++) {
        String id = view.inputs().get(i).article();
        if (id != null && view.position(id) == i) {
          for (Statement s : c.report(id).statements()) {
            statement(i, c.report(id), s);
          }
        }
      }
      json.writeEndArray();
      new PositionsJson(json, this::passage, view::position)
          .write(Positions.of(c), articlesInOrder());
      JsonCounts counts = new JsonCounts(view, json, this::passageFields);
      counts.timeline(new TimelineFinder().find(c));
      counts.wording(new WordUseFinder().find(c));
      list(
          "unrelated",
          c.unrelated().stream().map(view::position).sorted().toList(),
          json::writeNumber);
      list("notRead", c.notRead(), this::notRead);
      JsonDecisions.write(view, json, this::passage);
      json.writeName("versions");
      json.writeStartObject();
      for (Map.Entry<String, String> v : c.versions().entrySet()) {
        json.writeStringProperty(v.getKey(), v.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private List<String> articlesInOrder() {
      return view.inputs().stream()
          .map(View.Input::article)
          .filter(id -> id != null)
          .distinct()
          .toList();
    }

    private List<Integer> indexes() {
      return java.util.stream.IntStream.range(0, view.inputs().size()).boxed().toList();
    }

    private <T> void list(String name, List<T> items, java.util.function.Consumer<T> writer) {
      json.writeName(name);
      json.writeStartArray();
      items.forEach(writer);
      json.writeEndArray();
    }

    void article(int position) {
      View.Input input = view.inputs().get(position);
      json.writeStartObject();
      json.writeNumberProperty("position", position);
      json.writeStringProperty("input", input.name());
      String id = input.article();
      json.writeBooleanProperty("read", id != null);
      if (id != null) {
        Article a = view.comparison().report(id).article();
        json.writeStringProperty("id", id);
        int first = view.position(id);
        if (first != position) {
          json.writeNumberProperty("sameAs", first);
        }
        json.writeStringProperty("textSha256", a.text().id());
        field("outlet", a.outlet());
        field("title", a.title());
        field("byline", a.byline());
        field("date", a.published());
        json.writeStringProperty("language", a.language());
        more(a.metadata());
        list("credits", a.credits(), f -> json.writeString(f.value()));
        list("notices", a.notices(), json::writeString);
        json.writeNumberProperty("group", view.comparison().lineage().groupOf(id));
        if (texts == Texts.ALL || texts == Texts.EXTRACTED && a.extracted()) {
          json.writeStringProperty("text", a.text().characters());
        }
      }
      json.writeEndObject();
    }

    private void more(Metadata m) {
      if (!m.authors().isEmpty()) {
        list("authors", m.authors(), f -> json.writeString(f.value()));
      }
      if (m.published() != null) {
        field("published", m.published());
      }
      if (m.modified() != null) {
        field("modified", m.modified());
      }
      if (m.canonical() != null) {
        field("canonical", m.canonical());
      }
      if (!m.disagreeing().isEmpty()) {
        list("disagreeing", m.disagreeing(), this::witness);
      }
    }

    private void witness(Witness w) {
      json.writeStartObject();
      json.writeStringProperty("field", w.subject().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("value", w.value());
      json.writeStringProperty("from", w.origin().name());
      json.writeEndObject();
    }

    private void field(String name, @Nullable Field<?> field) {
      if (field == null) {
        json.writeNullProperty(name);
      } else {
        json.writeStringProperty(name, String.valueOf(field.value()));
        json.writeStringProperty(name + "From", field.origin().name());
      }
    }

    private void lineage(Lineage lineage) {
      json.writeName("lineage");
      json.writeStartObject();
      json.writeNumberProperty("independent", lineage.independent());
      list(
          "groups",
          lineage.groups(),
          g -> {
            json.writeStartArray();
            g.stream().map(view::position).sorted().forEach(json::writeNumber);
            json.writeEndArray();
          });
      list(
          "copies",
          lineage.copies(),
          c -> {
            json.writeStartObject();
            json.writeNumberProperty("left", view.position(c.left()));
            json.writeNumberProperty("right", view.position(c.right()));
            String original = c.original();
            if (original != null) {
              json.writeNumberProperty("original", view.position(original));
            }
            json.writeStringProperty("extent", c.extent().name());
            json.writeStringProperty("why", c.why());
            list(
                "passages",
                c.passages(),
                p -> {
                  json.writeStartObject();
                  json.writeName("left");
                  passage(new Passage(c.left(), p.left()));
                  json.writeName("right");
                  passage(new Passage(c.right(), p.right()));
                  json.writeEndObject();
                });
            list("edits", c.edits(), e -> edit(c, e));
            json.writeEndObject();
          });
      json.writeEndObject();
    }

    private void edit(Lineage.Copy copy, Lineage.Edit edit) {
      json.writeStartObject();
      json.writeStringProperty("kind", copy.kind(edit).name());
      json.writeName("left");
      passage(new Passage(copy.left(), edit.left()));
      json.writeName("right");
      passage(new Passage(copy.right(), edit.right()));
      json.writeEndObject();
    }

    private void claim(Claim claim) {
      json.writeStartObject();
      json.writeStringProperty("id", claim.id());
      json.writeNumberProperty("independent", claim.independent());
      list("readings", claim.readings(), this::reading);
      list("passages", ordered(claim.passages()), this::passage);
      list("differences", claim.differences(), this::difference);
      json.writeStringProperty("why", claim.why());
      List<String> edited = edited(claim);
      if (!edited.isEmpty()) {
        list("decisions", edited, json::writeString);
      }
      json.writeEndObject();
    }

    private List<String> edited(Claim claim) {
      return view.comparison().decisions().stream()
          .filter(d ->
              claim.passages().stream().anyMatch(p -> view.comparison().decisions(p).contains(d)))
          .map(Decision::id)
          .toList();
    }

    private List<Passage> ordered(List<Passage> passages) {
      return passages.stream()
          .sorted(
              java.util.Comparator.comparingInt((Passage p) -> view.position(p.article()))
                  .thenComparing(Passage::span))
          .toList();
    }

    private void reading(Reading reading) {
      json.writeStartObject();
      json.writeStringProperty("key", reading.key());
      list("passages", ordered(reading.passages()), this::passage);
      json.writeEndObject();
    }

    void difference(Difference d) {
      json.writeStartObject();
      json.writeStringProperty("kind", d.kind().name());
      json.writeName("left");
      passage(d.left());
      json.writeName("right");
      passage(d.right());
      json.writeStringProperty("reason", d.reason());
      json.writeStringProperty("certainty", d.certainty().name());
      if (d instanceof Difference.Quote q) {
        json.writeStringProperty("wording", q.wording().name());
      }
      Cited cited = Cited.of(d, view.comparison());
      speaker("left", cited.left());
      speaker("right", cited.right());
      json.writeEndObject();
    }

    private void speaker(String side, @Nullable Party speaker) {
      if (speaker != null) {
        json.writeStringProperty(side + "Speaker", speaker.name());
        json.writeStringProperty(side + "SpeakerId", speaker.id());
      }
    }

    void onlyIn(OnlyIn only) {
      json.writeStartObject();
      passageFields(only.passage());
      Passage nearest = only.nearest();
      if (nearest != null) {
        json.writeName("nearest");
        passage(nearest);
      }
      json.writeStringProperty("why", only.why());
      json.writeEndObject();
    }

    void statement(int position, Report report, Statement s) {
      json.writeStartObject();
      json.writeNumberProperty("article", position);
      Span source = s.source();
      if (source != null) {
        json.writeName("source");
        passage(new Passage(report.id(), source));
      }
      Span cue = s.cue();
      if (cue != null) {
        json.writeName("cue");
        passage(new Passage(report.id(), cue));
      }
      list("content", s.content(), c -> passage(new Passage(report.id(), c)));
      if (s.speaker() != null) {
        json.writeStringProperty("speaker", s.speaker().name());
        json.writeStringProperty("speakerId", s.speaker().id());
      }
      list(
          "via",
          s.via(),
          v -> {
            json.writeStartObject();
            passageFields(new Passage(report.id(), v.span()));
            if (v.party() != null) {
              json.writeStringProperty("party", v.party().name());
            }
            json.writeEndObject();
          });
      json.writeStringProperty("mode", s.mode().name());
      json.writeStringProperty("polarity", s.polarity().name());
      json.writeStringProperty("certainty", s.certainty().name());
      json.writeEndObject();
    }

    void notRead(NotRead n) {
      json.writeStartObject();
      json.writeStringProperty("input", n.input());
      json.writeStringProperty("reason", n.reason());
      json.writeStringProperty("remedy", n.remedy());
      json.writeEndObject();
    }

    void passage(Passage passage) {
      json.writeStartObject();
      passageFields(passage);
      json.writeEndObject();
    }

    void passageFields(Passage p) {
      String text = view.comparison().report(p.article()).article().text().characters();
      int from = text.codePointCount(0, p.span().start());
      json.writeNumberProperty("article", view.position(p.article()));
      json.writeNumberProperty("start", p.span().start());
      json.writeNumberProperty("end", p.span().end());
      json.writeName("codePoints");
      json.writeStartArray();
      json.writeNumber(from);
      json.writeNumber(from + text.codePointCount(p.span().start(), p.span().end()));
      json.writeEndArray();
      json.writeStringProperty("quote", p.span().of(text));
    }
  }
}
