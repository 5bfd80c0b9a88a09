package org.crossread.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {
  /** A table in whose every row the weight of class c is c + 1. */
  private static byte[] table(int bits, int classes, int size) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + size).putInt(bits).putInt(classes);
    for (int i = 0; i < size; i++) {
      bytes.put((byte) (i % Math.max(1, classes) + 1));
    }
    return bytes.array();
  }

  private static String refusal(byte[] bytes) {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> Weights.of(bytes, "made.bin"));
    return String.valueOf(e.getMessage());
  }

  @Test
  void theWeightsOfAllFeaturesAreAddedUpForEachClass() {
    Weights weights = Weights.of(table(2, 3, 12), "made.bin");
    assertEquals(3, weights.classes());
    Features features = new Features();
    features.add(7);
    features.add(7, 9);
    int[] scores = {50, 50, 50};
    weights.score(features, scores);
    assertArrayEquals(new int[] {2, 4, 6}, scores);
    features.clear();
    weights.score(features, scores);
    assertArrayEquals(new int[] {0, 0, 0}, scores);
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "-1, 3", "23, 3", "2, 0", "2, -1", "2, 65", "1836016416, 1948270958"})
  void aHeadThatIsNoneIsRefused(int bits, int classes) {
    String refusal = refusal(table(bits, classes, 12));
    assertTrue(refusal.contains("made.bin: not a table of weights"), refusal);
  }

  @ParameterizedTest
  @CsvSource({"0", "11", "13"})
  void aTableOfAnotherSizeIsRefused(int size) {
    String refusal = refusal(table(2, 3, size));
    assertTrue(refusal.contains("made.bin: " + size + " weights"), refusal);
  }

  @Test
  void aFileThatEndsInItsHeadIsRefused() {
    assertTrue(refusal(new byte[] {0, 0, 0, 2, 0}).contains("made.bin: not a table of weights"));
  }

  @Test
  void aResourceThatIsMissingIsNamed() {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> Weights.of("nothing.bin"));
    assertEquals("no resource nothing.bin", e.getMessage());
    assertEquals(PennTag.values().length, Weights.of("tags.bin").classes());
    assertEquals(Relation.values().length, Weights.of("labels.bin").classes());
  }
}
