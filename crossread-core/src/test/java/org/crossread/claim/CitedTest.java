package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class CitedTest {
  private static final String NORWAY =
      "The Norwegian Foreign Ministry said that 12 ships were on the bank.";
  private static final String ICELAND =
      "The Icelandic Foreign Ministry said that 19 ships were on the bank.";

  private static Cited cited(String left, String right) {
    Report a = Versions.read(left);
    Report b = Versions.read(right);
    Comparison comparison = new Comparer(new TreeMap<>()).compare(List.of(a, b), List.of());
    return Cited.of(
        new Difference.Number(at(a, "12"), at(b, "19"), "", Difference.Certainty.LIKELY),
        comparison);
  }

  private static Passage at(Report report, String words) {
    int start = report.article().text().characters().indexOf(words);
    return new Passage(report.id(), new Span(start, start + words.length()));
  }

  @Test
  void whereEachReportNamesAnotherSourceTheSourcesDifferNotTheReports() {
    Cited cited = cited(NORWAY, ICELAND);
    assertTrue(cited.areTwo());
    assertFalse(cited.areOne());
    Party left = cited.left();
    assertEquals("NOR", left == null ? null : left.root());
    assertEquals(cited.right(), cited.turned().left());
  }

  @Test
  void oneSourceThatTellsTwoReportsTwoThingsIsOne() {
    Cited cited = cited(NORWAY, NORWAY.replace("12", "19"));
    assertTrue(cited.areOne());
    assertFalse(cited.areTwo());
  }

  @Test
  void aMinistryMaySpeakForItsState() {
    assertFalse(cited(NORWAY, "Norway said that 19 ships were on the bank.").areTwo());
  }

  @Test
  void theOwnVoiceOfAReportIsNoSource() {
    Cited cited = cited(NORWAY, "On the bank were 19 ships.");
    assertNull(cited.right());
    assertFalse(cited.areOne() || cited.areTwo());
    assertFalse(Cited.NONE.areOne() || Cited.NONE.areTwo());
  }

  @Test
  void aSourceOfTheSentenceBeforeIsNotTakenOver() {
    assertNull(cited(NORWAY, ICELAND.replace("19", "some") + " Of these 19 had no nets.").right());
  }
}
