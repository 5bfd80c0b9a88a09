package org.crossread.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/**
 * What an article is made of in one object of JSON, whoever wrote it: the map of names is {@code
 * json-fields.tsv}.
 */
record JsonFields(Map<String, List<String>> values) {
  /** Characters of all wanted values of one object. */
  private static final int MOST_CHARACTERS = CaptureReader.MOST_BYTES;

  /** Field to its paths, best first. */
  private static final Map<String, List<String>> PATHS = new LinkedHashMap<>();

  private static final Set<String> WANTED = new HashSet<>();

  static {
    for (List<String> entry : ResourceLines.columns(JsonFields.class, "json-fields.tsv", 3)) {
      PATHS.computeIfAbsent(entry.get(0), f -> new ArrayList<>()).add(entry.get(1));
      WANTED.add(entry.get(1));
    }
  }

  /** Reads the object that {@code in} stands at the beginning of, up to its end. */
  static JsonFields read(JsonParser in) {
    Map<String, List<String>> values = new HashMap<>();
    List<String> within = new ArrayList<>(List.of(""));
    String path = "";
    String name = "";
    int characters = 0;
    int depth = 1;
    while (depth > 0) {
      JsonToken t = in.nextToken();
      if (t == null) {
        throw new StreamReadException(in, "the object does not end");
      }
      switch (t) {
        case PROPERTY_NAME -> name = in.currentName();
        case START_OBJECT, START_ARRAY -> {
          within.add(path);
          path = at(path, name);
          name = "";
          depth++;
        }
        case END_OBJECT, END_ARRAY -> {
          path = within.removeLast();
          name = "";
          depth--;
        }
        case VALUE_STRING -> {
          String here = at(path, name);
          if (WANTED.contains(here)) {
            String value = in.getString();
            characters += value.length();
            if (characters > MOST_CHARACTERS) {
              throw new StreamReadException(
                  in, "its text is longer than " + MOST_CHARACTERS / 1_000_000 + " MB");
            }
            values.computeIfAbsent(here, p -> new ArrayList<>()).add(value);
          }
        }
        default -> {}
      }
    }
    return new JsonFields(values);
  }

  private static String at(String path, String name) {
    return name.isEmpty() ? path : path.isEmpty() ? name : path + "." + name;
  }

  /** The value of a field: the first of its paths that holds something; null when none does. */
  @Nullable String get(String field) {
    for (String path : PATHS.getOrDefault(field, List.of())) {
      List<String> found =
          values.getOrDefault(path, List.of()).stream().filter(v -> !v.isBlank()).toList();
      if (!found.isEmpty()) {
        boolean prose = field.equals("text") || field.equals("html");
        return String.join(prose ? "\n\n" : ", ", found).strip();
      }
    }
    return null;
  }

  /** What is stated; {@code outlet} where the object names none. */
  Stated stated(@Nullable String outlet, String origin) {
    String own = get("outlet");
    return new Stated(
        get("title"),
        get("byline"),
        own == null ? outlet : own,
        get("published"),
        get("modified"),
        get("language"),
        get("canonical"),
        origin);
  }
}
