package org.crossread.web;

import org.crossread.capture.FetchPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How a workspace is served.
 *
 * @param host address to listen at; any but one of this machine needs a token
 * @param port 0 for any that is free
 * @param token what every request has to bring; null for none
 * @param author who decides and writes notes where a request names nobody
 * @param version of the program
 * @param fetching how addresses are fetched that a user gives
 */
public record Options(
    String host,
    int port,
    @Nullable String token,
    String author,
    String version,
    FetchPolicy fetching) {
  /** Characters of a token at least, so that it cannot be guessed; chosen. */
  public static final int LEAST_TOKEN = 16;

  public Options {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    if (host.isBlank()) {
      throw new IllegalArgumentException("an address to listen at is needed, such as 127.0.0.1");
    }
    if (token != null && !token.matches("[\\x21-\\x7e]{" + LEAST_TOKEN + ",200}")) {
      throw new IllegalArgumentException(
          "a token has "
              + LEAST_TOKEN
              + " to 200 characters of ASCII without spaces; make one with: openssl rand -hex 24");
    }
    if (token == null && !isLoopback(host)) {
      throw new IllegalArgumentException(
          host
              + " can be reached from other machines: give a --token too, which readers then need,"
              + " or leave --host out");
    }
  }

  /** Whether {@code host} names this machine only. */
  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.matches("127(\\.\\d{1,3}){3}")
        || host.equals("::1")
        || host.equals("[::1]");
  }
}
