package org.crossread.report;

import java.util.List;
import org.crossread.article.Article;
import org.crossread.encode.Vector;
import org.crossread.name.Mention;
import org.crossread.position.Act;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.TimeExpression;
import org.crossread.statement.Statement;
import org.crossread.text.Sentence;
import org.crossread.text.Span;

/**
 * An article that has been read. All lists are in text order.
 *
 * @param quotations the quoted words, without their marks
 */
public record Report(
    Article article,
    List<Sentence> sentences,
    List<Vector> sentenceVectors,
    List<Mention> mentions,
    List<Quantity> quantities,
    List<TimeExpression> times,
    List<Span> quotations,
    List<Statement> statements,
    List<Act> acts,
    List<Proposition> propositions) {
  public Report {
    sentences = List.copyOf(sentences);
    sentenceVectors = List.copyOf(sentenceVectors);
    mentions = List.copyOf(mentions);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    quotations = List.copyOf(quotations);
    statements = List.copyOf(statements);
    acts = List.copyOf(acts);
    propositions = List.copyOf(propositions);
  }

  public String id() {
    return article.id();
  }
}
