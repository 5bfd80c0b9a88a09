package org.crossread.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.lineage.Lineage;
import org.crossread.lineage.Lineage.CopiedPassage;
import org.crossread.lineage.LineageFinder;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Copies found among all articles at once: those of a folder of invented stories and reports of the
 * same events in other words, into each of which the same three quotations are put, and copies of
 * each made in seven ways ({@link MadeCopy}), all with one headline. Pairs of different originals
 * are no copies, however much of the event they share; the originals are also compared by
 * themselves, each with each. No article has a date or a credit, so none is the origin of another.
 */
final class CopiesEvaluation implements Evaluation {
  private static final String REMEDY =
      "give the folder with the invented stories strait and works-fire, like examples";
  private static final int DECIMALS = 4;
  private static final int SEEDS = 3;
  private static final String OPENS = "= ";

  private static final List<String> ORIGINALS =
      List.of(
          "strait/agency-original.txt",
          "strait/harbour-post.html",
          "strait/fjord-tribune.html",
          "strait/north-ledger.txt",
          "strait/atlantic-courier.txt",
          "strait/sound-gazette.txt",
          "works-fire/mill-town-star.txt",
          "works-fire/plains-radio.txt",
          "works-fire/trade-dispatch.html");

  /** What every reporter in the room brought home. */
  private static final List<String> QUOTES =
      List.of(
          "“We have looked at this from every side, with the engineers and with the people who live"
              + " here, and we have come to the view that nothing can be decided before the spring,”"
              + " the minister said.",
          "“Nobody asked the crews, nobody asked the pilots, and nobody asked the families who wait"
              + " for them at night, so do not be surprised that they are angry now,” the union's"
              + " president told reporters on Thursday.",
          "“This is a matter for the courts, and until the courts have spoken I would advise all"
              + " sides to lower their voices and to read the papers that are on the table,” an"
              + " official said.");

  /** A report that is no copy, its title first. */
  private record Original(String story, List<String> paragraphs) {
    Original {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * One article.
   *
   * @param original number of the article that it is or was made from
   * @param made how; null for the original
   */
  private record Made(Article article, int original, @Nullable MadeCopy made) {}

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    if (!Files.exists(data)) {
      throw DataException.missing(data, REMEDY);
    }
    Map<String, Made> all = new HashMap<>();
    List<Article> articles = new ArrayList<>();
    List<Original> originals = originals(data);
    List<Article> alone = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      List<String> paragraphs = quoted(originals.get(i).paragraphs(), new Random(i));
      String text = String.join("\n\n", paragraphs) + "\n";
      add(all, articles, new Made(article("original-" + i + ".txt", text), i, null));
      alone.add(articles.getLast());
      for (int seed = 0; seed < SEEDS; seed++) {
        for (MadeCopy.Kind kind : MadeCopy.Kind.values()) {
          MadeCopy copy =
              MadeCopy.of(paragraphs, kind, new Random(10_000L * i + 100L * seed + kind.ordinal()));
          String name = "copy-" + i + "-" + kind + "-" + seed + ".txt";
          add(all, articles, new Made(article(name, copy.text()), i, copy));
        }
      }
    }
    LineageFinder finder = new LineageFinder();
    Lineage lineage = finder.ofArticles(articles);
    List<Measure> measures = new ArrayList<>(measures(all, lineage));
    List<String> stories = originals.stream().map(Original::story).toList();
    measures.add(Measure.count("no-copies", noCopies(all, stories)));
    measures.add(Measure.count("originals.pairs", pairs(stories)));
    measures.add(
        Measure.count("originals.called-copies", finder.ofArticles(alone).copies().size()));
    measures.add(
        Measure.count(
            "directions.unsupported",
            lineage.copies().stream().filter(c -> c.original() != null).count()));
    return new Result(measures, List.of());
  }

  /** The reports of a folder, then those in other words. */
  private static List<Original> originals(Path data) throws DataException, IOException {
    List<Original> originals = new ArrayList<>();
    for (String name : ORIGINALS) {
      Path file = data.resolve(name);
      Article article = article(file.toString(), DataFile.text(file, REMEDY));
      List<String> paragraphs = new ArrayList<>();
      article.readable().forEach(s -> paragraphs.add(article.text().of(s)));
      originals.add(new Original(name.substring(0, name.indexOf('/')), paragraphs));
    }
    List<String> paragraphs = new ArrayList<>();
    String story = "";
    for (String line : ResourceLines.of(CopiesEvaluation.class, "own-words.txt")) {
      if (line.startsWith(OPENS)) {
        if (!paragraphs.isEmpty()) {
          originals.add(new Original(story, paragraphs));
        }
        paragraphs.clear();
        story = line.substring(OPENS.length());
      } else {
        paragraphs.add(line);
      }
    }
    originals.add(new Original(story, paragraphs));
    return originals;
  }

  /** Pairs of one story. */
  private static long pairs(List<String> stories) {
    long pairs = 0;
    for (int i = 0; i < stories.size(); i++) {
      for (int j = i + 1; j < stories.size(); j++) {
        pairs += stories.get(i).equals(stories.get(j)) ? 1 : 0;
      }
    }
    return pairs;
  }

  private static void add(Map<String, Made> all, List<Article> articles, Made made) {
    all.put(made.article().id(), made);
    articles.add(made.article());
  }

  private static List<Measure> measures(Map<String, Made> all, Lineage lineage) {
    long right = 0;
    long covered = 0;
    long marked = 0;
    long truly = 0;
    for (Lineage.Copy copy : lineage.copies()) {
      Made left = all.get(copy.left());
      Made right0 = all.get(copy.right());
      if (left == null || right0 == null || left.original() != right0.original()) {
        continue;
      }
      right++;
      boolean fromLeft = left.made() == null;
      MadeCopy made = fromLeft ? right0.made() : right0.made() == null ? left.made() : null;
      if (made != null) {
        List<Span> spans = copy.passages().stream().map(p -> side(p, fromLeft)).toList();
        long hit = made.copied().stream().filter(w -> touches(spans, w)).count();
        covered += hit;
        truly += made.copied().size();
        marked += words(made.text(), spans);
      }
    }
    long copies = 0;
    for (Made m : all.values()) {
      copies += m.made() == null ? 0 : 1;
    }
    Ratio pairs = new Ratio(right, lineage.copies().size(), linked(all, lineage), copies);
    Ratio spans = new Ratio(Math.min(covered, marked), marked, covered, truly);
    List<Measure> measures = new ArrayList<>(pairs.measures("pairs", DECIMALS));
    measures.addAll(spans.measures("spans", DECIMALS));
    return measures;
  }

  /**
   * Copies that are tied to their original: in its group, or sharing passages with an article of
   * its group.
   */
  private static long linked(Map<String, Made> all, Lineage lineage) {
    Map<Integer, Integer> groups = new HashMap<>();
    all.forEach((id, m) -> {
      if (m.made() == null) {
        groups.put(m.original(), lineage.groupOf(id));
      }
    });
    Set<String> linked = new HashSet<>();
    all.forEach((id, m) -> {
      if (m.made() != null
          && Integer.valueOf(lineage.groupOf(id)).equals(groups.get(m.original()))) {
        linked.add(id);
      }
    });
    for (Lineage.Copy copy : lineage.copies()) {
      for (String id : List.of(copy.left(), copy.right())) {
        Made m = all.get(id);
        String other = id.equals(copy.left()) ? copy.right() : copy.left();
        Integer group = m == null ? null : groups.get(m.original());
        if (m != null && m.made() != null && group != null && group == lineage.groupOf(other)) {
          linked.add(id);
        }
      }
    }
    return linked.size();
  }

  private static Span side(CopiedPassage passage, boolean fromLeft) {
    return fromLeft ? passage.right() : passage.left();
  }

  private static boolean touches(List<Span> spans, Span word) {
    return spans.stream().anyMatch(s -> s.overlaps(word));
  }

  private static long words(String text, List<Span> spans) {
    long n = 0;
    for (Span span : spans) {
      n += span.of(text).strip().split("\\s+").length;
    }
    return n;
  }

  /** Pairs of articles of one story that have different originals. */
  private static long noCopies(Map<String, Made> all, List<String> stories) {
    long pairs = 0;
    for (Made a : all.values()) {
      for (Made b : all.values()) {
        boolean story = stories.get(a.original()).equals(stories.get(b.original()));
        pairs += a.original() < b.original() && story ? 1 : 0;
      }
    }
    return pairs;
  }

  private static List<String> quoted(List<String> report, Random random) {
    List<String> paragraphs = new ArrayList<>(report);
    for (String quote : QUOTES) {
      paragraphs.add(1 + random.nextInt(paragraphs.size()), quote);
    }
    return paragraphs;
  }

  private static Article article(String name, String text) throws DataException {
    try {
      String type = name.endsWith(".html") ? "text/html" : "text/plain";
      return new Extractor()
          .extract(new Capture(name, null, type, text.getBytes(StandardCharsets.UTF_8)));
    } catch (UnreadableException e) {
      throw DataException.invalid(name, String.valueOf(e.getMessage()), REMEDY);
    }
  }
}
