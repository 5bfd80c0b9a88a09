package org.crossread.capture;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind an address: the open network, or this machine, a private network, another that
 * no page of an outlet can be in. The ranges are in {@code networks.tsv}, after the registries of
 * special-purpose addresses (RFC 6890). Immutable; may be shared between threads.
 */
final class Networks {
  private static final String PUBLIC = "public";
  private static final String INSIDE = "inside ";
  private static final int IPV4_BYTES = 4;

  private record Network(byte[] bytes, int bits, String kind) {
    boolean holds(byte[] address) {
      if (address.length != bytes.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % Byte.SIZE;
        if ((address[bit / Byte.SIZE] & mask) != (bytes[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Network> KNOWN =
      ResourceLines.columns(Networks.class, "networks.tsv", 3).stream()
          .map(cells -> network(cells.get(0), cells.get(1)))
          .toList();

  private Networks() {}

  /** What {@code address} is, in words that follow "an address of"; null when it is public. */
  static @Nullable String kind(InetAddress address) {
    return kind(address.getAddress());
  }

  private static @Nullable String kind(byte[] address) {
    Network closest = null;
    for (Network network : KNOWN) {
      if (network.holds(address) && (closest == null || network.bits() > closest.bits())) {
        closest = network;
      }
    }
    if (closest == null) {
      return "an unknown network";
    }
    if (closest.kind().startsWith(INSIDE)) {
      int at = Integer.parseInt(closest.kind().substring(INSIDE.length()));
      return kind(Arrays.copyOfRange(address, at, at + IPV4_BYTES));
    }
    return closest.kind().equals(PUBLIC) ? null : closest.kind();
  }

  private static Network network(String cidr, String kind) {
    int slash = cidr.indexOf('/');
    return new Network(
        bytes(cidr.substring(0, slash)), Integer.parseInt(cidr.substring(slash + 1)), kind);
  }

  /** {@link InetAddress} turns ::ffff:0:0 into four bytes; the table means the sixteen. */
  private static byte[] bytes(String literal) {
    byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
    if (!literal.contains(":") || bytes.length != IPV4_BYTES) {
      return bytes;
    }
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    System.arraycopy(bytes, 0, mapped, 12, IPV4_BYTES);
    return mapped;
  }
}
