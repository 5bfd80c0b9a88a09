package org.crossread.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.crossread.name.Mention;
import org.crossread.quantity.TimeExpression;
import org.crossread.statement.Statement;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Sentence;
import org.crossread.text.Text;

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
    for (Sentence s : reading.sentences()) {
      List<Mention> mentions =
          reading.mentions().stream().filter(m -> s.span().contains(m.span())).toList();
      List<Act> triggers =
          reading.triggers().stream().filter(t -> s.span().contains(t.trigger())).toList();
      Line line =
          Line.of(
              text.characters(),
              s,
              Collectives.added(text.characters(), s.span(), mentions),
              triggers,
              tagger);
      coding.read(line);
    }
    return sorted(coding.acts());
  }

  private static List<CodedAct> sorted(List<CodedAct> acts) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, acts.size()).boxed().toList());
    order.sort(
        Comparator.comparingInt((Integer i) -> acts.get(i).span().start())
            .thenComparing(i -> -acts.get(i).span().end())
            .thenComparing(i -> i));
    List<CodedAct> sorted = new ArrayList<>();
    for (int i : order) {
      CodedAct a = acts.get(i);
      int outer = a.embeddedIn() < 0 ? -1 : order.indexOf(a.embeddedIn());
      sorted.add(
          new CodedAct(
              a.kind(),
              a.span(),
              a.trigger(),
              a.actor(),
              a.others(),
              a.targets(),
              a.issue(),
              a.modality(),
              a.condition(),
              a.time(),
              a.via(),
              outer,
              a.rule(),
              a.certainty(),
              a.flags()));
    }
    return List.copyOf(sorted);
  }
}
