package org.crossread.syntax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {
  @TempDir Path folder;

  /** A table in whose every row the weight of class c is c + 1. */
  private Path file(int bits, int classes, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8 + size).putInt(bits).putInt(classes);
    for (int i = 0; i < size; i++) {
      bytes.put((byte) (i % Math.max(1, classes) + 1));
    }
    return Files.write(folder.resolve("made.bin"), bytes.array());
  }

  private static String refusal(Path file) {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> Weights.of(file), file::toString);
    return String.valueOf(e.getMessage());
  }

  @Test
  void theWeightsOfAllFeaturesAreAddedUpForEachClass() throws IOException {
    Weights weights = Weights.of(file(2, 3, 12));
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
  void aHeadThatIsNoneIsRefused(int bits, int classes) throws IOException {
    String refusal = refusal(file(bits, classes, 12));
    assertTrue(refusal.contains("made.bin: not a table of weights"), refusal);
  }

  @ParameterizedTest
  @CsvSource({"0", "11", "13"})
  void aTableOfAnotherSizeIsRefused(int size) throws IOException {
    String refusal = refusal(file(2, 3, size));
    assertTrue(refusal.contains("made.bin: " + size + " weights"), refusal);
  }

  @Test
  void aFileThatEndsInItsHeadIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("short.bin"), new byte[] {0, 0, 0, 2, 0});
    assertTrue(refusal(file).contains("short.bin: not a table of weights"));
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
