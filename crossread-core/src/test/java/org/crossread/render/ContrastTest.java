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
  void aTurnedReasonSwapsWhatItSetsAgainstEachOther() {
    Passage p = new Passage("a", new Span(0, 1));
    Difference d =
        new Difference.Modality(
            p, p, "told as fact against told as possible", Difference.Certainty.LIKELY);
    assertEquals("told as fact against told as possible", Contrast.reason(d, false));
    assertEquals("told as possible against told as fact", Contrast.reason(d, true));
  }

  @Test
  void reasonsAreToldWithLettersAndWithoutWordsThatTheSidesShow() {
    for (boolean mirrored : new boolean[] {false, true}) {
      Draft d = new Draft();
      d.article("A", mirrored ? "z.txt" : "a.txt", "One", null, "Head", "the envoy Ilse Varn");
      d.article("B", mirrored ? "y.txt" : "b.txt", "Two", null, "Head", "the guest");
      Passage a = d.at("A", "Ilse Varn");
      Passage b = d.at("B", "the guest");
      boolean aFirst = a.compareTo(b) < 0;
      Passage left = aFirst ? a : b;
      Passage right = aFirst ? b : a;
      String side = aFirst ? "left" : "right";
      d.claim(
          2,
          List.of(d.reading("", d.at("A", "the envoy Ilse Varn"), b)),
          new Difference.Name(
              left,
              right,
              aFirst ? "Ilse Varn against the guest" : "the guest against Ilse Varn",
              Difference.Certainty.LIKELY),
          new Difference.Polarity(
              left, right, "negated on the " + side + " only", Difference.Certainty.LIKELY),
          new Difference.Modality(
              left, right, "a condition on the " + side + " only: if", Difference.Certainty.LIKELY),
          new Difference.Detail(
              left, right, "only the " + side + " adds: Ilse Varn", Difference.Certainty.LIKELY));
      Sheet sheet = new Sheet(d.view());
      assertEquals(
          List.of(
              List.of(),
              List.of("negated only in A"),
              List.of("a condition only in A: if"),
              List.of("only in A")),
          Contrast.of(sheet, sheet.rows().getFirst().claim()).stream()
              .map(c -> c.told(sheet))
              .toList());
    }
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
  void pairsOfTheSameTwoReadingsBecomeOneLine() {
    Sheet sheet = new Sheet(Stories.nine());
    List<Contrast> contrasts =
        Contrast.of(sheet, sheet.rows(Sheet.Mark.DIFFERS).getFirst().claim());
    assertEquals(1, contrasts.size());
    assertEquals("A I", sheet.lettersOf(contrasts.getFirst().left()));
    assertEquals("B C D E F G", sheet.lettersOf(contrasts.getFirst().right()));
    assertEquals(2, Contrast.wordings(sheet, contrasts.getFirst().left()).size());
  }

  @Test
  void otherNumbersOfTheSameReadingsStayApart() {
    Draft d = new Draft();
    d.article("A", "a.txt", "One", null, "Head", "12 dead and 30 hurt");
    d.article("B", "b.txt", "Two", null, "Head", "15 dead and 40 hurt");
    d.claim(
        2,
        List.of(
            d.reading("12", d.at("A", "12 dead and 30 hurt")),
            d.reading("15", d.at("B", "15 dead and 40 hurt"))),
        Stories.number(d.at("A", "12"), d.at("B", "15")),
        Stories.number(d.at("A", "30"), d.at("B", "40")));
    Sheet sheet = new Sheet(d.view());
    assertEquals(2, Contrast.of(sheet, sheet.rows().getFirst().claim()).size());
  }

  @Test
  void reasonsFollowTheSidesThatAreShown() {
    for (boolean mirrored : new boolean[] {false, true}) {
      Draft d = new Draft();
      d.article("A", mirrored ? "z.txt" : "a.txt", "One", null, "Head", "the envoy Ilse Varn");
      d.article("B", mirrored ? "y.txt" : "b.txt", "Two", null, "Head", "the envoy");
      Passage a = d.at("A", "Ilse Varn");
      Passage b = d.at("B", "the envoy");
      boolean aFirst = a.compareTo(b) < 0;
      String side = aFirst ? "left" : "right";
      d.claim(
          2,
          List.of(d.reading("", d.at("A", "the envoy Ilse Varn"), b)),
          new Difference.Detail(
              aFirst ? a : b,
              aFirst ? b : a,
              "only the " + side + " adds: left",
              Difference.Certainty.LIKELY));
      Sheet sheet = new Sheet(d.view());
      Contrast c = Contrast.of(sheet, sheet.rows().getFirst().claim()).getFirst();
      assertEquals(List.of("only the left adds: left"), c.reasons());
    }
  }
}
