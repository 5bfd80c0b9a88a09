package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Fetchers for tests: impatient, and allowed to ask this machine. */
final class Visitor {
  static final Instant NOON = Instant.parse("2024-05-06T12:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOON);

  private Visitor() {}

  static FetchPolicy policy() {
    return new FetchPolicy(
        "crossread/1.2.3",
        true,
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ZERO,
        Duration.ofMillis(400),
        200_000,
        5);
  }

  /** With so much time for one input. */
  static FetchPolicy policy(Duration timeout) {
    return policy().with(true, timeout);
  }

  /** Of one pause between two pages of a host. */
  static FetchPolicy pausing(Duration pause) {
    FetchPolicy p = policy();
    return new FetchPolicy(
        p.userAgent(),
        true,
        p.connectTimeout(),
        p.timeout(),
        pause,
        pause.plus(p.longestPause()),
        p.mostBytes(),
        p.mostRedirects());
  }

  static Fetcher fetcher() {
    return new Fetcher(policy(), CLOCK);
  }

  /** One that takes this machine for the open network, but for the address {@code shut}. */
  static Fetcher outside(String shut) {
    InetAddress refused = InetAddress.ofLiteral(shut);
    AddressCheck check =
        new AddressCheck(
            InetAddress::getAllByName,
            address -> address.equals(refused) ? "a private network" : null,
            false);
    return new Fetcher(policy(), CLOCK, check);
  }

  static Fetched fetch(String address) throws UnreadableException {
    try (Fetcher fetcher = fetcher()) {
      return fetcher.fetch(address);
    }
  }

  static UnreadableException refused(String address) {
    try (Fetcher fetcher = fetcher()) {
      return refused(fetcher, address);
    }
  }

  static UnreadableException refused(Fetcher fetcher, String address) {
    return assertThrows(UnreadableException.class, () -> fetcher.fetch(address));
  }
}
