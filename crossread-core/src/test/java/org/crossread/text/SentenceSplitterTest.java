package org.crossread.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private static List<String> cut(String text) {
    return SentenceSplitter.sentences(text, new Span(0, text.length())).stream()
        .map(s -> s.of(text))
        .toList();
  }

  /** The bar marks where sentences part; what stands around it is joined by one space. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The dam broke. | Nobody was hurt.",
        "It moved the No. 2 envoy out. | He left.",
        "The answer was no. | The talks ended.",
        "They flew to the U.S. | The visit lasted a week.",
        "They met U.S. Senator Ada Field in Oslo. | He smiled.",
        "It opens at 9 a.m. Monday in the hall. | Doors close at 5 p.m. | The rest is free.",
        "Sen. Ada M. Field spoke. | Mr. Bo Ek, of Ek & Co., agreed.",
        "On Jan. 3 it rained. | It froze in Feb. | The river rose.",
        "J. K. Lund and A.B. Moss wrote it. | Nobody read it.",
        "“We will stay.” | She then left.",
        "“We will stay,” she said. | Then she left.",
        "\"Stop!\" he said. | Then he ran.",
        "\"Stop!\" the mayor of Rill said. | Then he ran.",
        "“Who pays?” Ms. Field asked. | Nobody answered.",
        "“Who pays?” | The council has not said.",
        "“Who pays?” | Field said the bill is due.",
        "The rate is 3.5 percent. | It was 2.1.",
        "See www.rill.example/a.html for more. | Nothing else is known.",
        "He paused... and went on. | The hall was full.",
        "“In the absence of a pact … Rill will act,” it says. | The text is long.",
        "It waited ... Rill waited too.",
        "He left. | (She stayed.) | The end came.",
        "It was late — very late. | “Go,” he said.",
        "Wait?! | Yes. | Good.",
        "Its price rose 4 percent.[2] | Then it fell.",
        "The firm, Ek Inc., closed. | It owed much.",
        "The firm is Ek Inc. | It owed much.",
        "Yahoo! Rill reported it. | So it is.",
        "Rill will act. | iPhones are banned.",
        "He met [Ada B. C.] Moss there. | It rained.",
        "Costs rose. | $5 million is missing. | 12 people left."
      })
  void partsWhereTheBarStands(String marked) {
    List<String> expected = List.of(marked.split(" \\| "));
    assertEquals(expected, cut(String.join(" ", expected)));
  }

  @Test
  void partsScrapedTextWithoutSpaceAfterTheStop() {
    assertEquals(
        List.of("He went to work.", "The door was shut."),
        cut("He went to work.The door was shut."));
    assertEquals(List.of("He went to work.”", "The door"), cut("He went to work.”The door"));
    assertEquals(
        List.of("Write to a.Berg@rill.example or go to Rill.Town/map today."),
        cut("Write to a.Berg@rill.example or go to Rill.Town/map today."));
  }

  @Test
  void blankLinesPartHeadingsThatHaveNoStop() {
    assertEquals(
        List.of("Dam breaks in Rill", "Nobody was hurt."),
        cut("Dam breaks in Rill\n \nNobody was hurt."));
  }

  @Test
  void everyAbbreviationKeepsItsSentenceTogether() {
    for (List<String> entry :
        ResourceLines.columns(SentenceSplitter.class, "abbreviations.tsv", 2)) {
      String next = entry.get(1).equals("NUMBERED") ? "7" : "Rillmark";
      String text = "We saw " + entry.get(0) + " " + next + " there.";
      assertEquals(List.of(text), cut(text));
    }
  }

  @Test
  void everyOpenerPartsAfterAnOpenAbbreviation() {
    for (String word : ResourceLines.of(SentenceSplitter.class, "sentence-openers.txt")) {
      assertEquals(
          List.of("They met in the U.S.", word + " x."),
          cut("They met in the U.S. " + word + " x."));
    }
  }

  @Test
  void everyReportingVerbKeepsAQuestionWithItsSpeaker() {
    for (String verb : ResourceLines.of(SentenceSplitter.class, "reporting-verbs.txt")) {
      String text = "“Why?” Ada Field " + verb + ".";
      assertEquals(List.of(text), cut(text));
    }
  }

  @Test
  void staysInsideTheParagraph() {
    String text = "Before. Inside one. Inside two. After.";
    Span paragraph = new Span(8, 31);
    List<Span> spans = SentenceSplitter.sentences(text, paragraph);
    assertEquals(
        List.of("Inside one.", "Inside two."), spans.stream().map(s -> s.of(text)).toList());
  }

  @Test
  void anyCharactersGiveOrderedSpansThatLoseOnlySpace() {
    Random random = new Random(5);
    String alphabet = " .!?…\"“”’'()[]\n\u00a0aZ9é😀$—‘";
    int[] points = alphabet.codePoints().toArray();
    for (int n = 0; n < 2000; n++) {
      StringBuilder b = new StringBuilder();
      for (int k = random.nextInt(30); k > 0; k--) {
        b.appendCodePoint(points[random.nextInt(points.length)]);
      }
      int at = 0;
      for (Span s : SentenceSplitter.sentences(b, new Span(0, b.length()))) {
        assertTrue(s.start() >= at && !s.isEmpty(), b.toString());
        assertTrue(
            b.substring(at, s.start())
                .chars()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)),
            b.toString());
        at = s.end();
      }
      assertTrue(
          b.substring(at)
              .chars()
              .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)),
          b.toString());
    }
  }

  @Test
  void hostileLinesTakeLinearTime() {
    for (String unit : List.of(".", ". ", "a.", "A.", "\"", "“ ", "[1]", " \n", "?”", "A. b ")) {
      String text = unit.repeat(400_000);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> SentenceSplitter.sentences(text, new Span(0, text.length())));
    }
  }
}
