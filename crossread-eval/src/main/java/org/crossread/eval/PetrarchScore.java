package org.crossread.eval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossread.eval.PetrarchRecords.Event;
import org.crossread.name.Party;
import org.crossread.position.CodedAct;
import org.crossread.text.Text;

/** Counts unit sentences by whether all their events were found, and no other. */
final class PetrarchScore {
  /** Letters of a code that name the party without its agents. */
  private static final int PRINCIPAL = 3;

  private final Half development = new Half();
  private final Half held = new Half();
  private final SortedMap<String, int[]> roots = new TreeMap<>();
  private final StringBuilder judged = new StringBuilder();
  private int leftOut;

  private static final class Half {
    private int sentences;
    private int exact;
    private int cameo;
    private int principals;
    private int parties;
    private int sameRoots;
    private int missed;
    private int extra;
  }

  void leaveOut() {
    leftOut++;
  }

  /**
   * Counts one sentence, under the scheme that gives fewer errors.
   *
   * @param cameo what was found, with roots of CAMEO
   * @param weis the same with roots of WEIS
   */
  void add(PetrarchRecords.Record record, Set<Event> cameo, Set<Event> weis, List<CodedAct> acts) {
    Set<Event> gold = Set.copyOf(record.events());
    Set<Event> found = errors(gold, weis) <= errors(gold, cameo) ? weis : cameo;
    boolean isDevelopment = isDevelopment(record.id());
    Half half = isDevelopment ? development : held;
    half.sentences++;
    half.exact += gold.equals(found) ? 1 : 0;
    half.cameo += gold.equals(cameo) ? 1 : 0;
    half.principals += principals(gold).equals(principals(found)) ? 1 : 0;
    half.parties += parties(gold).equals(parties(found)) ? 1 : 0;
    half.sameRoots += roots(gold).equals(roots(weis)) || roots(gold).equals(roots(cameo)) ? 1 : 0;
    half.missed += found.containsAll(gold) ? 0 : 1;
    half.extra += gold.containsAll(found) ? 0 : 1;
    for (Event e : gold) {
      int[] counts = roots.computeIfAbsent(e.root(), r -> new int[2]);
      counts[0]++;
      counts[1] += found.contains(e) ? 1 : 0;
    }
    if (isDevelopment) {
      judge(record, found, acts);
    }
  }

  private void judge(PetrarchRecords.Record record, Set<Event> found, List<CodedAct> acts) {
    judged.append(
        String.join(
                "\t",
                record.id(),
                found.equals(Set.copyOf(record.events())) ? "exact" : "differs",
                shown(record.events()),
                shown(found),
                acts.stream().map(PetrarchScore::shown).collect(Collectors.joining("; ")))
            + "\n");
  }

  private static String shown(CodedAct a) {
    String targets = a.targets().stream().map(Party::id).collect(Collectors.joining(" "));
    String others = a.others().stream().map(p -> " " + p.id()).collect(Collectors.joining());
    return a.kind()
        + " "
        + a.rule()
        + ": "
        + (a.actor() == null ? "open" : a.actor().id())
        + others
        + " > "
        + targets;
  }

  private static String shown(Collection<Event> events) {
    return events.stream()
        .map(e -> e.source() + " " + e.target() + " " + e.root())
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static int errors(Set<Event> gold, Set<Event> found) {
    Set<Event> both = new HashSet<>(gold);
    both.retainAll(found);
    return gold.size() + found.size() - 2 * both.size();
  }

  private static Set<String> roots(Set<Event> events) {
    return events.stream().map(Event::root).collect(Collectors.toSet());
  }

  private static Set<Event> principals(Set<Event> events) {
    return events.stream()
        .map(e -> new Event(principal(e.source()), principal(e.target()), e.root()))
        .collect(Collectors.toSet());
  }

  private static Set<String> parties(Set<Event> events) {
    return events.stream().map(e -> e.source() + " " + e.target()).collect(Collectors.toSet());
  }

  private static String principal(String code) {
    return code.substring(0, Math.min(PRINCIPAL, code.length()));
  }

  /** Half of the records, told by a hash of their ids, may be read while the program is changed. */
  static boolean isDevelopment(String id) {
    return Character.digit(Text.sha256(id).charAt(1), 16) % 2 == 0; // the parity of the first byte
  }

  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.count("exact", development.exact + held.exact));
    measures.add(Measure.count("exact.cameo", development.cameo + held.cameo));
    measures.add(Measure.count("exact.principals", development.principals + held.principals));
    measures.add(Measure.count("exact.parties", development.parties + held.parties));
    measures.add(Measure.count("exact.roots", development.sameRoots + held.sameRoots));
    measures.add(Measure.count("with.missed", development.missed + held.missed));
    measures.add(Measure.count("with.extra", development.extra + held.extra));
    measures.add(Measure.count("sentences", development.sentences + held.sentences));
    measures.add(Measure.count("left.out", leftOut));
    measures.add(Measure.count("development.exact", development.exact));
    measures.add(Measure.count("development.sentences", development.sentences));
    measures.add(Measure.count("held.exact", held.exact));
    measures.add(Measure.count("held.sentences", held.sentences));
    roots.forEach((root, counts) -> {
      measures.add(Measure.count("root." + root + ".coded", counts[0]));
      measures.add(Measure.count("root." + root + ".found", counts[1]));
    });
    return measures;
  }

  /** One line a sentence of the development half. */
  String judged() {
    return judged.toString();
  }
}
