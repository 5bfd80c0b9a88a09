package org.crossread.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The name service of the tests' own processes: as the platform's, but for one host that is
 * 127.0.0.1 when it is first looked up and 127.0.0.2 from then on. Run as a program, it fetches a
 * page under a policy that takes only the former for public, and prints it.
 */
public final class Rebinding extends InetAddressResolverProvider {
  static final String HOST = "rebinding.rill.example";

  public static void main(String[] arguments) throws Exception {
    AddressCheck check =
        AddressCheck.ofPlatform(
            address -> address.getHostAddress().equals("127.0.0.1") ? null : "a private network",
            false);
    try (Fetcher fetcher = new Fetcher(Visitor.policy(), Visitor.CLOCK, check)) {
      Fetched page = fetcher.fetch(arguments[0]);
      System.out.println(page.status() + " " + new String(page.bytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver platform = configuration.builtinResolver();
    AtomicInteger asked = new AtomicInteger();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        if (!host.equals(HOST)) {
          return platform.lookupByName(host, policy);
        }
        return Stream.of(
            InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return platform.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "tests of crossread";
  }
}
