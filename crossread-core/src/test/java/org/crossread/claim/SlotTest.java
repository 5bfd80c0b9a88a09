package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotTest {
  private static @Nullable Slot slot(String sentence, String words) {
    Report report = Versions.read(sentence);
    int at = report.article().text().characters().indexOf(words);
    return Slot.of(report, new Span(at, at + words.length()));
  }

  private static Slot known(String sentence, String words) {
    Slot slot = slot(sentence, words);
    assertNotNull(slot, sentence);
    return slot;
  }

  private static boolean areOne(String left, String x, String right, String y) {
    boolean one = Slot.areOne(slot(left, x), slot(right, y));
    assertEquals(one, Slot.areOne(slot(right, y), slot(left, x)));
    return one;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norland signed the pact.|Norland|SUBJECT|signed",
        "Norland signed the pact.|the pact|OBJECT|signed",
        "The pact was signed by Norland.|The pact|SUBJECT|signed",
        "The pact was signed in Harwick.|Harwick|OBLIQUE|signed",
        "The council paid the pilot of the ferry.|ferry|OBLIQUE|pilot",
        "The Norland council praised the crew.|Norland|MODIFIER|council",
        "Norland's council praised the crew.|Norland|MODIFIER|council",
        "The pilot of the ferry is Ada Lund.|Ada Lund|PREDICATE|Lund",
        "The council arrested two pilots.|two pilots|OBJECT|arrested",
      })
  void aPhraseHasAPlaceAtAWord(String sentence, String words, Slot.Place place, String governor) {
    Slot slot = known(sentence, words);
    assertEquals(place, slot.place());
    assertEquals(Set.of(Stemmer.stem(governor)), slot.governor());
  }

  @Test
  void aPhraseBelongsToTheClauseOfItsVerb() {
    Slot slot = known("Ada Lund praised the crew of the ferry.", "ferry");
    assertEquals(Set.of(Stemmer.stem("praised")), slot.clause());
    assertEquals(Set.of("Ada", "Lund"), slot.subject());
  }

  @Test
  void whatNoSentenceHoldsHasNoSlot() {
    Report report = Versions.read("Norland signed the pact.");
    assertNull(Slot.of(report, new Span(0, report.article().text().length())));
    assertFalse(Slot.areOne(null, known("Norland signed the pact.", "Norland")));
    assertFalse(Slot.areOne(known("Norland signed the pact.", "Norland"), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The council paid 12 pilots.|12 pilots|Last week the council paid 14 pilots.|14 pilots|true",
        "The council paid 12 pilots.|12 pilots|The council praised 14 pilots.|14 pilots|false",
        "The council paid 12 pilots.|12 pilots|The pilots paid for 14 boats.|14 boats|false",
        "The council paid 12 pilots.|12 pilots|14 pilots paid the council.|14 pilots|false",
        "Lund paid 12 pilots.|12 pilots|Berg paid 14 pilots.|14 pilots|false",
        "Lund paid 12 pilots.|12 pilots|Ada Lund paid 14 pilots.|14 pilots|true",
        "The Norland council met.|Norland|The Vestland council met.|Vestland|true",
        "The Norland council met.|Norland|The Vestland mayor met.|Vestland|false",
      })
  void slotsAreOneInOnePlaceOfOneClause(
      String left, String x, String right, String y, boolean expected) {
    assertEquals(expected, areOne(left, x, right, y));
  }

  @Test
  void anUnknownPlaceMayBeAny() {
    Slot subject = new Slot(Slot.Place.SUBJECT, Set.of("sign"), Set.of("sign"), Set.of());
    Slot object = new Slot(Slot.Place.OBJECT, Set.of("sign"), Set.of("sign"), Set.of());
    Slot other = new Slot(Slot.Place.OTHER, Set.of("sign"), Set.of("sign"), Set.of());
    assertFalse(subject.isPlaceOf(object));
    assertTrue(subject.isPlaceOf(other));
    assertTrue(other.isPlaceOf(object));
  }

  @Test
  void aSlotOfNoClauseMayBelongToAny() {
    Slot none = new Slot(Slot.Place.OTHER, Set.of(), Set.of(), Set.of());
    Slot sign = new Slot(Slot.Place.OBJECT, Set.of("sign"), Set.of("sign"), Set.of());
    Slot pay = new Slot(Slot.Place.OBJECT, Set.of("pay"), Set.of("pay"), Set.of());
    assertTrue(none.isClauseOf(sign));
    assertTrue(sign.isClauseOf(none));
    assertFalse(sign.isClauseOf(pay));
    assertFalse(none.isThatOf(sign));
  }
}
