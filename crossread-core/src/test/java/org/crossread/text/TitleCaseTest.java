package org.crossread.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleCaseTest {
  private static boolean isTitle(String line) {
    return TitleCase.is(Tokenizer.tokens(line, new Span(0, line.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harwick Council Closes Old Bridge",
        "Mayor of Harwick Closes the Bridge",
        "Ada Lund Wins",
        "“Storm Hits Norland”, Says Berg",
        "NORLAND SIGNS PACT",
        "Émile Opens Östra Bridge",
      })
  void aLineOfCapitalsIsATitle(String line) {
    assertTrue(isTitle(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harwick council closes old bridge",
        "The mayor of Harwick met Ada Lund on Monday.",
        "harwick council closes the bridge",
        "12 of 30 boats left Norland",
        "— … !",
        "",
      })
  void aSentenceIsNone(String line) {
    assertFalse(isTitle(line));
  }

  @Test
  void threeWordsInFiveAreTooFew() {
    assertFalse(isTitle("Mayor Lund Closes old bridge"));
    assertTrue(isTitle("Mayor Lund Closes Old bridge"));
  }

  @Test
  void marksAreNoWords() {
    assertTrue(isTitle("— Lund : Berg , Harwick ; bridge !"));
  }
}
