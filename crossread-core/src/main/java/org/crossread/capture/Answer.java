package org.crossread.capture;

import java.net.http.HttpHeaders;

/**
 * What one request brought.
 *
 * @param bytes of the body as sent, cut where {@code cut} says so; treat as immutable
 * @param cut whether the body was longer than what was taken of it
 */
record Answer(WebAddress address, int status, HttpHeaders headers, byte[] bytes, boolean cut) {
  /** The value of a header, empty when it is missing. */
  String header(String name) {
    return headers.firstValue(name).orElse("").strip();
  }

  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }
}
