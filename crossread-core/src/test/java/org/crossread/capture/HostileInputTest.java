package org.crossread.capture;

import static org.crossread.capture.MadeArchive.gzip;
import static org.crossread.capture.MadeArchive.joined;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.crossread.capture.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs made to break a reader: a clear fault, in little time and memory, and nothing reached. */
class HostileInputTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final List<String> SHAPES =
      List.of(
          "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>"
              + "<item><title>T</title><description>%s</description></item></channel></rss>",
          "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title><entry><title>T</title>"
              + "<content type=\"xhtml\"><div>%s</div></content></entry></feed>",
          "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>%s</loc></url></urlset>",
          "<opml><body><outline text=\"a\">%s</outline></body></opml>",
          "<newsItem><contentSet><inlineXML><html><body><p>%s</p></body></html></inlineXML></contentSet></newsItem>",
          "<nitf><body><body.content><p>%s</p></body.content></body></nitf>");

  @TempDir private Path folder = Path.of("");

  private static List<Item> soon(byte[] bytes) {
    return assertTimeoutPreemptively(SOON, () -> Reading.all(bytes));
  }

  private static List<Item> soon(String text) {
    return soon(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertNothingFound(List<Item> items) {
    assertFalse(items.stream().anyMatch(i -> i instanceof Item.Found), Reading.kinds(items));
  }

  @Test
  void packedJsonThatIsCutAnywhereIsSaidToEndEarlyAndIsNoFaultOfTheProgram() {
    String article = "{\"title\": \"Ferry\", \"text\": \"The ferry sank off Rill.\"}";
    for (String text : List.of("[" + article + "]", article + "\n" + article, "[")) {
      byte[] whole = gzip(text.getBytes(StandardCharsets.UTF_8));
      for (int n = 10; n < whole.length; n++) {
        for (Item item : Reading.all(Arrays.copyOf(whole, n), Format.JSONL)) {
          if (item instanceof Item.Failed f) {
            assertFalse(f.remedy().startsWith("please report"), n + ": " + f.message());
          }
        }
      }
    }
  }

  @Test
  void entitiesThatMultiplyAreRefusedInEveryFormat() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
    }
    laughs.append("]>");
    for (String shape : SHAPES) {
      for (String before : List.of("", "<?xml version=\"1.0\"?>", "<!-- a -->\n<?pi b?>\n")) {
        List<Item> items = soon(before + laughs + shape.formatted("&l29;"));
        assertNothingFound(items);
        assertTrue(Reading.failed(items, 0).message().contains("DOCTYPE"), shape);
      }
    }
  }

  @Test
  void entitiesInWideCharactersAreRefusedToo() {
    String bad = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + SHAPES.get(0).formatted("&a;");
    for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      List<Item> items =
          assertTimeoutPreemptively(SOON, () -> Reading.all(bad.getBytes(charset), Format.FEED));
      assertNothingFound(items);
      String message = Reading.failed(items, 0).message();
      // Without its mark it is refused before, as what it looks like.
      assertTrue(message.contains("DOCTYPE") || message.equals("is not text"), message);
    }
  }

  @Test
  void noFileIsReadForAnEntityOrADocumentType() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "the password of the lighthouse");
    for (String shape : SHAPES) {
      for (String type :
          List.of(
              "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>",
              "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">",
              "<!DOCTYPE x PUBLIC \"p\" \""
                  + secret.toUri()
                  + "\" [<!ENTITY % b SYSTEM \""
                  + secret.toUri()
                  + "\"> %b;]>")) {
        for (Item item : soon(type + shape.formatted("&a; Eleven people were on board of it."))) {
          String all = item instanceof Item.Found f ? Reading.text(f.capture()) : item.toString();
          assertFalse(all.contains("lighthouse"), shape);
        }
      }
      List<Item> included =
          soon(
              shape.formatted(
                  "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                      + secret.toUri()
                      + "\"/>"));
      assertFalse(included.toString().contains("lighthouse"), shape);
    }
  }

  @Test
  void noConnectionIsOpenedForAnythingInADocument() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
      for (String shape : SHAPES) {
        soon("<!DOCTYPE x SYSTEM \"" + address + "\">" + shape.formatted(address));
        soon("<!DOCTYPE x [<!ENTITY a SYSTEM \"" + address + "\">]>" + shape.formatted("&a;"));
        soon(
            "<?xml-stylesheet href=\""
                + address
                + "\"?>"
                + shape
                    .replaceFirst(
                        "<(\\w+)",
                        "<$1 xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                            + " xsi:noNamespaceSchemaLocation=\""
                            + address
                            + "\"")
                    .formatted("words"));
      }
      soon(
          "{\"maintext\": \"words\", \"url\": \"" + address + "\", \"$ref\": \"" + address + "\"}");
      server.setSoTimeout(50);
      boolean asked = true;
      try {
        server.accept().close();
      } catch (SocketTimeoutException e) {
        asked = false;
      }
      assertFalse(asked, "somebody asked the server");
    }
  }

  @Test
  void nestingOfAHundredThousandIsAFaultAndNoOverflow() {
    String deep = "<b>".repeat(100_000) + "words" + "</b>".repeat(100_000);
    for (String shape : SHAPES) {
      assertNothingFound(soon(shape.formatted(deep)));
    }
    assertNothingFound(soon("{\"maintext\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}\n"));
    assertNothingFound(soon("[{\"a\": " + "{\"a\":".repeat(100_000)));
    assertNothingFound(soon("<rss>".repeat(100_000)));
    assertNothingFound(soon("<newsItem>".repeat(100_000)));
    assertNothingFound(soon("<?xml version=\"1.0\"?>" + "<!-- a -->".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version=\"2.0\"><channel>",
        "<newsMessage>",
        "<nitf>",
        "<urlset>",
        "{\"maintext\": \"",
        "[{\"a\":\"",
        "<opml>",
        "<!DOCTYPE",
        "<!--",
        "<rss a='",
        "<feed>&",
        "<nitf><![CDATA["
      })
  void anEndlessRepetitionOfABeginningEnds(String beginning) {
    List<Item> items = soon(beginning.repeat(2_000_000 / beginning.length()));
    assertNothingFound(
        items.stream()
            .filter(i -> !(i instanceof Item.Found f && f.capture().position().offset() != null))
            .toList());
  }

  private static byte[] zeros(OutputStream out, ByteArrayOutputStream kept, long bytes)
      throws IOException {
    byte[] chunk = new byte[1 << 20];
    Arrays.fill(chunk, (byte) ' ');
    try (out) {
      for (long i = 0; i < bytes; i += chunk.length) {
        out.write(chunk);
      }
    }
    return kept.toByteArray();
  }

  @Test
  void bombsOfGzipAndZstandardAreRefusedAfterTheLimit() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    byte[] packed = zeros(new GZIPOutputStream(gzip), gzip, 300_000_000);
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    byte[] other = zeros(new ZstdOutputStream(zstd), zstd, 300_000_000);
    for (byte[] bomb : List.of(packed, other)) {
      assertTrue(bomb.length < 1_000_000, "it is small: " + bomb.length);
      for (Format as : List.of(Format.TEXT, Format.HTML, Format.FEED, Format.JSONL, Format.WARC)) {
        List<Item> items = assertTimeoutPreemptively(SOON, () -> Reading.all(bomb, as));
        assertNothingFound(items);
        assertEquals(Reason.TOO_LARGE, Reading.failed(items, items.size() - 1).reason(), "" + as);
      }
    }
  }

  @Test
  void gzipOfManyMembersAndZstandardAreExpanded() throws IOException {
    byte[] text =
        "The ferry Gudrun sank off Rill on Monday night.\n".getBytes(StandardCharsets.UTF_8);
    List<Item> items = soon(joined(gzip(text), gzip(text), gzip(text)));
    assertEquals(
        new String(text, StandardCharsets.UTF_8).repeat(3), Reading.text(Reading.found(items, 0)));
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(zstd)) {
      out.write(text);
    }
    assertEquals("Found1", Reading.kinds(soon(zstd.toByteArray())));
    byte[] page = MadeArchive.page(1);
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(archive)) {
      out.write(joined(page, MadeArchive.page(2)));
    }
    assertEquals("Found1 Found2", Reading.kinds(soon(archive.toByteArray())));
  }

  @Test
  void compressedDataThatIsCutOrDamagedIsAFault() throws IOException {
    byte[] text = MadeArchive.html(3).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(zstd)) {
      out.write(text);
    }
    for (byte[] packed : List.of(gzip(text), zstd.toByteArray())) {
      for (int cut = 5; cut < packed.length; cut += 41) {
        List<Item> items = soon(Arrays.copyOf(packed, cut));
        assertEquals("Failed1", Reading.kinds(items), "cut at " + cut);
        byte[] bad = packed.clone();
        bad[cut] ^= (byte) 0x40;
        assertEquals(1, soon(bad).size(), "damage at " + cut);
      }
    }
  }

  @Test
  void aLineOfSixtyMegabytesIsRefusedAndTheNextIsRead() {
    byte[] line = new byte[60_000_000];
    Arrays.fill(line, (byte) 'a');
    byte[] good = "{\"maintext\": \"The ferry sank.\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] start = "{\"maintext\": \"".getBytes(StandardCharsets.UTF_8);
    List<Item> items = soon(joined(good, start, line, new byte[] {'\n'}, good));
    assertEquals("Found1 Failed2 Found3", Reading.kinds(items));
    assertEquals(Reason.TOO_LARGE, Reading.failed(items, 1).reason());
  }

  @Test
  void scriptsSentAsTextAreNoReasonToStop() {
    assertEquals("Found1", Reading.kinds(soon("var x = {}; function f() { return 1; }\n")));
  }

  @Test
  void archivesOfOtherKindsAreRefusedByName() {
    assertTrue(Reading.failed(soon("PK\u0003\u0004 and so on"), 0).message().contains("zip"));
    byte[] tar = new byte[600];
    Arrays.fill(tar, (byte) 'a');
    System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, tar, 257, 5);
    assertEquals("is a tar archive", Reading.failed(soon(tar), 0).message());
  }

  @Test
  void aStreamThatBreaksKeepsWhatWasRead() throws Exception {
    byte[] line =
        "{\"maintext\": \"The ferry sank.\"}\n".repeat(2000).getBytes(StandardCharsets.UTF_8);
    InputStream breaking =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at == line.length) {
              throw new IOException("the cable was pulled");
            }
            return line[at++];
          }
        };
    try (Records records = Records.open("-", breaking, null, null)) {
      int found = 0;
      Item last = null;
      for (Item item = records.next(); item != null; item = records.next()) {
        found += item instanceof Item.Found ? 1 : 0;
        last = item;
      }
      assertEquals(2000, found);
      assertTrue(
          last instanceof Item.Failed f && f.message().contains("the cable was pulled"), "" + last);
    }
  }
}
