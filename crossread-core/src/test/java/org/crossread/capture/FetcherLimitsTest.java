package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherLimitsTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final int MOST = Visitor.policy().mostBytes();
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private Site site;

  @BeforeEach
  void open() throws IOException {
    site = new Site();
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Drips for ever, until the client hangs up. */
  private static Site.Reply dripping(String head, String drop) {
    return out -> {
      out.write(bytes(head));
      while (true) {
        out.write(bytes(drop));
        out.flush();
        Thread.sleep(20);
      }
    };
  }

  private UnreadableException timedOut(Site.Reply reply) {
    site.on("/a", reply);
    try (Fetcher fetcher = new Fetcher(Visitor.policy(SHORT), Visitor.CLOCK)) {
      return assertTimeoutPreemptively(
          Duration.ofSeconds(3), () -> Visitor.refused(fetcher, site.at("/a")));
    }
  }

  @Test
  void aServerThatSaysNothingIsWaitedForSoLong() {
    UnreadableException e = timedOut(out -> Thread.sleep(5_000));
    assertEquals(Reason.TIMED_OUT, e.reason());
    assertEquals("was not there whole after 0.4 s", e.getMessage());
    assertTrue(e.remedy().contains("--timeout"), e::remedy);
  }

  @Test
  void headersThatDripAreWaitedForSoLong() {
    assertEquals(Reason.TIMED_OUT, timedOut(dripping("HTTP/1.1 200 OK\r\nX-Slow: ", "a")).reason());
  }

  @Test
  void aBodyThatDripsIsWaitedForSoLong() {
    assertEquals(Reason.TIMED_OUT, timedOut(dripping(HEAD + "\r\n", "a")).reason());
    assertEquals(
        Reason.TIMED_OUT,
        timedOut(dripping(HEAD + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n")).reason());
  }

  @Test
  void theTimeIsForAllRedirectsTogether() {
    for (int i = 0; i < 5; i++) {
      String next = "Location: /" + (i + 1);
      site.on(
          "/" + i,
          out -> {
            Thread.sleep(150);
            Site.answer("302 Found", next, new byte[0]).write(out);
          });
    }
    try (Fetcher fetcher = new Fetcher(Visitor.policy(SHORT), Visitor.CLOCK)) {
      UnreadableException e = Visitor.refused(fetcher, site.at("/0"));
      assertEquals(Reason.TIMED_OUT, e.reason());
      assertTrue(e.getMessage().startsWith("after a redirect to "), e::getMessage);
    }
  }

  @Test
  void aBodyAtTheLimitIsReadAndOneByteMoreIsNot() throws Exception {
    site.page("/most", "text/plain", new byte[MOST]);
    site.page("/more", "text/plain", new byte[MOST + 1]);
    assertEquals(MOST, Visitor.fetch(site.at("/most")).bytes().length);
    UnreadableException e = Visitor.refused(site.at("/more"));
    assertEquals(Reason.TOO_LARGE, e.reason());
    assertEquals("is larger than 200000 bytes", e.getMessage());
  }

  @Test
  void anEndlessBodyIsHungUpOn() {
    byte[] block = new byte[8192];
    site.on(
        "/a",
        out -> {
          out.write(bytes(HEAD + "\r\n"));
          while (true) {
            out.write(block);
          }
        });
    assertEquals(Reason.TOO_LARGE, Visitor.refused(site.at("/a")).reason());
  }

  @Test
  void aLengthAboveTheLimitIsBelievedWithoutReading() {
    site.on(
        "/a",
        out -> {
          out.write(bytes(HEAD + "Content-Length: 999999999999\r\n\r\n"));
          out.flush();
          Thread.sleep(3_000);
        });
    UnreadableException e =
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Visitor.refused(site.at("/a")));
    assertEquals(Reason.TOO_LARGE, e.reason());
  }

  @Test
  void aBodyShorterThanItsLengthIsNoWholePage() {
    site.raw("/a", HEAD + "Content-Length: 500\r\n\r\n<p>The ferry");
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertEquals(Reason.FAILED, e.reason());
    assertTrue(e.getMessage().startsWith("the answer broke off: "), e::getMessage);
  }

  @Test
  void aBodyLongerThanItsLengthEndsAtIt() throws Exception {
    site.raw("/a", HEAD + "Content-Length: 12\r\n\r\n<p>The ferry sank.");
    assertArrayEquals(bytes("<p>The ferry"), Visitor.fetch(site.at("/a")).bytes());
  }

  @Test
  void chunksThatBreakOffAreNoWholePage() {
    site.raw("/a", HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n<p>Th\r\n");
    assertEquals(Reason.FAILED, Visitor.refused(site.at("/a")).reason());
    site.raw("/a", HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n<p>Th\r\n");
    assertEquals(Reason.FAILED, Visitor.refused(site.at("/a")).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense\r\n\r\n",
        "HTTP/1.1 banana OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n<p>a",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n<p>a"
      })
  void anAnswerThatIsNotHttpIsSaidToBeNone(String answer) {
    site.raw("/a", answer);
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertEquals(Reason.FAILED, e.reason(), e::getMessage);
  }

  @Test
  void headersWithoutEndAreRefused() {
    site.on(
        "/a",
        out -> {
          out.write(bytes("HTTP/1.1 200 OK\r\n"));
          for (int i = 0; ; i++) {
            out.write(bytes("X-" + i + ": " + "a".repeat(1000) + "\r\n"));
          }
        });
    assertEquals(Reason.FAILED, Visitor.refused(site.at("/a")).reason());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private void packed(String coding, byte[] body) {
    String headers = "Content-Type: text/html\r\nContent-Encoding: " + coding;
    site.on("/a", Site.answer("200 OK", headers, body));
  }

  @Test
  void packedBodiesAreUnpacked() throws Exception {
    byte[] page = bytes("<p>The ferry sank off Rill. ".repeat(500));
    packed("gzip", gzip(page));
    assertArrayEquals(page, Visitor.fetch(site.at("/a")).bytes());
    packed("X-GZIP", gzip(page));
    assertArrayEquals(page, Visitor.fetch(site.at("/a")).bytes());
    packed("deflate", deflate(page, false));
    assertArrayEquals(page, Visitor.fetch(site.at("/a")).bytes());
    packed("deflate", deflate(page, true));
    assertArrayEquals(page, Visitor.fetch(site.at("/a")).bytes());
    packed("identity", page);
    assertArrayEquals(page, Visitor.fetch(site.at("/a")).bytes());
  }

  @Test
  void aBombIsNotUnpackedBeyondTheLimit() throws Exception {
    byte[] bomb = gzip(new byte[100 * MOST]);
    assertTrue(bomb.length < MOST / 5, () -> "the bomb has " + bomb.length + " bytes");
    packed("gzip", bomb);
    assertEquals(Reason.TOO_LARGE, Visitor.refused(site.at("/a")).reason());
    packed("deflate", deflate(new byte[MOST + 1], true));
    assertEquals(Reason.TOO_LARGE, Visitor.refused(site.at("/a")).reason());
    packed("deflate", deflate(new byte[MOST], true));
    assertEquals(MOST, Visitor.fetch(site.at("/a")).bytes().length);
  }

  @Test
  void whatCannotBeUnpackedIsSaidSo() throws Exception {
    byte[] whole = gzip(bytes("<p>The ferry sank off Rill. ".repeat(500)));
    packed("gzip", java.util.Arrays.copyOf(whole, whole.length / 2));
    assertEquals(Reason.FAILED, Visitor.refused(site.at("/a")).reason());
    packed("gzip", bytes("<p>not packed at all"));
    assertEquals(
        "was packed as gzip and cannot be unpacked", Visitor.refused(site.at("/a")).getMessage());
    packed("br", bytes("?"));
    assertEquals(
        "was packed as br, which was not asked for", Visitor.refused(site.at("/a")).getMessage());
    packed("gzip, gzip", gzip(whole));
    assertEquals(Reason.BINARY, Visitor.refused(site.at("/a")).reason());
  }

  @Test
  void thePolicyOfTheCommandHasTheLimitsThatTheManualNames() {
    FetchPolicy policy = FetchPolicy.of("0.1.0");
    assertEquals("crossread/0.1.0", policy.userAgent());
    assertEquals(50_000_000, policy.mostBytes());
    assertEquals(5, policy.mostRedirects());
    assertEquals(Duration.ofSeconds(30), policy.timeout());
    assertEquals(Duration.ofMillis(500), policy.pause());
    assertTrue(!policy.allowPrivate());
  }
}
