package org.crossread.statement;

import java.util.List;
import org.crossread.name.Mention;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;

/** Finds who said what. Thread-safe. */
public final class StatementFinder {
  /**
   * Statements in text order.
   *
   * @param paragraphs spans of the title and body blocks, in text order
   * @param sentences of those paragraphs
   * @param mentions of the whole article, for resolving speakers
   */
  public List<Statement> find(
      Text text, List<Span> paragraphs, List<Sentence> sentences, List<Mention> mentions) {
    return List.of();
  }
}
