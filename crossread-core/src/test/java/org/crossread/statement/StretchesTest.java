package org.crossread.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crossread.text.Sentence;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;

class StretchesTest {
  private static List<Sentence> sentences(String text, Span paragraph) {
    return SentenceSplitter.sentences(text, paragraph).stream()
        .map(s -> new Sentence(s, 0, false))
        .toList();
  }

  @Test
  void paragraphsOfHumanLengthAreLeftWhole() {
    String text = "The ferry sank. ".repeat(Stretches.LONGEST / 16);
    List<Span> paragraphs = List.of(new Span(0, 16), new Span(16, text.length()));
    assertEquals(paragraphs, Stretches.of(paragraphs, sentences(text, new Span(0, text.length()))));
  }

  @Test
  void aLongParagraphIsCutBetweenSentencesWithoutLoss() {
    String text = "The ferry sank off Rill, the mayor said. ".repeat(5000);
    Span whole = new Span(0, text.length());
    List<Sentence> sentences = sentences(text, whole);
    List<Span> stretches = Stretches.of(List.of(whole), sentences);
    assertTrue(stretches.size() > text.length() / Stretches.LONGEST);
    int end = 0;
    for (Span s : stretches) {
      assertEquals(end, s.start());
      assertTrue(s.length() <= Stretches.LONGEST, s::toString);
      assertTrue(sentences.stream().allMatch(x -> s.contains(x.span()) || !s.overlaps(x.span())));
      end = s.end();
    }
    assertEquals(text.length(), end);
  }
}
