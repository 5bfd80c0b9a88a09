package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Inputs of each format, changed at random with fixed seeds: whatever comes, a reader ends, tells
 * what failed in words and gives the same again.
 */
class ChangedInputTest {
  private static final int CHANGES = 400;

  /** Bytes that mean something to one format or another. */
  private static final String[] PIECES = {
    "<",
    ">",
    "</",
    "&",
    ";",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<!DOCTYPE x [",
    "<?xml ",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\u",
    "\\",
    "\n",
    "\r\n\r\n",
    "\0",
    "WARC/1.0\r\n",
    "Content-Length: ",
    "99999999999",
    "-1",
    "\u00ff",
    "\u001f\u008b\b",
    "<item>",
    "</item>",
    "<newsItem>",
    "HTTP/1.1 200 OK\r\n",
    "Transfer-Encoding: chunked\r\n",
    "filedesc://"
  };

  /** One to four changes: a byte, a piece, a part left out, a part doubled, an end cut off. */
  static byte[] changed(byte[] bytes, Random random) {
    byte[] out = bytes.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && out.length > 2; i++) {
      int at = random.nextInt(out.length);
      int other = Math.min(out.length, at + random.nextInt(40));
      byte[] before = java.util.Arrays.copyOf(out, at);
      byte[] part = java.util.Arrays.copyOfRange(out, at, other);
      byte[] after = java.util.Arrays.copyOfRange(out, other, out.length);
      switch (random.nextInt(6)) {
        case 0 -> out[at] = (byte) random.nextInt(256);
        case 1 -> out[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> {
          byte[] piece =
              PIECES[random.nextInt(PIECES.length)].getBytes(
                  java.nio.charset.StandardCharsets.ISO_8859_1);
          out = MadeArchive.joined(before, piece, part, after);
        }
        case 3 -> out = MadeArchive.joined(before, after);
        case 4 -> out = MadeArchive.joined(before, part, part, part, after);
        default -> out = random.nextInt(4) == 0 ? before : out;
      }
    }
    return out;
  }

  private static void assertSound(List<Item> items, String what) {
    for (Item item : items) {
      if (item instanceof Item.Failed f) {
        assertFalse(f.message().isBlank() || f.remedy().isBlank(), what);
        assertFalse(f.message().contains("Exception"), what + ": " + f.message());
        assertFalse(f.remedy().startsWith("please report"), what + ": " + f.message());
      } else if (item instanceof Item.Found f) {
        assertTrue(Decoder.decode(f.capture()).characters().length() >= 0, what);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyReaderEndsAndTellsFaultsInWords(Format as) {
    for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
      for (int i = 0; i < CHANGES / 8; i++) {
        byte[] bytes = changed(seed.getValue(), new Random(31L * i + as.ordinal()));
        String what = seed.getKey() + " as " + as + ", change " + i;
        List<Item> items =
            assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Reading.all(bytes, as), () -> what);
        assertSound(items, what);
      }
    }
  }

  @Test
  void changedInputsOfTheFormatTheySeemToBeEndAndGiveTheSameAgain() {
    for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
      for (int i = 0; i < CHANGES; i++) {
        byte[] bytes = changed(seed.getValue(), new Random(i));
        String what = seed.getKey() + ", change " + i;
        List<Item> items =
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Reading.all(bytes), () -> what);
        assertSound(items, what);
        if (i % 20 == 0) {
          assertEquals(items, Reading.all(bytes), what);
        }
      }
    }
  }

  @Test
  void theUnchangedInputsHoldWhatTheyShould() {
    List<String> found = new ArrayList<>();
    Seeds.all()
        .forEach((name, bytes) -> found.add(name + ": " + Reading.kinds(Reading.all(bytes))));
    assertEquals(
        """
        warc: Passed1 Found2 Found3 Found4
        warc.gz: Found1 Found2
        zst: Passed1 Found2 Found3 Found4
        arc: Passed1 Found2
        rss: Found1 Found2
        atom: Found1
        opml: Linked1
        jsonfeed: Found1 Linked2
        sitemap: Linked1
        jsonl: Found1 Found2 Failed3
        json: Found1 Found2
        newsml: Passed1 Found2
        nitf: Found1\
        """,
        String.join("\n", found));
  }
}
