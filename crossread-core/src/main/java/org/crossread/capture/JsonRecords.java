package org.crossread.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Records in JSON: one object a line, where a broken line spoils no other; or a document of one
 * object, of an array of them, or a JSON Feed, which is read up to its first fault.
 */
final class JsonRecords implements RecordReader {
  private static final String REMEDY = "correct this record; the others were read";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxStringLength(CaptureReader.MOST_BYTES)
                  .build())
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final Inflow in;
  private final String file;
  private final @Nullable String outlet;
  private long count;
  private @Nullable JsonParser document;
  private boolean started;
  private boolean feed;
  private boolean inItems;
  private @Nullable String feedTitle;
  private boolean ended;

  JsonRecords(Inflow in, String file, @Nullable String outlet) {
    this.in = in;
    this.file = file;
    this.outlet = outlet;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (!started) {
      started = true;
      skipMark();
      if (isDocument()) {
        document = parser();
      }
    }
    JsonParser parser = document;
    try {
      return parser == null ? line() : element(parser);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** The parser looks at the first bytes, which may end early. */
  private JsonParser parser() throws IOException {
    try {
      return FACTORY.createParser(ObjectReadContext.empty(), in);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private void skipMark() throws IOException {
    byte[] head = in.peek(3);
    if (head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB) {
      in.skipNBytes(3);
    }
  }

  /** Whether the first line is not a record by itself. */
  private boolean isDocument() throws IOException {
    byte[] head = in.peek(1 << 16);
    String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    feed = text.startsWith("{") && text.contains("jsonfeed.org/version");
    if (text.startsWith("[") || feed) {
      return true;
    }
    if (end < 0) {
      return false;
    }
    try (JsonParser p = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      int depth = 0;
      for (JsonToken t = p.nextToken(); t != null; t = p.nextToken()) {
        depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
      }
      return depth > 0;
    } catch (tools.jackson.core.exc.UnexpectedEndOfInputException e) {
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  private @Nullable Item line() throws IOException {
    while (true) {
      long offset = in.expandedOffset();
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int b = in.read();
      if (b < 0) {
        return null;
      }
      boolean tooLong = false;
      boolean blank = true;
      for (; b >= 0 && b != '\n'; b = in.read()) {
        blank &= b <= ' ';
        if (line.size() < CaptureReader.MOST_BYTES) {
          line.write(b);
        } else {
          tooLong = true;
        }
      }
      if (blank) {
        continue;
      }
      Position position = new Position(file, ++count, offset);
      if (tooLong) {
        return new Item.Failed(
            position,
            Reason.TOO_LARGE,
            "is larger than " + CaptureReader.MOST_BYTES / 1_000_000 + " MB",
            "no article is; the lines after it were read");
      }
      try (JsonParser p = FACTORY.createParser(ObjectReadContext.empty(), line.toByteArray())) {
        if (p.nextToken() != JsonToken.START_OBJECT) {
          return failed(position, "is no object of JSON");
        }
        JsonFields fields = JsonFields.read(p);
        if (p.nextToken() != null) {
          return failed(position, "holds more than one object in its line");
        }
        return item(position, fields);
      } catch (JacksonException e) {
        return failed(position, "is malformed JSON: " + message(e));
      }
    }
  }

  private @Nullable Item element(JsonParser p) {
    if (ended) {
      return null;
    }
    try {
      for (JsonToken t = p.nextToken(); t != null; t = p.nextToken()) {
        if (t == JsonToken.START_OBJECT && (!feed || inItems)) {
          long offset = p.currentTokenLocation().getByteOffset();
          Position position = new Position(file, count + 1, offset < 0 ? null : offset);
          JsonFields fields = JsonFields.read(p);
          count++;
          return item(position, fields);
        }
        if (!feed) {
          continue;
        }
        switch (t) {
          case START_ARRAY -> {
            if ("items".equals(p.currentName())) {
              inItems = true;
            } else {
              p.skipChildren();
            }
          }
          case END_ARRAY -> inItems = false;
          case START_OBJECT -> {
            if (p.currentName() != null) {
              p.skipChildren();
            }
          }
          case VALUE_STRING -> {
            if ("title".equals(p.currentName())) {
              feedTitle = p.getString();
            }
          }
          default -> {}
        }
      }
      return null;
    } catch (JacksonIOException e) {
      // not the JSON: what it is packed in, or the disk
      ended = true;
      throw e;
    } catch (JacksonException e) {
      ended = true;
      return new Item.Failed(
          new Position(file, count + 1, null),
          Reason.FAILED,
          "is malformed JSON: " + message(e),
          "correct the file there; what stands before was read");
    }
  }

  private static String message(JacksonException e) {
    String message = Faults.line(new IOException(e.getOriginalMessage()));
    // Faults of a limit come without a place.
    TokenStreamLocation at = e.getLocation();
    return at == null
        ? message
        : message + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  private Item item(Position position, JsonFields fields) {
    String text = fields.get("text");
    String html = fields.get("html");
    Stated stated = fields.stated(feedTitle, feed ? "feed" : "jsonl");
    if (text == null && html == null) {
      String link = stated.canonical();
      return link == null
          ? new Item.Failed(
              position,
              Reason.NO_ARTICLE,
              "holds no text under a name that is known",
              "see docs/extract.md for the names; name the field maintext, say")
          : new Item.Linked(position, link, stated);
    }
    return new Item.Found(
        new Capture(
            file + "#" + position.record(),
            outlet,
            text != null ? "text/plain" : "text/html",
            text != null
                ? text.getBytes(StandardCharsets.UTF_8)
                : Markup.page(stated.title(), String.valueOf(html)),
            stated.canonical(),
            null,
            Map.of(),
            position,
            stated,
            List.of()));
  }

  private static Item failed(Position position, String message) {
    return new Item.Failed(position, Reason.FAILED, message, REMEDY);
  }
}
