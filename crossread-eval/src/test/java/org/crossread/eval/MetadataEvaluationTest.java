package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the measure of metadata takes for the same and what it does not. */
class MetadataEvaluationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferry ‘Gudrun’ Sinks – All Saved|Ferry 'Gudrun' sinks - all saved",
        "Ferry sinks--all saved|Ferry sinks—all saved",
        "A guide to… ferries|A guide to... ferries",
        "Will it float？|Will it float?",
        "Ferry\u00a0sinks|Ferry  sinks",
      })
  void theFormOfLettersAndMarksMakesNoOtherTitle(String gold, String given) {
    assertEquals(MetadataEvaluation.plain(gold), MetadataEvaluation.plain(given));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ferry sinks off Rill|Ferry sinks",
        "Ferry sinks|Ferry sinks?",
        "Ferry sinks|Ferry sinks - Rill Gazette",
        "Ferry sinks and burns|Ferry sinks & burns",
      })
  void otherWordsAndMarksMakeAnotherTitle(String gold, String given) {
    assertNotEquals(MetadataEvaluation.plain(gold), MetadataEvaluation.plain(given));
  }

  @Test
  void theNameOfTheOutletBehindATitleIsNoPartOfIt() {
    assertEquals("ferry sinks", MetadataEvaluation.plain("Ferry sinks | Rill News", "Rill News"));
    assertEquals("ferry sinks", MetadataEvaluation.plain("Ferry sinks — Rill News", "Rill news"));
    assertEquals("ferry - sinks", MetadataEvaluation.plain("Ferry - sinks", "Rill News"));
    assertEquals("rill news", MetadataEvaluation.plain("Rill News", "Rill News"));
    assertEquals("a - b", MetadataEvaluation.plain("A - B", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Lund and Berit Holm|Berit Holm; Ada Lund",
        "Lund, Ada|Ada Lund",
        "Ada Lund, MD, FROST, E-RYT 200|Ada Lund",
        "Ada (Berg) Lund (Night Editor)|Ada Lund",
        "Zoë Ærlig|Zoe Ærlig",
      })
  void authorsAreTheSameWhenTheirNamesAre(String gold, String given) {
    assertEquals(MetadataEvaluation.names(gold), MetadataEvaluation.names(given));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Lund, Berit Holm|Ada Lund",
        "Ada Lund|Ada Lund; Rill Gazette",
        "Ada Lund, Head of Desk|Ada Lund",
        "ADA|BERIT",
      })
  void oneNameMoreOrLessMakesOtherAuthors(String gold, String given) {
    assertNotEquals(MetadataEvaluation.names(gold), MetadataEvaluation.names(given));
  }
}
