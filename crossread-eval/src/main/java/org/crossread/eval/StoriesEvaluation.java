package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.story.Background;
import org.crossread.story.Fingerprint;
import org.crossread.story.Fingerprinter;
import org.crossread.story.Story;
import org.crossread.story.StoryIndex;
import org.crossread.story.StoryScorer;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Grouping into stories, on articles with the story they belong to, one JSON object a line. The
 * articles arrive by day where all have one, else in the order of a hash of their ids, so that
 * neighbours in the file tell nothing. Measured as they were assigned one by one ({@code online.}),
 * and after one repair. Where each article also has a {@code topic} that holds several stories, as
 * in ECB+, threads are measured against it, and beside them the stories, as if each was a thread.
 */
final class StoriesEvaluation implements Evaluation {
  private static final String REMEDY =
      "give one JSON object a line with id, cluster, title, text and date, like stories/basil.jsonl.gz";
  private static final int DECIMALS = 4;

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH));

  private final Background background;
  private final StoryScorer scorer;

  private record Told(
      String id, String cluster, String topic, String order, Fingerprint fingerprint) {}

  StoriesEvaluation() {
    this(Background.shipped(), StoryScorer.shipped());
  }

  StoriesEvaluation(Background background, StoryScorer scorer) {
    this.background = background;
    this.scorer = scorer;
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    List<String> notices = new ArrayList<>();
    List<Told> articles = read(data, notices);
    Map<String, String> gold = new LinkedHashMap<>();
    StoryIndex index = new StoryIndex(background, scorer, Math.max(1, articles.size()));
    for (Told article : articles) {
      gold.put(article.id(), article.cluster());
      index.add(article.fingerprint());
    }
    Map<String, String> online = labels(index.stories());
    index.repair();
    Map<String, String> repaired = labels(index.stories());
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.count("articles", gold.size()));
    measures.addAll(ClusterScore.of(gold, repaired).measures("", DECIMALS));
    measures.addAll(ClusterScore.of(gold, online).measures("online.", DECIMALS));
    if (articles.stream().noneMatch(a -> a.topic().isEmpty())) {
      Map<String, String> topics = new LinkedHashMap<>();
      articles.forEach(a -> topics.put(a.id(), a.topic()));
      Map<String, String> threads = new LinkedHashMap<>();
      index.stories().forEach(s -> s.articles().forEach(a -> threads.put(a, s.thread())));
      measures.addAll(ClusterScore.of(topics, threads).measures("threads.", DECIMALS));
      measures.addAll(ClusterScore.of(topics, repaired).measures("threads.by-story.", DECIMALS));
    }
    if (predictions != null) {
      StringBuilder out = new StringBuilder();
      gold.keySet()
          .forEach(id -> out.append(id).append('\t').append(repaired.get(id)).append('\n'));
      Output.write(predictions, out.toString());
    }
    return new Result(measures, notices);
  }

  private static Map<String, String> labels(List<Story> stories) {
    Map<String, String> labels = new LinkedHashMap<>();
    stories.forEach(s -> s.articles().forEach(a -> labels.put(a, s.id())));
    return labels;
  }

  private List<Told> read(Path data, List<String> notices) throws DataException, IOException {
    Fingerprinter fingerprinter = new Fingerprinter(background);
    Map<String, Told> articles = new LinkedHashMap<>();
    int number = 0;
    int repeated = 0;
    for (String line : DataFile.lines(data, REMEDY)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String where = data + " line " + number;
      Json.Fields article = Json.object(line, where, REMEDY);
      String id = article.at("id").words();
      String cluster = article.at("cluster").words();
      if (id.isEmpty() || cluster.isEmpty()) {
        throw DataException.invalid(where, "has no id or no cluster", REMEDY);
      }
      LocalDate day = day(article.at("date").words());
      Fingerprint fingerprint =
          fingerprinter.of(id, article.at("title").words(), article.at("text").words(), day, "en");
      repeated +=
          articles.put(
                      id,
                      new Told(
                          id, cluster, article.at("topic").words(), Text.sha256(id), fingerprint))
                  == null
              ? 0
              : 1;
    }
    if (articles.isEmpty()) {
      throw DataException.invalid(data, "has no articles", REMEDY);
    }
    if (repeated > 0) {
      notices.add(repeated + " articles have an id that stands again later; the last one counts");
    }
    List<Told> ordered = new ArrayList<>(articles.values());
    Comparator<Told> byHash = Comparator.comparing(Told::order);
    boolean dated = ordered.stream().allMatch(a -> a.fingerprint().day() != null);
    ordered.sort(
        dated
            ? Comparator.comparing((Told a) -> String.valueOf(a.fingerprint().day()))
                .thenComparing(byHash)
            : byHash);
    return ordered;
  }

  private static @Nullable LocalDate day(String text) {
    for (DateTimeFormatter form : DATES) {
      try {
        return LocalDate.parse(text.strip(), form);
      } catch (DateTimeException e) {
        // The next form may fit; a date of no known form is a date not told.
        continue;
      }
    }
    return null;
  }
}
