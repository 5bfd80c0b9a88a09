package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import org.crossread.name.Mention;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;

/** Finds who said what. Thread-safe. */
public final class StatementFinder {
  private final PartOfSpeech partOfSpeech = new PartOfSpeech();

  /**
   * Statements in text order.
   *
   * @param paragraphs spans of the title and body blocks, in text order
   * @param sentences of those paragraphs
   * @param mentions of the whole article, for resolving speakers
   */
  public List<Statement> find(
      Text text, List<Span> paragraphs, List<Sentence> sentences, List<Mention> mentions) {
    List<Quotation> quotations = Quotations.find(text.characters(), paragraphs);
    List<Statement> statements = new ArrayList<>();
    int before = 0;
    for (Span paragraph : paragraphs) {
      List<Quotation> inside =
          quotations.stream().filter(q -> paragraph.contains(q.span())).toList();
      ParagraphWords words = ParagraphWords.of(text.characters(), paragraph, inside, partOfSpeech);
      for (Draft d : Linker.link(words, Tagger.shipped().labels(words, before))) {
        if (!d.content().isEmpty()) {
          statements.add(
              new Statement(
                  d.source(),
                  d.cue(),
                  d.content(),
                  null,
                  List.of(),
                  Statement.Mode.INDIRECT,
                  Statement.Polarity.ASSERTED,
                  Statement.Certainty.PROBABLE));
        }
      }
      before = TagFeatures.ending(words);
    }
    return List.copyOf(statements);
  }
}
