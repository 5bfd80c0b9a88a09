package org.crossread.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.name.Mention;
import org.crossread.quantity.TimeExpression;
import org.crossread.statement.Statement;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Sentence;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Codes what parties do with their words, and the deeds that the outlet tells: each trigger of
 * {@link ActFinder} gets its roles from the statement around it, or from the words of its clause. A
 * coordination gives an act an item. Thread-safe; linear in the text but for its longest sentence.
 */
public final class ActCoder {
  private final PartOfSpeech tagger = new PartOfSpeech();

  /** What was read in one article; lists are in text order. */
  public record Reading(
      List<Sentence> sentences,
      List<Mention> mentions,
      List<Statement> statements,
      List<TimeExpression> times,
      List<Act> triggers) {
    public Reading {
      sentences = List.copyOf(sentences);
      mentions = List.copyOf(mentions);
      statements = List.copyOf(statements);
      times = List.copyOf(times);
      triggers = List.copyOf(triggers);
    }
  }

  /** The acts by place; an act that speaks of another stands before it where both begin alike. */
  public List<CodedAct> code(Text text, Reading reading) {
    Coding coding = new Coding(text.characters(), reading);
    List<@Nullable CodedAct> acts = new ArrayList<>();
    for (Sentence s : reading.sentences()) {
      List<Mention> mentions =
          reading.mentions().stream().filter(m -> s.span().contains(m.span())).toList();
      List<Act> triggers =
          reading.triggers().stream().filter(t -> s.span().contains(t.trigger())).toList();
      List<Mention> all = Collectives.added(text.characters(), s.span(), mentions);
      coding.read(Line.of(text.characters(), s, all, triggers, tagger));
      List<CodedAct> read = coding.acts();
      Parsed parsed = new Parsed(text.characters(), s.span());
      for (CodedAct act : read.subList(acts.size(), read.size())) {
        CodedAct done = Doers.read(act, parsed, all);
        acts.add(done == null ? null : Undergoers.read(done, parsed, all));
      }
    }
    return sorted(acts);
  }

  /** The acts that are told, in order of place. */
  private static List<CodedAct> sorted(List<@Nullable CodedAct> acts) {
    Map<Integer, CodedAct> told = new TreeMap<>();
    for (int i = 0; i < acts.size(); i++) {
      CodedAct act = acts.get(i);
      if (act != null) {
        told.put(i, act);
      }
    }
    List<Map.Entry<Integer, CodedAct>> order = new ArrayList<>(told.entrySet());
    order.sort(
        Comparator.comparingInt((Map.Entry<Integer, CodedAct> e) -> e.getValue().span().start())
            .thenComparing(e -> -e.getValue().span().end())
            .thenComparing(e -> e.getKey()));
    List<Integer> places = order.stream().map(Map.Entry::getKey).toList();
    return order.stream()
        .map(Map.Entry::getValue)
        .map(a -> a.within(places.indexOf(a.embeddedIn())))
        .toList();
  }
}
