package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeasureTest {
  @Test
  void anExactTieIsRoundedToTheEvenDigit() {
    assertEquals("0.062", new Measure("m", 0.0625, 3).shown());
    assertEquals("0.188", new Measure("m", 0.1875, 3).shown());
  }

  @Test
  void theBinaryValueIsRoundedNotItsShortestDecimalForm() {
    assertEquals("1.000", new Measure("m", 1.0005, 3).shown());
    assertEquals("0.67", new Measure("m", 2.0 / 3, 2).shown());
  }

  @Test
  void aLineIsNameTabValueAndACountHasNoPoint() {
    assertEquals("pairs\t12", Measure.count("pairs", 12).line());
    assertEquals("ap\t0.5000", new Measure("ap", 0.5, 4).line());
  }
}
