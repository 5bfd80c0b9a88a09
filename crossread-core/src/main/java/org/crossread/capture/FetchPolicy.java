package org.crossread.capture;

import java.time.Duration;

/**
 * How the web is asked: by what name, how patiently, how much at most.
 *
 * @param userAgent the name told to servers, a product and its version with a slash between; the
 *     product is also what rules in a robots.txt are looked up by
 * @param allowPrivate whether addresses of this machine and of private networks may be asked
 * @param connectTimeout for one connection
 * @param timeout for all requests that one input needs, redirects and robots.txt included, pauses
 *     not
 * @param pause between an answer of a host and the next request to it
 * @param longestPause what a robots.txt may stretch the pause to
 * @param mostBytes of one answer, as sent and as expanded
 * @param mostRedirects of one input
 */
public record FetchPolicy(
    String userAgent,
    boolean allowPrivate,
    Duration connectTimeout,
    Duration timeout,
    Duration pause,
    Duration longestPause,
    int mostBytes,
    int mostRedirects) {
  public FetchPolicy {
    if (!userAgent.matches("[A-Za-z_-]+/[A-Za-z0-9._-]+.*") || !userAgent.matches("[ -~]+")) {
      throw new IllegalArgumentException("no product with a version: " + userAgent);
    }
    if (!connectTimeout.isPositive() || !timeout.isPositive()) {
      throw new IllegalArgumentException("no time: " + connectTimeout + ", " + timeout);
    }
    if (pause.isNegative() || longestPause.compareTo(pause) < 0) {
      throw new IllegalArgumentException("pauses: " + pause + ", " + longestPause);
    }
    if (mostBytes < 1 || mostBytes == Integer.MAX_VALUE || mostRedirects < 0) {
      throw new IllegalArgumentException("limits: " + mostBytes + ", " + mostRedirects);
    }
  }

  /**
   * The policy of the command for {@code version} of it. The numbers are chosen: a reader waits
   * half a minute, a person does not open two pages of one outlet in half a second, and five
   * redirects are what RFC 9309 asks to follow for a robots.txt.
   */
  public static FetchPolicy of(String version) {
    return new FetchPolicy(
        "crossread/" + version,
        false,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMillis(500),
        Duration.ofSeconds(30),
        CaptureReader.MOST_BYTES,
        5);
  }

  /** The same, with private addresses allowed or not and another time for one input. */
  public FetchPolicy with(boolean privateAllowed, Duration time) {
    return new FetchPolicy(
        userAgent,
        privateAllowed,
        connectTimeout.compareTo(time) < 0 ? connectTimeout : time,
        time,
        pause,
        longestPause,
        mostBytes,
        mostRedirects);
  }

  /** The name that rules in a robots.txt are looked up by, in lower case. */
  String product() {
    return userAgent.substring(0, userAgent.indexOf('/')).toLowerCase(java.util.Locale.ROOT);
  }
}
