package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
  private static final String SHUT =
      """
      0.0.0.0            | this machine
      0.255.255.255      | this machine
      10.0.0.0           | a private network
      10.255.255.255     | a private network
      100.64.0.1         | a provider's inner network
      100.127.255.255    | a provider's inner network
      127.0.0.1          | this machine
      127.255.255.254    | this machine
      169.254.169.254    | the local link
      172.16.0.1         | a private network
      172.31.255.255     | a private network
      192.0.0.8          | a reserved network
      192.0.2.1          | a network for examples
      192.88.99.1        | a reserved network
      192.168.0.1        | a private network
      192.168.255.255    | a private network
      198.18.0.1         | a network for measurements
      198.19.255.255     | a network for measurements
      198.51.100.7       | a network for examples
      203.0.113.7        | a network for examples
      224.0.0.1          | a group of machines
      239.255.255.255    | a group of machines
      240.0.0.1          | a reserved network
      255.255.255.255    | a reserved network
      ::                 | this machine
      ::1                | this machine
      ::127.0.0.1        | a reserved network
      ::ffff:10.0.0.1    | a private network
      ::ffff:127.0.0.1   | this machine
      64:ff9b::a00:1     | a private network
      64:ff9b::7f00:1    | this machine
      64:ff9b:1::1       | a private network
      100::1             | a reserved network
      2001::1            | a reserved network
      2001:db8::1        | a network for examples
      2002:a00:1::1      | a private network
      2002:7f00:1::1     | this machine
      3fff::1            | a network for examples
      5f00::1            | a reserved network
      fc00::1            | a private network
      fdff::1            | a private network
      fe80::1            | the local link
      febf::1            | the local link
      fec0::1            | a private network
      ff02::1            | a group of machines
      """;

  @ParameterizedTest
  @CsvSource(textBlock = SHUT, delimiter = '|')
  void whatIsNotPublicIsNamed(String address, String kind) {
    assertEquals(kind, Networks.kind(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00::1",
        "::ffff:93.184.216.34",
        "64:ff9b::5db8:d822",
        "2002:5db8:d822::1"
      })
  void whatIsPublicIsNot(String address) {
    assertNull(Networks.kind(InetAddress.ofLiteral(address)));
  }

  @Test
  void sixteenBytesThatMeanFourAreReadAsSuch() throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = mapped[11] = (byte) 0xFF;
    mapped[12] = 127;
    mapped[15] = 1;
    assertEquals("this machine", Networks.kind(InetAddress.getByAddress(mapped)));
  }

  @Test
  void everyKindInTheTableIsSeenHere() {
    Set<String> kinds =
        ResourceLines.columns(Networks.class, "networks.tsv", 3).stream()
            .map(cells -> cells.get(1))
            .filter(kind -> !kind.equals("public") && !kind.startsWith("inside "))
            .collect(Collectors.toSet());
    Set<String> tried =
        SHUT.lines().map(l -> l.substring(l.indexOf('|') + 1).strip()).collect(Collectors.toSet());
    assertEquals(kinds, tried);
  }
}
