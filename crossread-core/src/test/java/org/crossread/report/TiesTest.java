package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiesTest {
  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  private static List<Word> words(String text) {
    return Word.of(text, new Span(0, text.length()), TAGGER);
  }

  private static Ties ties(String text) {
    return Ties.of(text, new Span(0, text.length()), words(text));
  }

  private static int at(String text, String word) {
    return words(text).stream().map(Word::text).toList().indexOf(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The mayor closed the old pier.; closed; false",
        "The mayor closed the old pier.; old; false",
        "The mayor had closed the pier.; closed; false",
        "The mayor waited for months.; months; false",
        "The mayor came and the board left.; and; true",
        "The mayor asked the crew to stop work on the cable, withdraw the ships and leave.;"
            + " withdraw; true",
        "The mayor of the old town on the hill by the sea closed the pier.; closed; true",
      })
  void aCutIsFreeWhereNothingNearIsTied(String text, String word, boolean free) {
    assertEquals(free, ties(text).isFree(at(text, word)));
  }

  @Test
  void whatStandsBetweenASubjectAndItsVerbIsSeen() {
    String text = "The board, which had met for years, left.";
    Ties ties = ties(text);
    int which = at(text, "which");
    int left = at(text, "left");
    assertTrue(ties.isAfterSubject(which));
    assertEquals(0, ties.subjectBefore(which));
    assertTrue(ties.isBetween(which, left));
    assertFalse(ties.isBetween(which, left - 2));
    assertFalse(ties.isAfterSubject(0));
  }

  @Test
  void joinedVerbsKnowTheirFirst() {
    String text = "The owners sold the ships, closed the pier and left the town.";
    Ties ties = ties(text);
    assertEquals(at(text, "sold"), ties.first(at(text, "closed")));
    assertEquals(at(text, "sold"), ties.first(at(text, "left")));
    assertEquals(at(text, "sold"), ties.first(at(text, "sold")));
  }

  @Test
  void anAppositionBeginsWithItsFirstWord() {
    String text = "The owners made an offer, a good one.";
    int a = text.indexOf("a good");
    List<Word> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      assertEquals(
          words.get(i).span().start() == a, ties(text).isApposition(i), words.get(i)::text);
    }
  }

  @Test
  void aLongSentenceIsReadInSeconds() {
    String text =
        IntStream.range(0, 3000).mapToObj(i -> "the ferry " + i).collect(Collectors.joining(" "))
            + " sank";
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ties(text));
  }
}
