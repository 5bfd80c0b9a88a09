package org.crossread.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** Reads a file or a stream that is one text or page into a capture, within limits. Stateless. */
public final class CaptureReader {
  /** Nothing longer is a news page; 50 MB. */
  public static final int MOST_BYTES = 50_000_000;

  private CaptureReader() {}

  /**
   * Reads {@code input}, a path, or {@code -} for {@code standardInput}.
   *
   * @throws UnreadableException when it is missing, a folder, forbidden, empty, too large or binary
   */
  public static Capture read(String input, InputStream standardInput, @Nullable String outlet)
      throws UnreadableException {
    if (input.equals("-")) {
      return whole(input, standardInput, outlet);
    }
    try (InputStream in = open(input)) {
      return whole(input, in, outlet);
    } catch (IOException e) {
      throw failed(input, e);
    }
  }

  private static Capture whole(String input, InputStream in, @Nullable String outlet)
      throws UnreadableException {
    byte[] bytes = bytes(input, in);
    return new Capture(input, outlet, Sniffer.mediaType(bytes), bytes);
  }

  /** Opens the file {@code input}. */
  static InputStream open(String input) throws UnreadableException {
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
    try {
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw failed(input, e);
    }
  }

  private static UnreadableException missing(String input) {
    return new UnreadableException(input, Reason.MISSING, "no such file", "check the path");
  }

  static UnreadableException failed(String input, IOException e) {
    return new UnreadableException(
        input, Reason.FAILED, "could not be read: " + e.getMessage(), "check the file and disk");
  }

  /** All bytes of {@code in} when they are a text or page. */
  static byte[] bytes(String input, InputStream in) throws UnreadableException {
    byte[] bytes;
    try {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (RefusedException e) {
      throw new UnreadableException(input, e.reason(), String.valueOf(e.getMessage()), e.remedy());
    } catch (IOException e) {
      throw failed(input, e);
    }
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableException(
          input,
          Reason.TOO_LARGE,
          "is larger than " + MOST_BYTES / 1_000_000 + " MB",
          "save only the article's page or text");
    }
    if (bytes.length == 0) {
      throw new UnreadableException(
          input, Reason.EMPTY, "the file is empty", "save the article into it again");
    }
    String binary = Sniffer.binary(bytes);
    if (binary != null) {
      throw new UnreadableException(
          input, Reason.BINARY, "is " + binary, "save the article as text or HTML");
    }
    return bytes;
  }
}
