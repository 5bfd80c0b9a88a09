package org.crossread.capture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crossread.capture.UnreadableException.Reason;

/**
 * Follows an address through its redirects, and checks each step as if it were the first: its
 * scheme, its host's addresses, and what else the caller asks. Threads may share it.
 */
final class Hops {
  /** Decides over one step before it is taken, and tells the pause that its host wants. */
  interface Step {
    Duration pause(WebAddress address) throws RefusedException, InterruptedException;
  }

  /** The last answer, and the addresses that led to it, the first one asked for first. */
  record Arrival(Answer answer, List<WebAddress> redirects) {}

  private final AddressCheck addresses;
  private final HostGate gate;
  private final Wire wire;
  private final int mostRedirects;

  Hops(AddressCheck addresses, HostGate gate, Wire wire, int mostRedirects) {
    this.addresses = addresses;
    this.gate = gate;
    this.wire = wire;
    this.mostRedirects = mostRedirects;
  }

  /**
   * The answer of the first address that is no redirect.
   *
   * @throws RefusedException with the step in its message when it is not the first
   */
  Arrival follow(WebAddress start, Step step, Wire.Want want, Budget budget)
      throws RefusedException, InterruptedException {
    List<WebAddress> passed = new ArrayList<>();
    Set<WebAddress> seen = new HashSet<>();
    WebAddress at = start;
    while (true) {
      try {
        Answer answer = ask(at, step, want, budget);
        if (!answer.isRedirect()) {
          return new Arrival(answer, List.copyOf(passed));
        }
        seen.add(at);
        WebAddress next = next(answer, seen);
        passed.add(at);
        at = next;
      } catch (RefusedException e) {
        throw passed.isEmpty() || e.reason() == Reason.REDIRECTS ? e : after(at, e);
      }
    }
  }

  private Answer ask(WebAddress at, Step step, Wire.Want want, Budget budget)
      throws RefusedException, InterruptedException {
    long start = System.nanoTime();
    try {
      addresses.check(at, budget.left());
    } finally {
      budget.chargeSince(start);
    }
    Duration pause = step.pause(at);
    try (HostGate.Turn turn = gate.enter(at.host(), pause)) {
      start = System.nanoTime();
      return wire.get(at, want, budget);
    } finally {
      budget.chargeSince(start);
    }
  }

  private WebAddress next(Answer answer, Set<WebAddress> seen) throws RefusedException {
    String location = escaped(answer.header("location"));
    if (location.isEmpty()) {
      throw new RefusedException(
          Reason.REDIRECTS, "is redirected without saying where to", "check the address");
    }
    WebAddress next;
    try {
      next = answer.address().resolve(location);
    } catch (RefusedException e) {
      throw new RefusedException(
          e.reason(), "is redirected to an address that " + e.message(), "check the address");
    }
    if (seen.contains(next)) {
      throw new RefusedException(
          Reason.REDIRECTS,
          "is redirected in a circle, back to " + Printable.of(next.toString()),
          "save the page in a browser and give the file");
    }
    if (seen.size() > mostRedirects) {
      throw new RefusedException(
          Reason.REDIRECTS,
          "is redirected more than " + mostRedirects + " times",
          "give the address at the end of them");
    }
    return next;
  }

  /** The client hands each byte on as one character; a browser sends such bytes back escaped. */
  private static String escaped(String location) {
    StringBuilder out = new StringBuilder(location.length());
    location
        .chars()
        .forEach(c ->
            out.append(c < 128 ? String.valueOf((char) c) : String.format("%%%02X", c & 0xFF)));
    return out.toString();
  }

  /** Says at which address it happened that is not the one the user gave. */
  static RefusedException after(WebAddress at, RefusedException e) {
    return new RefusedException(
        e.reason(),
        "after a redirect to " + Printable.of(at.toString()) + ": " + e.message(),
        e.remedy());
  }
}
