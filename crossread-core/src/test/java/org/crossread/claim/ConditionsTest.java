package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
  private static Span span(Report report, String words) {
    int at = report.article().text().characters().indexOf(words);
    return new Span(at, at + words.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge will stay closed until Monday.|until Monday|false",
        "The bridge will stay closed until 3 June.|until 3 June|false",
        "The bridge will stay closed until the council pays.|until the council pays|true",
        "The bridge was open until it burned.|until it burned|false",
        "The crew sang until the mayor left.|until the mayor left|false",
        "The reporter asked if they pay the crew.|if they pay the crew|false",
        "The crew will sail if they pay the crew.|if they pay the crew|true",
        "The mayor will pay if you travel by ferry.|if you travel by ferry|false",
        "The mayor will pay if it costs your house.|if it costs your house|false",
        "The mayor will pay if pilots travel by ferry.|if pilots travel by ferry|true",
        "The crew will sail unless it rains on Monday.|unless it rains on Monday|true",
        "The crew will sail if it rains on Monday.|if it rains on Monday|true",
      })
  void timesQuestionsAndWordsToTheReaderLimitNothing(
      String sentence, String condition, boolean expected) {
    Report report = Versions.read(sentence);
    assertEquals(expected, Conditions.limits(report, span(report, condition)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The crew will sail if the council pays.|if the council pays|sail",
        "If the council pays, the crew will sail.|If the council pays|sail",
        "The mayor said the crew would sail if the council pays.|if the council pays|sail",
        "The crew will sail if the council pays.|The crew will sail|''",
      })
  void aConditionLimitsTheVerbThatItStandsWith(String sentence, String condition, String limited) {
    Report report = Versions.read(sentence);
    assertEquals(
        limited.isEmpty() ? Set.of() : Set.of(Stemmer.stem(limited)),
        Conditions.limited(report, span(report, condition)));
  }
}
