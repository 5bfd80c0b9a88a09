package org.crossread.eval;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Extractor;
import org.crossread.article.Metadata;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.Encoder;
import org.crossread.eval.SpeakerScore.Judged;
import org.crossread.report.ReportReader;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by the source of a statement, on statements coded by hand ({@link SpeakerGold}).
 * Articles are the lines {@code {id, text}} of one file, every line of a text a paragraph, or the
 * {@code .txt} files of a folder, which are read as any flattened text. Only articles with coded
 * statements are read.
 */
final class SpeakersEvaluation implements Evaluation {
  private static final String REMEDY =
      "give a .jsonl or .jsonl.gz with {id, text} on each line, like stories/basil.jsonl.gz, or a"
          + " folder of .txt files, that hold an article of the coded statements";
  private static final String SUFFIX = ".txt";

  private final ReportReader reader;
  private final @Nullable Path gold;

  /**
   * @param gold the coded statements; null for those that ship with Crossread
   */
  SpeakersEvaluation(Encoder encoder, @Nullable Path gold) {
    this.reader = new ReportReader(encoder);
    this.gold = gold;
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    SortedMap<String, List<SpeakerGold>> coded = new TreeMap<>();
    for (SpeakerGold g : SpeakerGold.read(gold)) {
      coded.computeIfAbsent(g.article(), id -> new ArrayList<>()).add(g);
    }
    SpeakerScore score = new SpeakerScore();
    Map<String, Article> articles = Files.isDirectory(data) ? folder(data) : lines(data);
    articles.keySet().retainAll(coded.keySet());
    if (articles.isEmpty()) {
      throw DataException.invalid(data, "holds no article with a coded statement", REMEDY);
    }
    for (Map.Entry<String, Article> e : articles.entrySet()) {
      List<SpeakerGold> rows = coded.getOrDefault(e.getKey(), List.of());
      int length = e.getValue().text().characters().length();
      if (rows.stream().anyMatch(r -> r.content().end() > length)) {
        throw DataException.invalid(
            data,
            "article " + e.getKey() + " is shorter than its coded statements",
            "give the version of the text that was coded");
      }
      score.add(reader.read(e.getValue()), rows);
    }
    if (predictions != null) {
      StringBuilder out = new StringBuilder();
      score.judged().forEach(j -> out.append(line(j)).append('\n'));
      Output.write(predictions, out.toString());
    }
    List<Measure> measures = new ArrayList<>(score.measures());
    measures.add(Measure.count("articles", articles.size()));
    return new Result(measures, List.of());
  }

  private static String line(Judged j) {
    return String.join(
        "\t",
        j.gold().article(),
        Integer.toString(j.gold().content().start()),
        j.gold().half(),
        j.gold().form(),
        String.join("|", j.gold().names()),
        j.told() == null ? SpeakerGold.OPEN : j.told().id() + " " + j.told().name(),
        j.verdict().name(),
        j.relay() == null ? "*" : j.relay() ? "relay right" : "relay wrong");
  }

  private static SortedMap<String, Article> lines(Path data) throws DataException, IOException {
    SortedMap<String, Article> articles = new TreeMap<>();
    int number = 0;
    for (String line : DataFile.lines(data, REMEDY)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Json node = Json.object(line, data + " line " + number, REMEDY);
      String id = node.at("id").words();
      String text = node.at("text").words();
      if (!id.isEmpty() && !text.isBlank()) {
        articles.put(id, article(id, text));
      }
    }
    return articles;
  }

  private static SortedMap<String, Article> folder(Path data) throws DataException, IOException {
    SortedMap<String, Article> articles = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        byte[] bytes = DataFile.bytes(file, REMEDY);
        try {
          articles.put(id, new Extractor().extract(new Capture(id, null, "text/plain", bytes)));
        } catch (UnreadableException e) {
          throw DataException.invalid(file, "holds no text: " + e.getMessage(), REMEDY);
        }
      }
    }
    return articles;
  }

  /** The text with every line a paragraph of the body. */
  private static Article article(String id, String characters) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    while (from <= characters.length()) {
      int to = characters.indexOf('\n', from);
      to = to < 0 ? characters.length() : to;
      if (!characters.substring(from, to).isBlank()) {
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
        blocks,
        Metadata.of(null, null, null, List.of()),
        List.of());
  }
}
