package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgesTest {
  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  private static List<Word> words(String text) {
    return Word.of(text, new Span(0, text.length()), TAGGER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "and the board named Ann Wiek (Rill.), who; the board named Ann Wiek (Rill.)",
        "the board called it a “fair deal” and; the board called it a “fair deal”",
        "the board called it a \"fair deal.\"; the board called it a \"fair deal.\"",
        "the “old” (and closed) pier.; the “old” (and closed) pier",
        "“the board left Rill.”; the board left Rill",
        "the board (in Rill; the board (in Rill",
        "the board) left); the board) left",
        "the board left the house, in which; the board left the house",
        "the board left because; the board left",
        "something of that sort of; something of that sort of",
      })
  void aPassageEndsWhereItsWordsEnd(String text, String trimmed) {
    Span span = Edges.trim(words(text));
    assertEquals(trimmed, span == null ? null : span.of(text));
  }

  @Test
  void ofMarksAndConjunctionsNothingIsLeft() {
    assertNull(Edges.trim(words("“ and , but”")));
    assertNull(Edges.trim(List.of()));
  }
}
