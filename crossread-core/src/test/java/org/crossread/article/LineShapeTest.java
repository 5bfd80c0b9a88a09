package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineShapeTest {
  private static LineShape of(String line) {
    return LineShape.of(line, false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry sank.|3",
        "渡轮在夜间沉没。|3.5",
        "Паром затонул ночью.|3",
        "غرقت العبارة ليلا.|3",
        "नौका रात में डूब गई।|5",
        "***|0"
      })
  void wordsAreCountedInAnyScript(String line, float words) {
    assertEquals(words, of(line).words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank.",
        "“It sank.”",
        "Did it sink?)",
        "渡轮在夜间沉没。",
        "هل غرقت العبارة؟",
        "नौका रात में डूब गई।",
        "It sank…",
        "It sank..."
      })
  void aSentenceEndsAsInItsScript(String line) {
    assertTrue(of(line).ends());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Read more", "It sank:", "2031", "A, b,", "", "»"})
  void aLineWithoutAStopIsNoSentence(String line) {
    assertFalse(of(line).ends());
  }

  @Test
  void capitalsTellNothingInATextOfCapitals() {
    List<String> lines = List.of("THE FERRY GUDRUN SANK OFF RILL.", "Rill");
    assertTrue(LineShape.isCaseless(lines));
    assertEquals(0, LineShape.of(lines.getFirst(), true).shouted());
    assertEquals(0, LineShape.of(lines.getFirst(), true).capitals());
    assertEquals(1, of(lines.getFirst()).shouted());
    assertFalse(LineShape.isCaseless(List.of("The ferry", "RILL")));
    assertFalse(LineShape.isCaseless(List.of("غرقت العبارة", "渡轮")));
  }

  @Test
  void joinedElementsAndSeparatorsAreCounted() {
    assertEquals(2, of("About usAdvertise with usTerms").glued());
    assertEquals(2, of("Home | News › Rill").bars());
    assertEquals(1, of("Write to desk@example").addresses());
    assertEquals(2, of("It sank. It lies there. ").stops());
    assertEquals(1, of("3 Ostrand").first() - of("Ostrand").first());
  }

  @Test
  void contentIsTheLongerWordsEachOnce() {
    assertEquals(List.of("ferry", "sinks"), of("Ferry sinks: the ferry").content());
  }

  @Test
  void whatFollowsInAVeryLongLineChangesOnlyItsEnd() {
    String line = "The ferry sank off Rill. ".repeat(LineShape.REACH);
    LineShape shape = of(line);
    assertEquals(of(line.substring(0, LineShape.REACH)).words(), shape.words());
    assertTrue(shape.ends());
  }
}
