package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import org.crossread.text.InTextOrder;
import org.crossread.text.Sentence;
import org.crossread.text.Span;

/**
 * Cuts paragraphs for linking, which compares the parts of a paragraph with each other: one of a
 * whole book must take no more time than its pages would. Stateless.
 */
final class Stretches {
  /** Characters; the longest paragraph of 924 news articles (PolNeAR) has 2,573. */
  static final int LONGEST = 8000;

  private Stretches() {}

  /**
   * {@code paragraphs} in order, long ones cut between sentences.
   *
   * @param sentences of the paragraphs, in order, of limited length
   */
  static List<Span> of(List<Span> paragraphs, List<Sentence> sentences) {
    List<Span> stretches = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      if (paragraph.length() <= LONGEST) {
        stretches.add(paragraph);
        continue;
      }
      int start = paragraph.start();
      int end = start;
      for (Sentence s : InTextOrder.beginningIn(sentences, Sentence::span, paragraph)) {
        if (s.span().end() - start > LONGEST && end > start) {
          stretches.add(new Span(start, end));
          start = end;
        }
        end = s.span().end();
      }
      stretches.add(new Span(start, paragraph.end()));
    }
    return stretches;
  }
}
