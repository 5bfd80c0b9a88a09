package org.crossread.capture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 without a byte order mark by where its zero bytes stand. Stateless. */
final class WideText {
  /** Bytes that are looked at. */
  private static final int REACH = 4096;

  /** Shorter text tells nothing. Chosen. */
  private static final int LEAST_PAIRS = 8;

  /**
   * Of so many characters one at least is of ASCII, with a zero byte: in text that nothing says to
   * be UTF-16, so that a few zero bytes among others are not enough; and where it is said, since
   * spaces alone are a sixth of most texts. Chosen.
   */
  private static final int CHARACTERS_A_ZERO = 2;

  private static final int CHARACTERS_A_ZERO_TOLD = 8;

  /** Of so many one at most may be a control character or another sign of no text. Chosen. */
  private static final int CHARACTERS_A_FAULT = 100;

  private WideText() {}

  /**
   * UTF-16LE or UTF-16BE; null when {@code bytes} are neither, or cannot be told to be.
   *
   * @param told whether the response says that they are UTF-16
   */
  static @Nullable Charset of(byte[] bytes, boolean told) {
    int pairs = Math.min(bytes.length, REACH) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < 2 * pairs; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (pairs < LEAST_PAIRS
        || Math.max(even, odd) * (told ? CHARACTERS_A_ZERO_TOLD : CHARACTERS_A_ZERO) < pairs) {
      return null;
    }
    Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    int faults =
        (int)
            new String(bytes, 0, 2 * pairs, charset)
                .chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xFFFD)
                .count();
    return faults * CHARACTERS_A_FAULT > pairs ? null : charset;
  }
}
