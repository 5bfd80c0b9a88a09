package org.crossread.models;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.crossread.encode.EncoderException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of model files that are missing, cut, damaged or of another version. */
class BrokenModelTest {
  private static final String MODEL = "reader.onnx";
  private static final String FILE = "reader.txt";

  private static byte[] shipped(String name) {
    try (InputStream in = OnnxEncoder.class.getResourceAsStream(name)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** The shipped files, the one of this name changed; null leaves it out. */
  private static OnnxEncoder.Files with(String changed, UnaryOperator<byte @Nullable []> change) {
    return name -> {
      byte[] bytes = name.equals(changed) ? change.apply(shipped(name)) : shipped(name);
      return bytes == null ? null : new ByteArrayInputStream(bytes);
    };
  }

  private static String fault(OnnxEncoder.Files files) {
    try (OnnxEncoder encoder = new OnnxEncoder(1, files, 1000)) {
      encoder.prepare();
      EncoderException first =
          assertThrows(EncoderException.class, () -> encoder.encode(List.of("The ferry sank.")));
      EncoderException again =
          assertThrows(EncoderException.class, () -> encoder.encode(List.of("The ferry sank.")));
      assertEquals(first.getMessage(), again.getMessage());
      String message = String.valueOf(first.getMessage());
      assertTrue(message.endsWith(ReaderFile.REMEDY), message);
      return message;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MODEL, FILE})
  void aMissingFileIsNamed(String name) {
    String message = fault(with(name, bytes -> null));
    assertTrue(message.startsWith("model file " + name + " is missing;"), message);
  }

  @Test
  void aCutModelIsNamedWithItsSize() {
    int size = shipped(MODEL).length;
    String message = fault(with(MODEL, bytes -> Arrays.copyOf(bytes, size / 2)));
    assertTrue(
        message.startsWith(
            "model file reader.onnx has " + size / 2 + " bytes, not the " + size + " of "),
        message);
  }

  @Test
  void anEmptyModelIsNamed() {
    String message = fault(with(MODEL, bytes -> new byte[0]));
    assertTrue(message.startsWith("model file reader.onnx has 0 bytes, not the "), message);
  }

  @Test
  void aModelOfTheRightSizeThatIsNoneIsNamed() {
    String message = fault(with(MODEL, bytes -> new byte[bytes.length]));
    assertTrue(message.startsWith("model file reader.onnx is damaged"), message);
  }

  @Test
  void aDescriptionThatIsCutIsNamed() {
    String message = fault(with(FILE, bytes -> Arrays.copyOf(bytes, 100)));
    assertTrue(message.startsWith("reader.txt has no line "), message);
  }

  @Test
  void aModelOfAnotherVersionThanItsDescriptionIsNamed() {
    String message =
        fault(
            with(
                FILE,
                bytes -> {
                  String text = new String(bytes, StandardCharsets.UTF_8);
                  String other = text.replaceFirst("(?m)^acts\t", "acts\tDANCE\t");
                  return other.getBytes(StandardCharsets.UTF_8);
                }));
    assertTrue(
        message.startsWith(
            "model file reader.onnx is of another version than reader.txt: it gives "),
        message);
    assertTrue(message.contains(" values at acts for "), message);
  }

  @Test
  void whatIsWholeWorks() {
    try (OnnxEncoder encoder = new OnnxEncoder(1, with("none", bytes -> bytes), 1000)) {
      assertDoesNotThrow(() -> encoder.encode(List.of("The ferry sank.")));
    }
  }
}
