package org.crossread.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads a file or a stream into a capture, within limits. Stateless. */
public final class CaptureReader {
  /** Nothing longer is a news page; 50 MB. */
  public static final int MOST_BYTES = 50_000_000;

  private static final int SNIFFED = 4096;

  /**
   * One control character in so many bytes is no text: noise and packed data have one in nine or
   * ten, text has hardly any.
   */
  private static final int BYTES_A_CONTROL = 20;

  private CaptureReader() {}

  /**
   * Reads {@code input}, a path, or {@code -} for {@code standardInput}.
   *
   * @throws UnreadableException when it is missing, a folder, forbidden, empty, too large or binary
   */
  public static Capture read(String input, InputStream standardInput, @Nullable String outlet)
      throws UnreadableException {
    byte[] bytes = input.equals("-") ? stream(input, standardInput) : file(input);
    if (bytes.length == 0) {
      throw new UnreadableException(
          input, Reason.EMPTY, "the file is empty", "save the article into it again");
    }
    refuseBinary(input, bytes);
    return new Capture(input, outlet, mediaType(bytes), bytes);
  }

  private static byte[] file(String input) throws UnreadableException {
    Path path;
    try {
      path = Path.of(input);
    } catch (InvalidPathException e) {
      throw missing(input);
    }
    if (!Files.exists(path)) {
      throw missing(input);
    }
    if (Files.isDirectory(path)) {
      throw new UnreadableException(
          input, Reason.NOT_A_FILE, "is a folder", "name the files in it, " + input + "/*");
    }
    if (!Files.isReadable(path)) {
      throw new UnreadableException(
          input, Reason.FORBIDDEN, "may not be read", "change its permissions or copy it");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return stream(input, in);
    } catch (IOException e) {
      throw new UnreadableException(
          input, Reason.FAILED, "could not be read: " + e.getMessage(), "check the file and disk");
    }
  }

  private static UnreadableException missing(String input) {
    return new UnreadableException(input, Reason.MISSING, "no such file", "check the path");
  }

  private static byte[] stream(String input, InputStream in) throws UnreadableException {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableException(
            input,
            Reason.TOO_LARGE,
            "is larger than " + MOST_BYTES / 1_000_000 + " MB",
            "save only the article's page or text");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableException(
          input, Reason.FAILED, "could not be read: " + e.getMessage(), "check the file and disk");
    }
  }

  private static void refuseBinary(String input, byte[] bytes) throws UnreadableException {
    String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    String format =
        head.startsWith("%PDF")
            ? "a PDF"
            : head.startsWith("PK\u0003\u0004")
                ? "a zip archive or office document"
                : head.startsWith("\u0089PNG") || head.startsWith("GIF8") || head.startsWith("ÿØÿ")
                    ? "a picture"
                    : head.startsWith("\u001f\u008b") ? "a gzip archive" : "";
    if (!format.isEmpty()) {
      throw new UnreadableException(
          input, Reason.BINARY, "is " + format, "save the article as text or HTML");
    }
    boolean wide =
        bytes.length > 1
            && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
    int sniffed = Math.min(bytes.length, SNIFFED);
    int control = 0;
    for (int i = 0; i < sniffed; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
        control++;
      }
    }
    if (!wide && control * BYTES_A_CONTROL > sniffed) {
      throw new UnreadableException(
          input, Reason.BINARY, "is not text", "save the article as text or HTML");
    }
  }

  private static String mediaType(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1)
            .replace("\u0000", "")
            .toLowerCase(Locale.ROOT);
    boolean html =
        head.contains("<!doctype html")
            || head.contains("<html")
            || head.contains("<head")
            || head.contains("<body")
            || head.stripLeading().startsWith("<")
                && (head.contains("<p") || head.contains("<div"));
    return html ? "text/html" : "text/plain";
  }
}
