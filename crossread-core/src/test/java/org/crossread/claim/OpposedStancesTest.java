package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.CaptureReader;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.Encoder;
import org.crossread.encode.Vector;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpposedStancesTest {
  private static final double THRESHOLD = 0.12;

  /** Meaning plays no part here. */
  private static final Encoder BLANK =
      new Encoder() {
        @Override
        public List<Vector> encode(List<String> texts) {
          return texts.stream().map(t -> Vector.unit(new float[] {1, 0})).toList();
        }

        @Override
        public String version() {
          return "blank";
        }
      };

  static Report report(String sentence) throws UnreadableException {
    String text = "A headline of some words\n\n" + sentence + "\n";
    Capture capture =
        CaptureReader.read(
            "-", new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    return new ReportReader(BLANK).read(new Extractor().extract(capture));
  }

  private static long raised(String left, String right, double before) throws UnreadableException {
    Report a = report(left);
    Report b = report(right);
    double[][] scores = new double[a.propositions().size()][b.propositions().size()];
    for (double[] row : scores) {
      java.util.Arrays.fill(row, before);
    }
    OpposedStances.raise(a, b, scores, THRESHOLD);
    long raised = 0;
    for (double[] row : scores) {
      for (double score : row) {
        raised += score == THRESHOLD ? 1 : 0;
      }
    }
    return raised;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iceland dismissed the offer of joint inspections on Monday.|Iceland has welcomed the Norwegian proposal on shared data.|1",
        "Iceland welcomed the offer of joint inspections on Monday.|Iceland has welcomed the Norwegian proposal on shared data.|0",
        "Denmark dismissed the offer of joint inspections on Monday.|Iceland has welcomed the Norwegian proposal on shared data.|0",
        "Iceland dismissed the report of its own coast guard on Monday.|Iceland has welcomed the Norwegian proposal on shared data.|0",
      })
  void onlyOpposedStancesOfOnePartyTowardOneKindOfThingAreLaidSideBySide(
      String left, String right, long raised) throws UnreadableException {
    assertEquals(raised, raised(left, right, 0.01));
    assertEquals(raised, raised(right, left, 0.01), "mirrored");
  }

  @Test
  void aPassageWithAPartnerOfItsOwnIsLeftAlone() throws UnreadableException {
    assertEquals(
        0,
        raised(
            "Iceland dismissed the offer of joint inspections on Monday.",
            "Iceland has welcomed the Norwegian proposal on shared data.",
            0.5));
  }
}
