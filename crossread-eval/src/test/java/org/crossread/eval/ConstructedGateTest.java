package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Edits of the examples with vectors of letters in place of the model: what is read off two
 * versions of one wording hardly depends on the model. The floors are what was reached.
 */
class ConstructedGateTest {
  private static final double TOLERANCE = 0.02;
  private static Evaluation.Result result =
      new Evaluation.Result(java.util.List.of(), java.util.List.of());

  @BeforeAll
  static void compareEveryEdit() throws Exception {
    result = Task.CONSTRUCTED.evaluation(new LetterCounts()).run(Path.of("../examples"), null);
  }

  private static double reached(String measure) {
    Measure m = result.measure(measure);
    assertNotNull(m, measure);
    return m.value();
  }

  @Test
  void mostEditsAreFoundWithTheirKind() {
    assertTrue(reached("found") >= 0.90 - TOLERANCE, () -> "found " + reached("found"));
  }

  @Test
  void harmlessEditsAreLeftAlone() {
    assertTrue(
        reached("harmless.flagged") <= 0.0 + TOLERANCE,
        () -> "flagged " + reached("harmless.flagged"));
  }

  @Test
  void nothingIsFlaggedWhereNothingWasChanged() {
    assertTrue(reached("elsewhere") <= 1, () -> "elsewhere " + reached("elsewhere"));
  }
}
