package org.crossread.web;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is printed and sent: ASCII, a line feed at the end. Stateless. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  static byte[] bytes(Object form) {
    return line(form).getBytes(StandardCharsets.US_ASCII);
  }

  /** On one line. */
  public static String line(Object form) {
    return MAPPER.writeValueAsString(form) + "\n";
  }

  /** On several lines. */
  public static String pretty(Object form) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n";
  }

  /** An object that was sent. */
  static JsonNode object(String body) {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw Problem.invalid("the body is no JSON: " + place(e), "send one JSON object");
    }
    if (node == null || !node.isObject()) {
      throw Problem.invalid("the body is no JSON object", "send one JSON object");
    }
    return node;
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? "it cannot be read"
        : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }
}
