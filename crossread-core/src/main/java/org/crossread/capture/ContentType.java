package org.crossread.capture;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of a Content-Type (RFC 9110, 8.3).
 *
 * @param type type and subtype in lower case, empty when there is none
 * @param charset name of the encoding of characters as stated, or null
 */
record ContentType(String type, @Nullable String charset) {
  private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+");
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{2,40})");

  /** Types of what may hold an article, or be told apart by its first bytes. */
  private static final Set<String> READ =
      Set.of(
          "application/xhtml+xml",
          "application/xml",
          "application/json",
          "application/jsonl",
          "application/x-ndjson",
          "application/x-jsonlines",
          "application/warc",
          "application/gzip",
          "application/x-gzip",
          "application/zstd",
          "application/octet-stream",
          "binary/octet-stream");

  private static final Set<String> SCRIPTS = Set.of("text/css", "text/javascript");

  static ContentType of(String header) {
    int end = header.indexOf(';');
    String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(header);
    return new ContentType(
        TYPE.matcher(type).matches() ? type : "", charset.find() ? charset.group(1) : null);
  }

  /** What the answer is, in words that follow "is", when no article can be in it; else null. */
  @Nullable String refused() {
    if (type.isEmpty()) {
      return null;
    }
    if (READ.contains(type)) {
      return null;
    }
    return switch (type.substring(0, type.indexOf('/'))) {
      case "image" -> "a picture";
      case "audio" -> "a sound recording";
      case "video" -> "a film";
      case "font" -> "a font";
      case "text" -> SCRIPTS.contains(type) ? other() : null;
      default -> type.endsWith("+xml") || type.endsWith("+json") ? null : other();
    };
  }

  private String other() {
    return type.equals("application/pdf")
        ? "a PDF"
        : type.equals("application/zip") || type.contains("officedocument")
            ? "a zip archive or office document"
            : "no page but " + Printable.of(type);
  }
}
