package org.crossread.claim;

import java.util.List;
import org.crossread.claim.Collation.Edit;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.Span;

/**
 * The changes between two propositions that share their wording, looked for as far around them as
 * the wording is shared: in both sentences, in the propositions with the words that belong to no
 * other one (an attribution, an opening), or in the propositions alone.
 *
 * @param shared whether the two are versions of one wording, so that each changed word counts
 * @param changes in text order; none when the wording is not shared
 */
record Parallel(boolean shared, List<Change> changes) {
  /** Share of common words from which two passages count as versions of one wording. */
  private static final double SAME_WORDING = 0.7;

  /** The same where a single phrase was exchanged for another one. */
  private static final double ONE_PHRASE = 0.55;

  /** Two parts of sentences that are versions of each other need not be the same part. */
  private static final double SAME_PART = 0.3;

  /** Marks of punctuation and a space that may follow the last word. */
  private static final int MARKS = 2;

  Parallel {
    changes = List.copyOf(changes);
  }

  /**
   * Lays two propositions of two reports side by side.
   *
   * @param own collation of their spans
   */
  static Parallel of(Report left, Proposition p, Report right, Proposition q, Collation own) {
    Span leftSentence = left.sentences().get(p.sentence()).span();
    Span rightSentence = right.sentences().get(q.sentence()).span();
    Span leftPart = territory(left, p);
    Span rightPart = territory(right, q);
    Collation parts = collate(left, leftPart, right, rightPart);
    Collation sentences = collate(left, leftSentence, right, rightSentence);
    if (isShared(sentences) && Math.max(parts.similarity(), own.similarity()) >= SAME_PART) {
      List<Edit> near =
          sentences.edits().stream()
              .filter(e -> touches(leftPart, e.left()) || touches(rightPart, e.right()))
              .toList();
      return of(left, leftSentence, right, rightSentence, sentences.edits(), near);
    }
    if (isShared(parts)) {
      List<Edit> inner = inner(parts.edits(), leftPart, rightPart);
      return of(left, leftSentence, right, rightSentence, parts.edits(), inner);
    }
    if (isShared(own)) {
      List<Edit> inner = inner(own.edits(), p.span(), q.span());
      return of(left, leftSentence, right, rightSentence, own.edits(), inner);
    }
    return new Parallel(false, List.of());
  }

  /**
   * The changes of {@code near}.
   *
   * @param all where words may have been moved to
   */
  private static Parallel of(
      Report left,
      Span leftSentence,
      Report right,
      Span rightSentence,
      List<Edit> all,
      List<Edit> near) {
    Side x = new Side(left, leftSentence, all.stream().map(Edit::left).toList());
    Side y = new Side(right, rightSentence, all.stream().map(Edit::right).toList());
    return new Parallel(true, near.stream().map(e -> Change.of(x, y, e)).toList());
  }

  /** Without what one side adds at its edges: there it depends on where a sentence was cut. */
  private static List<Edit> inner(List<Edit> edits, Span left, Span right) {
    return edits.stream()
        .filter(e ->
            !e.isInsertion()
                || !(e.left().isEmpty() ? isEdge(e.right(), right) : isEdge(e.left(), left)))
        .toList();
  }

  private static boolean isEdge(Span run, Span part) {
    return run.start() <= part.start() || run.end() >= part.end() - MARKS;
  }

  private static boolean isShared(Collation collation) {
    return collation.similarity() >= SAME_WORDING
        || collation.similarity() >= ONE_PHRASE
            && collation.edits().size() == 1
            && !collation.edits().getFirst().isInsertion();
  }

  private static Collation collate(Report left, Span x, Report right, Span y) {
    return Collation.of(
        left.article().text().characters(), x, right.article().text().characters(), y);
  }

  /** A proposition with the words of its sentence up to the next one; the first has the opening. */
  private static Span territory(Report report, Proposition p) {
    Span sentence = report.sentences().get(p.sentence()).span();
    boolean first = true;
    int end = sentence.end();
    for (Proposition o : report.propositions()) {
      if (o.sentence() == p.sentence() && !o.equals(p)) {
        if (o.span().start() < p.span().start()) {
          first = false;
        } else if (o.span().start() >= p.span().end()) {
          end = Math.min(end, o.span().start());
        }
      }
    }
    int start = first ? Math.min(sentence.start(), p.span().start()) : p.span().start();
    return new Span(start, Math.max(end, p.span().end()));
  }

  private static boolean touches(Span part, Span run) {
    return run.isEmpty() ? part.contains(run.start()) : part.overlaps(run);
  }
}
