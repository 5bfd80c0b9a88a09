package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crossread.report.Clauses.Clause;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  private static List<Word> words(String text) {
    return Word.of(text, new Span(0, text.length()), TAGGER);
  }

  private static List<Clause> cut(String text) {
    List<Word> words = words(text);
    return Clauses.cut(words, 0, words.size());
  }

  private static String of(String text, Clause c) {
    List<Word> words = words(text);
    return new Span(words.get(c.from()).span().start(), words.get(c.to() - 1).span().end())
        .of(text);
  }

  /** The bar marks where clauses part. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He came.",
        "The 11-page note was handed over by the state-run agency.",
        "Rill, Ostrand and Holm agreed.",
        "The yard was closed, | which angered the workers, | although the owners had promised jobs.",
        "The minister said that the ferry was old | because no money was spent; | the owners denied it.",
        "Iceland asked Norway to stop all work on the cable, | withdraw its ships | and cancel the licences.",
        "The union called on the owners to stop the line, | pay the crew | and open the books.",
        "The council met in the evening, | but the mayor had left the town.",
        "Norway will close four harbours, including the one at Rill, to all ships.",
        "In the absence of any answer from the owners about the old pier … | the council will have to close it."
      })
  void partsWhereTheBarStands(String marked) {
    List<String> expected = List.of(marked.split(" \\| "));
    String text = String.join(" ", expected);
    assertEquals(expected, cut(text).stream().map(c -> of(text, c)).toList());
  }

  @Test
  void membersOfAListShareItsSubject() {
    String text =
        "Iceland asked Norway to stop all work on the cable, withdraw its ships and cancel the"
            + " licences.";
    List<Clause> clauses = cut(text);
    assertEquals(List.of(false, true, true), clauses.stream().map(Clause::member).toList());
    assertNull(clauses.getFirst().governor());
    for (Clause c : clauses.subList(1, clauses.size())) {
      Span governor = c.governor();
      assertTrue(governor != null && governor.of(text).startsWith("Iceland"), c::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The master, who had served for ten years, left the ship before it sank.",
        "“We will stay,” the captain said, “until the last man is safe and the ship is gone.”",
        "The ferry — built in 1990 — sank in minutes while the crew slept.",
        "Owners (there are three) paid; nobody else did: not the state, nor the town, nor the bank.",
        ", ; : — and or but",
        "— — — — — —",
        "and and and and and and and",
        "if unless because which who whose",
        "🛳 🛳 sank, and 🛳 sailed; הספינה טבעה, and الميناء closed"
      })
  void clausesCoverEveryWordOnceInOrder(String text) {
    assertCovers(words(text));
  }

  @Test
  void clausesOfAnyWordsCoverThemOnceInOrder() {
    String[] pool = {
      "the", "ferry", "sank", ",", "and", "or", ";", "—", "-", "which", "who", "if", "to", "stop",
      "Rill", "said", "was", "(", ")", "after", "before", "ships", "not", ".", "“", "”", "5", "that"
    };
    Random random = new Random(3);
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(30); n > 0; n--) {
        text.append(pool[random.nextInt(pool.length)]).append(' ');
      }
      List<Word> words = words(text.toString());
      assertCovers(words);
      int from = random.nextInt(words.size());
      int to = from + 1 + random.nextInt(words.size() - from);
      assertCovers(words, from, to);
    }
  }

  private static void assertCovers(List<Word> words) {
    assertCovers(words, 0, words.size());
  }

  private static void assertCovers(List<Word> words, int from, int to) {
    List<Clause> clauses = Clauses.cut(words, from, to);
    int at = from;
    for (Clause c : clauses) {
      assertEquals(at, c.from(), clauses::toString);
      assertTrue(c.to() > c.from(), clauses::toString);
      Span governor = c.governor();
      if (governor != null) {
        assertTrue(c.member(), clauses::toString);
        assertTrue(governor.end() <= words.get(c.from()).span().start(), clauses::toString);
      }
      at = c.to();
    }
    assertEquals(to, at, clauses::toString);
  }

  @Test
  void aSentenceOfThousandsOfWordsIsCutInSeconds() {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      text.add("the ferry " + i + " sank, and");
    }
    List<Word> words = words(String.join(" ", text));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertCovers(words));
  }
}
