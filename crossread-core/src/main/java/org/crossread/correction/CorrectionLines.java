package org.crossread.correction;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.claim.Difference;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Corrections as lines of JSON, one object each, in ASCII. What is written reads back as it was;
 * the order of the lines tells nothing. Stateless and thread-safe.
 */
public final class CorrectionLines {
  /** Characters of one line; chosen, and enough for the largest split. */
  public static final int MOST_LINE = 1 << 18;

  /** Lines of one file; chosen. */
  public static final int MOST_LINES = 100_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private CorrectionLines() {}

  /** The line of one correction, with its line feed. */
  public static String line(Correction c) {
    return write(c, c.id()) + "\n";
  }

  /** The lines of all, by time, then id, each once. */
  public static String lines(List<Correction> corrections) {
    StringBuilder out = new StringBuilder();
    corrections.stream()
        .distinct()
        .sorted(Correction.ORDER)
        .map(CorrectionLines::line)
        .forEach(out::append);
    return out.toString();
  }

  /**
   * Reads lines; blank ones are passed over, repeated ones count once.
   *
   * @return by time, then id
   * @throws CorrectionException naming the first line that is wrong
   */
  public static List<Correction> read(String lines) throws CorrectionException {
    Map<String, Correction> read = new LinkedHashMap<>();
    int number = 0;
    int at = lines.startsWith("\uFEFF") ? 1 : 0;
    while (at < lines.length()) {
      number++;
      if (number > MOST_LINES) {
        throw new CorrectionException(
            number, "there are more than " + MOST_LINES + " lines; split the file");
      }
      int end = lines.indexOf('\n', at);
      end = end < 0 ? lines.length() : end;
      if (end - at > MOST_LINE) {
        throw new CorrectionException(
            number, "longer than " + MOST_LINE + " characters; this is no correction");
      }
      String line = lines.substring(at, end).strip();
      if (!line.isEmpty()) {
        Correction c = CorrectionParser.read(line, number);
        read.put(c.id(), c);
      }
      at = end + 1;
    }
    List<Correction> sorted = new ArrayList<>(read.values());
    sorted.sort(Correction.ORDER);
    return List.copyOf(sorted);
  }

  /** What an id is made from. */
  static String content(Correction c) {
    return write(c, null);
  }

  private static String write(Correction c, @Nullable String id) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      if (id != null) {
        json.writeStringProperty("id", id);
      }
      json.writeStringProperty("kind", c.change().word());
      change(json, c.change());
      json.writeStringProperty("author", c.author());
      json.writeStringProperty("time", c.time().toString());
      json.writeStringProperty("reason", c.reason());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void change(JsonGenerator json, Change change) {
    switch (change) {
      case Change.Same s -> two(json, s.left(), s.right());
      case Change.NotSame n -> two(json, n.left(), n.right());
      case Change.Split s -> {
        json.writeName("part");
        json.writeStartArray();
        s.part().forEach(p -> key(json, p));
        json.writeEndArray();
      }
      case Change.WrongKind w -> {
        two(json, w.left(), w.right());
        json.writeStringProperty("found", w.found().name());
        Difference.Kind kind = w.kind();
        nullable(json, "rightKind", kind == null ? null : kind.name());
      }
      case Change.RightKind r -> {
        two(json, r.left(), r.right());
        json.writeStringProperty("found", r.found().name());
      }
      case Change.WrongSpeaker w -> {
        json.writeName("content");
        key(json, w.content());
        nullable(json, "found", w.found());
        Change.Speaker speaker = w.speaker();
        if (speaker == null) {
          json.writeNullProperty("speaker");
        } else {
          json.writeName("speaker");
          party(json, speaker);
        }
      }
      case Change.NotArticle n -> {
        json.writeName("stretch");
        key(json, n.stretch());
      }
      case Change.RenameParty r -> {
        json.writeStringProperty("party", r.party());
        json.writeStringProperty("name", r.name());
      }
      case Change.MergeParties m -> {
        json.writeStringProperty("party", m.party());
        json.writeName("into");
        party(json, m.into());
      }
      case Change.RenameIssue r -> {
        json.writeName("position");
        key(json, r.position());
        json.writeStringProperty("name", r.name());
      }
      case Change.MergeIssues m -> two(json, m.left(), m.right());
      case Change.SameStory s -> {
        json.writeStringProperty("left", s.left());
        json.writeStringProperty("right", s.right());
      }
      case Change.OwnStory o -> {
        json.writeName("part");
        json.writeStartArray();
        o.part().forEach(json::writeString);
        json.writeEndArray();
      }
      case Change.RenameStory r -> {
        json.writeStringProperty("article", r.article());
        json.writeStringProperty("name", r.name());
      }
      case Change.Revert r -> json.writeStringProperty("correction", r.correction());
    }
  }

  private static void two(JsonGenerator json, PassageKey left, PassageKey right) {
    json.writeName("left");
    key(json, left);
    json.writeName("right");
    key(json, right);
  }

  private static void key(JsonGenerator json, PassageKey key) {
    json.writeStartObject();
    json.writeStringProperty("text", key.text());
    json.writeStringProperty("words", key.words());
    json.writeNumberProperty("start", key.start());
    json.writeNumberProperty("end", key.end());
    json.writeEndObject();
  }

  private static void party(JsonGenerator json, Change.Speaker party) {
    json.writeStartObject();
    json.writeStringProperty("id", party.id());
    json.writeStringProperty("name", party.name());
    json.writeEndObject();
  }

  private static void nullable(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
