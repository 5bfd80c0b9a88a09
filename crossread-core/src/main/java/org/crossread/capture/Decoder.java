package org.crossread.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters: a byte order mark, then the declaration of an HTML page, then strict UTF-8,
 * then windows-1252, which every byte sequence fits. What was assumed is said in a notice.
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

  /** Decodes all of {@code bytes}; never fails. */
  public static Decoded decode(byte[] bytes, boolean html) {
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
    String strict = strict(bytes, bytes.length);
    if (strict != null) {
      return new Decoded(strict, List.of());
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

  private static @org.jspecify.annotations.Nullable String strict(byte[] bytes, int length) {
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

  private static @org.jspecify.annotations.Nullable Charset declared(byte[] bytes) {
    String head =
        new String(
            bytes, 0, Math.min(bytes.length, DECLARATION_REACH), StandardCharsets.ISO_8859_1);
    Matcher m = DECLARATION.matcher(head);
    if (!m.find()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(m.group(1));
      if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
        // It was found by reading single bytes, so it cannot be true.
        return null;
      }
      return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
