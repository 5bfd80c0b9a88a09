package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  private static List<Word> words(String text) {
    return Word.of(text, new Span(0, text.length()), TAGGER);
  }

  private static List<Clause> cut(String text) {
    List<Word> words = words(text);
    return Clauses.cut(words, 0, words.size(), Ties.of(text, new Span(0, text.length()), words));
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
        "Mr. Holm and his wife were charged | after the mayor had called them.",
        "He was moving or mending old boats for the owners.",
        "All inspections of the ferry had been carried out | and that the pumps of the ferry had failed.",
        "Letters sent since the last spring had gone unanswered.",
        "The whole town was quiet | after the last ferry had left the harbour.",
        "The list names Ann Wiek (Rill) and Ole Holm (Ostrand), and nobody else was asked.",
        "The owners made an offer, | one that the union had asked for last year.",
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

  @Test
  void aMemberSharesAllThatStandsBeforeTheFirstVerbOfItsList() {
    String text =
        "Iceland had asked Norway to stop all work on the cable, withdraw its ships and cancel the"
            + " licences.";
    Clause member = cut(text).getLast();
    assertTrue(member.member());
    assertEquals("Iceland had asked Norway to", governor(text, member));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The old harbour master, who had served for ten years, left the ship.;"
            + " who had served for ten years,; left the ship.; The old harbour master",
        "The harbour board (which met in secret on Monday) closed the pier.;"
            + " which met in secret on Monday); closed the pier.; The harbour board",
        "Though the mayor had left, the old harbour board, which met on Monday, closed the pier.;"
            + " which met on Monday,; closed the pier.; the old harbour board",
        "However, the harbour board, which met in secret, closed the pier.;"
            + " which met in secret,; closed the pier.; However, the harbour board"
      })
  void whatStandsBetweenASubjectAndItsVerbIsToldOfTheSubject(
      String text, String aside, String rest, String subject) {
    List<Clause> clauses = cut(text);
    List<Clause> two = clauses.subList(clauses.size() - 2, clauses.size());
    assertEquals(List.of(aside, rest), two.stream().map(c -> of(text, c)).toList());
    for (Clause c : two) {
      assertFalse(c.member());
      assertEquals(subject, governor(text, c));
    }
    assertEquals(text.startsWith("Though") ? 3 : 2, clauses.size(), "a bare subject tells nothing");
  }

  private static String governor(String text, Clause clause) {
    Span governor = clause.governor();
    return governor == null ? "" : governor.of(text);
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
    assertCovers(text);
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
      assertCovers(text.toString());
      int words = words(text.toString()).size();
      int from = random.nextInt(words);
      int to = from + 1 + random.nextInt(words - from);
      assertCovers(text.toString(), from, to);
    }
  }

  private static void assertCovers(String text) {
    assertCovers(text, 0, words(text).size());
  }

  private static void assertCovers(String text, int from, int to) {
    List<Word> words = words(text);
    Ties ties = Ties.of(text, new Span(0, text.length()), words);
    List<Clause> clauses = Clauses.cut(words, from, to, ties);
    int at = from;
    for (Clause c : clauses) {
      if (at != c.from()) {
        Span subject = c.governor();
        assertTrue(subject != null, clauses::toString);
        for (Word word : words.subList(at, c.from())) {
          assertTrue(word.isMark() || subject.contains(word.span()), clauses::toString);
        }
        assertFalse(Chunks.hasVerb(words, at, c.from()), clauses::toString);
      }
      assertTrue(c.to() > c.from(), clauses::toString);
      Span governor = c.governor();
      if (governor != null) {
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
    String whole = String.join(" ", text);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertCovers(whole));
  }
}
