package org.crossread.capture;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.Security;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crossread.capture.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Looks a host up and refuses it when any of its addresses is not public.
 *
 * <p>The address that was checked must be the one that is connected to, also for a host whose
 * answers change from one look-up to the next (DNS rebinding). The client looks the same name up
 * again, so the platform is told to keep what it found for as long as it runs; see {@link
 * #keepAnswers}.
 */
final class AddressCheck {
  /** Finds the addresses of a host. */
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /** What an address is when it is not public, else null. */
  interface Kind {
    @Nullable String of(InetAddress address);
  }

  private final Lookup lookup;
  private final Kind kind;
  private final boolean allowPrivate;

  AddressCheck(Lookup lookup, Kind kind, boolean allowPrivate) {
    this.lookup = lookup;
    this.kind = kind;
    this.allowPrivate = allowPrivate;
  }

  static AddressCheck ofPlatform(boolean allowPrivate) {
    return ofPlatform(AddressCheck::kind, allowPrivate);
  }

  static AddressCheck ofPlatform(Kind kind, boolean allowPrivate) {
    keepAnswers();
    return new AddressCheck(InetAddress::getAllByName, kind, allowPrivate);
  }

  /**
   * Answers of the name service are kept until the process ends. The platform reads the setting
   * when it first looks a name up: a program that did so before it made a fetcher must set {@code
   * networkaddress.cache.ttl} itself, or keeps an answer for half a minute only.
   */
  private static void keepAnswers() {
    Security.setProperty("networkaddress.cache.ttl", "-1");
  }

  private static @Nullable String kind(InetAddress address) {
    String kind = Networks.kind(address);
    try {
      return kind == null && NetworkInterface.getByInetAddress(address) != null
          ? "this machine"
          : kind;
    } catch (SocketException e) {
      return "a network that cannot be told";
    }
  }

  /**
   * Returns when {@code address} may be asked.
   *
   * @param most how long the look-up may take
   */
  void check(WebAddress address, Duration most) throws RefusedException, InterruptedException {
    for (InetAddress each : addresses(address.host(), most)) {
      String what = allowPrivate ? null : kind.of(each);
      if (what != null) {
        throw new RefusedException(
            Reason.PRIVATE_ADDRESS,
            address.host() + " is an address of " + what + unlessSaid(address, each),
            "add --allow-private if that is meant");
      }
    }
  }

  private static String unlessSaid(WebAddress address, InetAddress found) {
    String numbers = found.getHostAddress();
    return address.host().contains(numbers) ? "" : " (" + numbers + ")";
  }

  private InetAddress[] addresses(String host, Duration most)
      throws RefusedException, InterruptedException {
    CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
    // The platform's look-up can neither be limited nor stopped; a thread that hangs in it is left.
    Thread.ofVirtual()
        .start(() -> {
          try {
            found.complete(lookup.all(host));
          } catch (UnknownHostException | RuntimeException e) {
            found.completeExceptionally(e);
          }
        });
    try {
      return found.get(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new RefusedException(
          Reason.TIMED_OUT,
          "the name service did not answer for " + host,
          "try again later, or give more time with --timeout");
    } catch (ExecutionException e) {
      throw new RefusedException(
          Reason.UNREACHABLE, "there is no host " + host, "check the address and the network");
    }
  }
}
