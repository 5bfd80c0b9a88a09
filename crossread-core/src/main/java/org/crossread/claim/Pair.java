package org.crossread.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;

/**
 * Two aligned propositions.
 *
 * @param left the report with the smaller article id
 * @param score of the alignment, 0 to 1
 * @param overlap share of content-word stems of the shorter proposition that the other one's
 *     sentence holds too
 * @param collation of the two spans, word by word
 * @param parallel what changed between the two and around them, when they share their wording
 */
record Pair(
    Report left,
    Proposition p,
    Report right,
    Proposition q,
    double score,
    double overlap,
    Collation collation,
    Parallel parallel) {
  static Pair of(Report left, Proposition p, Report right, Proposition q, double score) {
    Set<String> a = new TreeSet<>(p.stems());
    Set<String> b = new TreeSet<>(q.stems());
    boolean shorter = a.size() <= b.size();
    Set<String> own = shorter ? a : b;
    Set<String> other = new TreeSet<>(shorter ? stems(right, q) : stems(left, p));
    long both = own.stream().filter(other::contains).count();
    Collation collation =
        Collation.of(
            left.article().text().characters(),
            p.span(),
            right.article().text().characters(),
            q.span());
    return new Pair(
        left,
        p,
        right,
        q,
        score,
        own.isEmpty() ? 0 : (double) both / own.size(),
        collation,
        Parallel.of(left, p, right, q, collation));
  }

  private static List<String> stems(Report report, Proposition p) {
    return ContentWords.stems(
        report.article().text().characters(), report.sentences().get(p.sentence()).span());
  }

  String leftText() {
    return left.article().text().characters();
  }

  String rightText() {
    return right.article().text().characters();
  }

  Passage leftPassage(Span span) {
    return new Passage(left.id(), span);
  }

  Passage rightPassage(Span span) {
    return new Passage(right.id(), span);
  }

  String leftWords(Span span) {
    return span.of(leftText());
  }

  String rightWords(Span span) {
    return span.of(rightText());
  }

  /** Whether the two are versions of one wording, so that each changed word counts. */
  boolean sameWording() {
    return parallel.shared();
  }

  /** The changed words of the left, or the proposition when they are only on the right. */
  Passage leftEvidence(Change change) {
    return leftPassage(change.left().isEmpty() ? p.span() : change.left());
  }

  /** The changed words of the right, or the proposition when they are only on the left. */
  Passage rightEvidence(Change change) {
    return rightPassage(change.right().isEmpty() ? q.span() : change.right());
  }

  /**
   * That one side alone tells something.
   *
   * @param words what it tells, in the left or the right report
   * @param other where the other report tells the same without it
   */
  Difference.Detail addition(boolean left, Span words, Span other) {
    return new Difference.Detail(
        leftPassage(left ? words : other),
        rightPassage(left ? other : words),
        left
            ? "only the left adds: " + leftWords(words)
            : "only the right adds: " + rightWords(words),
        certainty());
  }

  /** Twice the shared content words of the two over all of theirs, 0 to 1. */
  double likeness() {
    long both = p.stems().stream().filter(q.stems()::contains).count();
    int all = p.stems().size() + q.stems().size();
    return all == 0 ? 0 : 2.0 * both / all;
  }

  /** How well the two fit, for choosing between several partners. */
  double affinity() {
    return sameWording() ? score + collation.similarity() : score;
  }

  Span leftSentence() {
    return left.sentences().get(p.sentence()).span();
  }

  Span rightSentence() {
    return right.sentences().get(q.sentence()).span();
  }

  Difference.Certainty certainty() {
    return score >= 0.6
        ? Difference.Certainty.CERTAIN
        : score >= 0.3 ? Difference.Certainty.LIKELY : Difference.Certainty.POSSIBLE;
  }
}
