package org.crossread.capture;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** From a record of a web archive to the page in it. */
final class WarcPage {
  private WarcPage() {}

  /** The page of {@code record}, or what the record is instead. */
  static Item of(WarcRecord record, Position position, @Nullable String outlet) throws IOException {
    List<String> notices = new ArrayList<>();
    return switch (record) {
      case WarcResponse response -> response(response, position, outlet, notices);
      case WarcResource r -> body(r, position, outlet, notices);
      case WarcConversion c -> body(c, position, outlet, notices);
      default -> new Item.Passed(position, record.type());
    };
  }

  private static Item body(
      WarcRecord record, Position position, @Nullable String outlet, List<String> notices)
      throws IOException {
    String type = record.headers().first("Content-Type").orElse("");
    byte[] bytes = keep(record.body().stream(), notices);
    return page(record, position, outlet, type, bytes, Map.of(), notices);
  }

  private static Item response(
      WarcResponse record, Position position, @Nullable String outlet, List<String> notices)
      throws IOException {
    String wrapping =
        record.headers().first("Content-Type").orElse("application/http").toLowerCase(Locale.ROOT);
    if (!wrapping.startsWith("application/http")) {
      return new Item.Passed(position, wrapping.replaceAll(";.*", ""));
    }
    HttpResponse http = record.http();
    if (http.status() / 100 != 2) {
      return new Item.Passed(position, "answer with status " + http.status());
    }
    String type = http.headers().first("Content-Type").orElse("");
    if (!type.isBlank() && mediaType(type).isEmpty()) {
      return new Item.Passed(position, base(type));
    }
    byte[] sent = keep(http.body().stream(), notices);
    byte[] bytes = decoded(http.headers(), sent, notices);
    return page(record, position, outlet, type, bytes, Map.of("content-type", type), notices);
  }

  private static Item page(
      WarcRecord record,
      Position position,
      @Nullable String outlet,
      String type,
      byte[] bytes,
      Map<String, String> headers,
      List<String> notices) {
    if (bytes.length == 0) {
      return new Item.Passed(position, "empty answer");
    }
    String media = type.isBlank() ? Sniffer.mediaType(bytes) : mediaType(type);
    if (media.isEmpty()) {
      return new Item.Passed(position, base(type));
    }
    if (type.isBlank() && Sniffer.binary(bytes) != null) {
      return new Item.Passed(position, "answer of an unnamed kind");
    }
    String uri = address(record);
    if (uri != null && uri.endsWith("/robots.txt")) {
      return new Item.Passed(position, "robots.txt");
    }
    if (media.equals("text/plain") && Sniffer.mediaType(bytes).equals("text/html")) {
      media = "text/html";
    }
    return new Item.Found(
        new Capture(
            position.file() + "#" + position.record(),
            outlet,
            media,
            bytes,
            uri,
            time(record),
            headers,
            position,
            null,
            notices));
  }

  private static @Nullable String address(WarcRecord record) {
    String uri = record.headers().first("WARC-Target-URI").orElse("").strip();
    if (uri.startsWith("<") && uri.endsWith(">")) {
      uri = uri.substring(1, uri.length() - 1);
    }
    return uri.isEmpty() ? null : uri;
  }

  private static @Nullable Instant time(WarcRecord record) {
    try {
      return record.headers().first("WARC-Date").map(Instant::parse).orElse(null);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String base(String type) {
    return type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Ours for the type of a response; empty when it is no page. */
  private static String mediaType(String type) {
    return switch (base(type)) {
      case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml" -> "text/html";
      case "text/plain" -> "text/plain";
      default -> "";
    };
  }

  private static byte[] decoded(MessageHeaders headers, byte[] sent, List<String> notices)
      throws IOException {
    String encoding =
        headers.first("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
    InputStream in = new java.io.ByteArrayInputStream(sent);
    boolean gzip = sent.length > 2 && sent[0] == 0x1f && (sent[1] & 0xFF) == 0x8b;
    return switch (encoding) {
      case "gzip", "x-gzip" -> gzip ? keep(new GzipMembers(in), notices) : sent;
      case "deflate" -> {
        boolean bare =
            sent.length < 2
                || (sent[0] & 0x0F) != 8
                || (sent[0] << 8 & 0xFF00 | sent[1] & 0xFF) % 31 != 0;
        yield keep(new InflaterInputStream(in, new Inflater(bare)), notices);
      }
      case "zstd" -> keep(new ZstdInputStream(new BufferedInputStream(in)), notices);
      case "br", "compress", "x-compress" ->
          Sniffer.mediaType(sent).equals("text/html")
              ? sent
              : refuse("is compressed with " + encoding + ", which is not read");
      default -> sent;
    };
  }

  private static byte[] refuse(String message) throws RefusedException {
    throw new RefusedException(
        Reason.BINARY, message, "store the page as gzip or without compression");
  }

  /** What can be read; a fault after some bytes is noted, not thrown. */
  private static byte[] keep(InputStream in, List<String> notices) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[1 << 14];
    try {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        out.write(chunk, 0, n);
        if (out.size() > CaptureReader.MOST_BYTES) {
          throw new RefusedException(
              Reason.TOO_LARGE,
              "its page is larger than " + CaptureReader.MOST_BYTES / 1_000_000 + " MB",
              "no page of news is; the records after it were read");
        }
      }
    } catch (RefusedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (out.size() == 0) {
        throw new IOException("what it holds is damaged: " + Faults.line(e), e);
      }
      notices.add("the page ends early in its record; the rest was read");
    }
    return out.toByteArray();
  }
}
