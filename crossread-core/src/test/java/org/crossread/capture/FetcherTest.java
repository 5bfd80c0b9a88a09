package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final String PAGE = "<!doctype html><p>The ferry sank off Rill.";
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

  @Test
  void aPageComesWithAllThatTellsLaterWhatItWas() throws Exception {
    String headers =
        "Content-Type: text/html; charset=utf-8\r\nETag: \"7\"\r\nX-Powered-By: steam\r\n"
            + "Last-Modified: Mon, 06 May 2024 10:00:00 GMT\r\nSet-Cookie: who=you";
    site.on("/ferry", Site.answer("200 OK", headers, bytes(PAGE)));
    Fetched fetched = Visitor.fetch(site.at("/ferry#top"));
    assertEquals(
        new Fetched(
            site.at("/ferry#top"),
            URI.create(site.at("/ferry")),
            List.of(),
            Visitor.NOON,
            200,
            Map.of(
                "content-type", "text/html; charset=utf-8",
                "etag", "\"7\"",
                "last-modified", "Mon, 06 May 2024 10:00:00 GMT"),
            bytes(PAGE)),
        fetched);
    assertEquals("text/html", fetched.mediaType());
    assertEquals(
        "4433b24ade540b2bc3e4b5857d6cdcb6292f807e479eae3c3ca7c1e0c83f6279", fetched.sha256());
  }

  @Test
  void aRequestTellsTheProgramAndNothingOfTheUser() throws Exception {
    site.on("/a", Site.answer("302 Found", "Location: /b\r\nSet-Cookie: who=you", new byte[0]));
    site.page("/b", PAGE);
    Visitor.fetch(site.at("/a"));
    assertEquals(List.of("/robots.txt", "/a", "/b"), site.paths());
    for (Site.Request request : site.requests()) {
      assertEquals("crossread/1.2.3", request.header("user-agent"));
      assertEquals(site.authority(), request.header("host"));
      for (String personal : List.of("cookie", "referer", "authorization", "from", "origin")) {
        assertEquals("", request.header(personal), request.path() + " " + personal);
      }
    }
  }

  @Test
  void redirectsAreFollowedAndKept() throws Exception {
    site.redirect("/1", "2?x=ä b\\");
    site.redirect("/2?x=%C3%A4%20b%5C", "//" + site.authority() + "/3#part");
    site.redirect("/3", site.at("/4"));
    site.redirect("/4", "../../5");
    site.redirect("/5", "?last");
    site.page("/5?last", PAGE);
    Fetched fetched = Visitor.fetch(site.at("/1"));
    assertEquals(URI.create(site.at("/5?last")), fetched.uri());
    assertEquals(site.at("/1"), fetched.input());
    assertEquals(
        List.of("/1", "/2?x=%C3%A4%20b%5C", "/3", "/4", "/5"),
        fetched.redirects().stream()
            .map(u -> u.toString().substring(site.at("").length()))
            .toList());
  }

  @Test
  void aSixthRedirectIsNotFollowed() {
    for (int i = 0; i < 9; i++) {
      site.redirect("/" + i, "/" + (i + 1));
    }
    UnreadableException e = Visitor.refused(site.at("/0"));
    assertEquals(Reason.REDIRECTS, e.reason());
    assertEquals("is redirected more than 5 times", e.getMessage());
    assertEquals(List.of("/robots.txt", "/0", "/1", "/2", "/3", "/4", "/5"), site.paths());
  }

  @Test
  void aCircleOfRedirectsIsSeenWhenItCloses() {
    site.redirect("/a", "/b").redirect("/b", "/a").redirect("/self", "#again");
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertEquals(Reason.REDIRECTS, e.reason());
    assertEquals("is redirected in a circle, back to " + site.at("/a"), e.getMessage());
    assertEquals(List.of("/robots.txt", "/a", "/b"), site.paths());
    assertEquals(Reason.REDIRECTS, Visitor.refused(site.at("/self")).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "jar:http://a.test/!/", "http://"})
  void aRedirectLeadsToTheWebOnly(String location) {
    site.redirect("/a", location);
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertEquals(Reason.ADDRESS, e.reason());
    assertTrue(e.getMessage().startsWith("is redirected to an address that has "), e::getMessage);
  }

  @Test
  void aRedirectWithoutATargetIsSaidToBeOne() {
    site.status("/a", "301 Moved Permanently");
    assertEquals(
        "is redirected without saying where to", Visitor.refused(site.at("/a")).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "404 Not Found, MISSING, not found (404)",
    "410 Gone, MISSING, not found (410)",
    "403 Forbidden, STATUS, the server does not give it out (403)",
    "429 Slow Down, STATUS, the server asks to come back later (429)",
    "500 Broken, STATUS, the server failed (500)",
    "202 Later, STATUS, the server gave no page (202)",
    "206 Part, STATUS, the server gave no page (206)",
    "300 Choose, STATUS, the server gave no page (300)"
  })
  void aStatusIsToldInWords(String status, Reason reason, String message) {
    site.status("/a", status);
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertEquals(reason, e.reason());
    assertEquals(message, e.getMessage());
    assertEquals(site.at("/a"), e.input());
    assertFalse(e.remedy().isBlank());
  }

  @Test
  void aFailureAfterARedirectNamesTheStep() {
    site.redirect("/a", "/gone");
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertEquals("after a redirect to " + site.at("/gone") + ": not found (404)", e.getMessage());
    assertEquals(site.at("/a"), e.input());
  }

  @Test
  void theTimeToComeBackIsPassedOnAndItsControlCharactersAreNot() {
    site.on("/a", Site.answer("503 Busy", "Retry-After: 120\u0085\u00e4", bytes("busy")));
    String message = Visitor.refused(site.at("/a")).getMessage();
    assertTrue(message.startsWith("the server asks to come back later (503, after 120"), message);
    assertTrue(message.chars().allMatch(c -> c >= ' ' && c < 127), message);
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf, is a PDF",
    "image/svg+xml, is a picture",
    "IMAGE/PNG; q=1, is a picture",
    "audio/mpeg, is a sound recording",
    "video/mp4, is a film",
    "application/zip, is a zip archive or office document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
        + " is a zip archive or office document",
    "text/css, is no page but text/css",
    "application/x-shockwave-flash, is no page but application/x-shockwave-flash"
  })
  void whatIsNoPageIsRefusedByNameAndNotRead(String type, String message) {
    site.page("/a", type, new byte[150_000]);
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertEquals(Reason.BINARY, e.reason());
    assertEquals(message, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "text/html",
        "text/plain; charset=\"ISO-8859-1\"",
        "application/xhtml+xml",
        "application/rss+xml",
        "application/feed+json",
        "application/octet-stream"
      })
  void whatMayHoldAnArticleIsFetched(String type) throws Exception {
    site.page("/a", type, bytes(PAGE));
    assertArrayEquals(bytes(PAGE), Visitor.fetch(site.at("/a")).bytes());
  }

  @Test
  void anEmptyPageIsEmpty() {
    site.page("/a", "");
    assertEquals(Reason.EMPTY, Visitor.refused(site.at("/a")).reason());
  }

  @Test
  void onlyHttpAndHttpsAreAddresses() {
    assertTrue(Fetcher.isAddress("https://rill.example/ferry"));
    assertTrue(Fetcher.isAddress(" HTTP://rill.example"));
    assertFalse(Fetcher.isAddress("ferry.html"));
    assertFalse(Fetcher.isAddress("https.html"));
    assertFalse(Fetcher.isAddress("ftp://rill.example/ferry"));
  }

  @Test
  void aHostThatTakesNoConnectionIsUnreachable() throws Exception {
    site.close();
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertEquals(Reason.UNREACHABLE, e.reason());
    assertEquals("127.0.0.1 takes no connection", e.getMessage());
  }

  @Test
  void aServerWithoutEncryptionIsNoSecureOne() {
    site.page("/a", PAGE);
    UnreadableException e = Visitor.refused(site.at("/a").replace("http:", "https:"));
    assertTrue(
        e.reason() == Reason.UNREACHABLE || e.reason() == Reason.TIMED_OUT, e.reason()::toString);
  }

  @Test
  void anInterruptedThreadGivesUpAndStaysInterrupted() throws Exception {
    site.page("/a", PAGE);
    Thread.currentThread().interrupt();
    UnreadableException e = Visitor.refused(site.at("/a"));
    assertTrue(Thread.interrupted());
    assertEquals(Reason.FAILED, e.reason());
  }
}
