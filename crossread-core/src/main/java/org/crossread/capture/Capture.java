package org.crossread.capture;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One input as it was received.
 *
 * @param input the name the user gave: a path, or {@code -} for standard input
 * @param outlet name of the outlet when the user stated it
 * @param mediaType {@code text/plain} or {@code text/html}
 * @param bytes the raw bytes; treat as immutable
 */
public record Capture(String input, @Nullable String outlet, String mediaType, byte[] bytes) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Capture that
        && input.equals(that.input)
        && java.util.Objects.equals(outlet, that.outlet)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(input, outlet, mediaType, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return "Capture[" + input + ", " + mediaType + ", " + bytes.length + " bytes]";
  }
}
