package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class ContrastTest {
  @Test
  void aTurnedReasonNamesTheTurnedSides() {
    Passage p = new Passage("a", new Span(0, 1));
    Difference d =
        new Difference.Detail(
            p, p, "only the left adds: troops left the right bank", Difference.Certainty.LIKELY);
    assertEquals("only the left adds: troops left the right bank", Contrast.reason(d, false));
    assertEquals("only the right adds: troops left the right bank", Contrast.reason(d, true));
  }

  @Test
  void sidesStandInTheOrderOfTheCommandLine() {
    for (View view : List.of(Stories.two(), Stories.three())) {
      Sheet sheet = new Sheet(view);
      for (Sheet.Row row : sheet.rows()) {
        for (Contrast c : Contrast.of(sheet, row.claim())) {
          assertEquals("A", sheet.lettersOf(c.left()));
          assertNotEquals("A", sheet.lettersOf(c.right()));
        }
      }
    }
  }

  @Test
  void pairsWithTheSameWordsBecomeOneLine() {
    Sheet sheet = new Sheet(Stories.nine());
    List<Contrast> contrasts =
        Contrast.of(sheet, sheet.rows(Sheet.Mark.DIFFERS).getFirst().claim());
    assertEquals(
        List.of("A | B C D E F G", "B C D E F G | I"),
        contrasts.stream()
            .map(c -> sheet.lettersOf(c.left()) + " | " + sheet.lettersOf(c.right()))
            .toList());
  }
}
