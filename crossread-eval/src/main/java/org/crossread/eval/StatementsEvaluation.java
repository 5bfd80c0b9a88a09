package org.crossread.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Extractor;
import org.crossread.article.Metadata;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.Encoder;
import org.crossread.eval.Attributions.Document;
import org.crossread.report.ReportReader;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who said what, on documents of the PolNeAR form. The stage alone is measured: every paragraph of
 * a document is read, also those that would be left out as boilerplate in a scraped text.
 */
final class StatementsEvaluation implements Evaluation {
  private final ReportReader reader;

  StatementsEvaluation(Encoder encoder) {
    reader = new ReportReader(encoder);
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    Map<String, Document> gold = Attributions.read(data);
    StatementScore score = new StatementScore();
    List<Document> found = new ArrayList<>();
    for (Document d : gold.values()) {
      if (d.text().isEmpty()) {
        throw DataException.invalid(
            data, "document " + d.id() + " has no text", Attributions.REMEDY);
      }
      List<Attribution> quotes = attributions(d);
      score.add(d, quotes);
      found.add(new Document(d.id(), "", quotes));
    }
    if (predictions != null) {
      Output.write(predictions, Attributions.predictions(found));
    }
    List<Measure> measures = new ArrayList<>(score.measures());
    measures.add(Measure.count("documents", gold.size()));
    return new Result(measures, List.of());
  }

  private List<Attribution> attributions(Document document) {
    String text = document.text();
    List<Attribution> quotes = new ArrayList<>();
    for (Statement s : reader.read(article(document)).statements()) {
      quotes.add(
          new Attribution(
              s.source() == null ? List.of() : List.of(codePoints(text, s.source())),
              s.cue() == null ? List.of() : List.of(codePoints(text, s.cue())),
              s.content().stream().map(c -> codePoints(text, c)).toList()));
    }
    return quotes;
  }

  private static Span codePoints(String text, Span units) {
    int start = text.codePointCount(0, units.start());
    return new Span(start, start + text.codePointCount(units.start(), units.end()));
  }

  /** The document with its headline as found and every other line as a paragraph. */
  private static Article article(Document document) {
    byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
    try {
      Article read = new Extractor().extract(new Capture(document.id(), null, "text/plain", bytes));
      return article(
          document,
          read.blocks().stream()
              .map(b -> b.kind() == Block.Kind.TITLE ? b : paragraph(b.span()))
              .toList());
    } catch (UnreadableException e) {
      return article(document, List.of(paragraph(new Span(0, document.text().length()))));
    }
  }

  private static Block paragraph(Span span) {
    return new Block(Block.Kind.BODY, span, "every paragraph is read");
  }

  private static Article article(Document document, List<Block> blocks) {
    Text text = Text.of(document.text());
    return new Article(
        Article.idOf(document.id(), null, text),
        document.id(),
        text,
        false,
        blocks,
        Metadata.of(null, null, null, List.of()),
        List.of());
  }
}
