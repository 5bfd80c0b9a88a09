package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
  /** A fetcher for which every host has {@code addresses}; it must refuse before it connects. */
  private static UnreadableException refused(String page, String... addresses) {
    AddressCheck.Lookup lookup =
        host -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    FetchPolicy policy = Visitor.policy().with(false, Duration.ofSeconds(2));
    AddressCheck check = new AddressCheck(lookup, Networks::kind, false);
    try (Fetcher fetcher = new Fetcher(policy, Visitor.CLOCK, check)) {
      return Visitor.refused(fetcher, page);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "[::1]",
        "0.0.0.0",
        "10.0.0.1",
        "192.168.1.1",
        "172.20.0.1",
        "169.254.169.254",
        "[::ffff:127.0.0.1]",
        "[fd00::1]",
        "[fe80::1]"
      })
  void addressesThatAreNotPublicAreRefusedUnlessAllowed(String host) {
    FetchPolicy policy = FetchPolicy.of("0.1.0");
    try (Fetcher fetcher = new Fetcher(policy, Visitor.CLOCK)) {
      UnreadableException e = Visitor.refused(fetcher, "http://" + host + ":9/");
      assertEquals(Reason.PRIVATE_ADDRESS, e.reason());
      assertEquals("add --allow-private if that is meant", e.remedy());
    }
  }

  @Test
  void aNameForAPrivateAddressIsRefusedWithTheAddress() {
    UnreadableException e = refused("http://desk.rill.example/", "10.0.0.5");
    assertEquals(Reason.PRIVATE_ADDRESS, e.reason());
    assertEquals("desk.rill.example is an address of a private network (10.0.0.5)", e.getMessage());
  }

  @Test
  void oneAddressThatIsNotPublicIsEnough() {
    assertEquals(
        Reason.PRIVATE_ADDRESS,
        refused("http://rill.example/", "93.184.216.34", "2606:4700::1111", "fd00::1").reason());
  }

  @Test
  void theOwnAddressesOfThisMachineAreRefusedWhateverTheyAre() throws Exception {
    List<InetAddress> own =
        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();
    assertTrue(!own.isEmpty());
    FetchPolicy policy = FetchPolicy.of("0.1.0");
    try (Fetcher fetcher = new Fetcher(policy, Visitor.CLOCK)) {
      for (InetAddress address : own) {
        String host = address.getHostAddress().replaceFirst("%.*", "");
        String page = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":9/";
        assertEquals(Reason.PRIVATE_ADDRESS, Visitor.refused(fetcher, page).reason(), page);
      }
    }
  }

  @Test
  void aRedirectToAPrivateAddressIsRefusedBeforeItIsAsked() throws Exception {
    try (Site outside = new Site();
        Site inside = new Site("127.0.0.2", 0);
        Fetcher fetcher = Visitor.outside("127.0.0.2")) {
      inside.page("/secret", "<p>The ferry's papers.");
      outside.redirect("/a", inside.at("/secret")).page("/b", "<p>The ferry sank.");
      UnreadableException e = Visitor.refused(fetcher, outside.at("/a"));
      assertEquals(Reason.PRIVATE_ADDRESS, e.reason());
      assertEquals(
          "after a redirect to "
              + inside.at("/secret")
              + ": 127.0.0.2 is an address of a private network (127.0.0.2)",
          e.getMessage());
      assertEquals(List.of(), inside.paths());
      assertEquals(200, fetcher.fetch(outside.at("/b")).status());
    }
  }

  @Test
  void aHostThatDoesNotExistIsUnreachable() {
    AddressCheck check =
        new AddressCheck(
            host -> {
              throw new UnknownHostException(host);
            },
            Networks::kind,
            false);
    try (Fetcher fetcher = new Fetcher(Visitor.policy(), Visitor.CLOCK, check)) {
      UnreadableException e = Visitor.refused(fetcher, "http://nowhere.example/");
      assertEquals(Reason.UNREACHABLE, e.reason());
      assertEquals("there is no host nowhere.example", e.getMessage());
    }
  }

  @Test
  void aNameServiceThatHangsIsWaitedForSoLong() {
    AddressCheck check =
        new AddressCheck(
            host -> {
              try {
                Thread.sleep(5_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            },
            Networks::kind,
            false);
    FetchPolicy policy = Visitor.policy(Duration.ofMillis(300));
    try (Fetcher fetcher = new Fetcher(policy, Visitor.CLOCK, check)) {
      UnreadableException e =
          assertTimeoutPreemptively(
              Duration.ofSeconds(3), () -> Visitor.refused(fetcher, "http://slow.example/"));
      assertEquals(Reason.TIMED_OUT, e.reason());
      assertEquals("the name service did not answer for slow.example", e.getMessage());
    }
  }

  /**
   * In a process of its own, since the platform reads its settings once. The name service there
   * says at first that the host is the outer site, later that it is the inner one, and the process
   * is started so that it would forget an answer at once.
   */
  @Test
  void aHostWhoseAddressChangesIsAskedAtTheAddressThatWasChecked() throws Exception {
    try (Site outside = new Site();
        Site inside = new Site("127.0.0.2", outside.port())) {
      outside.page("/ferry", "<p>The ferry sank.");
      inside.page("/ferry", "<p>The ferry's papers.");
      Process process =
          new ProcessBuilder(
                  Stream.of(
                          System.getProperty("java.home") + "/bin/java",
                          "-Dsun.net.inetaddr.ttl=0",
                          "-cp",
                          System.getProperty("java.class.path"),
                          Rebinding.class.getName(),
                          "http://" + Rebinding.HOST + ":" + outside.port() + "/ferry")
                      .toList())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes());
      assertEquals(0, process.waitFor(), said);
      assertEquals("200 <p>The ferry sank.", said.strip());
      assertEquals(List.of("/robots.txt", "/ferry"), outside.paths());
      assertEquals(List.of(), inside.paths());
    }
  }
}
