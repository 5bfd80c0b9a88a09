package org.crossread.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * One sentence, or neighbouring ones that one sentence became.
 *
 * @param index of the sentence in the report, of the first of several
 * @param words in lower case, without marks
 * @param stems its content words
 */
record Said(
    Report report, int index, Span span, boolean headline, List<String> words, Set<String> stems) {
  /** All sentences of a report in text order. */
  static List<Said> of(Report report) {
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < report.sentences().size(); i++) {
      Sentence s = report.sentences().get(i);
      all.add(of(report, i, s.span(), s.headline()));
    }
    return all;
  }

  private static Said of(Report report, int index, Span span, boolean headline) {
    String text = report.article().text().characters();
    List<String> words = new ArrayList<>();
    for (Token t : Tokenizer.tokens(text, span)) {
      if (t.isWord()) {
        words.add(t.text().toLowerCase(Locale.ROOT));
      }
    }
    return new Said(
        report, index, span, headline, words, new TreeSet<>(ContentWords.stems(text, span)));
  }

  /** This and a neighbour as one. */
  Said with(Said other) {
    Said first = index <= other.index ? this : other;
    return of(report, first.index(), span.cover(other.span), headline);
  }

  /** Twice the shared content words over all of both, 0 to 1. */
  double likeness(Said other) {
    int all = stems.size() + other.stems.size();
    return all == 0 ? 0 : 2.0 * shared(other.stems) / all;
  }

  /** Number of content words that are in {@code others} too. */
  long shared(Set<String> others) {
    return stems.stream().filter(others::contains).count();
  }

  String text() {
    return report.article().text().characters();
  }
}
