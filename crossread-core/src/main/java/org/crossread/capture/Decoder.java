package org.crossread.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters: a byte order mark, then UTF-16 that shows itself by its zero bytes, then
 * strict UTF-8, then the character set that the response names, then the declaration of an HTML
 * page, then windows-1252, which every byte sequence fits. What was assumed is said in a notice.
 */
public final class Decoder {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int DECLARATION_REACH = 4096;
  private static final Pattern DECLARATION =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})");

  /** A truncated last character is at most this many bytes. */
  private static final int LONGEST_CUT = 3;

  /** Characters and what the reader should know about how they were decoded. */
  public record Decoded(String characters, List<String> notices) {
    public Decoded {
      notices = List.copyOf(notices);
    }
  }

  private Decoder() {}

  /**
   * Decodes the bytes of {@code capture}; never fails. A character set named by the response comes
   * after a byte order mark, UTF-16 that shows itself and UTF-8 that is flawless, and before what
   * the page declares. The notices of the capture come first.
   */
  public static Decoded decode(Capture capture) {
    boolean html = capture.mediaType().equals("text/html");
    Decoded decoded =
        decode(capture.bytes(), html, charset(capture.headers().getOrDefault("content-type", "")));
    if (capture.notices().isEmpty()) {
      return decoded;
    }
    List<String> notices = new ArrayList<>(capture.notices());
    notices.addAll(decoded.notices());
    return new Decoded(decoded.characters(), notices);
  }

  /** Decodes all of {@code bytes}; never fails. */
  public static Decoded decode(byte[] bytes, boolean html) {
    return decode(bytes, html, null);
  }

  private static Decoded decode(byte[] bytes, boolean html, @Nullable Charset named) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), List.of());
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new Decoded(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), List.of());
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new Decoded(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), List.of());
    }
    Charset wide = WideText.of(bytes, isWide(named));
    if (wide != null) {
      String characters = new String(bytes, wide);
      return new Decoded(
          characters,
          isWide(named) || html && isWide(declared(characters))
              ? List.of()
              : List.of("does not name its encoding; read as UTF-16"));
    }
    String strict = strict(bytes, bytes.length);
    if (strict != null && (named == null || !passesForAscii(bytes, named))) {
      return new Decoded(strict, List.of());
    }
    if (named != null && !named.equals(StandardCharsets.UTF_8)) {
      return new Decoded(new String(bytes, named), List.of());
    }
    if (html) {
      Charset declared = declared(bytes);
      if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
        return new Decoded(new String(bytes, declared), List.of());
      }
    }
    for (int cut = 1; cut <= LONGEST_CUT && cut < bytes.length; cut++) {
      String rest = strict(bytes, bytes.length - cut);
      if (rest != null && rest.chars().anyMatch(c -> c > 127)) {
        return new Decoded(
            rest, List.of("ends within a character: the file may be cut; the rest was read"));
      }
    }
    return new Decoded(
        new String(bytes, WINDOWS),
        List.of("is not UTF-8; read as windows-1252 (Western European)"));
  }

  /**
   * Two families are written in bytes that are flawless UTF-8; one character of each tells them.
   */
  private static boolean passesForAscii(byte[] bytes, Charset named) {
    int telling = isWide(named) ? 0 : named.name().startsWith("ISO-2022") ? 0x1b : -1;
    for (int i = 0; telling >= 0 && i < bytes.length; i++) {
      if (bytes[i] == telling) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String strict(byte[] bytes, int length) {
    // Much faster; what it cannot read, and only that or the character itself, becomes U+FFFD.
    String lenient = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (lenient.indexOf('\uFFFD') < 0) {
      return lenient;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static @Nullable Charset declared(byte[] bytes) {
    Charset charset =
        declared(
            new String(
                bytes, 0, Math.min(bytes.length, DECLARATION_REACH), StandardCharsets.ISO_8859_1));
    // It was found by reading single bytes, so it cannot be a wide one.
    return isWide(charset) ? null : charset;
  }

  private static @Nullable Charset declared(String characters) {
    Matcher m =
        DECLARATION.matcher(
            characters.substring(0, Math.min(characters.length(), DECLARATION_REACH)));
    return m.find() ? known(m.group(1)) : null;
  }

  private static boolean isWide(@Nullable Charset charset) {
    return charset != null
        && (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"));
  }

  private static @Nullable Charset charset(String contentType) {
    String name = ContentType.of(contentType).charset();
    return name == null ? null : known(name);
  }

  /** The character set of that name as browsers take it; null when there is none. */
  private static @Nullable Charset known(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.ISO_8859_1)
          ? WINDOWS
          : charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16LE : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
