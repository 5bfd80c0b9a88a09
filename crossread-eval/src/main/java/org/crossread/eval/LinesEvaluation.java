package org.crossread.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.Decoder;
import org.crossread.capture.UnreadableException;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Body lines of flattened text. Each page of a set is flattened in every {@link FlatPage.Habit},
 * its lines are labelled from the gold body ({@link GoldLines}), and the text is read as if it had
 * come in a text file.
 *
 * <p>Measured over all lines of all pages together: {@code line.f1} counts lines, {@code word.f1}
 * weighs each with its words, {@code page.f1} is the mean of the lines' F1 over the pages that have
 * a body line. A line that was read as the title is not counted at all, since sets disagree on
 * whether it is body; a line of which a dateline was split off is body as the rest of it is. Lines
 * without a word are left out.
 */
final class LinesEvaluation implements Evaluation {
  private static final int DECIMALS = 4;

  private final Extractor extractor = new Extractor();

  /** Right, proposed and gold, in lines and in words. */
  private static final class Counts {
    private final long[] lines = new long[3];
    private final long[] words = new long[3];
    private double pageSum;
    private long pages;

    void page(List<Line> page) {
      long[] own = new long[3];
      for (Line l : page) {
        if (l.kind() == Block.Kind.TITLE || l.words() == 0) {
          continue;
        }
        boolean read = l.kind() == Block.Kind.BODY;
        boolean[] counted = {read && l.gold(), read, l.gold()};
        for (int k = 0; k < counted.length; k++) {
          own[k] += counted[k] ? 1 : 0;
          lines[k] += counted[k] ? 1 : 0;
          words[k] += counted[k] ? l.words() : 0;
        }
      }
      if (own[2] > 0) {
        pages++;
        pageSum += new Ratio(own[0], own[1], own[0], own[2]).f1();
      }
    }

    List<Measure> measures(String name) {
      Ratio line = new Ratio(lines[0], lines[1], lines[0], lines[2]);
      Ratio word = new Ratio(words[0], words[1], words[0], words[2]);
      return List.of(
          new Measure(name + "line.f1", line.f1(), DECIMALS),
          new Measure(name + "line.precision", line.precision(), DECIMALS),
          new Measure(name + "line.recall", line.recall(), DECIMALS),
          new Measure(name + "word.f1", word.f1(), DECIMALS),
          new Measure(name + "page.f1", pageSum / Math.max(1, pages), DECIMALS),
          Measure.count(name + "lines.gold", lines[2]));
    }
  }

  /** One line with what it is and what it was read as. */
  record Line(String text, int words, boolean gold, Block.Kind kind, String reason) {}

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    Counts all = new Counts();
    Map<FlatPage.Habit, Counts> byHabit = new EnumMap<>(FlatPage.Habit.class);
    List<String> notices = new ArrayList<>();
    StringBuilder written = new StringBuilder();
    long pages = 0;
    for (Pages.Page page : Pages.read(data)) {
      if (!Files.exists(page.html())) {
        notices.add(page.html() + ": no such page; left out");
        continue;
      }
      pages++;
      String html = Decoder.decode(page.bytes(), true).characters();
      for (FlatPage.Habit habit : FlatPage.Habit.values()) {
        List<Line> lines = lines(page, FlatPage.of(html, habit));
        all.page(lines);
        byHabit.computeIfAbsent(habit, h -> new Counts()).page(lines);
        if (predictions != null) {
          written.append(json(page.id(), habit, lines)).append('\n');
        }
      }
    }
    if (predictions != null) {
      Output.write(predictions, written.toString());
    }
    List<Measure> measures = new ArrayList<>(all.measures(""));
    byHabit.forEach((habit, counts) -> measures.addAll(counts.measures(habit.label() + ".")));
    measures.add(Measure.count("pages", pages));
    return new Result(measures, notices);
  }

  private List<Line> lines(Pages.Page page, String text) {
    List<Block> blocks;
    try {
      Article article =
          extractor.extract(
              new Capture(page.id(), null, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
      blocks = article.blocks();
    } catch (UnreadableException e) {
      blocks = List.of();
    }
    List<String> all = text.lines().filter(l -> !l.isBlank()).toList();
    boolean[] gold = GoldLines.of(all, page.body());
    List<Line> lines = new ArrayList<>();
    int block = 0;
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      int start = text.indexOf(all.get(i), from);
      from = start + all.get(i).length();
      Block longest = null;
      while (block < blocks.size() && blocks.get(block).span().start() < from) {
        Block b = blocks.get(block++);
        longest = longest == null || length(b.span()) > length(longest.span()) ? b : longest;
      }
      lines.add(
          new Line(
              all.get(i),
              GoldLines.words(all.get(i)).size(),
              gold[i],
              longest == null ? Block.Kind.BOILERPLATE : longest.kind(),
              longest == null ? "nothing was read" : longest.reason()));
    }
    return lines;
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }

  private static String json(String id, FlatPage.Habit habit, List<Line> lines) {
    return Json.write(json -> {
      json.writeStartObject();
      json.writeStringProperty("id", id);
      json.writeStringProperty("habit", habit.label());
      json.writeName("lines");
      json.writeStartArray();
      for (Line l : lines) {
        json.writeStartObject();
        json.writeStringProperty("text", l.text());
        json.writeBooleanProperty("gold", l.gold());
        json.writeStringProperty("kind", l.kind().name());
        json.writeStringProperty("reason", l.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
