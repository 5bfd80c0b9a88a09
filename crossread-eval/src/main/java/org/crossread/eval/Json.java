package org.crossread.eval;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crossread.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** A JSON value of an annotated set. A member that is absent reads as {@link Scalar#NULL}. */
sealed interface Json {
  /** An object, its members in order. */
  record Fields(Map<String, Json> members) implements Json {
    public Fields {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /** An array. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A string. */
  record Words(String value) implements Json {}

  /** A number that fits an int. */
  record Whole(int value) implements Json {}

  /** What no annotated set tells anything with. */
  enum Scalar implements Json {
    NULL,
    OTHER
  }

  /** The member called {@code name}. */
  default Json at(String name) {
    return this instanceof Fields f ? f.members().getOrDefault(name, Scalar.NULL) : Scalar.NULL;
  }

  /** The values of an array; none of anything else. */
  default List<Json> items() {
    return this instanceof Items i ? i.values() : List.of();
  }

  /** The characters of a string; empty of anything else. */
  default String words() {
    return this instanceof Words w ? w.value() : "";
  }

  /** The span of an object with {@code start} and {@code end}. */
  default Span span(Object where, String remedy) throws DataException {
    if (at("start") instanceof Whole start
        && at("end") instanceof Whole end
        && start.value() >= 0
        && end.value() >= start.value()) {
      return new Span(start.value(), end.value());
    }
    throw DataException.invalid(where, "has a span without 0 <= start <= end: " + this, remedy);
  }

  /**
   * One JSON object.
   *
   * @param where what to name when it is none
   */
  static Fields object(String json, Object where, String remedy) throws DataException {
    try (JsonParser parser =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT
          && value(parser, first) instanceof Fields f
          && parser.nextToken() == null) {
        return f;
      }
      throw DataException.invalid(where, "is no single JSON object", remedy);
    } catch (JacksonException e) {
      throw DataException.invalid(where, "is no JSON: " + e.getOriginalMessage(), remedy);
    }
  }

  /** The value that begins with {@code token}, at which the parser stands. */
  private static Json value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          members.put(name, value(parser, parser.nextToken()));
        }
        yield new Fields(members);
      }
      case START_ARRAY -> {
        List<Json> values = new ArrayList<>();
        JsonToken next = parser.nextToken();
        while (next != JsonToken.END_ARRAY) {
          values.add(value(parser, next));
          next = parser.nextToken();
        }
        yield new Items(values);
      }
      case VALUE_STRING -> new Words(parser.getString());
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.INT
              ? new Whole(parser.getIntValue())
              : Scalar.OTHER;
      case VALUE_NULL -> Scalar.NULL;
      default -> Scalar.OTHER;
    };
  }

  /** What {@code content} writes; characters outside ASCII are escaped. */
  static String write(Consumer<JsonGenerator> content) {
    StringWriter out = new StringWriter();
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      content.accept(generator);
    }
    return out.toString();
  }
}
