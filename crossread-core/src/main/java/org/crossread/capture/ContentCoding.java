package org.crossread.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.crossread.capture.UnreadableException.Reason;

/** Undoes the packing of a body for the way (RFC 9110, 8.4), within a limit. Stateless. */
final class ContentCoding {
  /** What is asked for, and undone. */
  static final String ASKED = "gzip, deflate";

  private ContentCoding() {}

  /**
   * @param coding value of the header Content-Encoding
   * @param most bytes of the result
   */
  static byte[] expand(byte[] bytes, String coding, int most) throws Refusal {
    byte[] expanded = expandStart(bytes, coding, most + 1);
    if (expanded.length > most) {
      throw tooLarge(most);
    }
    return expanded;
  }

  /** The same, cut after {@code most} bytes. */
  static byte[] expandStart(byte[] bytes, String coding, int most) throws Refusal {
    try (InputStream in = reader(bytes, coding.toLowerCase(Locale.ROOT))) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new Refusal(
          Reason.FAILED,
          "was packed as " + Printable.of(coding) + " and cannot be unpacked",
          "try again, or save the page in a browser and give the file");
    }
  }

  static Refusal tooLarge(int most) {
    return new Refusal(
        Reason.TOO_LARGE,
        "is larger than " + (most < 1_000_000 ? most + " bytes" : most / 1_000_000 + " MB"),
        "save only the article's page or text");
  }

  private static InputStream reader(byte[] bytes, String coding) throws IOException, Refusal {
    return switch (coding) {
      case "", "identity" -> new ByteArrayInputStream(bytes);
      case "gzip", "x-gzip" -> new GZIPInputStream(new ByteArrayInputStream(bytes));
      case "deflate" -> inflated(bytes);
      default ->
          throw new Refusal(
              Reason.BINARY,
              "was packed as " + Printable.of(coding) + ", which was not asked for",
              "save the page in a browser and give the file");
    };
  }

  /** With the header of zlib as the standard says, or without as some servers do. */
  private static InputStream inflated(byte[] bytes) {
    boolean header =
        bytes.length >= 2
            && (bytes[0] & 0x0F) == 8
            && ((bytes[0] & 0xFF) << Byte.SIZE | bytes[1] & 0xFF) % 31 == 0;
    return new InflaterInputStream(new ByteArrayInputStream(bytes), new Inflater(!header)) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }
}
