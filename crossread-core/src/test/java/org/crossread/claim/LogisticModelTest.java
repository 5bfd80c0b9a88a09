package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticModelTest {
  @Test
  void theShippedModelsWeighTheFeaturesThatAreMade() {
    assertEquals(PairFeatures.NAMES, LogisticModel.load("alignment-first.tsv").names());
    assertEquals(Aligner.secondNames(), LogisticModel.load("alignment-second.tsv").names());
  }

  @Test
  void theShippedWeightsAreFinite() {
    for (String resource : List.of("alignment-first.tsv", "alignment-second.tsv")) {
      LogisticModel model = LogisticModel.load(resource);
      assertTrue(Double.isFinite(model.bias()), resource);
      assertTrue(model.weights().stream().allMatch(Double::isFinite), resource);
      assertTrue(model.weights().stream().anyMatch(w -> w != 0), resource);
    }
  }

  @Test
  void aMissingResourceIsNamed() {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> LogisticModel.load("none.tsv"));
    assertTrue(String.valueOf(e.getMessage()).contains("none.tsv"), e::getMessage);
  }

  @Test
  void theProbabilityIsTheLogisticOfTheWeightedSum() {
    LogisticModel model = new LogisticModel(List.of("a", "b"), -1, List.of(2.0, 0.5));
    assertEquals(0.268941, model.probability(new double[] {0, 0}));
    assertEquals(0.5, model.probability(new double[] {0.5, 0}));
    assertEquals(0.817574, model.probability(new double[] {1, 1}));
    assertEquals(1, model.probability(new double[] {1e9, 0}));
    assertEquals(0, model.probability(new double[] {-1e9, 0}));
  }

  @Test
  void itGrowsWithAFeatureOfPositiveWeight() {
    LogisticModel model = new LogisticModel(List.of("a"), 0.3, List.of(1.7));
    double before = 0;
    for (double x = -8; x < 8; x += 0.01) {
      double p = model.probability(new double[] {x});
      assertTrue(p >= before && p <= 1, "at " + x);
      before = p;
    }
  }

  @Test
  void noiseInTheLastBitsChangesNothing() {
    LogisticModel model = new LogisticModel(List.of("a", "b", "c"), 0, List.of(0.1, 0.2, 0.3));
    double one = model.probability(new double[] {0.1, 0.2, 0.3});
    assertEquals(one, model.probability(new double[] {0.1 + 1e-15, 0.2 - 1e-15, 0.3}));
  }

  @Test
  void theNumberOfFeaturesMustFit() {
    LogisticModel model = new LogisticModel(List.of("a"), 0, List.of(1.0));
    assertThrows(IllegalArgumentException.class, () -> model.probability(new double[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> model.probability(new double[0]));
  }
}
