package org.crossread.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The immutable characters that every span points into.
 *
 * @param id SHA-256 of the UTF-8 form of the characters, in lower-case hexadecimal
 * @param characters the text exactly as decoded or extracted; nothing is normalised
 */
public record Text(String id, String characters) {
  public static Text of(String characters) {
    return new Text(sha256(characters), characters);
  }

  /** SHA-256 of the UTF-8 form of {@code characters}, 64 lower-case hexadecimal digits. */
  public static String sha256(String characters) {
    return sha256(characters.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of {@code bytes}, 64 lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The characters of {@code span}. */
  public String of(Span span) {
    return characters.substring(span.start(), span.end());
  }

  public int length() {
    return characters.length();
  }
}
