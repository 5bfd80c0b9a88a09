package org.crossread.bundle;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.capture.Capture;
import org.crossread.capture.Position;
import org.crossread.capture.Stated;
import org.crossread.claim.NotRead;
import org.crossread.render.JsonText;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What a bundle consists of and was made with.
 *
 * @param versions of the program and the models
 * @param date day of publication that was stated for articles that tell none
 * @param captures in a canonical order
 * @param notRead inputs that gave no capture
 * @param files sizes and hashes of all entries but the manifest
 */
public record Manifest(
    SortedMap<String, String> versions,
    @Nullable LocalDate date,
    List<Capture> captures,
    List<NotRead> notRead,
    SortedMap<String, Seal> files) {
  /** Name of its entry. */
  public static final String NAME = "manifest.json";

  /** Folder of the captures, which are named by their hash. */
  public static final String CAPTURES = "captures/";

  static final String FORMAT = "crossread-bundle-1";

  public Manifest {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    captures = List.copyOf(captures);
    notRead = List.copyOf(notRead);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Size in bytes and SHA-256 of an entry. */
  public record Seal(long size, String sha256) {
    /** Of these bytes. */
    public static Seal of(byte[] bytes) {
      return new Seal(bytes.length, Text.sha256(bytes));
    }
  }

  /** The name of the entry with a capture's bytes. */
  public static String entry(Capture capture) {
    return CAPTURES + Text.sha256(capture.bytes());
  }

  /** As JSON, ASCII. */
  public byte[] bytes() {
    return JsonText.pretty(this::write).getBytes(StandardCharsets.US_ASCII);
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("format", FORMAT);
    strings(json, "versions", versions);
    optional(json, "date", date);
    json.writeName("captures");
    json.writeStartArray();
    captures.forEach(c -> capture(json, c));
    json.writeEndArray();
    json.writeName("notRead");
    json.writeStartArray();
    for (NotRead n : notRead) {
      json.writeStartObject();
      json.writeStringProperty("input", n.input());
      json.writeStringProperty("reason", n.reason());
      json.writeStringProperty("remedy", n.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("files");
    json.writeStartArray();
    files.forEach((name, seal) -> {
      json.writeStartObject();
      json.writeStringProperty("name", name);
      json.writeNumberProperty("size", seal.size());
      json.writeStringProperty("sha256", seal.sha256());
      json.writeEndObject();
    });
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void capture(JsonGenerator json, Capture c) {
    json.writeStartObject();
    json.writeStringProperty("input", c.input());
    optional(json, "outlet", c.outlet());
    json.writeStringProperty("mediaType", c.mediaType());
    json.writeStringProperty("bytes", entry(c));
    optional(json, "uri", c.uri());
    optional(json, "capturedAt", c.capturedAt());
    strings(json, "headers", c.headers());
    json.writeStringProperty("file", c.position().file());
    json.writeNumberProperty("record", c.position().record());
    if (c.position().offset() != null) {
      json.writeNumberProperty("offset", c.position().offset());
    }
    Stated s = c.stated();
    if (s != null) {
      json.writeName("stated");
      json.writeStartObject();
      optional(json, "title", s.title());
      optional(json, "byline", s.byline());
      optional(json, "outlet", s.outlet());
      optional(json, "published", s.published());
      optional(json, "modified", s.modified());
      optional(json, "language", s.language());
      optional(json, "canonical", s.canonical());
      json.writeStringProperty("origin", s.origin());
      json.writeEndObject();
    }
    json.writeName("notices");
    json.writeStartArray();
    c.notices().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, Map<String, String> values) {
    json.writeName(name);
    json.writeStartObject();
    values.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  /**
   * Reads the manifest among {@code entries}. A capture whose bytes are not there has none.
   *
   * @throws BundleException when there is none, or it is none of this program
   */
  public static Manifest of(SortedMap<String, byte[]> entries) throws BundleException {
    byte[] bytes = entries.get(NAME);
    if (bytes == null) {
      throw new BundleException("holds no " + NAME + "; it is no bundle of crossread export");
    }
    try {
      Json json = Json.of(bytes);
      String format = json.string("format");
      if (!format.equals(FORMAT)) {
        throw new IllegalArgumentException(
            "its format is not " + FORMAT + "; take the program that made it");
      }
      List<Capture> captures = new ArrayList<>();
      for (Json c : json.objects("captures")) {
        captures.add(capture(c, entries));
      }
      List<NotRead> notRead = new ArrayList<>();
      for (Json n : json.objects("notRead")) {
        notRead.add(new NotRead(n.string("input"), n.string("reason"), n.string("remedy")));
      }
      TreeMap<String, Seal> files = new TreeMap<>();
      for (Json f : json.objects("files")) {
        files.put(f.string("name"), new Seal(f.number("size"), f.string("sha256")));
      }
      String date = json.optional("date");
      return new Manifest(
          json.strings("versions"),
          date == null ? null : LocalDate.parse(date),
          captures,
          notRead,
          files);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BundleException(NAME + ": " + e.getMessage());
    }
  }

  private static Capture capture(Json c, SortedMap<String, byte[]> entries) {
    String at = c.optional("capturedAt");
    Json s = c.optionalObject("stated");
    return new Capture(
        c.string("input"),
        c.optional("outlet"),
        c.string("mediaType"),
        entries.getOrDefault(c.string("bytes"), new byte[0]),
        c.optional("uri"),
        at == null ? null : Instant.parse(at),
        c.strings("headers"),
        new Position(c.string("file"), c.number("record"), c.optionalNumber("offset")),
        s == null
            ? null
            : new Stated(
                s.optional("title"),
                s.optional("byline"),
                s.optional("outlet"),
                s.optional("published"),
                s.optional("modified"),
                s.optional("language"),
                s.optional("canonical"),
                s.string("origin")),
        c.words("notices"));
  }
}
