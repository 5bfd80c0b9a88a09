package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.encode.Encoder;
import org.crossread.eval.PairScore.Scored;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences tell the same thing, on sentences that share a content unit (QA-Align, Weiss et
 * al. 2021): every pair of sentences of one topic is scored, and is right when one unit holds both.
 */
final class ClaimsEvaluation implements Evaluation {
  /** With fewer sentences a topic tells nothing about what is ordinary in it. */
  private static final int FEWEST_SENTENCES = 6;

  /**
   * Draws of the thinned set, and how many of a hundred sentences each keeps: in the files every
   * sentence has a partner, in life most have none.
   */
  private static final int DRAWS = 5;

  private static final int KEPT = 50;

  private static final String REMEDY =
      "give a .csv or .csv.gz with the columns abs_scu_id, abs_sent_id, text, topic, like"
          + " compare/qa-align-scu-val.csv.gz";

  private final Encoder encoder;

  ClaimsEvaluation(Encoder encoder) {
    this.encoder = encoder;
  }

  /** A sentence and the content units that it takes part in. */
  private record Sentence(String text, Set<String> units) {}

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    Map<String, Map<String, Sentence>> topics = new LinkedHashMap<>();
    for (Table.Row row : Table.csv(data, REMEDY, "abs_scu_id", "abs_sent_id", "text", "topic")) {
      topics
          .computeIfAbsent(row.value("topic"), t -> new LinkedHashMap<>())
          .computeIfAbsent(
              row.value("abs_sent_id"), s -> new Sentence(row.value("text"), new TreeSet<>()))
          .units()
          .add(row.value("abs_scu_id"));
    }
    List<Scored> pairs = new ArrayList<>();
    int used = 0;
    for (Map<String, Sentence> topic : topics.values()) {
      if (topic.size() >= FEWEST_SENTENCES) {
        used++;
        pairs.addAll(pairs(List.copyOf(topic.values())));
      }
    }
    if (pairs.isEmpty()) {
      throw DataException.invalid(
          data, "has no topic with " + FEWEST_SENTENCES + " sentences", REMEDY);
    }
    if (predictions != null) {
      StringBuilder out = new StringBuilder();
      pairs.forEach(p -> out.append(p.line()).append('\n'));
      Output.write(predictions, out.toString());
    }
    List<Measure> measures = new ArrayList<>(PairScore.measures(pairs));
    measures.add(Measure.count("topics", used));
    List<Scored> thinned = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      thinned.addAll(thinned(topics, draw));
    }
    PairScore.measures(thinned).stream()
        .map(m -> new Measure("thinned." + m.name(), m.value(), m.decimals()))
        .forEach(measures::add);
    return new Result(measures, List.of());
  }

  /** The pairs of a draw of sentences; a sentence is kept or dropped by its own hash. */
  private List<Scored> thinned(Map<String, Map<String, Sentence>> topics, int draw) {
    List<Scored> pairs = new ArrayList<>();
    topics.forEach((topic, sentences) -> {
      List<Sentence> kept = new ArrayList<>();
      sentences.forEach((id, sentence) -> {
        String hash = Text.sha256(draw + "\t" + topic + "\t" + id).substring(0, 8);
        if (Long.parseLong(hash, 16) % 100 < KEPT) {
          kept.add(sentence);
        }
      });
      if (kept.size() >= FEWEST_SENTENCES) {
        pairs.addAll(pairs(kept));
      }
    });
    return pairs;
  }

  private List<Scored> pairs(List<Sentence> sentences) {
    TopicScores scores = new TopicScores(sentences.stream().map(Sentence::text).toList(), encoder);
    List<Scored> pairs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (int j = i + 1; j < sentences.size(); j++) {
        boolean same = !Collections.disjoint(sentences.get(i).units(), sentences.get(j).units());
        pairs.add(new Scored(scores.of(i, j), same));
      }
    }
    return pairs;
  }
}
