package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureReaderTest {
  @TempDir private Path folder = Path.of("");

  private static InputStream nothing() {
    return InputStream.nullInputStream();
  }

  /** A stream of {@code length} times the letter a, without holding them. */
  private static InputStream letters(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 'a' : -1;
      }

      @Override
      public int read(byte[] into, int offset, int most) {
        if (left <= 0) {
          return -1;
        }
        int n = (int) Math.min(left, most);
        java.util.Arrays.fill(into, offset, offset + n, (byte) 'a');
        left -= n;
        return n;
      }
    };
  }

  private Capture read(byte[] bytes) throws IOException, UnreadableException {
    Path file = folder.resolve("a.txt");
    Files.write(file, bytes);
    return CaptureReader.read(file.toString(), nothing(), null);
  }

  private Capture read(String text) throws IOException, UnreadableException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private UnreadableException refused(byte[] bytes) {
    return assertThrows(UnreadableException.class, () -> read(bytes));
  }

  private static UnreadableException refused(String input) {
    return assertThrows(
        UnreadableException.class, () -> CaptureReader.read(input, nothing(), null));
  }

  @Test
  void theBytesOfAFileAreKeptAsTheyStand() throws Exception {
    byte[] bytes = "\uFEFFÖdön\r\n\0left the harbour of Rill.\n".getBytes(StandardCharsets.UTF_8);
    Capture capture = read(bytes);
    assertArrayEquals(bytes, capture.bytes());
    assertEquals(folder.resolve("a.txt").toString(), capture.input());
    assertNull(capture.outlet());
  }

  @Test
  void aDashReadsStandardInputAndKeepsTheOutletStated() throws Exception {
    InputStream in = new ByteArrayInputStream("The ferry sank.".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        new Capture(
            "-", "The Rill", "text/plain", "The ferry sank.".getBytes(StandardCharsets.UTF_8)),
        CaptureReader.read("-", in, "The Rill"));
  }

  @Test
  void aMissingFileIsNamedWithARemedy() {
    String missing = folder.resolve("none.txt").toString();
    UnreadableException e = refused(missing);
    assertEquals(Reason.MISSING, e.reason());
    assertEquals(missing, e.input());
    assertEquals("no such file", e.getMessage());
    assertFalse(e.remedy().isBlank());
  }

  @Test
  void aNameThatNoFileCanHaveIsMissing() {
    assertEquals(Reason.MISSING, refused("a\0b.txt").reason());
  }

  @Test
  void aFolderIsNoFile() {
    UnreadableException e = refused(folder.toString());
    assertEquals(Reason.NOT_A_FILE, e.reason());
    assertTrue(e.remedy().contains(folder.toString()), e::remedy);
  }

  @Test
  void aFileThatMayNotBeReadIsForbidden() throws Exception {
    Path file = folder.resolve("shut.txt");
    Files.writeString(file, "The ferry sank.");
    assertTrue(file.toFile().setReadable(false, false), "permissions cannot be changed here");
    assumeFalse(Files.isReadable(file), "this user may read every file");
    assertEquals(Reason.FORBIDDEN, refused(file.toString()).reason());
  }

  @Test
  void anEmptyFileAndAnEmptyStreamAreEmpty() throws Exception {
    assertEquals(Reason.EMPTY, refused(new byte[0]).reason());
    assertEquals(Reason.EMPTY, refused("-").reason());
  }

  @Test
  void aStreamThatBreaksIsSaidToHaveFailed() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable was pulled");
          }
        };
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> CaptureReader.read("-", broken, null));
    assertEquals(Reason.FAILED, e.reason());
    assertTrue(e.getMessage().contains("the cable was pulled"), e::getMessage);
  }

  @Test
  void fiftyMillionBytesAreReadAndOneMoreIsRefused() throws Exception {
    int most = CaptureReader.MOST_BYTES;
    assertEquals(50_000_000, most);
    assertEquals(most, CaptureReader.read("-", letters(most), null).bytes().length);
    UnreadableException e =
        assertThrows(
            UnreadableException.class, () -> CaptureReader.read("-", letters(most + 1L), null));
    assertEquals(Reason.TOO_LARGE, e.reason());
    assertEquals("is larger than 50 MB", e.getMessage());
  }

  @Test
  void anEndlessStreamIsRefusedAndNotHeld() {
    UnreadableException e =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                assertThrows(
                    UnreadableException.class,
                    () -> CaptureReader.read("-", letters(Long.MAX_VALUE), null)));
    assertEquals(Reason.TOO_LARGE, e.reason());
  }

  @Test
  void aLineOfFiveMegabytesIsReadAtOnce() throws Exception {
    String line = "The ferry sank off Rill. ".repeat(200_000);
    Capture capture = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(line));
    assertEquals(5_000_000, capture.bytes().length);
    assertEquals("text/plain", capture.mediaType());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n% plain words follow",
        "PK\u0003\u0004 word/document.xml",
        "GIF89a and a comment in words"
      })
  void aKnownFormatIsRefusedByItsFirstBytes(String head) {
    UnreadableException e = refused(head.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(Reason.BINARY, e.reason());
    assertTrue(e.getMessage().startsWith("is a"), e::getMessage);
  }

  @Test
  void picturesAndArchivesAreRefused() throws Exception {
    assertEquals("is a picture", refused(latin("\u0089PNG\r\n\u001a\n")).getMessage());
    assertEquals("is a picture", refused(latin("ÿØÿà JFIF")).getMessage());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(latin("The ferry sank."));
    }
    assertEquals("is a gzip archive", refused(packed.toByteArray()).getMessage());
  }

  @Test
  void bytesWithoutFormOrMarkAreNotText() throws Exception {
    for (int seed = 0; seed < 300; seed++) {
      byte[] noise = new byte[6000];
      new Random(seed).nextBytes(noise);
      assertEquals("is not text", refused(noise).getMessage(), "seed " + seed);
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream zip = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 20_000; i++) {
        zip.write(latin("line " + i * 31 % 977 + "\n"));
      }
    }
    assertEquals("is not text", refused(packed.toByteArray()).getMessage());
    assertEquals(Reason.BINARY, refused(new byte[100]).reason());
  }

  @Test
  void aFewNulsAmongWordsAreStillText() throws Exception {
    assertEquals(
        "text/plain", read("The ferry\0 sank off Rill on Monday.\0\nNobody was hurt.").mediaType());
  }

  @Test
  void utf16WithItsMarkIsTextAndUtf16PagesAreKnown() throws Exception {
    assertEquals(
        "text/plain",
        read("\uFEFFThe ferry sank.".getBytes(StandardCharsets.UTF_16LE)).mediaType());
    assertEquals(
        "text/html",
        read("\uFEFF<!DOCTYPE html><p>Gone".getBytes(StandardCharsets.UTF_16BE)).mediaType());
    assertEquals(
        "text/html",
        read("<!DOCTYPE html><p>Gone at dawn".getBytes(StandardCharsets.UTF_16LE)).mediaType());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html>\n<title>Ferry</title>",
        "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
        "\n\n<HTML lang=en>",
        "<!-- saved --><head>",
        "\uFEFF<!doctype html><p>Gone",
        "  <div class=a><p>Gone"
      })
  void pagesAreKnownByTheirElements(String page) throws Exception {
    assertEquals("text/html", read(page).mediaType());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank.",
        "5 < 7 and 7 > 5, said the captain",
        "<Rill, Monday> The ferry sank.",
        "{\"title\": \"Ferry\"}"
      })
  void textWithAngleBracketsIsText(String text) throws Exception {
    assertEquals("text/plain", read(text).mediaType());
  }

  @Test
  void capturesCompareByTheirBytes() throws Exception {
    Capture one = read("The ferry sank.");
    assertEquals(one, read("The ferry sank."));
    assertEquals(one.hashCode(), read("The ferry sank.").hashCode());
    assertFalse(one.equals(read("The ferry sailed.")));
    assertFalse(one.toString().contains("ferry"), one::toString);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
