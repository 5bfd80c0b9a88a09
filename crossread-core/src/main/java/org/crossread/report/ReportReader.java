package org.crossread.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.encode.Encoder;
import org.crossread.encode.Encoding;
import org.crossread.encode.Marks;
import org.crossread.encode.Vector;
import org.crossread.name.Hint;
import org.crossread.name.Mention;
import org.crossread.name.NameFinder;
import org.crossread.name.Party;
import org.crossread.position.Act;
import org.crossread.position.ActFinder;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.QuantityFinder;
import org.crossread.quantity.TimeExpression;
import org.crossread.quantity.TimeFinder;
import org.crossread.statement.Quotation;
import org.crossread.statement.Quotations;
import org.crossread.statement.Statement;
import org.crossread.statement.StatementFinder;
import org.crossread.text.LongSentences;
import org.crossread.text.Sentence;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/** The first of the two functions: read an article. Thread-safe when its encoder is. */
public final class ReportReader {
  private final Encoder encoder;
  private final NameFinder names;
  private final QuantityFinder quantityFinder = new QuantityFinder();
  private final ActFinder actFinder = new ActFinder();
  private final TimeFinder timeFinder = new TimeFinder();
  private final StatementFinder statementFinder = new StatementFinder();
  private final PropositionFinder propositionFinder = new PropositionFinder();

  public ReportReader(Encoder encoder) {
    this(encoder, new NameFinder());
  }

  /**
   * @param names who finds the parties
   */
  public ReportReader(Encoder encoder, NameFinder names) {
    this.encoder = encoder;
    this.names = names;
  }

  /** Reads one article. The same article, versions and encoder give an equal report. */
  public Report read(Article article) {
    Text text = article.text();
    List<Span> paragraphs = article.readable();
    List<Sentence> sentences = sentences(article);
    Encoding encoding = encoder.read(text.characters(), paragraphs);
    List<Mention> mentions = names.find(text, sentences, hints(encoding.marks()));
    LocalDate reference = article.published() == null ? null : article.published().value();
    List<Quantity> quantities = new ArrayList<>();
    List<TimeExpression> times = new ArrayList<>();
    List<Act> acts = new ArrayList<>();
    for (Sentence s : sentences) {
      quantities.addAll(quantityFinder.find(text, s));
      times.addAll(timeFinder.find(text, s, reference));
      acts.addAll(actFinder.find(text, s));
    }
    List<Span> quotations =
        Quotations.find(text.characters(), paragraphs).stream()
            .filter(q -> q.depth() == 0)
            .map(Quotation::content)
            .toList();
    List<Statement> statements =
        statementFinder.find(text, paragraphs, sentences, mentions, encoding.marks());
    List<Vector> vectors = sentences.stream().map(s -> encoding.vector(List.of(s.span()))).toList();
    List<Proposition> propositions =
        propositionFinder.find(
            text,
            sentences,
            new PropositionFinder.Found(mentions, quantities, times, statements, acts),
            encoding);
    return new Report(
        noticed(article, encoding.marks()),
        sentences,
        vectors,
        mentions,
        quantities,
        times,
        quotations,
        statements,
        acts,
        propositions);
  }

  private static Article noticed(Article article, @Nullable Marks marks) {
    int length = article.text().characters().length();
    return marks == null || marks.end() >= length
        ? article
        : article.withNotice(
            "too long for the model: from character "
                + marks.end()
                + " of "
                + length
                + " on read by the plain tagger, which finds fewer statements and is less exact");
  }

  /** Names as hints; "other" names, such as events and peoples, are nobody who speaks. */
  private static List<Hint> hints(@Nullable Marks marks) {
    List<Hint> hints = new ArrayList<>();
    for (Marks.Name n : marks == null ? List.<Marks.Name>of() : marks.names()) {
      Party.Kind kind =
          switch (n.kind()) {
            case PERSON -> Party.Kind.PERSON;
            case ORGANISATION -> Party.Kind.ORGANISATION;
            case PLACE, STATE -> Party.Kind.PLACE;
            case OTHER -> null;
          };
      if (kind != null) {
        hints.add(new Hint(n.span(), kind));
      }
    }
    return hints;
  }

  /** The sentences of title and body, in text order; a headline may be cut, never joined. */
  public static List<Sentence> sentences(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.BODY) {
        boolean headline = block.kind() == Block.Kind.TITLE;
        // a headline has capitals everywhere and no full stop: nothing in it tells where to cut
        List<Span> spans =
            headline
                ? LongSentences.cut(article.text().characters(), block.span())
                : SentenceSplitter.sentences(article.text().characters(), block.span());
        for (Span s : spans) {
          sentences.add(new Sentence(s, paragraph, headline));
        }
        paragraph++;
      }
    }
    return sentences;
  }
}
