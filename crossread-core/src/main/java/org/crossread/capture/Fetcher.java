package org.crossread.capture;

import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.capture.UnreadableException.Reason;

/**
 * Fetches addresses of the web that the user gave, the only class through which this program asks a
 * network for anything.
 *
 * <p>For one address it makes one GET request after one for the robots.txt of the same site, and
 * the same again for the target of each redirect. It asks one host one thing at a time, with a
 * pause after each answer. It sends its name and version, no cookie, no referrer and no password,
 * and uses no proxy, whatever the surroundings are set to. Addresses of this machine and of private
 * networks are refused unless the policy allows them.
 *
 * <p>Not promised: a machine with a translating gateway or a filter of its own may lead a public
 * address anywhere, and the size of a header is limited by the platform alone.
 *
 * <p>Threads may share it. It keeps the rules of sites, and the platform keeps the addresses of
 * hosts, until the end of the run: use one fetcher for one run.
 */
public final class Fetcher implements AutoCloseable {
  /** Of a header that is kept; longer values are cut. */
  private static final int LONGEST_HEADER = 500;

  /** What tells later what was received, of when, and in which state. */
  private static final List<String> KEPT =
      List.of(
          "content-type", "content-encoding", "content-language", "last-modified", "etag", "date");

  private final FetchPolicy policy;
  private final InstantSource clock;
  private final Wire wire;
  private final Hops hops;
  private final Robots robots;

  /**
   * @param clock tells when an answer was received
   */
  public Fetcher(FetchPolicy policy, InstantSource clock) {
    this(policy, clock, AddressCheck.ofPlatform(policy.allowPrivate()));
  }

  Fetcher(FetchPolicy policy, InstantSource clock, AddressCheck addresses) {
    this.policy = policy;
    this.clock = clock;
    this.wire = new Wire(policy.userAgent(), policy.connectTimeout());
    this.hops = new Hops(addresses, new HostGate(), wire, policy.mostRedirects());
    this.robots = new Robots(hops, policy);
  }

  /** Whether {@code input} is meant as an address of the web and not as the name of a file. */
  public static boolean isAddress(String input) {
    return WebAddress.looksLike(input);
  }

  /**
   * Fetches {@code input}, an address with the scheme http or https. Blocks, at most for the time
   * of the policy and the pauses.
   *
   * @throws UnreadableException when it is refused, by this program or by the site, or does not
   *     come whole and in time
   */
  public Fetched fetch(String input) throws UnreadableException {
    try {
      return fetch(input, WebAddress.of(input));
    } catch (Refusal e) {
      throw new UnreadableException(input, e.reason(), e.message(), e.remedy());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException(
          input, Reason.FAILED, "was given up when the program was interrupted", "try again");
    }
  }

  private Fetched fetch(String input, WebAddress start) throws Refusal, InterruptedException {
    Budget budget = new Budget(policy.timeout());
    Hops.Arrival arrival =
        hops.follow(start, step -> robots.pause(step, budget), this::wanted, budget);
    Answer answer = arrival.answer();
    try {
      byte[] bytes = body(answer);
      return new Fetched(
          input,
          answer.address().uri(),
          arrival.redirects().stream().map(WebAddress::uri).toList(),
          clock.instant(),
          answer.status(),
          kept(answer.headers()),
          bytes);
    } catch (Refusal e) {
      throw arrival.redirects().isEmpty() ? e : Hops.after(answer.address(), e);
    }
  }

  private int wanted(int status, HttpHeaders headers) {
    ContentType type = ContentType.of(headers.firstValue("content-type").orElse(""));
    boolean fits = declaredLength(headers) <= policy.mostBytes();
    return status == 200 && type.refused() == null && fits ? policy.mostBytes() : 0;
  }

  private static long declaredLength(HttpHeaders headers) {
    try {
      return headers.firstValueAsLong("content-length").orElse(0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private byte[] body(Answer answer) throws Refusal {
    if (answer.status() != 200) {
      throw failed(answer);
    }
    String refused = ContentType.of(answer.header("content-type")).refused();
    if (refused != null) {
      throw new Refusal(
          Reason.BINARY, "is " + refused, "give the address of the article's own page");
    }
    if (answer.cut()) {
      throw ContentCoding.tooLarge(policy.mostBytes());
    }
    byte[] bytes =
        ContentCoding.expand(answer.bytes(), answer.header("content-encoding"), policy.mostBytes());
    if (bytes.length == 0) {
      throw new Refusal(Reason.EMPTY, "the answer is empty", "check the address in a browser");
    }
    return bytes;
  }

  private static Refusal failed(Answer answer) {
    int status = answer.status();
    String wait = answer.header("retry-after");
    String browser = "open the page in a browser, save it and give the file";
    return switch (status) {
      case 404, 410 ->
          new Refusal(Reason.MISSING, "not found (" + status + ")", "check the address");
      case 401, 402, 403, 407, 451 ->
          new Refusal(Reason.STATUS, "the server does not give it out (" + status + ")", browser);
      case 429, 503 ->
          new Refusal(
              Reason.STATUS,
              "the server asks to come back later ("
                  + status
                  + (wait.isEmpty() ? ")" : ", after " + Printable.of(wait) + ")"),
              "try again later");
      default ->
          new Refusal(
              Reason.STATUS,
              (status >= 500 ? "the server failed (" : "the server gave no page (") + status + ")",
              status >= 500 ? "try again later" : browser);
    };
  }

  private static Map<String, String> kept(HttpHeaders headers) {
    Map<String, String> kept = new TreeMap<>();
    for (String name : KEPT) {
      headers
          .firstValue(name)
          .map(value -> value.substring(0, Math.min(value.length(), LONGEST_HEADER)))
          .ifPresent(value -> kept.put(name, value));
    }
    return kept;
  }

  @Override
  public void close() {
    wire.close();
  }
}
