package org.crossread.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final float NEVER = -1e4f;

  private static final Chain CHAIN =
      new Chain(
          List.of("O", "B-cue", "I-cue"),
          new float[] {0, 0, NEVER},
          new float[][] {{0, 0, NEVER}, {0, 0, 1}, {0, 0, 1}});

  @Test
  void theScoresDecideWhereEveryStepIsAllowed() {
    assertArrayEquals(
        new int[] {0, 1, 0}, CHAIN.best(new float[][] {{1, 0, 0}, {0, 2, 0}, {3, 0, 0}}));
  }

  @Test
  void aStepThatIsNeverTakenIsNotTakenForAnyScore() {
    assertArrayEquals(new int[] {1, 2}, CHAIN.best(new float[][] {{1, 0.5f, 900}, {0, 0, 900}}));
  }

  @Test
  void aLikelyStepOutweighsALittleOfTheScore() {
    assertArrayEquals(
        new int[] {1, 2, 2}, CHAIN.best(new float[][] {{0, 2, 0}, {0.5f, 0, 0}, {0.5f, 0, 0}}));
  }

  @Test
  void noWordsHaveNoLabels() {
    assertArrayEquals(new int[0], CHAIN.best(new float[0][]));
  }
}
