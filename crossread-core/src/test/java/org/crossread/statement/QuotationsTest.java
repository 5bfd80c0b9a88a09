package org.crossread.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class QuotationsTest {
  private static List<Quotation> find(String text) {
    return Quotations.find(text, lines(text));
  }

  static List<Span> lines(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (i > start) {
          spans.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return spans;
  }

  private static List<String> contents(String text) {
    return find(text).stream().map(q -> q.content().of(text)).toList();
  }

  @Test
  void curlyAndStraightMarksPair() {
    assertEquals(
        List.of("The bridge is safe,", "for now"),
        contents("“The bridge is safe,” Oda said, \"for now\"."));
  }

  @Test
  void spanHoldsTheMarksAndContentDoesNot() {
    String text = "He said “ we go ” twice";
    Quotation q = find(text).getFirst();
    assertEquals("“ we go ”", q.span().of(text));
    assertEquals("we go", q.content().of(text));
  }

  @Test
  void apostrophesAreNotQuotationMarks() {
    assertEquals(
        List.of(),
        find(
            "The ministers’ plan isn’t the allies' plan, said the '90s band's rock ’n’ roll fan."));
  }

  @Test
  void singleMarksQuoteWhenTheyClose() {
    assertEquals(List.of("forced to leave"), contents("Tessen ‘forced to leave’ by Friday"));
    assertEquals(List.of("red lines"), contents("They have 'red lines' and don't move"));
  }

  @Test
  void apostropheInsideSingleMarksDoesNotClose() {
    assertEquals(
        List.of("the allies’ plan is dead"),
        contents("It was ‘the allies’ plan is dead’, he said"));
  }

  @Test
  void nestedQuotationsKeepTheirDepth() {
    List<Quotation> found = find("“Our ‘red lines’ are ignored,” she said");
    assertEquals(List.of(0, 1), found.stream().map(Quotation::depth).toList());
    assertEquals(
        List.of("Our ‘red lines’ are ignored,", "red lines"),
        contents("“Our ‘red lines’ are ignored,” she said"));
  }

  @Test
  void straightSingleInsideStraightDouble() {
    assertEquals(
        List.of("There is no 'river tax' here", "river tax"),
        contents("\"There is no 'river tax' here\", the mayor said."));
  }

  @Test
  void guillemetsPairInBothDirections() {
    assertEquals(List.of("nous partons"), contents("Il a dit « nous partons » hier"));
    assertEquals(List.of("wir gehen"), contents("Er sagte »wir gehen« heute"));
  }

  @Test
  void lowMarkClosesWithHighMark() {
    assertEquals(List.of("wir gehen"), contents("Er sagte „wir gehen“ heute"));
  }

  @Test
  void quotationGoesOnInTheNextParagraph() {
    String text = "He said: “We waited.\n“We waited long,” he added.";
    List<Quotation> found = find(text);
    assertEquals(2, found.size());
    assertFalse(found.get(0).closed());
    assertFalse(found.get(0).continued());
    assertTrue(found.get(1).continued());
    assertEquals("We waited.", found.get(0).content().of(text));
  }

  @Test
  void newQuotationAfterAClosedOneIsNoContinuation() {
    assertFalse(find("“We waited,” he said.\n“We left,” he added.").get(1).continued());
  }

  @Test
  void forgottenMarkDoesNotTurnTheRestInsideOut() {
    assertEquals(
        List.of("We waited, he said.", "We left,"),
        contents("“We waited, he said. “We left,” he added."));
    assertEquals(
        List.of("We waited, he said.", "We left,"),
        contents("\"We waited, he said. \"We left,\" he added."));
  }

  @Test
  void closingMarkAloneIsIgnored() {
    assertEquals(List.of(), find("We waited,” he said, a 6\" pipe in hand."));
  }

  @Test
  void shortQuotationWithoutCueIsScare() {
    assertTrue(find("The so-nicknamed “river tax” was passed in May.").getFirst().scare());
    assertFalse(find("She called the levy “absurd” in May.").getFirst().scare());
    assertFalse(find("“No,” she said.").getFirst().scare());
    assertFalse(
        find("The levy hit “every farm in the northern valley” in May.").getFirst().scare());
  }

  @Test
  void emojiAndSurrogatesKeepSpansExact() {
    String text = "😀 Mira wrote “😀😀 done” 😀";
    assertEquals("😀😀 done", find(text).getFirst().content().of(text));
  }

  @Test
  void emptyMarksAreNoQuotation() {
    assertEquals(List.of(), find("He wrote “” and \"\" and « »."));
  }

  @Test
  void tenThousandUnpairedMarksComplete() {
    for (String mark : List.of("“", "\"", "‘", "'", "«", "”", "’", "“a ‘b ")) {
      String text = mark.repeat(10_000);
      for (Quotation q : find(text)) {
        assertTrue(q.span().end() <= text.length());
      }
    }
    String open = "“word ".repeat(10_000);
    assertEquals(10_000, find(open).size());
  }

  @Test
  void veryLongParagraphCompletes() {
    String text = "x “a b c d” ".repeat(400_000);
    assertEquals(400_000, find(text).size());
  }

  @Test
  void everyCueEntryHasAStandAndLowerCaseForms() {
    for (String line : ResourceLines.of("cues.tsv")) {
      String[] columns = line.split("\t", -1);
      assertEquals(2, columns.length, line);
      CueWords.Stand stand = CueWords.Stand.valueOf(columns[0]);
      for (String form : columns[1].split(" ")) {
        assertTrue(form.matches("[a-z]+"), line);
        assertEquals(stand, CueWords.standOf(form), line);
      }
    }
  }
}
