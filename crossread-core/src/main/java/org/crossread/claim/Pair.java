package org.crossread.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Two aligned propositions. What takes long is found when it is first asked for; not thread-safe.
 */
final class Pair {
  private final Report left;
  private final Proposition p;
  private final Report right;
  private final Proposition q;
  private final double score;
  private @Nullable Collation collation;
  private @Nullable Parallel parallel;

  private Pair(Report left, Proposition p, Report right, Proposition q, double score) {
    this.left = left;
    this.p = p;
    this.right = right;
    this.q = q;
    this.score = score;
  }

  static Pair of(Report left, Proposition p, Report right, Proposition q, double score) {
    return new Pair(left, p, right, q, score);
  }

  /** The same with the sides in each other's place. */
  Pair turned() {
    return new Pair(right, q, left, p, score);
  }

  /** The report with the smaller article id. */
  Report left() {
    return left;
  }

  Proposition p() {
    return p;
  }

  Report right() {
    return right;
  }

  Proposition q() {
    return q;
  }

  /** Of the alignment, 0 to 1. */
  double score() {
    return score;
  }

  /**
   * Share of content-word stems of the shorter proposition that the other one's sentence holds too.
   */
  double overlap() {
    Set<String> a = new TreeSet<>(p.stems());
    Set<String> b = new TreeSet<>(q.stems());
    boolean shorter = a.size() <= b.size();
    Set<String> own = shorter ? a : b;
    Set<String> other = new TreeSet<>(shorter ? stems(right, q) : stems(left, p));
    long both = own.stream().filter(other::contains).count();
    return own.isEmpty() ? 0 : (double) both / own.size();
  }

  /** Of the two spans, word by word. */
  Collation collation() {
    if (collation == null) {
      collation = Collation.of(leftText(), p.span(), rightText(), q.span());
    }
    return collation;
  }

  /** What changed between the two and around them, when they share their wording. */
  Parallel parallel() {
    if (parallel == null) {
      parallel = Parallel.of(left, p, right, q, collation());
    }
    return parallel;
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
    return parallel().shared();
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
    return sameWording() ? score + collation().similarity() : score;
  }

  Span leftSentence() {
    return left.sentences().get(p.sentence()).span();
  }

  Span rightSentence() {
    return right.sentences().get(q.sentence()).span();
  }

  /** How sure it is that the two tell the same thing. */
  Difference.Certainty certainty() {
    return score >= 0.6
        ? Difference.Certainty.CERTAIN
        : score >= 0.3 ? Difference.Certainty.LIKELY : Difference.Certainty.POSSIBLE;
  }
}
