package org.crossread.render;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.crossread.article.Article;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Decision;
import org.crossread.claim.Difference;
import org.crossread.claim.NotRead;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.claim.Positions;
import org.crossread.claim.Reading;
import org.crossread.position.Ledger;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison as lines of JSON, each an object with a {@code type}: {@code comparison}, then
 * {@code article}, {@code cell}, {@code difference}, {@code onlyIn}, {@code statement}, {@code
 * position}, {@code decision} and {@code notRead}. The objects and their offsets are those of
 * {@link JsonRenderer}; a cell is one passage of a claim. ASCII; the same view gives the same
 * bytes. Stateless and thread-safe.
 */
public final class NdjsonRenderer {
  private final JsonRenderer.Texts texts;

  /**
   * @param texts whose whole text the lines of type {@code article} hold
   */
  public NdjsonRenderer(JsonRenderer.Texts texts) {
    this.texts = texts;
  }

  /** The lines, each ending with a line feed. */
  public String render(View view) {
    Lines lines = new Lines(view, texts, new Sheet(view), new StringBuilder());
    lines.all();
    return lines.out.toString();
  }

  private record Lines(View view, JsonRenderer.Texts texts, Sheet sheet, StringBuilder out) {
    void all() {
      Comparison c = view.comparison();
      line("comparison", (json, w) -> head(c, json));
      for (int i = 0; i < view.inputs().size(); i++) {
        article(i);
      }
      for (Sheet.Row row : sheet.rows()) {
        cells(row);
        for (Difference d : row.claim().differences()) {
          line(
              "difference",
              (json, w) -> {
                json.writeStringProperty("claim", row.claim().id());
                json.writeName("difference");
                w.difference(d);
              });
        }
      }
      for (OnlyIn o : c.onlyIn()) {
        value("onlyIn", w -> w.onlyIn(o));
      }
      for (Sheet.Column column : sheet.articles()) {
        Article a = column.article();
        if (a != null) {
          Report report = c.report(a.id());
          for (Statement s : report.statements()) {
            value("statement", w -> w.statement(view.position(a.id()), report, s));
          }
        }
      }
      for (Ledger.Row row : Positions.of(c).ledger().rows()) {
        value("position", w -> new PositionsJson(w.json(), w::passage, view::position).row(row));
      }
      for (Decision d : c.decisions()) {
        value("decision", w -> JsonDecisions.write(view, d, w.json(), w::passage));
      }
      for (NotRead n : c.notRead()) {
        value("notRead", w -> w.notRead(n));
      }
    }

    private void head(Comparison c, JsonGenerator json) {
      json.writeStringProperty("offsets", "utf-16");
      json.writeNumberProperty("articles", sheet.articles().size());
      json.writeNumberProperty("independent", sheet.independent());
      json.writeName("versions");
      json.writeStartObject();
      c.versions().forEach(json::writeStringProperty);
      json.writeEndObject();
    }

    private void article(int position) {
      View.Input input = view.inputs().get(position);
      line(
          "article",
          (json, w) -> {
            json.writeName("article");
            w.article(position);
            View.Source s = input.source();
            if (s.uri() != null) {
              json.writeStringProperty("url", s.uri());
            }
            if (s.capturedAt() != null) {
              json.writeStringProperty("capturedAt", s.capturedAt().toString());
            }
            if (s.sha256() != null) {
              json.writeStringProperty("captureSha256", s.sha256());
            }
          });
    }

    private void cells(Sheet.Row row) {
      Claim claim = row.claim();
      List<Reading> readings = sheet.readings(claim);
      for (int i = 0; i < readings.size(); i++) {
        int number = i + 1;
        Reading reading = readings.get(i);
        for (Passage p : reading.passages()) {
          line(
              "cell",
              (json, w) -> {
                json.writeStringProperty("claim", claim.id());
                json.writeNumberProperty("row", row.number());
                json.writeStringProperty("status", row.status().name().toLowerCase(Locale.ROOT));
                json.writeNumberProperty("independent", claim.independent());
                json.writeNumberProperty("reading", number);
                json.writeStringProperty("key", reading.key());
                w.passageFields(p);
                json.writeStringProperty("why", claim.why());
              });
        }
      }
    }

    private void value(String type, Consumer<JsonRenderer.Writing> writer) {
      line(
          type,
          (json, w) -> {
            json.writeName(type);
            writer.accept(w);
          });
    }

    private void line(
        String type, java.util.function.BiConsumer<JsonGenerator, JsonRenderer.Writing> fields) {
      out.append(
          JsonText.line(json -> {
            json.writeStartObject();
            json.writeStringProperty("type", type);
            fields.accept(json, new JsonRenderer.Writing(view, texts, json));
            json.writeEndObject();
          }));
    }
  }
}
