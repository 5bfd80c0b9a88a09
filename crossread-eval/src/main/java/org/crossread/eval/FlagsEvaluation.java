package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.article.Article;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.UnreadableException;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparer;
import org.crossread.claim.Comparison;
import org.crossread.claim.Difference;
import org.crossread.claim.OnlyIn;
import org.crossread.claim.Passage;
import org.crossread.encode.Encoder;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How many of the differences that are held out to a reader are right, as judged by reading ({@link
 * FlagVerdict}), over a fixed sample of events. The predictions are a table of all flags with their
 * places and reasons, so that further ones can be judged. Articles are the lines {@code {id,
 * cluster, source, date, title, text}} of one file; those of one cluster are an event.
 */
final class FlagsEvaluation implements Evaluation {
  /** Events that are compared; more would be slow, and nobody would read more. */
  private static final int EVENTS = 60;

  /** Of which so many, the first, may be looked at while detectors are written. */
  private static final int SEEN = 30;

  /** Begins what is hashed to draw the sample; another text would draw another one. */
  private static final String SEED = "flags 1 ";

  private final ReportReader reader;
  private final Comparer comparer;
  private final @Nullable Path verdicts;

  /**
   * @param verdicts what was judged; null for the verdicts that ship with Crossread
   */
  FlagsEvaluation(Encoder encoder, @Nullable Path verdicts) {
    this.reader = new ReportReader(encoder);
    this.comparer = new Comparer(new TreeMap<>(Map.of("encoder", encoder.version())));
    this.verdicts = verdicts;
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    List<FlagVerdict> judged = FlagVerdict.read(verdicts);
    SortedMap<String, List<Capture>> events = NewsEvents.read(data);
    List<String> sample = sample(events);
    FlagScore score = new FlagScore(judged);
    List<String> unread = new ArrayList<>();
    StringBuilder table = new StringBuilder(Flag.header()).append('\n');
    for (String event : sample) {
      boolean seen = sample.indexOf(event) < SEEN;
      for (Flag flag : flags(event, events.getOrDefault(event, List.of()), data, unread)) {
        score.add(flag, seen);
        table.append(flag.line()).append('\n');
      }
    }
    if (predictions != null) {
      Output.write(predictions, table.toString());
    }
    List<Measure> measures = new ArrayList<>(score.measures(sample.size()));
    measures.add(Measure.count("events", sample.size()));
    return new Result(measures, unread);
  }

  /** Events with at least two articles, in an order that only their ids decide. */
  private static List<String> sample(SortedMap<String, List<Capture>> events) {
    return events.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing((String e) -> Text.sha256(SEED + e)))
        .limit(EVENTS)
        .toList();
  }

  private List<Flag> flags(String event, List<Capture> captures, Path data, List<String> unread) {
    Map<String, String> names = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (Capture capture : captures) {
      try {
        Article article = new Extractor().extract(capture);
        reports.add(reader.read(article));
        names.put(article.id(), capture.input());
      } catch (UnreadableException e) {
        unread.add("%s: %s %s".formatted(data, capture.input(), e.getMessage()));
      }
    }
    Comparison comparison = comparer.compare(reports, List.of());
    List<Flag> flags = new ArrayList<>();
    for (Claim claim : comparison.claims()) {
      for (Difference d : claim.differences()) {
        flags.add(
            new Flag(
                event,
                d.kind().name(),
                named(d.left(), names),
                named(d.right(), names),
                d.certainty().name().toLowerCase(java.util.Locale.ROOT),
                d.reason()));
      }
    }
    for (OnlyIn alone : comparison.onlyIn()) {
      Passage nearest = alone.nearest();
      flags.add(
          new Flag(
              event,
              Flag.ONLY_IN,
              named(alone.passage(), names),
              nearest == null ? null : named(nearest, names),
              "",
              ""));
    }
    return flags;
  }

  private static Passage named(Passage passage, Map<String, String> names) {
    return new Passage(names.getOrDefault(passage.article(), passage.article()), passage.span());
  }
}
