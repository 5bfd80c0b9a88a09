package org.crossread.capture;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.capture.UnreadableException.Reason;

/**
 * An address of the web in one spelling: http or https, the host in ASCII and lower case without a
 * final dot, a path, no default port, no fragment, no name of a user. What is no address in ASCII
 * is percent-encoded as a browser does (WHATWG URL, 4.3), so that links as people write them work.
 */
record WebAddress(URI uri) {
  /** Longer ones carry data, not a place; twice what browsers' address bars were built for. */
  private static final int LONGEST = 4096;

  private static final int HIGHEST_PORT = 65_535;

  /** RFC 3986, appendix B, without the fragment. */
  private static final Pattern PARTS =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?");

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(?::([0-9]{0,5}))?");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*");
  private static final int LONGEST_NAME = 253;

  /** Characters of the path and query that stay as they are (RFC 3986, 3.3 and 3.4). */
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?%";

  /** Whether {@code input} is meant as an address of the web and not as the name of a file. */
  static boolean looksLike(String input) {
    String start = input.strip().toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  static WebAddress of(String text) throws Refusal {
    Matcher parts = parts(text);
    String scheme = parts.group(1) == null ? "" : parts.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw malformed(
          (scheme.isEmpty() ? "has no scheme" : "has the scheme " + Printable.of(scheme))
              + "; only http and https are fetched");
    }
    String authority = parts.group(2) == null ? "" : parts.group(2);
    if (authority.contains("@")) {
      throw new Refusal(
          Reason.ADDRESS,
          "carries the name of a user",
          "save the page in a browser and give the file");
    }
    Matcher place = HOST_AND_PORT.matcher(authority);
    if (!place.matches()) {
      throw malformed("has no host that can be read");
    }
    String host = host(place.group(1));
    String port = port(scheme, place.group(2));
    String path = parts.group(3).isEmpty() ? "/" : encoded(parts.group(3));
    String query = parts.group(4) == null ? "" : encoded(parts.group(4));
    try {
      return new WebAddress(
          withoutClimb(new URI(scheme + "://" + host + port + path + query).normalize()));
    } catch (URISyntaxException e) {
      throw malformed("cannot be read: " + Printable.of(String.valueOf(e.getReason())));
    }
  }

  /** The address that a page at this one means by {@code reference} (RFC 3986, 5.2). */
  WebAddress resolve(String reference) throws Refusal {
    Matcher parts = parts(reference);
    if (parts.group(1) != null) {
      return of(reference);
    }
    if (parts.group(2) != null) {
      return of(uri.getScheme() + ":" + reference.strip());
    }
    String base = uri.getScheme() + "://" + uri.getRawAuthority();
    String path = parts.group(3);
    String query = parts.group(4) == null ? "" : parts.group(4);
    if (path.startsWith("/")) {
      return of(base + path + query);
    }
    String own = uri.getRawPath();
    if (path.isEmpty()) {
      String kept = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      return of(base + own + (query.isEmpty() ? kept : query));
    }
    return of(base + own.substring(0, own.lastIndexOf('/') + 1) + path + query);
  }

  String host() {
    return String.valueOf(uri.getHost());
  }

  /** Scheme, host and port: what one robots.txt holds for. */
  String authority() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  private static Matcher parts(String text) throws Refusal {
    String clean = text.strip().replaceAll("[\t\r\n]", "");
    int fragment = clean.indexOf('#');
    if (fragment >= 0) {
      clean = clean.substring(0, fragment);
    }
    if (clean.length() > LONGEST) {
      throw malformed("is longer than " + LONGEST + " characters");
    }
    Matcher parts = PARTS.matcher(clean);
    if (!parts.matches()) {
      throw malformed("cannot be read");
    }
    return parts;
  }

  private static String host(String written) throws Refusal {
    if (written.startsWith("[")) {
      return literal(written);
    }
    String host;
    try {
      host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw malformed("has a host that is no name");
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.length() > LONGEST_NAME || !NAME.matcher(host).matches()) {
      throw malformed("has a host that is no name");
    }
    // 2130706433, 0x7f.1 and 0177.0.0.1 all mean 127.0.0.1 to some program and not to another.
    String last = host.substring(host.lastIndexOf('.') + 1);
    boolean number = last.matches("[0-9]+|0x[0-9a-f]*");
    if (number && !FOUR_NUMBERS.matcher(host).matches()) {
      throw malformed("writes its host as a number that programs read differently");
    }
    return host;
  }

  private static String literal(String written) throws Refusal {
    String inner = written.substring(1, written.length() - 1);
    try {
      if (inner.contains("%") || !inner.contains(":")) {
        throw malformed("has a host that is no IPv6 address");
      }
      InetAddress address = InetAddress.ofLiteral(inner);
      // ::ffff:0:0/96 is the old four numbers in a new coat.
      return address instanceof Inet4Address
          ? address.getHostAddress()
          : "[" + address.getHostAddress() + "]";
    } catch (IllegalArgumentException e) {
      throw malformed("has a host that is no IPv6 address");
    }
  }

  private static String port(String scheme, @org.jspecify.annotations.Nullable String written)
      throws Refusal {
    if (written == null || written.isEmpty()) {
      return "";
    }
    int port = Integer.parseInt(written);
    if (port == 0 || port > HIGHEST_PORT) {
      throw malformed("has a port that does not exist");
    }
    return port == (scheme.equals("http") ? 80 : 443) ? "" : ":" + port;
  }

  private static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      if (plain && (c != '%' || isHex(text, next) && isHex(text, next + 1))) {
        out.append((char) c);
      } else {
        for (byte b : text.substring(at, next).getBytes(StandardCharsets.UTF_8)) {
          out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      }
      at = next;
    }
    return out.toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
  }

  /** Steps above the root lead to the root (RFC 3986, 5.2.4); {@link URI#normalize} keeps them. */
  private static URI withoutClimb(URI uri) {
    String path = uri.getRawPath();
    String climbed = path.replaceFirst("^(?:/\\.\\.)+(?=/|$)", "");
    if (climbed.equals(path)) {
      return uri;
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(
        uri.getScheme()
            + "://"
            + uri.getRawAuthority()
            + (climbed.isEmpty() ? "/" : climbed)
            + query);
  }

  private static Refusal malformed(String what) {
    return new Refusal(Reason.ADDRESS, what, "check the address");
  }
}
