package org.crossread.capture;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Web archives of invented pages, any number of them. By hand: {@code java -cp ... MadeArchive FILE
 * PAGES} writes PAGES compressed responses, each with its request.
 */
public final class MadeArchive {
  private static final String[] SUBJECTS = {
    "The harbour master of Rill", "A trawler", "The ferry Gudrun", "The maritime office",
    "The mayor of Sable", "A fisherman", "The owners of the line", "The coast guard"
  };
  private static final String[] VERBS = {
    "said on Monday that",
    "denied that",
    "told reporters that",
    "had warned in spring that",
    "confirmed in a statement that",
    "did not expect that"
  };
  private static final String[] OBJECTS = {
    "the wreck would be raised before winter", "eleven people had been on board",
    "the port would stay closed for a week", "an inquiry would be opened",
    "the lighthouse had been dark that night", "no fuel had been lost",
    "divers would search the bay", "the timetable would not change"
  };

  private MadeArchive() {}

  public static void main(String[] arguments) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      int pages = Integer.parseInt(arguments[1]);
      for (int i = 1; i <= pages; i++) {
        out.write(
            gzip(
                record(
                    "request", "application/http; msgtype=request", i, "GET / HTTP/1.1\r\n\r\n")));
        out.write(gzip(page(i)));
      }
    }
  }

  /** Response number {@code number} with a page of some kilobytes; the same each time. */
  static byte[] page(int number) {
    return response(number, html(number));
  }

  static byte[] response(int number, String html) {
    int length = html.getBytes(StandardCharsets.UTF_8).length;
    return record(
        "response",
        "application/http; msgtype=response",
        number,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + html);
  }

  static byte[] record(String type, String contentType, int number, String block) {
    return record(type, contentType, number, block.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] record(String type, String contentType, int number, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
            + String.format("%012d", number)
            + ">\r\nWARC-Date: 2025-11-06T10:00:00Z\r\nWARC-Target-URI: https://rill.example/"
            + number
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return joined(head.getBytes(StandardCharsets.UTF_8), block, new byte[] {13, 10, 13, 10});
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String html(int number) {
    Random random = new Random(number);
    StringBuilder out = new StringBuilder("<!DOCTYPE html><html><head><title>Report ");
    out.append(number)
        .append(" from Rill</title><meta property=\"og:site_name\" content=\"The Rill Post\">")
        .append("</head><body><nav><ul>");
    for (int i = 0; i < 20; i++) {
      out.append("<li><a href=\"/s/").append(i).append("\">Section ").append(i).append("</a></li>");
    }
    out.append("</ul></nav><article><h1>Report ").append(number).append(" from Rill</h1>");
    int paragraphs = 8 + random.nextInt(12);
    for (int p = 0; p < paragraphs; p++) {
      out.append("<p>");
      for (int s = 0; s < 4; s++) {
        out.append(pick(SUBJECTS, random)).append(' ').append(pick(VERBS, random)).append(' ');
        out.append(pick(OBJECTS, random)).append(" in ").append(1900 + random.nextInt(125));
        out.append(". ");
      }
      out.append("</p>\n");
    }
    return out.append("</article><footer>All rights reserved</footer></body></html>").toString();
  }

  private static String pick(String[] from, Random random) {
    return from[random.nextInt(from.length)];
  }
}
