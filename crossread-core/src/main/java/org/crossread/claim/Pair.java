package org.crossread.claim;

import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.Span;

/** Two aligned propositions; {@code left} belongs to the smaller article id. */
record Pair(Report left, Proposition p, Report right, Proposition q, double score) {
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
}
