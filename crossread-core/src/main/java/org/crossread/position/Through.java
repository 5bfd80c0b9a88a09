package org.crossread.position;

import java.util.List;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Modality;
import org.crossread.text.Span;

/** "Peace can only be reached through A, B and C": each item is demanded, as a condition. */
final class Through {
  private Through() {}

  /**
   * Adds a demand for each item.
   *
   * @param from first word of the items
   * @param start first word of the whole, with which the first item begins
   * @param what the thing that is only reached so
   */
  static void add(
      Emitter emitter, Line line, Act act, Voice voice, int from, int to, int start, Span what) {
    List<Party> carried = List.of();
    boolean first = true;
    for (Items.Item item : Items.cut(line, from, to)) {
      List<Party> own =
          Roles.named(line, item.from(), Math.min(item.to(), item.from() + 5), voice.speaker());
      boolean opens =
          item.from() < item.to()
              && (line.word(item.from()).isParty() || line.lower(item.from()).equals("the"));
      carried = opens && !own.isEmpty() ? own : carried;
      emitter.add(
          line,
          new Emitter.Draft(
              ActKind.DEMAND,
              line.span(first ? start : item.from(), item.to()),
              act.trigger(),
              voice.speaker(),
              List.of(),
              carried,
              line.span(item.from(), item.to()),
              Modality.CONDITIONAL,
              what,
              "only through",
              false,
              true),
          voice);
      first = false;
    }
  }
}
