package org.crossread.bundle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** An object of JSON with the kinds of value that a manifest has. Faults name the field. */
final class Json {
  private static final int DEEPEST = 10;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Map<String, Object> values;

  private Json(Map<String, Object> values) {
    this.values = values;
  }

  /** The one object that {@code bytes} hold. */
  static Json of(byte[] bytes) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("is no object of JSON");
      }
      Json json = object(in);
      if (in.nextToken() != null) {
        throw new IllegalArgumentException("more follows the object");
      }
      return json;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Json object(JsonParser in) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (JsonToken t = in.nextToken(); t != JsonToken.END_OBJECT; t = in.nextToken()) {
      String name = in.currentName();
      in.nextToken();
      values.put(name, value(in));
    }
    return new Json(values);
  }

  private static Object value(JsonParser in) {
    JsonToken token = in.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return in.getString();
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return in.getLongValue();
    }
    if (token == JsonToken.START_OBJECT) {
      return object(in);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(in));
      }
      return items;
    }
    throw new IllegalArgumentException(
        "has a value of a wrong kind at " + in.streamReadContext().pathAsPointer());
  }

  String string(String name) {
    String value = optional(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  @Nullable String optional(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new IllegalArgumentException(name + " must be a string");
  }

  long number(String name) {
    Long value = optionalNumber(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  @Nullable Long optionalNumber(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof Long) {
      return (Long) value;
    }
    throw new IllegalArgumentException(name + " must be a number");
  }

  @Nullable Json optionalObject(String name) {
    Object value = values.get(name);
    if (value == null || value instanceof Json) {
      return (Json) value;
    }
    throw new IllegalArgumentException(name + " must be an object");
  }

  SortedMap<String, String> strings(String name) {
    Json object = optionalObject(name);
    if (object == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    TreeMap<String, String> strings = new TreeMap<>();
    for (String key : object.values.keySet()) {
      strings.put(key, object.string(key));
    }
    return strings;
  }

  List<Json> objects(String name) {
    return list(name, Json.class);
  }

  List<String> words(String name) {
    return list(name, String.class);
  }

  private <T> List<T> list(String name, Class<T> kind) {
    if (!(values.getOrDefault(name, "") instanceof List<?> items)) {
      throw new IllegalArgumentException(name + " must be a list");
    }
    List<T> list = new ArrayList<>();
    for (Object item : items) {
      if (!kind.isInstance(item)) {
        throw new IllegalArgumentException(name + " holds something of a wrong kind");
      }
      list.add(kind.cast(item));
    }
    return Collections.unmodifiableList(list);
  }
}
