package org.crossread.lineage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Extractor;
import org.crossread.article.Field;
import org.crossread.article.Metadata;
import org.crossread.capture.CaptureReader;
import org.crossread.capture.UnreadableException;
import org.crossread.report.Report;
import org.crossread.statement.Quotation;
import org.crossread.statement.Quotations;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/** Reports with blocks and quotations only, which is all that lineage looks at. */
final class Reports {
  private Reports() {}

  static Report of(String name, List<String> paragraphs) {
    return of(name, null, null, null, paragraphs);
  }

  /** Paragraphs that begin with "CAPTION ", "BOILERPLATE " or "CREDIT " are blocks of that kind. */
  static Report of(
      String name,
      @Nullable String outlet,
      @Nullable LocalDate published,
      @Nullable String credit,
      List<String> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Block.Kind kind = Block.Kind.BODY;
      for (Block.Kind k : Block.Kind.values()) {
        kind = paragraph.startsWith(k + " ") ? k : kind;
      }
      String words =
          kind == Block.Kind.BODY ? paragraph : paragraph.substring(kind.name().length());
      blocks.add(new Block(kind, new Span(text.length(), text.length() + words.length()), "made"));
      text.append(words).append("\n\n");
    }
    Text t = Text.of(text.toString());
    return of(
        new Article(
            Article.idOf(name, outlet, t),
            name,
            t,
            false,
            blocks,
            Metadata.of(
                null,
                outlet == null ? null : new Field<>(outlet, Field.Origin.META, null),
                published == null ? null : new Field<>(published, Field.Origin.META, null),
                credit == null ? List.of() : List.of(new Field<>(credit, Field.Origin.TEXT, null))),
            List.of()));
  }

  static Report of(Article article) {
    List<Span> quotations =
        Quotations.find(article.text().characters(), article.readable()).stream()
            .filter(q -> q.depth() == 0)
            .map(Quotation::content)
            .toList();
    return new Report(
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        quotations,
        List.of(),
        List.of(),
        List.of());
  }

  /** An example as {@code crossread} reads it; {@code name} as in "strait/reprint.html". */
  static Report example(String name) {
    try {
      String path = Path.of("..", "examples").resolve(name).toString();
      return of(
          new Extractor().extract(CaptureReader.read(path, InputStream.nullInputStream(), null)));
    } catch (UnreadableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All examples of a story, by file name. */
  static List<Report> story(String folder) {
    try (Stream<Path> files = Files.list(Path.of("..", "examples", folder))) {
      return files.map(f -> example(folder + "/" + f.getFileName())).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> paragraphs(Report report) {
    return report.article().readable().stream().map(report.article().text()::of).toList();
  }
}
