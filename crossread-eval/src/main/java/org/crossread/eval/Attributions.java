package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
    JsonNode node = Json.object(line, where, REMEDY);
    if (!node.path("id").isString() || !node.path("quotes").isArray()) {
      throw DataException.invalid(where, "has no id or no quotes", REMEDY);
    }
    List<Attribution> quotes = new ArrayList<>();
    for (JsonNode q : node.path("quotes")) {
      JsonNode cue = q.path("cue");
      quotes.add(
          new Attribution(
              spans(q.path("sources"), where),
              cue.isObject() ? List.of(Json.span(cue, where, REMEDY)) : List.of(),
              spans(q.path("contents"), where)));
    }
    return new Document(node.path("id").asString(), node.path("text").asString(""), quotes);
  }

  private static List<Span> spans(JsonNode nodes, String where) throws DataException {
    List<Span> spans = new ArrayList<>();
    for (JsonNode n : nodes) {
      spans.add(Json.span(n, where, REMEDY));
    }
    return spans;
  }

  /** Documents as predictions: without their text. */
  static String predictions(Iterable<Document> documents) {
    StringBuilder out = new StringBuilder();
    for (Document d : documents) {
      ObjectNode node = Json.MAPPER.createObjectNode();
      node.put("id", d.id());
      ArrayNode quotes = node.putArray("quotes");
      for (Attribution a : d.quotes()) {
        ObjectNode quote = quotes.addObject();
        if (a.cue().isEmpty()) {
          quote.putNull("cue");
        } else {
          put(quote.putObject("cue"), a.cue().getFirst());
        }
        put(quote.putArray("sources"), a.source());
        put(quote.putArray("contents"), a.content());
      }
      out.append(node).append('\n');
    }
    return out.toString();
  }

  private static void put(ArrayNode array, List<Span> spans) {
    spans.forEach(s -> put(array.addObject(), s));
  }

  private static void put(ObjectNode node, Span span) {
    node.put("start", span.start());
    node.put("end", span.end());
  }
}
