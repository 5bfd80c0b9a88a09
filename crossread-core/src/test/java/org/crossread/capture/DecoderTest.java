package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crossread.capture.Decoder.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final String WORDS = "“Nein”, sagte Ödön — der Fährmann aus Łódź 🛳.";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static void assertReads(String expected, byte[] bytes) {
    for (boolean html : new boolean[] {false, true}) {
      assertEquals(new Decoded(expected, List.of()), Decoder.decode(bytes, html));
    }
  }

  @Test
  void utf8IsReadAsItStands() {
    assertReads(WORDS, WORDS.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noBytesAreNoCharacters() {
    assertReads("", new byte[0]);
  }

  @Test
  void theByteOrderMarkOfUtf8IsNoCharacter() {
    assertReads(WORDS, joined(bytes(0xEF, 0xBB, 0xBF), WORDS.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theByteOrderMarkTellsUtf16OfEitherEnd() {
    assertReads(WORDS, joined(bytes(0xFF, 0xFE), WORDS.getBytes(StandardCharsets.UTF_16LE)));
    assertReads(WORDS, joined(bytes(0xFE, 0xFF), WORDS.getBytes(StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithoutAMarkIsToldByItsZeroBytes(String written) {
    Charset charset = Charset.forName(written);
    for (String words :
        List.of(
            "The ferry sank off Rill — “at once”.", "Паром затонул у берега, а все люди живы.")) {
      Capture named =
          new Capture(
              "a.warc#1",
              null,
              "text/plain",
              words.getBytes(charset),
              null,
              null,
              Map.of("content-type", "text/plain; charset=utf-16"),
              Position.whole("a.warc"),
              null,
              List.of());
      assertEquals(new Decoded(words, List.of()), Decoder.decode(named));
    }
    String words = "The ferry sank off Rill.";
    assertEquals(
        new Decoded(words, List.of("does not name its encoding; read as UTF-16")),
        Decoder.decode(words.getBytes(charset), false));
    String page =
        "<html><head><meta charset=utf-16></head><body><p>Ödön wrote it.</p></body></html>";
    assertEquals(new Decoded(page, List.of()), Decoder.decode(page.getBytes(charset), true));
  }

  @Test
  void numbersOfTwoBytesAreNoText() {
    byte[] samples = new byte[4096];
    for (int i = 0; i < samples.length; i += 2) {
      samples[i] = (byte) (i % 27);
    }
    assertNull(WideText.of(samples, true));
    assertNull(WideText.of(new byte[64], true));
    assertNull(WideText.of(new byte[0], true));
    assertNull(
        WideText.of("The ferry sank off Rill at once.".getBytes(StandardCharsets.UTF_8), true));
  }

  @Test
  void nulsAndControlCharactersStayWhereTheyStand() {
    assertReads("The ferry\u0000 sank.\u0007", "The ferry\u0000 sank.\u0007".getBytes(WINDOWS));
  }

  @Test
  void undeclaredWindows1252IsReadAndSaid() {
    String words = "“Nein”, sagte Ödön — 5 €.";
    Decoded decoded = Decoder.decode(words.getBytes(WINDOWS), false);
    assertEquals(words, decoded.characters());
    assertEquals(
        List.of("is not UTF-8; read as windows-1252 (Western European)"), decoded.notices());
  }

  @Test
  void undeclaredLatin1IsReadAndSaid() {
    Decoded decoded = Decoder.decode("Ödön à Føroyar".getBytes(StandardCharsets.ISO_8859_1), false);
    assertEquals("Ödön à Føroyar", decoded.characters());
    assertEquals(1, decoded.notices().size(), decoded.notices()::toString);
  }

  @Test
  void aPageIsReadAsItDeclares() {
    String page =
        "<html><head><meta charset='iso-8859-2'></head><body><p>Łódź już śpi.</p></body></html>";
    assertEquals(
        new Decoded(page, List.of()),
        Decoder.decode(page.getBytes(Charset.forName("ISO-8859-2")), true));
  }

  @Test
  void theOlderFormOfTheDeclarationCountsToo() {
    String page =
        "<META http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">"
            + "<p>Паром затонул.";
    assertEquals(
        page, Decoder.decode(page.getBytes(Charset.forName("windows-1251")), true).characters());
  }

  @Test
  void latin1DeclaredMeansWindows1252AsInBrowsers() {
    String page = "<meta charset=ISO-8859-1><p>“Nein”, sagte Ödön.";
    assertEquals(page, Decoder.decode(page.getBytes(WINDOWS), true).characters());
  }

  @Test
  void whatIsUtf8IsReadSoWhateverItDeclares() {
    String page = "<meta charset=windows-1252><p>“Nein”, sagte Ödön.";
    assertReads(page, page.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDeclarationInPlainTextIsOnlyText() {
    String text = "He wrote <meta charset=windows-1251> and left for Ödön.";
    assertEquals(text, Decoder.decode(text.getBytes(WINDOWS), false).characters());
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "UTF-16LE", "utf-32", "no-such-charset", "x--", "..:_"})
  void aDeclarationThatCannotBeTrueIsNotFollowed(String charset) {
    String page = "<meta charset=" + charset + "><p>Ödön wrote it.</p>";
    Decoded decoded = Decoder.decode(page.getBytes(WINDOWS), true);
    assertEquals(page, decoded.characters());
    assertEquals(1, decoded.notices().size(), decoded.notices()::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ö", "—", "🛳"})
  void aFileCutWithinItsLastCharacterIsReadToThere(String last) {
    byte[] whole = ("Ödön said so" + last).getBytes(StandardCharsets.UTF_8);
    int size = last.getBytes(StandardCharsets.UTF_8).length;
    for (int cut = 1; cut < size; cut++) {
      Decoded decoded = Decoder.decode(Arrays.copyOf(whole, whole.length - cut), false);
      assertEquals("Ödön said so", decoded.characters());
      assertTrue(decoded.notices().getFirst().contains("may be cut"), decoded.toString());
    }
  }

  @Test
  void anyBytesDecodeToSomething() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      Decoded decoded = Decoder.decode(bytes, round % 2 == 0);
      assertTrue(decoded.characters().length() <= bytes.length, decoded::toString);
    }
  }
}
