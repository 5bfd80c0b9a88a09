package org.crossread.capture;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an address brought, and what is needed to say so later.
 *
 * @param input the address as the user gave it
 * @param uri the address that answered, after redirects
 * @param redirects the addresses that led to it, the one asked for first; empty when it answered
 *     itself
 * @param at when the answer was there whole
 * @param status of the answer
 * @param headers of the answer that are of use later, names in lower case, in order of names
 * @param bytes of the body, unpacked; treat as immutable
 */
public record Fetched(
    String input,
    URI uri,
    List<URI> redirects,
    Instant at,
    int status,
    Map<String, String> headers,
    byte[] bytes) {
  public Fetched {
    redirects = List.copyOf(redirects);
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  /** Type and subtype as the server stated them, in lower case; empty when it did not. */
  public String mediaType() {
    return ContentType.of(headers.getOrDefault("content-type", "")).type();
  }

  /** Whether the server stated that it is a page. */
  boolean isHtml() {
    return mediaType().equals("text/html") || mediaType().equals("application/xhtml+xml");
  }

  /** As an article's capture; {@code body} is what the bytes hold when they are an archive. */
  Capture capture(@Nullable String outlet, String kind, byte[] body) {
    return new Capture(
        input,
        outlet,
        kind,
        body,
        uri.toString(),
        at,
        headers,
        Position.whole(input),
        null,
        List.of());
  }

  /** Of the bytes, in hexadecimal digits. */
  public String sha256() {
    return Text.sha256(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fetched that
        && input.equals(that.input)
        && uri.equals(that.uri)
        && redirects.equals(that.redirects)
        && at.equals(that.at)
        && status == that.status
        && headers.equals(that.headers)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(input, uri, redirects, at, status, headers, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return "Fetched[" + uri + ", " + status + ", " + bytes.length + " bytes]";
  }
}
