package org.crossread.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossread.name.Party;
import org.crossread.position.CodedAct;
import org.jspecify.annotations.Nullable;

/**
 * Counts judged acts that are still told. A verdict on an actor or targets counts as long as the
 * same are told; what is told otherwise now has no verdict.
 */
final class NewsActsScore {
  private static final int DECIMALS = 3;

  private final SortedMap<String, Counts> halves = new TreeMap<>();
  private final Counts all = new Counts();
  private final StringBuilder lines = new StringBuilder();

  private static final class Counts {
    private int judged;
    private int right;
    private int told;
    private int rightTold;
    private int actors;
    private int rightActors;
    private int targets;
    private int rightTargets;

    private void add(JudgedAct gold, @Nullable CodedAct act) {
      judged++;
      right += gold.kindRight() ? 1 : 0;
      if (act == null) {
        return;
      }
      told++;
      rightTold += gold.kindRight() ? 1 : 0;
      if (gold.actorRight() != null && actor(act).equals(gold.actor())) {
        actors++;
        rightActors += gold.actorRight() ? 1 : 0;
      }
      if (gold.targetRight() != null && targets(act).equals(gold.targets())) {
        targets++;
        rightTargets += gold.targetRight() ? 1 : 0;
      }
    }

    private List<Measure> measures(String name) {
      return List.of(
          share(name + "precision", rightTold, told),
          share(name + "actor.precision", rightActors, actors),
          share(name + "target.precision", rightTargets, targets),
          share(name + "kept", rightTold, right),
          Measure.count(name + "judged", judged),
          Measure.count(name + "told", told));
    }

    private static Measure share(String name, int part, int whole) {
      return new Measure(name, (double) part / Math.max(1, whole), DECIMALS);
    }
  }

  /** Counts the judged acts of one article. */
  void add(List<JudgedAct> judged, List<CodedAct> acts) {
    for (JudgedAct gold : judged) {
      CodedAct act = same(gold, acts);
      all.add(gold, act);
      halves.computeIfAbsent(gold.half(), h -> new Counts()).add(gold, act);
      lines
          .append(
              String.join(
                  "\t",
                  gold.article(),
                  Integer.toString(gold.trigger()),
                  gold.half(),
                  gold.kind().name(),
                  gold.kindRight() ? "right" : "wrong",
                  act == null ? "not told" : actor(act) + " > " + targets(act)))
          .append('\n');
    }
  }

  boolean isEmpty() {
    return halves.isEmpty();
  }

  private static @Nullable CodedAct same(JudgedAct gold, List<CodedAct> acts) {
    CodedAct found = null;
    for (CodedAct a : acts) {
      if (a.trigger().start() == gold.trigger() && a.kind() == gold.kind()) {
        if (actor(a).equals(gold.actor())) {
          return a;
        }
        found = found == null ? a : found;
      }
    }
    return found;
  }

  private static String actor(CodedAct act) {
    Party actor = act.actor();
    return actor == null ? JudgedAct.NONE : actor.id();
  }

  private static String targets(CodedAct act) {
    return act.targets().isEmpty()
        ? JudgedAct.NONE
        : act.targets().stream().map(Party::id).collect(Collectors.joining(" "));
  }

  /** Figures over all, then of each half. */
  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>(all.measures(""));
    halves.forEach((half, counts) -> measures.addAll(counts.measures(half + ".")));
    return measures;
  }

  /** One line a judged act. */
  String lines() {
    return lines.toString();
  }
}
