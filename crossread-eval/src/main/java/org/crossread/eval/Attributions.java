package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.Span;
import tools.jackson.core.JsonGenerator;

/**
 * Attributions as JSON Lines, one document a line: {@code {id, text, quotes: [{cue: {start, end} or
 * null, sources: [{start, end}], contents: [{start, end}]}]}}; the form of PolNeAR as repacked.
 */
final class Attributions {
  static final String REMEDY =
      "give a .jsonl or .jsonl.gz with {id, text, quotes: [{cue, sources, contents}]} on each line,"
          + " like polnear/dev.jsonl.gz";

  private Attributions() {}

  /**
   * One document.
   *
   * @param text empty in predictions
   */
  record Document(String id, String text, List<Attribution> quotes) {
    Document {
      quotes = List.copyOf(quotes);
    }
  }

  /** Documents by id, in file order; a later line with the same id takes the place of the first. */
  static Map<String, Document> read(Path file) throws DataException, IOException {
    Map<String, Document> documents = new LinkedHashMap<>();
    int number = 0;
    for (String line : DataFile.lines(file, REMEDY)) {
      number++;
      if (!line.isBlank()) {
        Document d = document(line, file + " line " + number);
        documents.put(d.id(), d);
      }
    }
    if (documents.isEmpty()) {
      throw DataException.invalid(file, "holds no documents", REMEDY);
    }
    return documents;
  }

  private static Document document(String line, String where) throws DataException {
    Json node = Json.object(line, where, REMEDY);
    if (!(node.at("id") instanceof Json.Words id) || !(node.at("quotes") instanceof Json.Items)) {
      throw DataException.invalid(where, "has no id or no quotes", REMEDY);
    }
    List<Attribution> quotes = new ArrayList<>();
    for (Json q : node.at("quotes").items()) {
      Json cue = q.at("cue");
      quotes.add(
          new Attribution(
              spans(q.at("sources"), where),
              cue instanceof Json.Fields ? List.of(cue.span(where, REMEDY)) : List.of(),
              spans(q.at("contents"), where)));
    }
    return new Document(id.value(), node.at("text").words(), quotes);
  }

  private static List<Span> spans(Json nodes, String where) throws DataException {
    List<Span> spans = new ArrayList<>();
    for (Json n : nodes.items()) {
      spans.add(n.span(where, REMEDY));
    }
    return spans;
  }

  /** Documents as predictions: without their text. */
  static String predictions(Iterable<Document> documents) {
    StringBuilder out = new StringBuilder();
    for (Document d : documents) {
      out.append(Json.write(json -> write(d, json))).append('\n');
    }
    return out.toString();
  }

  private static void write(Document document, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", document.id());
    json.writeName("quotes");
    json.writeStartArray();
    for (Attribution a : document.quotes()) {
      json.writeStartObject();
      if (a.cue().isEmpty()) {
        json.writeNullProperty("cue");
      } else {
        json.writeName("cue");
        write(a.cue().getFirst(), json);
      }
      write("sources", a.source(), json);
      write("contents", a.content(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(String name, List<Span> spans, JsonGenerator json) {
    json.writeName(name);
    json.writeStartArray();
    spans.forEach(s -> write(s, json));
    json.writeEndArray();
  }

  private static void write(Span span, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    json.writeEndObject();
  }
}
