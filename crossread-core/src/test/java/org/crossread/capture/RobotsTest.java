package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
    site.page("/news/ferry", "<p>The ferry sank off Rill.");
    site.page("/news/ferry?print", "<p>The ferry sank off Rill.");
    site.page("/open", "<p>The ferry sailed.");
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  private void rules(String text) {
    site.page("/robots.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private void assertAllowed(String path) throws UnreadableException {
    assertEquals(200, Visitor.fetch(site.at(path)).status());
  }

  private void assertForbidden(String path) {
    UnreadableException e = Visitor.refused(site.at(path));
    assertEquals(Reason.ROBOTS, e.reason(), e::getMessage);
    assertTrue(!site.paths().contains(path), "asked for nevertheless");
  }

  @Test
  void whatIsForbiddenIsNotAskedFor() throws Exception {
    rules("User-agent: *\nDisallow: /news/\n");
    assertForbidden("/news/ferry");
    assertEquals(
        "refused by the robots.txt of 127.0.0.1",
        Visitor.refused(site.at("/news/ferry")).getMessage());
    assertAllowed("/open");
  }

  @Test
  void rulesForThisProgramComeBeforeThoseForAll() throws Exception {
    rules("User-agent: *\nDisallow: /\n\nUser-agent: Crossread\nDisallow: /open\n");
    assertAllowed("/news/ferry");
    assertForbidden("/open");
  }

  @Test
  void theLongestRuleDecidesAndWildcardsAreKnown() throws Exception {
    rules("User-agent: *\nDisallow: /news\nAllow: /news/f*y$\n");
    assertAllowed("/news/ferry");
    assertForbidden("/news/ferry?print");
  }

  @ParameterizedTest
  @ValueSource(strings = {"404 Not Found", "401 Who", "403 Forbidden", "410 Gone"})
  void aSiteWithoutRulesAllowsAll(String status) throws Exception {
    site.status("/robots.txt", status);
    assertAllowed("/open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 Broken", "503 Busy", "599 Odd"})
  void aSiteWhoseRulesFailIsNotRead(String status) {
    site.status("/robots.txt", status);
    assertForbidden("/open");
    assertEquals(
        "the robots.txt of 127.0.0.1 could not be had: the server failed with "
            + status.substring(0, 3),
        Visitor.refused(site.at("/open")).getMessage());
  }

  @Test
  void aSiteWhoseRulesDoNotComeIsNotRead() {
    site.on("/robots.txt", out -> Thread.sleep(5_000));
    Duration wait = Duration.ofMillis(400);
    try (Fetcher fetcher = new Fetcher(Visitor.policy(wait), Visitor.CLOCK)) {
      UnreadableException e =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> Visitor.refused(fetcher, site.at("/open")));
      assertEquals(Reason.TIMED_OUT, e.reason());
      assertEquals(
          "the robots.txt of 127.0.0.1 could not be had: was not there whole after 0.4 s",
          e.getMessage());
    }
    assertTrue(!site.paths().contains("/open"));
  }

  @Test
  void rulesThatBreakOffAreNoRules() {
    site.raw("/robots.txt", "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nUser-agent: *\n");
    assertForbidden("/open");
  }

  @Test
  void ofHugeRulesTheFirst512000BytesCount() throws Exception {
    String start = "User-agent: *\nDisallow: /news/\n";
    String filler = "# nothing\n".repeat(51_200);
    rules(start + filler + "Disallow: /open\n");
    assertForbidden("/news/ferry");
    assertAllowed("/open");
  }

  @Test
  void hostileRulesAreReadInBoundedTime() {
    StringBuilder rules = new StringBuilder("<html>User-agent: *\nDisallow: /news/\n");
    while (rules.length() < 250_000) {
      rules.append("Disallow: /").append("*a".repeat(900)).append('\n');
    }
    rules.append("<".repeat(200_000)).append('\n');
    while (rules.length() < 500_000) {
      rules.append("<".repeat(1_990)).append('\n');
    }
    rules(rules.toString());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertForbidden("/news/ferry"));
  }

  @Test
  void packedRulesAreUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("User-agent: *\nDisallow: /news/\n".getBytes(StandardCharsets.UTF_8));
    }
    site.on("/robots.txt", Site.answer("200 OK", "Content-Encoding: gzip", packed.toByteArray()));
    assertForbidden("/news/ferry");
    assertAllowed("/open");
  }

  @Test
  void rulesAreFollowedThroughRedirects() throws Exception {
    site.redirect("/robots.txt", "/rules");
    site.page("/rules", "text/plain", "User-agent: *\nDisallow: /news/\n".getBytes());
    assertForbidden("/news/ferry");
    assertAllowed("/open");
  }

  @Test
  void rulesThatAreOnlyRedirectsAreNone() throws Exception {
    site.redirect("/robots.txt", "/robots.txt");
    assertAllowed("/open");
  }

  @Test
  void rulesBehindAPrivateAddressAreNotFetched() throws Exception {
    try (Site inside = new Site("127.0.0.2", 0);
        Fetcher fetcher = Visitor.outside("127.0.0.2")) {
      site.redirect("/robots.txt", inside.at("/robots.txt"));
      UnreadableException e = Visitor.refused(fetcher, site.at("/open"));
      assertEquals(Reason.PRIVATE_ADDRESS, e.reason());
      assertEquals(List.of(), inside.paths());
    }
  }

  @Test
  void rulesAreAskedForOnceInARun() throws Exception {
    rules("User-agent: *\nDisallow: /news/\n");
    try (Fetcher fetcher = Visitor.fetcher()) {
      fetcher.fetch(site.at("/open"));
      fetcher.fetch(site.at("/open"));
      Visitor.refused(fetcher, site.at("/news/ferry"));
    }
    assertEquals(List.of("/robots.txt", "/open", "/open"), site.paths());
  }

  @Test
  void threadsThatAskAtOnceShareOneReading() throws Exception {
    site.on(
        "/robots.txt",
        out -> {
          Thread.sleep(150);
          Site.answer("200 OK", "", "User-agent: *\nAllow: /\n".getBytes()).write(out);
        });
    try (Fetcher fetcher = Visitor.fetcher()) {
      Crowd.of(4, i -> fetcher.fetch(site.at("/open")));
    }
    assertEquals(List.of("/robots.txt", "/open", "/open", "/open", "/open"), site.paths());
  }

  @Test
  void theTargetOfARedirectIsUnderItsOwnRules() throws Exception {
    try (Site other = new Site("127.0.0.2", 0)) {
      other.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n".getBytes());
      site.redirect("/moved", other.at("/ferry"));
      UnreadableException e = Visitor.refused(site.at("/moved"));
      assertEquals(Reason.ROBOTS, e.reason());
      assertEquals(
          "after a redirect to " + other.at("/ferry") + ": refused by the robots.txt of 127.0.0.2",
          e.getMessage());
      assertEquals(List.of("/robots.txt"), other.paths());
    }
  }

  @Test
  void theDelayThatASiteAsksForIsKeptUpToALimit() throws Exception {
    rules("User-agent: *\nCrawl-delay: 0.3\n");
    assertTrue(between() >= Duration.ofMillis(290).toNanos());
    rules("User-agent: *\nCrawl-delay: 86400\n");
    long longest = Visitor.policy().longestPause().toNanos();
    long waited = between();
    assertTrue(
        waited >= longest * 0.95 && waited < Duration.ofSeconds(60).toNanos(),
        () -> "waited ns " + waited);
  }

  /** Nanoseconds between the first page's answer and the request for the second. */
  private long between() throws UnreadableException {
    int before = site.requests().size();
    try (Fetcher fetcher = Visitor.fetcher()) {
      fetcher.fetch(site.at("/open"));
      fetcher.fetch(site.at("/open"));
    }
    // The site writes a request down after it has answered.
    for (int i = 0; i < 500 && site.requests().size() < before + 3; i++) {
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    List<Site.Request> two = site.requests().subList(before + 1, before + 3);
    return two.get(1).came() - two.get(0).answered();
  }
}
