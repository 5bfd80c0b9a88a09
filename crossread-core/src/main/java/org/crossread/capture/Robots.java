package org.crossread.capture;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.crossread.capture.UnreadableException.Reason;

/**
 * What sites let programs read, after RFC 9309: one robots.txt for each scheme, host and port,
 * asked for once. Where there is none (4xx, or only redirects) all is allowed; where it cannot be
 * had (5xx, no answer) nothing is. Threads may share it.
 */
final class Robots {
  /** RFC 9309, 2.5: at least 500 kibibytes are to be read; the rest is not. */
  private static final int MOST_BYTES = 512_000;

  /**
   * No rule is so long, and the parser strips markup from a line in time that grows with the square
   * of its length.
   */
  private static final int LONGEST_LINE = 2_000;

  private final Hops hops;
  private final String product;
  private final Duration pause;
  private final Duration longestPause;
  private final ConcurrentMap<String, CompletableFuture<Rules>> known = new ConcurrentHashMap<>();

  private sealed interface Rules {
    record Had(BaseRobotRules rules) implements Rules {}

    record Missed(Refusal why) implements Rules {}
  }

  Robots(Hops hops, FetchPolicy policy) {
    this.hops = hops;
    this.product = policy.product();
    this.pause = policy.pause();
    this.longestPause = policy.longestPause();
  }

  /**
   * Returns the pause that the site asks for between two pages, when it lets {@code address} be
   * read.
   */
  Duration pause(WebAddress address, Budget budget) throws Refusal, InterruptedException {
    return switch (rules(address, budget)) {
      case Rules.Missed missed -> throw unknown(address, missed.why());
      case Rules.Had had -> {
        if (!had.rules().isAllowed(address.toString())) {
          throw new Refusal(
              Reason.ROBOTS,
              "refused by the robots.txt of " + address.host(),
              "open the page in a browser, save it and give the file");
        }
        yield pause(had.rules().getCrawlDelay());
      }
    };
  }

  private Duration pause(long asked) {
    Duration wanted = asked <= 0 ? pause : Duration.ofMillis(asked);
    return wanted.compareTo(pause) < 0
        ? pause
        : wanted.compareTo(longestPause) > 0 ? longestPause : wanted;
  }

  private static Refusal unknown(WebAddress address, Refusal why) {
    return switch (why.reason()) {
      // Nothing else can be had from there either, and that is what the user should hear.
      case UNREACHABLE, PRIVATE_ADDRESS -> why;
      default ->
          new Refusal(
              why.reason() == Reason.TIMED_OUT ? Reason.TIMED_OUT : Reason.ROBOTS,
              "the robots.txt of " + address.host() + " could not be had: " + why.message(),
              "try again later, or save the page in a browser and give the file");
    };
  }

  /** The first thread to ask reads them, the others wait for it as long as their own time lasts. */
  private Rules rules(WebAddress address, Budget budget) throws Refusal, InterruptedException {
    CompletableFuture<Rules> mine = new CompletableFuture<>();
    CompletableFuture<Rules> first = known.putIfAbsent(address.authority(), mine);
    if (first == null) {
      try {
        Rules read = read(address, budget);
        mine.complete(read);
        return read;
      } catch (InterruptedException | RuntimeException e) {
        known.remove(address.authority(), mine);
        mine.completeExceptionally(e);
        throw e;
      }
    }
    long start = System.nanoTime();
    try {
      return first.get(budget.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw budget.timedOut();
    } catch (ExecutionException e) {
      throw new Refusal(
          Reason.FAILED, "the robots.txt of " + address.host() + " was not read", "try again");
    } finally {
      budget.chargeSince(start);
    }
  }

  private Rules read(WebAddress address, Budget budget) throws InterruptedException {
    try {
      WebAddress file = WebAddress.of(address.authority() + "/robots.txt");
      Answer answer =
          hops.follow(file, any -> Duration.ZERO, (status, headers) -> most(status), budget)
              .answer();
      if (answer.status() >= 500) {
        return new Rules.Missed(
            new Refusal(Reason.STATUS, "the server failed with " + answer.status(), ""));
      }
      return new Rules.Had(answer.status() / 100 == 2 ? parsed(file, answer) : open());
    } catch (Refusal e) {
      return e.reason() == Reason.REDIRECTS ? new Rules.Had(open()) : new Rules.Missed(e);
    }
  }

  private static int most(int status) {
    return status / 100 == 2 ? MOST_BYTES : 0;
  }

  private static BaseRobotRules open() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private BaseRobotRules parsed(WebAddress file, Answer answer) throws Refusal {
    byte[] bytes =
        ContentCoding.expandStart(answer.bytes(), answer.header("content-encoding"), MOST_BYTES);
    String text =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.length() <= LONGEST_LINE)
            .collect(Collectors.joining("\n"));
    // The parser would forbid everything above its own longest pause, and log what it dislikes.
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    return parser.parseContent(
        file.toString(),
        text.getBytes(StandardCharsets.UTF_8),
        ContentType.of(answer.header("content-type")).type(),
        Set.of(product));
  }
}
