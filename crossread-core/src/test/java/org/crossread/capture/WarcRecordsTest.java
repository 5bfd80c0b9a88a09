package org.crossread.capture;

import static org.crossread.capture.MadeArchive.gzip;
import static org.crossread.capture.MadeArchive.joined;
import static org.crossread.capture.MadeArchive.page;
import static org.crossread.capture.MadeArchive.record;
import static org.crossread.capture.MadeArchive.response;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.Test;

/** Archives of the web, sound and damaged: every record is read or told of with its place. */
class WarcRecordsTest {
  private static final String HTTP = "application/http; msgtype=response";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] http(int number, String headers, byte[] body) {
    return record(
        "response", HTTP, number, joined(utf8("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body));
  }

  @Test
  void theBytesAddressAndTimeOfAPageAreThoseOfItsRecord() {
    List<Item> items = Reading.all(joined(page(1), page(2)));
    assertEquals("Found1 Found2", Reading.kinds(items));
    Capture second = Reading.found(items, 1);
    assertEquals("-#2", second.input());
    assertEquals("https://rill.example/2", second.uri());
    assertEquals(Instant.parse("2025-11-06T10:00:00Z"), second.capturedAt());
    assertEquals("text/html", second.mediaType());
    assertArrayEquals(utf8(MadeArchive.html(2)), second.bytes());
  }

  @Test
  void anOffsetIsWhereTheRecordBeginsInTheFileAsStored() {
    byte[] first = page(1);
    assertEquals(first.length, Reading.all(joined(first, page(2))).get(1).position().offset());
    byte[] packed = gzip(first);
    List<Item> items = Reading.all(joined(packed, gzip(page(2)), gzip(page(3))));
    assertEquals("Found1 Found2 Found3", Reading.kinds(items));
    assertEquals(packed.length, items.get(1).position().offset());
  }

  @Test
  void recordsThatAreNoPagesArePassedOver() {
    List<Item> items =
        Reading.all(
            joined(
                record("warcinfo", "application/warc-fields", 1, "software: by hand\r\n"),
                record("request", "application/http; msgtype=request", 2, "GET / HTTP/1.1\r\n\r\n"),
                http(3, "Content-Type: image/png\r\n", new byte[] {1, 2, 3}),
                record(
                    "response",
                    HTTP,
                    4,
                    "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone"),
                record("revisit", HTTP, 5, "HTTP/1.1 200 OK\r\n\r\n"),
                record("response", "text/dns", 6, "20250101 rill.example 127.0.0.1"),
                record("unheard-of", "text/html", 7, "<html><p>What is this?"),
                page(8)));
    assertEquals(
        "Passed1 Passed2 Passed3 Passed4 Passed5 Passed6 Passed7 Found8", Reading.kinds(items));
    assertEquals("image/png", ((Item.Passed) items.get(2)).kind());
    assertEquals("answer with status 404", ((Item.Passed) items.get(3)).kind());
  }

  @Test
  void resourcesAndConversionsHoldTextWithoutHttp() {
    List<Item> items =
        Reading.all(
            joined(
                record("resource", "text/html", 1, "<html><p>The ferry sank."),
                record("conversion", "text/plain", 2, "The ferry sank.")));
    assertEquals("text/html", Reading.found(items, 0).mediaType());
    assertEquals("text/plain", Reading.found(items, 1).mediaType());
    assertEquals("The ferry sank.", Reading.text(Reading.found(items, 1)));
  }

  @Test
  void chunksAndContentEncodingsAreUndone() throws IOException {
    byte[] page = utf8("<html><p>The ferry Gudrún sank.");
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream zip = new DeflaterOutputStream(deflated)) {
      zip.write(page);
    }
    String html = "Content-Type: text/html; charset=utf-8\r\n";
    byte[] chunks =
        joined(
            utf8("5\r\n"),
            Arrays.copyOf(page, 5),
            utf8("\r\n" + Integer.toHexString(page.length - 5) + "\r\n"),
            Arrays.copyOfRange(page, 5, page.length),
            utf8("\r\n0\r\n\r\n"));
    List<Item> items =
        Reading.all(
            joined(
                http(1, html + "Transfer-Encoding: chunked\r\n", chunks),
                http(2, html + "Content-Encoding: gzip\r\n", gzip(page)),
                http(3, html + "Content-Encoding: deflate\r\n", deflated.toByteArray()),
                http(4, html + "Content-Encoding: gzip\r\n", page),
                http(5, html + "Transfer-Encoding: chunked\r\n", page)));
    assertEquals("Found1 Found2 Found3 Found4 Found5", Reading.kinds(items));
    for (int i = 0; i < 5; i++) {
      assertArrayEquals(page, Reading.found(items, i).bytes(), "record " + (i + 1));
    }
  }

  @Test
  void aCharacterSetNamedByTheAnswerIsUsed() {
    byte[] russian =
        "<html><p>Паром затонул".getBytes(java.nio.charset.Charset.forName("windows-1251"));
    List<Item> items =
        Reading.all(
            joined(
                http(1, "Content-Type: text/html; charset=windows-1251\r\n", russian),
                http(2, "Content-Type: text/html; charset=nonsense\r\n", utf8("<html><p>Паром")),
                http(
                    3, "Content-Type: text/html; charset=iso-8859-1\r\n", utf8("<html><p>Паром"))));
    assertTrue(Reading.text(Reading.found(items, 0)).endsWith("Паром затонул"));
    assertTrue(Reading.text(Reading.found(items, 1)).endsWith("Паром"));
    assertTrue(
        Reading.text(Reading.found(items, 2)).endsWith("Паром"), "flawless UTF-8 goes first");
  }

  @Test
  void aFileThatEndsWithinARecordTellsWhereAndWhatCameBeforeIsRead() {
    byte[] whole = joined(page(1), page(2));
    List<Item> items = Reading.all(Arrays.copyOf(whole, whole.length - 500));
    assertEquals("Found1 Failed2", Reading.kinds(items));
    Item.Failed cut = Reading.failed(items, 1);
    assertEquals(page(1).length, cut.position().offset());
    assertTrue(cut.message().startsWith("the file ends within the record, after "), cut::message);
    assertTrue(!cut.remedy().isBlank());
  }

  @Test
  void aCompressedFileThatIsCutAnywhereGivesTheRecordsBeforeAndAFault() {
    byte[] whole = joined(gzip(page(1)), gzip(page(2)), gzip(page(3)));
    int second = gzip(page(1)).length + gzip(page(2)).length;
    for (int cut = second + 1; cut < whole.length; cut += 97) {
      List<Item> items = Reading.all(Arrays.copyOf(whole, cut));
      assertEquals("Found1 Found2", Reading.kinds(items.subList(0, 2)), "cut at " + cut);
      assertEquals(3, items.size(), "cut at " + cut);
      assertTrue(items.get(2) instanceof Item.Failed, "cut at " + cut + ": " + items.get(2));
    }
  }

  @Test
  void aLengthThatIsTooLongOrTooShortSpoilsNoRecordAfterIt() {
    for (int wrong : new int[] {-700, -3, -1, 5, 400, 100_000_000}) {
      String sound = new String(page(2), StandardCharsets.UTF_8);
      int at = sound.indexOf("Content-Length: ") + 16;
      String length = sound.substring(at, sound.indexOf("\r\n", at));
      String told = Integer.toString(Integer.parseInt(length) + wrong);
      byte[] bad = utf8(sound.substring(0, at) + told + sound.substring(at + length.length()));
      List<Item> items = Reading.all(joined(page(1), bad, page(3), page(4)));
      assertEquals("Found1 Failed2 Found3 Found4", Reading.kinds(items), "wrong by " + wrong);
      assertTrue(Reading.failed(items, 1).message().contains("length is wrong"));
      assertEquals("https://rill.example/3", Reading.found(items, 2).uri());
    }
  }

  @Test
  void headsWithoutALengthOrWithNonsenseAreToldAndLeft() {
    for (String head :
        List.of(
            "WARC/1.0\r\nWARC-Type: response\r\n\r\n<html>",
            "WARC/1.0\r\nContent-Length: many\r\n\r\n<html>",
            "WARC/1.0\r\nContent-Length: 99999999999999999999999\r\n\r\n<html>",
            "WARC/1.0\r\nContent-Length: -4\r\n\r\n<html>",
            "no archive at all",
            "WARC/")) {
      List<Item> items = Reading.all(joined(page(1), utf8(head + "\r\n\r\n"), page(3)));
      assertTrue(items.getFirst() instanceof Item.Found, head);
      assertTrue(items.getLast() instanceof Item.Found, head + Reading.kinds(items));
      assertEquals("https://rill.example/3", Reading.found(items, items.size() - 1).uri());
      assertTrue(items.stream().anyMatch(i -> i instanceof Item.Failed), head);
    }
  }

  @Test
  void damageInOneCompressedRecordLeavesItsNeighbours() {
    byte[] first = gzip(page(1));
    byte[] second = gzip(page(2));
    byte[] third = gzip(page(3));
    for (int at = 0; at < second.length; at += 61) {
      byte[] bad = second.clone();
      for (int i = at; i < Math.min(bad.length, at + 8); i++) {
        bad[i] ^= (byte) 0x5A;
      }
      List<Item> items = Reading.all(joined(first, bad, third), Format.WARC);
      assertEquals("https://rill.example/1", Reading.found(items, 0).uri(), "damage at " + at);
      Item last = items.getLast();
      assertTrue(last instanceof Item.Found, "damage at " + at + ": " + last);
      assertEquals("https://rill.example/3", Reading.found(items, items.size() - 1).uri());
    }
  }

  @Test
  void aPageThatExpandsBeyondTheLimitIsRefusedAndTheNextIsRead() {
    byte[] bomb = gzip(new byte[CaptureReader.MOST_BYTES + 10]);
    List<Item> items =
        Reading.all(
            joined(
                http(1, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb), page(2)));
    assertEquals("Failed1 Found2", Reading.kinds(items));
    assertEquals(Reason.TOO_LARGE, Reading.failed(items, 0).reason());
  }

  @Test
  void aRecordOfAHundredMegabytesIsRefusedAndTheNextIsRead() {
    byte[] large = new byte[100_000_000];
    Arrays.fill(large, (byte) 'a');
    List<Item> items =
        Reading.all(
            joined(gzip(record("resource", "text/plain", 1, large)), gzip(page(2)), gzip(page(3))));
    // So many like letters are a bomb to the reader of the file, a page of them is too large.
    assertTrue(items.getFirst() instanceof Item.Failed, Reading.kinds(items));
    List<Item> plain = Reading.all(joined(record("resource", "text/plain", 1, large), page(2)));
    assertEquals("Failed1 Found2", Reading.kinds(plain));
    assertEquals(Reason.TOO_LARGE, Reading.failed(plain, 0).reason());
  }

  @Test
  void aThousandFaultsInARowEndTheFile() {
    byte[] bad = utf8("WARC/1.0\r\nContent-Length: x\r\n\r\n".repeat(3000));
    List<Item> items = Reading.all(bad);
    assertEquals(1000, items.size());
    assertTrue(Reading.failed(items, 999).message().contains("faults in a row"));
  }

  @Test
  void arcFilesAreReadToo() {
    String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + MadeArchive.html(1);
    String head = "1 0 By hand\nURL IP-address Archive-date Content-type Archive-length\n";
    byte[] arc =
        utf8(
            "filedesc://a.arc 127.0.0.1 20080430204825 text/plain "
                + head.length()
                + "\n"
                + head
                + "\nhttp://rill.example/1 127.0.0.1 20080430204826 text/html "
                + utf8(block).length
                + "\n"
                + block
                + "\n");
    List<Item> items = Reading.all(arc);
    assertEquals("Passed1 Found2", Reading.kinds(items));
    assertEquals("http://rill.example/1", Reading.found(items, 1).uri());
  }

  @Test
  void responsesThatAreNotHttpAreToldOf() {
    List<Item> items =
        Reading.all(
            joined(
                record("response", HTTP, 1, "no answer of a server"), response(2, "<html><p>Yes")));
    assertEquals("Failed1 Found2", Reading.kinds(items));
    assertTrue(Reading.failed(items, 0).message().startsWith("is malformed"));
  }
}
