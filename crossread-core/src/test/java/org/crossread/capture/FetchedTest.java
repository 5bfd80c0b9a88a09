package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what an address brought to captures of articles. */
class FetchedTest {
  private static Fetched fetched(String contentType, byte[] bytes) {
    return new Fetched(
        "http://rill.example/a",
        URI.create("http://rill.example/b"),
        List.of(URI.create("http://rill.example/a")),
        Visitor.NOON,
        200,
        contentType.isEmpty() ? Map.of() : Map.of("content-type", contentType),
        bytes);
  }

  private static Capture only(Fetched fetched) throws Exception {
    try (Records records = Records.open(fetched, "The Rill", null)) {
      Capture capture = assertInstanceOf(Item.Found.class, records.next()).capture();
      assertNull(records.next());
      return capture;
    }
  }

  @Test
  void aCaptureKnowsItsAddressItsTimeAndItsHeaders() throws Exception {
    byte[] page = "<!doctype html><p>The ferry sank.".getBytes(StandardCharsets.UTF_8);
    Capture capture = only(fetched("text/html", page));
    assertEquals("http://rill.example/a", capture.input());
    assertEquals("http://rill.example/b", capture.uri());
    assertEquals("The Rill", capture.outlet());
    assertEquals(Visitor.NOON, capture.capturedAt());
    assertEquals(Map.of("content-type", "text/html"), capture.headers());
    assertEquals("text/html", capture.mediaType());
    assertArrayEquals(page, capture.bytes());
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, 'The ferry <b>sank</b> off Rill.', text/html",
    "application/xhtml+xml, The ferry sank off Rill., text/html",
    "text/plain, The ferry sank off Rill., text/plain",
    "text/plain, <!doctype html><p>The ferry sank., text/html",
    "'', The ferry sank off Rill., text/plain"
  })
  void aPageIsOneByItsBytesOrByTheWordOfTheServer(String stated, String body, String kind)
      throws Exception {
    assertEquals(kind, only(fetched(stated, body.getBytes(StandardCharsets.UTF_8))).mediaType());
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain; charset=koi8-r, KOI8-R, Паром затонул",
    "text/plain; charset=iso-8859-1, windows-1252, “Fähre gesunken”",
    "text/plain; charset=iso-8859-1, UTF-8, “Fähre gesunken”",
    "text/plain; charset=utf-8, windows-1252, Fähre gesunken",
    "text/plain; charset=iso-2022-jp, ISO-2022-JP, フェリーが沈没した",
    "text/plain, UTF-8, フェリーが沈没した",
  })
  void theEncodingIsThatOfTheServerUnlessTheBytesAreFlawlessUtf8(
      String stated, String written, String text) throws Exception {
    Capture capture = only(fetched(stated, text.getBytes(Charset.forName(written))));
    assertEquals(text, Decoder.decode(capture).characters());
  }

  @Test
  void anArchiveThatWasFetchedIsExpanded() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("The ferry sank off Rill.".getBytes(StandardCharsets.UTF_8));
    }
    Capture capture = only(fetched("application/gzip", packed.toByteArray()));
    assertEquals("The ferry sank off Rill.", Decoder.decode(capture).characters());
  }

  @Test
  void bytesThatAreNoTextAreRefusedWhateverTheServerCallsThem() {
    byte[] pdf = "%PDF-1.7\nplain words".getBytes(StandardCharsets.UTF_8);
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> only(fetched("text/html", pdf)));
    assertEquals(Reason.BINARY, e.reason());
    assertEquals("is a PDF", e.getMessage());
  }

  @Test
  void itsFingerprintIsThatOfItsBytes() throws IOException {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        fetched("", "abc".getBytes(StandardCharsets.UTF_8)).sha256());
  }
}
