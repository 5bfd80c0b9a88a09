package org.crossread.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossread.encode.EncoderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderFileTest {
  private static final String WHOLE =
      """
      # a comment
      version\tmodel-7
      bytes\t12
      labels statements\tO\tB-cue
      start statements\t0\t-1
      steps statements O\t0\t1
      steps statements B-cue\t2\t3
      labels names\tO
      start names\t0
      steps names O\t0
      acts\tSTATE\tDENY
      link\t4
      """;

  private static ReaderFile read(String text) throws IOException {
    return ReaderFile.read(
        "some.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everythingIsRead() throws IOException {
    ReaderFile file = read(WHOLE);
    assertEquals("model-7", file.version());
    assertEquals(List.of("O", "B-cue"), file.statements().labels());
    assertEquals(2, file.statements().steps()[1][0]);
    assertEquals(-1, file.statements().start()[1]);
    assertEquals(List.of("STATE", "DENY"), file.acts());
    assertEquals(4, file.link());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "bytes",
        "labels names",
        "start statements",
        "steps statements B-cue",
        "acts",
        "link"
      })
  void aMissingLineIsNamedWithFileAndRemedy(String line) {
    String cut = WHOLE.replaceAll("(?m)^" + line + "\t.*\n", "");
    EncoderException e = assertThrows(EncoderException.class, () -> read(cut));
    assertTrue(e.getMessage().startsWith("some.txt has no line " + line), e.getMessage());
    assertTrue(e.getMessage().contains("--fast"), e.getMessage());
  }

  @Test
  void wrongValuesAreNamed() {
    EncoderException e =
        assertThrows(EncoderException.class, () -> read(WHOLE.replace("O\t0\t1", "O\t0")));
    assertTrue(e.getMessage().startsWith("some.txt has 1 values at steps statements O, not 2"));
    e = assertThrows(EncoderException.class, () -> read(WHOLE.replace("link\t4", "link\tx")));
    assertTrue(e.getMessage().startsWith("some.txt has no number at link: x"), e.getMessage());
  }

  @Test
  void aCutModelIsNoticedByItsSize() throws IOException {
    ReaderFile file = read(WHOLE);
    file.check("m.onnx", 12);
    EncoderException e = assertThrows(EncoderException.class, () -> file.check("m.onnx", 11));
    assertTrue(
        e.getMessage().startsWith("model file m.onnx has 11 bytes, not the 12 of model-7;"),
        e.getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    EncoderException e =
        assertThrows(EncoderException.class, () -> ReaderFile.load("none.txt", null));
    assertTrue(e.getMessage().startsWith("model file none.txt is missing;"), e.getMessage());
  }
}
