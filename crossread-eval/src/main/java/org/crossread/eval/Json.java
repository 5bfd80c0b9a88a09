package org.crossread.eval;

import java.nio.file.Path;
import org.crossread.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of annotated sets and predictions. */
final class Json {
  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /**
   * One JSON object.
   *
   * @param where what to name when it is none
   */
  static JsonNode object(String json, Object where, String remedy) throws DataException {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (node.isObject()) {
        return node;
      }
      throw DataException.invalid(where, "is no JSON object", remedy);
    } catch (JacksonException e) {
      throw DataException.invalid(where, "is no JSON: " + e.getOriginalMessage(), remedy);
    }
  }

  /** The object in {@code file}. */
  static JsonNode object(Path file, String remedy) throws DataException, java.io.IOException {
    return object(DataFile.text(file, remedy), file, remedy);
  }

  /** The span of an object with {@code start} and {@code end}. */
  static Span span(JsonNode node, Object where, String remedy) throws DataException {
    JsonNode start = node.path("start");
    JsonNode end = node.path("end");
    if (!start.isInt()
        || !end.isInt()
        || start.intValue() < 0
        || end.intValue() < start.intValue()) {
      throw DataException.invalid(where, "has a span without start <= end: " + node, remedy);
    }
    return new Span(start.intValue(), end.intValue());
  }
}
