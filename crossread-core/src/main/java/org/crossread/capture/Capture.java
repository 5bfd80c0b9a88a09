package org.crossread.capture;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one article as they were received, and what is known of their way here.
 *
 * @param input the name the user gave: a path, an address, or {@code -} for standard input; with
 *     {@code #} and the number of the record when the input holds several
 * @param outlet name of the outlet when the user stated it
 * @param mediaType {@code text/plain} or {@code text/html}
 * @param bytes the raw bytes; treat as immutable
 * @param uri the address they were received from, when known
 * @param capturedAt when they were received, when known
 * @param headers headers of the response that are of use, names in lower case, in order of names
 * @param position the record they were in
 * @param stated what the record states beside the bytes
 * @param notices what the reader should know of how the record was read
 */
public record Capture(
    String input,
    @Nullable String outlet,
    String mediaType,
    byte[] bytes,
    @Nullable String uri,
    @Nullable Instant capturedAt,
    Map<String, String> headers,
    Position position,
    @Nullable Stated stated,
    List<String> notices) {
  public Capture {
    headers = java.util.Collections.unmodifiableMap(new TreeMap<>(headers));
    notices = List.copyOf(notices);
  }

  /** A file that is one record, of which nothing else is known. */
  public Capture(String input, @Nullable String outlet, String mediaType, byte[] bytes) {
    this(
        input,
        outlet,
        mediaType,
        bytes,
        null,
        null,
        Map.of(),
        Position.whole(input),
        null,
        List.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Capture that
        && input.equals(that.input)
        && Objects.equals(outlet, that.outlet)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(bytes, that.bytes)
        && Objects.equals(uri, that.uri)
        && Objects.equals(capturedAt, that.capturedAt)
        && headers.equals(that.headers)
        && position.equals(that.position)
        && Objects.equals(stated, that.stated)
        && notices.equals(that.notices);
  }

  @Override
  public int hashCode() {
    return Objects.hash(input, outlet, mediaType, Arrays.hashCode(bytes), uri, position);
  }

  @Override
  public String toString() {
    return "Capture[" + input + ", " + mediaType + ", " + bytes.length + " bytes]";
  }
}
