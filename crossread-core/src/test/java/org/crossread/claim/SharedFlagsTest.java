package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.crossread.capture.UnreadableException;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedFlagsTest {
  private static final double LEAST = 0.2;
  private static final double THRESHOLD = 0.34;
  private static final String PACKAGE = "Iceland said its draft was a package.";
  private static final String WHOLE = "Iceland said the five points were indivisible.";

  private static double most(String left, String right, double before) throws UnreadableException {
    Report a = OpposedStancesTest.report(left);
    Report b = OpposedStancesTest.report(right);
    double[][] scores = new double[a.propositions().size()][b.propositions().size()];
    for (double[] row : scores) {
      Arrays.fill(row, before);
    }
    SharedFlags.raise(a, b, scores, LEAST, THRESHOLD);
    return Arrays.stream(scores).flatMapToDouble(DoubleStream::of).max().orElse(0);
  }

  @Test
  void setWordsOfOnePartyAreLaidSideBySide() throws UnreadableException {
    assertEquals(THRESHOLD, most(PACKAGE, WHOLE, 0.25));
    assertEquals(THRESHOLD, most(WHOLE, PACKAGE, 0.25), "mirrored");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "another party|Denmark said the five points were indivisible.",
        "no party|The five points were indivisible.",
        "no set words|Iceland said the five points were good.",
        "set words of another kind|Iceland said the five points were a red line.",
        "what may be of anything|Iceland said again the five points were good.",
      })
  void whatElseIsNearlyLikelyIsLeft(String why, String other) throws UnreadableException {
    assertEquals(0.25, most(PACKAGE, other, 0.25), why);
  }

  @Test
  void whatIsNotNearlyLikelyIsLeft() throws UnreadableException {
    assertEquals(0.19, most(PACKAGE, WHOLE, 0.19));
  }

  @Test
  void aPassageWithAPartnerIsLeft() throws UnreadableException {
    Report a = OpposedStancesTest.report(PACKAGE);
    Report b = OpposedStancesTest.report(WHOLE);
    double[][] scores = new double[a.propositions().size()][b.propositions().size()];
    for (double[] row : scores) {
      Arrays.fill(row, 0.25);
      row[0] = 0.5;
    }
    SharedFlags.raise(a, b, scores, LEAST, THRESHOLD);
    for (double[] row : scores) {
      assertEquals(0.25, row[row.length - 1]);
    }
  }
}
