package org.crossread.render;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Field;
import org.crossread.article.Metadata;
import org.crossread.article.Witness;
import org.crossread.capture.Capture;
import org.crossread.capture.Position;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * One extracted article: as a line of JSON with everything that is known of it, or as a few lines
 * for a reader. Offsets are half-open and in UTF-16 units, with the same in code points beside
 * them. The same article gives the same bytes. Stateless and thread-safe.
 */
public final class ArticleRenderer {
  /** Columns of the readable form; chosen. */
  private static final int WIDTH = 100;

  private static final String INDENT = "  ";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final JsonFactory factory =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** A JSON object on one line, ending with a line feed; ASCII. */
  public String line(Capture capture, Article article) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      origin(json, capture, article);
      metadata(json, article);
      json.writeName("notices");
      json.writeStartArray();
      article.notices().forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("text", article.text().characters());
      blocks(json, article);
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void origin(JsonGenerator json, Capture capture, Article article) {
    Position position = capture.position();
    json.writeStringProperty("input", capture.input());
    json.writeStringProperty("file", position.file());
    json.writeNumberProperty("record", position.record());
    Long offset = position.offset();
    if (offset == null) {
      json.writeNullProperty("offset");
    } else {
      json.writeNumberProperty("offset", offset);
    }
    optional(json, "uri", capture.uri());
    optional(json, "capturedAt", capture.capturedAt());
    json.writeName("headers");
    json.writeStartObject();
    capture.headers().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeStringProperty("mediaType", capture.mediaType());
    json.writeStringProperty("sha256", Text.sha256(capture.bytes()));
    json.writeStringProperty("id", article.id());
  }

  private static void metadata(JsonGenerator json, Article article) {
    Metadata metadata = article.metadata();
    field(json, "title", metadata.title());
    field(json, "byline", metadata.byline());
    fields(json, article, "authors", metadata.authors());
    field(json, "outlet", metadata.outlet());
    field(json, "published", metadata.published());
    field(json, "modified", metadata.modified());
    field(json, "language", metadata.language());
    field(json, "canonical", metadata.canonical());
    fields(json, article, "credits", metadata.credits());
    json.writeName("disagreeing");
    json.writeStartArray();
    for (Witness witness : metadata.disagreeing()) {
      json.writeStartObject();
      json.writeStringProperty("subject", witness.subject().name());
      json.writeStringProperty("value", witness.value());
      json.writeStringProperty("from", witness.origin().name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void fields(
      JsonGenerator json, Article article, String name, List<Field<String>> fields) {
    json.writeName(name);
    json.writeStartArray();
    for (Field<String> field : fields) {
      json.writeStartObject();
      json.writeStringProperty("value", field.value());
      json.writeStringProperty("from", field.origin().name());
      Span span = field.span();
      if (span != null) {
        span(json, article, span);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void optional(JsonGenerator json, String name, @Nullable Object value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value.toString());
    }
  }

  private static void field(JsonGenerator json, String name, @Nullable Field<?> field) {
    optional(json, name, field == null ? null : field.value());
    optional(json, name + "From", field == null ? null : field.origin().name());
  }

  private static void blocks(JsonGenerator json, Article article) {
    String text = article.text().characters();
    int at = 0;
    int points = 0;
    json.writeName("blocks");
    json.writeStartArray();
    for (Block block : article.blocks()) {
      int start = block.span().start();
      int end = block.span().end();
      points += text.codePointCount(at, start);
      int length = text.codePointCount(start, end);
      json.writeStartObject();
      json.writeStringProperty("kind", block.kind().name());
      json.writeNumberProperty("start", start);
      json.writeNumberProperty("end", end);
      codePoints(json, points, points + length);
      json.writeStringProperty("reason", block.reason());
      json.writeEndObject();
      at = end;
      points += length;
    }
    json.writeEndArray();
  }

  private static void span(JsonGenerator json, Article article, Span span) {
    String text = article.text().characters();
    int start = text.codePointCount(0, span.start());
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    codePoints(json, start, start + text.codePointCount(span.start(), span.end()));
  }

  private static void codePoints(JsonGenerator json, int start, int end) {
    json.writeName("codePoints");
    json.writeStartArray();
    json.writeNumber(start);
    json.writeNumber(end);
    json.writeEndArray();
  }

  /** Title, what is known of it, and how the text begins; ends with a blank line. */
  public String readable(Capture capture, Article article) {
    StringBuilder out = new StringBuilder();
    Field<String> title = article.title();
    out.append(cut(title == null ? "(no title)" : title.value(), WIDTH)).append('\n');
    List<String> known = new ArrayList<>();
    add(known, article.outlet());
    add(known, article.byline());
    add(known, article.published());
    known.add(article.language());
    known.add(words(article) + " words");
    String input = capture.input();
    out.append(INDENT).append(cut(String.join(" · ", known), WIDTH - INDENT.length())).append('\n');
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.BODY) {
        String body = article.text().of(block.span());
        out.append(INDENT).append(cut(body, WIDTH - INDENT.length())).append('\n');
        break;
      }
    }
    out.append(INDENT).append(cut(input, WIDTH - INDENT.length())).append('\n');
    for (String notice : article.notices()) {
      out.append(INDENT).append(cut("! " + notice, WIDTH - INDENT.length())).append('\n');
    }
    return out.append('\n').toString();
  }

  private static void add(List<String> known, @Nullable Field<?> field) {
    if (field != null) {
      known.add(String.valueOf(field.value()));
    }
  }

  private static long words(Article article) {
    long words = 0;
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.BODY) {
        words += WORD.matcher(article.text().of(block.span())).results().count();
      }
    }
    return words;
  }

  private static String cut(String words, int width) {
    // Neutral first: what it makes visible takes columns too.
    String line =
        Neutral.line(words.length() > 20 * width ? words.substring(0, 20 * width) : words);
    if (DisplayWidth.of(line) <= width) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    int columns = 0;
    for (String cluster : DisplayWidth.clusters(line)) {
      columns += DisplayWidth.of(cluster);
      if (columns > width - 1) {
        break;
      }
      out.append(cluster);
    }
    return out.append('…').toString();
  }
}
