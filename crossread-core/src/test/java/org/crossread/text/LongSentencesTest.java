package org.crossread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongSentencesTest {
  private static List<Span> cut(String text) {
    return LongSentences.cut(text, new Span(0, text.length()));
  }

  @Test
  void aSentenceOfHumanLengthIsLeftWhole() {
    String text = "word ".repeat(LongSentences.LONGEST / 5);
    assertEquals(List.of(new Span(0, text.length())), cut(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the pier and the ferry, ",
        "x",
        "🛳",
        "挪威外交部",
        "said: ada; ",
        " \u00a0\t",
        "a “b "
      })
  void piecesAreShortAndHoldAllButTheWhiteSpaceBetweenThem(String part) {
    String text = part.repeat(20_000 / part.length());
    StringBuilder held = new StringBuilder();
    int end = 0;
    for (Span piece : cut(text)) {
      assertTrue(piece.start() >= end && piece.length() <= LongSentences.LONGEST, piece::toString);
      assertFalse(piece.isEmpty());
      assertTrue(text.substring(end, piece.start()).isBlank() || part.contains("\u00a0"));
      assertEquals(piece.of(text), piece.of(text).strip());
      held.append(piece.of(text));
      end = piece.end();
    }
    assertEquals(bare(text), bare(held.toString()));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\u00a0]", "");
  }

  @Test
  void noCharacterOfTwoUnitsIsCutApart() {
    String text = "x" + "🛳".repeat(5000);
    for (Span piece : cut(text)) {
      assertFalse(Character.isLowSurrogate(text.charAt(piece.start())), piece::toString);
    }
  }

  @Test
  void aPieceEndsBehindASemicolonBeforeACommaAndBehindACommaBeforeASpace() {
    String words = "the pier and the ferry ".repeat(60);
    String semicolon = words + "in May; then, " + words;
    assertTrue(cut(semicolon).getFirst().of(semicolon).endsWith("in May;"));
    String comma = words + "in May, then " + words;
    assertTrue(cut(comma).getFirst().of(comma).endsWith("in May,"));
  }

  @Test
  void theSplitterGivesNoLongerSentence() {
    String text = "the ministry said that Norway had told Iceland and ".repeat(500) + "left.";
    List<Span> sentences = SentenceSplitter.sentences(text, new Span(0, text.length()));
    assertTrue(sentences.stream().allMatch(s -> s.length() <= LongSentences.LONGEST));
    assertEquals(text.length(), sentences.getLast().end());
  }
}
