package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class JsonFieldsTest {
  private static JsonFields read(String json) {
    try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      in.nextToken();
      return JsonFields.read(in);
    }
  }

  static Stream<List<String>> entries() {
    return ResourceLines.columns(JsonFields.class, "json-fields.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyPathOfTheMapGivesItsField(List<String> entry) {
    String[] steps = entry.get(1).split("\\.", -1);
    StringBuilder json = new StringBuilder("{\"other\": {\"x\": \"no\"}, ");
    for (String step : steps) {
      json.append('"')
          .append(step)
          .append("\": [")
          .append(step.equals(steps[steps.length - 1]) ? "" : "{");
    }
    json.append("\"yes\"");
    for (int i = steps.length - 1; i >= 0; i--) {
      json.append(i == steps.length - 1 ? "]" : "}]");
    }
    assertEquals("yes", read(json.append("}").toString()).get(entry.getFirst()), json::toString);
  }

  @Test
  void theMapNamesOnlyFieldsThatAreRead() {
    Set<String> fields =
        Set.of(
            "text",
            "html",
            "title",
            "byline",
            "outlet",
            "published",
            "modified",
            "language",
            "canonical");
    assertTrue(entries().allMatch(e -> fields.contains(e.getFirst())));
    assertTrue(fields.stream().allMatch(f -> entries().anyMatch(e -> e.getFirst().equals(f))));
  }

  @Test
  void theFirstPathThatHoldsSomethingWins() {
    assertEquals("a", read("{\"text\": \"b\", \"maintext\": \"a\"}").get("text"));
    assertEquals("b", read("{\"text\": \"b\", \"maintext\": \" \"}").get("text"));
    assertEquals("b", read("{\"maintext\": null, \"text\": \"b\"}").get("text"));
    assertNull(read("{\"maintext\": null, \"deeper\": {\"text\": \"b\"}}").get("text"));
  }
}
