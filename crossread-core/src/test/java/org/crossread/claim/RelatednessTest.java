package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crossread.report.Report;
import org.junit.jupiter.api.Test;

class RelatednessTest {
  private static final String GERMAN =
      """
      Die Fähre ist in der Nacht auf Montag vor der Insel gesunken und mit ihr die Ladung, das teilte
      der Hafenmeister mit. Von den Leuten an Bord ist nicht einer verletzt, und das Wrack ist noch
      nicht gefunden.
      """;

  @Test
  void itIsSymmetric() {
    List<Report> reports = Told.with(Told.ferry(), Told.report("chess.txt", Told.CHESS));
    for (Report a : reports) {
      for (Report b : reports) {
        assertEquals(Relatedness.of(a, b), Relatedness.of(b, a), 1e-12);
        assertEquals(Relatedness.sameStory(a, b), Relatedness.sameStory(b, a));
      }
    }
  }

  @Test
  void aReportIsMostRelatedToItself() {
    Report ferry = Told.report("herald.txt", Told.FERRY);
    assertEquals(1.6, Relatedness.of(ferry, ferry), 1e-5);
    for (Report other : Told.ferry()) {
      assertTrue(Relatedness.of(ferry, other) <= 1.6 + 1e-5, other.id());
    }
  }

  @Test
  void reportsOfOneEventAreRelatedAndAnotherEventIsNot() {
    Report chess = Told.report("chess.txt", Told.CHESS);
    for (Report a : Told.ferry()) {
      for (Report b : Told.ferry()) {
        assertTrue(Relatedness.sameStory(a, b), a.id() + " " + b.id());
      }
      assertFalse(Relatedness.sameStory(a, chess), a.id() + Relatedness.of(a, chess));
    }
  }

  @Test
  void anotherLanguageCannotBeToldByWords() {
    Report german = Told.report("bote.txt", GERMAN);
    assertEquals("de", german.article().language());
    assertTrue(Relatedness.sameStory(german, Told.report("herald.txt", Told.FERRY)));
  }
}
