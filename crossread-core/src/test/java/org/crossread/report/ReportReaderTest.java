package org.crossread.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.BagEncoder;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class ReportReaderTest {
  private static final String TEXT =
      """
      Ferry sinks off Rill, crew safe
      By Ada Field

      The ferry Gudrun sank off Rill on Monday night with 11 people on board.

      “All of them are safe,” the harbour master of Rill, Bo Ek, told reporters. “If the storm
      ends, we will search for the wreck.”

      The union called on the owners to stop the line, pay the crew and open the books.

      The owners denied that the ferry had been overloaded — it carried 40 cars 🚗 and no lorries.

      Subscribe to our newsletter
      """;

  private static final ReportReader READER = new ReportReader(new BagEncoder());

  private static Article article(String text) {
    try {
      return new Extractor()
          .extract(new Capture("a.txt", null, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    } catch (UnreadableException e) {
      throw new AssertionError(e.getMessage() + " in: " + text, e);
    }
  }

  private static void assertSound(Report report) {
    String text = report.article().text().characters();
    List<Span> readable = report.article().readable();
    assertEquals(report.sentences().size(), report.sentenceVectors().size());
    for (Sentence s : report.sentences()) {
      assertTrue(readable.stream().anyMatch(b -> b.contains(s.span())), () -> s.span().of(text));
    }
    for (Proposition p : report.propositions()) {
      String words = p.span().of(text);
      assertFalse(words.isBlank());
      assertTrue(
          report.sentences().get(p.sentence()).span().contains(p.span()),
          () -> "outside its sentence: " + words);
      p.quantities().forEach(q -> assertTrue(p.span().contains(q.span()), words));
      p.times().forEach(t -> assertTrue(p.span().contains(t.span()), words));
      p.mentions().forEach(m -> assertTrue(p.span().contains(m.span()), words));
    }
    for (Span q : report.quotations()) {
      assertTrue(readable.stream().anyMatch(b -> b.contains(q)), () -> q.of(text));
    }
    assertEquals(
        report.propositions().stream().map(Proposition::span).sorted().toList(),
        report.propositions().stream().map(Proposition::span).toList());
  }

  @Test
  void everySpanLiesWhereItSays() {
    Report report = READER.read(article(TEXT));
    assertSound(report);
    assertTrue(report.propositions().size() >= 7, report.propositions()::toString);
    assertEquals(
        "All of them are safe,",
        report.quotations().getFirst().of(report.article().text().characters()));
  }

  @Test
  void boilerplateAndBylinesAreNotRead() {
    Report report = READER.read(article(TEXT));
    String text = report.article().text().characters();
    for (Sentence s : report.sentences()) {
      String words = s.span().of(text);
      assertFalse(words.contains("newsletter") || words.contains("Ada Field"), words);
    }
    assertTrue(report.sentences().getFirst().headline());
  }

  @Test
  void readingTwiceGivesAnEqualReport() {
    assertEquals(
        READER.read(article(TEXT)), new ReportReader(new BagEncoder()).read(article(TEXT)));
  }

  @Test
  void textsOfAnyCharactersAreReadSoundly() {
    String[] pool = {
      "the ferry",
      " sank",
      ", ",
      ". ",
      "“",
      "”",
      "\"",
      "'",
      "\n",
      "\n\n",
      " — ",
      " said",
      "Bo Ek",
      " 5,000 ",
      "if ",
      " not",
      "🛳",
      "הספינה",
      "السفينة",
      "e\u0301",
      "\0",
      "\uD800",
      "İ",
      "\u00a0",
      "(",
      ")",
      " on Monday",
      " 3 March 2031",
      " and ",
      "which ",
      "%",
      "$5 million",
      "U.S.",
      "…"
    };
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder("The ferry Gudrun sank off Rill at night.\n\n");
      for (int n = random.nextInt(80); n > 0; n--) {
        text.append(pool[random.nextInt(pool.length)]);
      }
      assertSound(READER.read(article(text.toString())));
    }
  }

  @Test
  void oneSentenceOfManyWordsIsReadInSeconds() {
    String text = "The ferry sank and the crew left and ".repeat(1000) + "that was all.";
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertSound(READER.read(article(text))));
  }
}
