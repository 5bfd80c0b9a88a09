package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crossread.report.Proposition.Modality;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkersTest {
  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  private static List<Word> words(String text) {
    return Word.of(text, new Span(0, text.length()), TAGGER);
  }

  private static Span whole(String text) {
    return new Span(0, text.length());
  }

  private static Stream<Arguments> modalities() {
    return Markers.MODALITY.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  private static Stream<String> conditions() {
    return Markers.CONDITIONS.stream();
  }

  private static Stream<String> negators() {
    return Markers.NEGATORS.stream();
  }

  @Test
  void theFilesAreRead() {
    assertTrue(Markers.MODALITY.size() > 20, Markers.MODALITY::toString);
    assertTrue(Markers.CONDITIONS.size() > 10, Markers.CONDITIONS::toString);
    assertTrue(Markers.NEGATORS.size() > 20, Markers.NEGATORS::toString);
  }

  @ParameterizedTest
  @MethodSource("modalities")
  void eachModalWordMakesItsModality(String word, Modality modality) {
    assertEquals(modality, Markers.modalityOf(words("The ferry " + word + " leave Rill")));
    assertEquals(
        modality,
        Markers.modalityOf(
            words(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " it go?")));
    assertEquals(
        Modality.FACTUAL, Markers.modalityOf(words("The ferry " + word + "x leaves Rill")));
  }

  @Test
  void withoutAModalWordItIsToldAsAFact() {
    assertEquals(Modality.FACTUAL, Markers.modalityOf(words("The ferry left Rill")));
    assertEquals(Modality.FACTUAL, Markers.modalityOf(List.of()));
  }

  @Test
  void theFirstModalWordDecides() {
    assertEquals(Modality.POSSIBLE, Markers.modalityOf(words("It may leave, or it must stay")));
    assertEquals(Modality.REQUIRED, Markers.modalityOf(words("It must stay, or it may leave")));
  }

  @ParameterizedTest
  @MethodSource("negators")
  void eachNegatorNegatesAndTwoDoNot(String word) {
    String joint = word.equals("n't") ? "The crew did" : "The crew did ";
    assertTrue(Markers.isNegated(words(joint + word + " leave Rill")), word);
    assertFalse(Markers.isNegated(words(joint + word + " leave Rill, never")), word);
    assertFalse(Markers.isNegated(words("The crew will " + word + "x leave Rill")), word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They don't leave",
        "They don’t leave",
        "They CAN'T leave",
        "No ship left",
        "The minister denied the report"
      })
  void contractionsAndCapitalsNegate(String text) {
    assertTrue(Markers.isNegated(words(text)), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"They note it", "A knot in the rope", "The ant left", "The Nova left"})
  void wordsThatOnlyHoldANegatorDoNotNegate(String text) {
    assertFalse(Markers.isNegated(words(text)), text);
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void eachOpeningMakesAConditionToTheEndOfTheClause(String opening) {
    String text = "The ferry will leave " + opening + " the storm ends";
    Span condition = Markers.conditionIn(text, whole(text));
    assertNotNull(condition, opening);
    assertTrue(condition.of(text).endsWith("the storm ends"), () -> condition.of(text));
    assertTrue(condition.of(text).contains(opening), () -> condition.of(text));
    String upper = text.toUpperCase(Locale.ROOT);
    assertEquals(condition, Markers.conditionIn(upper, whole(upper)));
    String hidden = text.replace(opening, "x" + opening.replace(" ", "x x") + "x");
    assertNull(Markers.conditionIn(hidden, whole(hidden)), hidden);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unless it stops, the ferry stays|Unless it stops",
        "it stays if it rains or unless it stops|if it rains or unless it stops",
        "a gift, iffy as it was, if any|if any"
      })
  void theFirstOpeningDecides(String text, String condition) {
    Span found = Markers.conditionIn(text, whole(text));
    assertNotNull(found);
    assertEquals(condition, found.of(text));
  }

  @Test
  void evenIfLimitsNothing() {
    String text = "The ferry will leave even if the storm goes on";
    assertNull(Markers.conditionIn(text, whole(text)));
    String later = "Even if it rains, the ferry leaves unless the harbour is closed";
    Span found = Markers.conditionIn(later, whole(later));
    assertNotNull(found);
    assertEquals("unless the harbour is closed", found.of(later));
  }

  @Test
  void aConditionOutsideTheSpanDoesNotCount() {
    String text = "If it rains, the ferry stays in Rill until noon";
    assertNull(Markers.conditionIn(text, new Span(13, 36)));
    assertEquals(new Span(37, 47), Markers.conditionIn(text, new Span(13, 47)));
  }

  /** In lower case a dotted capital I is two characters long; places must not move. */
  @ParameterizedTest
  @ValueSource(strings = {"İzmir and İstanbul act ", "İİİİİİİİ acts ", "ẞ ΐ ŉ ", "🛳🛳 sails "})
  void lettersThatChangeTheirLengthMoveNothing(String before) {
    String text = before + "if it rains";
    Span condition = Markers.conditionIn(text, whole(text));
    assertNotNull(condition);
    assertEquals("if it rains", condition.of(text));
  }
}
