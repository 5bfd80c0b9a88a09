package org.crossread.correction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Difference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON as a correction. */
final class CorrectionParser {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Fields fields;

  private CorrectionParser(Fields fields) {
    this.fields = fields;
  }

  static Correction read(String line, int number) throws CorrectionException {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a correction is one JSON object on its line");
      }
      Fields fields = object(in);
      if (in.nextToken() != null) {
        throw new IllegalArgumentException("more follows the object; give each a line of its own");
      }
      return new CorrectionParser(fields).correction();
    } catch (IllegalArgumentException e) {
      throw new CorrectionException(number, String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw new CorrectionException(
          number,
          "not JSON: "
              + e.getOriginalMessage()
              + (at == null ? "" : " (column " + at.getColumnNr() + ")"));
    }
  }

  private Correction correction() {
    String id = fields.optional("id");
    Change change = change(fields.string("kind"));
    String author = fields.string("author");
    String time = fields.string("time");
    String reason = fields.optional("reason");
    fields.end();
    Correction c = new Correction(change, author, instant(time), reason == null ? "" : reason);
    if (id != null && !id.equals(c.id())) {
      throw new IllegalArgumentException(
          "id "
              + shown(id)
              + " does not fit its content, whose id is "
              + c.id()
              + "; corrections are not edited: revert it and add another");
    }
    return c;
  }

  private static Instant instant(String time) {
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time " + shown(time) + " is not of the form 2031-03-03T09:15:00Z", e);
    }
  }

  private Change change(String kind) {
    return switch (kind) {
      case "same" -> Change.Same.of(fields.key("left"), fields.key("right"));
      case "not-same" -> Change.NotSame.of(fields.key("left"), fields.key("right"));
      case "split" -> new Change.Split(fields.keys("part"));
      case "wrong-kind" -> {
        String right = fields.optional("rightKind");
        yield Change.WrongKind.of(
            fields.key("left"),
            fields.key("right"),
            kindOf(fields.string("found")),
            right == null ? null : kindOf(right));
      }
      case "right-kind" ->
          Change.RightKind.of(
              fields.key("left"), fields.key("right"), kindOf(fields.string("found")));
      case "wrong-speaker" -> {
        Fields speaker = fields.object("speaker", true);
        yield new Change.WrongSpeaker(
            fields.key("content"),
            fields.optional("found"),
            speaker == null ? null : party(speaker));
      }
      case "not-article" -> new Change.NotArticle(fields.key("stretch"));
      case "rename-party" -> new Change.RenameParty(fields.string("party"), fields.string("name"));
      case "merge-parties" -> {
        Fields into = fields.object("into", false);
        if (into == null) {
          throw new IllegalArgumentException("into is missing");
        }
        yield new Change.MergeParties(fields.string("party"), party(into));
      }
      case "rename-issue" -> new Change.RenameIssue(fields.key("position"), fields.string("name"));
      case "merge-issues" -> new Change.MergeIssues(fields.key("left"), fields.key("right"));
      case "same-story" -> Change.SameStory.of(fields.string("left"), fields.string("right"));
      case "own-story" -> new Change.OwnStory(fields.strings("part"));
      case "rename-story" ->
          new Change.RenameStory(fields.string("article"), fields.string("name"));
      case "revert" -> new Change.Revert(fields.string("correction"));
      default ->
          throw new IllegalArgumentException(
              "kind "
                  + shown(kind)
                  + " is none of same, not-same, split, wrong-kind, right-kind, wrong-speaker, not-article,"
                  + " rename-party, merge-parties, rename-issue, merge-issues, same-story, own-story,"
                  + " rename-story, revert");
    };
  }

  private static Difference.Kind kindOf(String name) {
    for (Difference.Kind kind : Difference.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "no difference is of the kind "
            + shown(name)
            + "; the kinds are "
            + Arrays.toString(Difference.Kind.values()));
  }

  private static Change.Speaker party(Fields fields) {
    Change.Speaker party = new Change.Speaker(fields.string("id"), fields.string("name"));
    fields.end();
    return party;
  }

  private static String shown(String words) {
    return "“" + (words.length() > 60 ? words.substring(0, 60) + "…" : words) + "”";
  }

  /** Reads the object that {@code in} stands at the beginning of, up to its end. */
  private static Fields object(JsonParser in) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (JsonToken t = in.nextToken(); t != JsonToken.END_OBJECT; t = in.nextToken()) {
      String name = in.currentName();
      in.nextToken();
      values.put(name, value(in));
    }
    return new Fields(values);
  }

  private static @Nullable Object value(JsonParser in) {
    JsonToken t = in.currentToken();
    return switch (t) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> in.getString();
      case VALUE_NUMBER_INT -> in.getLongValue();
      case START_OBJECT -> object(in);
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        for (JsonToken n = in.nextToken(); n != JsonToken.END_ARRAY; n = in.nextToken()) {
          if (n == JsonToken.START_OBJECT) {
            items.add(object(in));
          } else if (n == JsonToken.VALUE_STRING) {
            items.add(in.getString());
          } else {
            throw new IllegalArgumentException(
                "the list "
                    + in.streamReadContext().pathAsPointer()
                    + " holds objects or strings only");
          }
        }
        yield items;
      }
      case null, default ->
          throw new IllegalArgumentException(
              "no field has a value of this kind: " + in.streamReadContext().pathAsPointer());
    };
  }

  /** The fields of one object; those that nobody asked for are an error. */
  private static final class Fields {
    private final Map<String, @Nullable Object> values;
    private final Set<String> asked = new TreeSet<>();

    Fields(Map<String, @Nullable Object> values) {
      this.values = values;
    }

    String string(String name) {
      String value = optional(name);
      if (value == null) {
        throw new IllegalArgumentException(name + " is missing");
      }
      return value;
    }

    @Nullable String optional(String name) {
      asked.add(name);
      Object value = values.get(name);
      if (value == null || value instanceof String) {
        return (String) value;
      }
      throw new IllegalArgumentException(name + " must be a string");
    }

    @Nullable Fields object(String name, boolean mayBeNull) {
      asked.add(name);
      Object value = values.get(name);
      if (value instanceof Fields f) {
        return f;
      }
      if (value == null && mayBeNull && values.containsKey(name)) {
        return null;
      }
      throw new IllegalArgumentException(
          name + (values.containsKey(name) ? " must be an object" : " is missing"));
    }

    PassageKey key(String name) {
      Fields f = object(name, false);
      if (f == null) {
        throw new IllegalArgumentException(name + " is missing");
      }
      return f.key();
    }

    List<PassageKey> keys(String name) {
      asked.add(name);
      if (!(values.get(name) instanceof List<?> list)) {
        throw new IllegalArgumentException(name + " must be a list of passages");
      }
      List<PassageKey> keys = new ArrayList<>();
      for (Object item : list) {
        if (!(item instanceof Fields f)) {
          throw new IllegalArgumentException(name + " must be a list of passages");
        }
        keys.add(f.key());
      }
      return keys;
    }

    List<String> strings(String name) {
      asked.add(name);
      if (!(values.get(name) instanceof List<?> list)) {
        throw new IllegalArgumentException(name + " must be a list of hashes");
      }
      List<String> strings = new ArrayList<>();
      for (Object item : list) {
        if (!(item instanceof String s)) {
          throw new IllegalArgumentException(name + " must be a list of hashes");
        }
        strings.add(s);
      }
      return strings;
    }

    private PassageKey key() {
      PassageKey key =
          new PassageKey(string("text"), string("words"), number("start"), number("end"));
      end();
      return key;
    }

    private int number(String name) {
      asked.add(name);
      if (values.get(name) instanceof Long l && l >= 0 && l <= Integer.MAX_VALUE) {
        return l.intValue();
      }
      throw new IllegalArgumentException(name + " must be a number of code points");
    }

    void end() {
      for (String name : values.keySet()) {
        if (!asked.contains(name)) {
          throw new IllegalArgumentException(
              "unknown field " + shown(name) + "; fields of this kind are " + asked);
        }
      }
    }
  }
}
