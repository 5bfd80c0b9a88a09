package org.crossread.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Metadata;
import org.crossread.claim.Positions;
import org.crossread.encode.Encoder;
import org.crossread.position.ActCoder;
import org.crossread.position.CodedAct;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Acts in sentences of negotiation bulletins, coded by hand before any was read by the program. The
 * data are a folder with {@code ID/index.md} for each bulletin; what was coded ships as places and
 * codes, never as words. Of a bulletin the paragraph of a coded sentence and a few before it are
 * read, without titles and front matter. The predictions are one line an act found in a coded
 * sentence.
 */
final class BulletinsEvaluation implements Evaluation {
  private static final String SHIPPED = "bulletins.tsv";
  private static final String REMEDY =
      "give the unpacked folder of events/enb-bulletins.tar.xz, with ID/index.md in it";
  private static final String COLUMNS_REMEDY =
      "give a tab-separated file with the columns id, sample, start, end, sha256, party, kinds,"
          + " issue_start, issue_end";
  private static final String FRONT = "---\n";
  private static final int DIGITS = 16;

  /** The coded sentence's and those before it that are read: enough to tell who "he" is. */
  private static final int PARAGRAPHS = 3;

  private final ReportReader reader;
  private final ActCoder coder = new ActCoder();
  private final @Nullable Path gold;

  /**
   * @param gold the coded sentences; null for those that ship with Crossread
   */
  BulletinsEvaluation(Encoder encoder, @Nullable Path gold) {
    this.reader = new ReportReader(encoder);
    this.gold = gold;
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    if (!Files.isDirectory(data)) {
      throw Files.exists(data)
          ? DataException.invalid(data, "is no folder", REMEDY)
          : DataException.missing(data, REMEDY);
    }
    Map<String, List<Table.Row>> byBulletin = new LinkedHashMap<>();
    for (Table.Row row : coded()) {
      byBulletin.computeIfAbsent(row.value("id"), id -> new ArrayList<>()).add(row);
    }
    BulletinScore score = new BulletinScore();
    for (Map.Entry<String, List<Table.Row>> e : byBulletin.entrySet()) {
      Path file = data.resolve(e.getKey()).resolve("index.md");
      String text = new String(DataFile.bytes(file, REMEDY), StandardCharsets.UTF_8);
      Map<Span, List<Table.Row>> sentences = new LinkedHashMap<>();
      for (Table.Row row : e.getValue()) {
        Span span = new Span(row.integer("start"), row.integer("end"));
        if (span.end() > text.length()
            || !Text.sha256(span.of(text)).startsWith(row.value("sha256"))) {
          throw DataException.invalid(
              file, "is another text than the one that was coded", "give the version coded");
        }
        sentences.computeIfAbsent(span, s -> new ArrayList<>()).add(row);
      }
      for (Map.Entry<Span, List<Table.Row>> s : sentences.entrySet()) {
        Report r = reader.read(article(e.getKey(), text, s.getKey()));
        List<CodedAct> acts = coder.code(r.article().text(), Positions.reading(r));
        score.add(e.getKey(), s.getKey(), s.getValue(), acts);
      }
    }
    if (predictions != null) {
      Output.write(predictions, score.judged());
    }
    return new Result(score.measures(), List.of());
  }

  private List<Table.Row> coded() throws DataException, IOException {
    Path named = gold != null ? gold : Path.of(SHIPPED);
    List<Table.Row> rows =
        Table.tsv(
            named,
            gold != null ? DataFile.lines(gold, COLUMNS_REMEDY) : shipped(),
            COLUMNS_REMEDY,
            "id",
            "sample",
            "start",
            "end",
            "sha256",
            "party",
            "kinds",
            "issue_start",
            "issue_end");
    for (Table.Row row : rows) {
      if (row.value("sha256").length() < DIGITS || row.integer("start") >= row.integer("end")) {
        throw DataException.invalid(
            named, "row " + row.number() + " names no sentence", COLUMNS_REMEDY);
      }
    }
    return rows;
  }

  private static List<String> shipped() throws IOException {
    try (InputStream in = BulletinsEvaluation.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + SHIPPED);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static Article article(String id, String characters, Span sentence) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    if (characters.startsWith(FRONT)) {
      from = characters.indexOf("\n" + FRONT, FRONT.length()) + FRONT.length() + 1;
    }
    while (from < sentence.end()) {
      int to = characters.indexOf('\n', from);
      to = to < 0 ? characters.length() : to;
      String line = characters.substring(from, to);
      if (!line.isBlank() && !line.startsWith("#")) {
        blocks.add(new Block(Block.Kind.BODY, new Span(from, to), "every paragraph is read"));
      }
      from = to + 1;
    }
    Text text = Text.of(characters);
    return new Article(
        Article.idOf(id, null, text),
        id,
        text,
        false,
        blocks.subList(Math.max(0, blocks.size() - PARAGRAPHS), blocks.size()),
        Metadata.of(null, null, null, List.of()),
        List.of());
  }
}
