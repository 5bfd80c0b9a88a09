package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds every quote of a comparison in JSON against the text it points into. */
final class Quotes {
  private Quotes() {}

  /**
   * Checks every object with a quote, wherever it stands.
   *
   * @param texts of the files, by position; where the output holds an extracted text, that counts
   * @return how many were checked
   */
  static int check(JsonNode json, List<String> texts) {
    return check(json, json.get("articles"), texts);
  }

  private static int check(JsonNode node, JsonNode articles, List<String> texts) {
    int checked = 0;
    if (node.isObject() && node.has("quote")) {
      int position = node.get("article").asInt();
      JsonNode extracted = articles.get(position).get("text");
      String text = extracted == null ? texts.get(position) : extracted.asString();
      String quote = node.get("quote").asString();
      assertEquals(text.substring(node.get("start").asInt(), node.get("end").asInt()), quote);
      int from = text.offsetByCodePoints(0, node.get("codePoints").get(0).asInt());
      int to = text.offsetByCodePoints(0, node.get("codePoints").get(1).asInt());
      assertEquals(text.substring(from, to), quote);
      checked++;
    }
    for (JsonNode child : node) {
      checked += check(child, articles, texts);
    }
    return checked;
  }
}
