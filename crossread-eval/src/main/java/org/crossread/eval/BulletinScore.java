package org.crossread.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crossread.name.NameFinder;
import org.crossread.name.Party;
import org.crossread.position.ActKind;
import org.crossread.position.CodedAct;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;

/**
 * Scores acts by party, kind and issue together. A coded name of a party counts however it is
 * spelled, as far as the program knows its spellings. Plain statements and deeds are not scored. An
 * issue is right where the words of the act that tell it, or its passage where none do, share at
 * least half of the shorter and a fifth of the longer span with the coded one. Each act serves one
 * coded act.
 */
final class BulletinScore {
  private static final String NONE = "-";

  /** How the codes spell an actor that the text leaves open. */
  private static final String OPEN = "open";

  private static final NameFinder NAMES = new NameFinder();

  private final Map<String, Counts> samples = new TreeMap<>();
  private final StringBuilder judged = new StringBuilder();
  private int sentences;

  private static final class Counts {
    private int gold;
    private int found;
    private int right;
    private int acts;
    private int kinds;
    private int parties;
  }

  void add(String bulletin, Span sentence, List<Table.Row> gold, List<CodedAct> all)
      throws DataException {
    sentences++;
    Counts counts = samples.computeIfAbsent(gold.getFirst().value("sample"), s -> new Counts());
    List<CodedAct> acts =
        all.stream()
            .filter(a -> sentence.contains(a.span()))
            .filter(a -> a.kind() != ActKind.STATE && !a.kind().isDeed())
            .toList();
    List<Table.Row> rows = gold.stream().filter(r -> !r.value("kinds").equals(NONE)).toList();
    counts.gold += rows.size();
    counts.acts += acts.size();
    Set<CodedAct> used = new HashSet<>();
    List<String> lost = new ArrayList<>();
    for (Table.Row row : rows) {
      CodedAct whole = null;
      boolean issue = false;
      boolean kind = false;
      boolean party = false;
      for (CodedAct a : acts) {
        if (used.contains(a) || !isIssue(row, a)) {
          continue;
        }
        issue = true;
        kind |= isKind(row, a);
        party |= isParty(row, a);
        if (whole == null && isKind(row, a) && isParty(row, a)) {
          whole = a;
        }
      }
      counts.found += issue ? 1 : 0;
      counts.kinds += kind ? 1 : 0;
      counts.parties += party ? 1 : 0;
      if (whole != null) {
        used.add(whole);
        counts.right++;
      } else {
        lost.add(row.value("party") + " " + row.value("kinds"));
      }
    }
    for (CodedAct a : acts) {
      judged.append(
          String.join(
                  "\t",
                  bulletin,
                  Integer.toString(a.span().start()),
                  Integer.toString(a.span().end()),
                  a.kind().name(),
                  a.actor() == null ? OPEN : a.actor().name(),
                  a.rule(),
                  used.contains(a) ? "right" : "wrong")
              + "\n");
    }
    lost.forEach(l -> judged.append(bulletin + "\t" + sentence.start() + "\tlost\t" + l + "\n"));
  }

  private static boolean isKind(Table.Row row, CodedAct a) {
    return List.of(row.value("kinds").split("\\|")).contains(a.kind().name());
  }

  private static boolean isParty(Table.Row row, CodedAct a) {
    for (String name : row.value("party").split("\\|")) {
      if (name.equals(OPEN) ? a.actor() == null : isNamed(a, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(CodedAct a, String name) {
    List<Party> actors = new ArrayList<>(a.others());
    if (a.actor() != null) {
      actors.add(a.actor());
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Party p : actors) {
      String own = p.name().toLowerCase(Locale.ROOT);
      boolean same = own.equals(wanted) || p.root().equalsIgnoreCase(name);
      if (same
          || p.root().equals(root(name))
          || own.endsWith(" " + wanted)
          || own.startsWith(wanted + ":")) {
        return true;
      }
    }
    return false;
  }

  /** The id by which the program knows a name that a code spells; the name where it knows none. */
  private static String root(String name) {
    Text text = Text.of(name);
    List<Sentence> one = List.of(new Sentence(new Span(0, name.length()), 0, false));
    return NAMES.find(text, one).stream()
        .filter(m -> m.span().length() == name.length())
        .map(m -> m.party().root())
        .findFirst()
        .orElse(name);
  }

  private static boolean isIssue(Table.Row row, CodedAct a) throws DataException {
    Span coded = new Span(row.integer("issue_start"), row.integer("issue_end"));
    Span own = a.issue() == null ? a.span() : a.issue();
    int shared = coded.shared(own);
    return shared > 0
        && shared >= 0.5 * Math.min(coded.length(), own.length())
        && shared >= 0.2 * Math.max(coded.length(), own.length());
  }

  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    samples.forEach((name, c) -> {
      double precision = c.acts == 0 ? 0 : (double) c.right / c.acts;
      double recall = c.gold == 0 ? 0 : (double) c.right / c.gold;
      double sum = precision + recall;
      measures.add(new Measure(name + ".f1", sum == 0 ? 0 : 2 * precision * recall / sum, 3));
      measures.add(new Measure(name + ".precision", precision, 3));
      measures.add(new Measure(name + ".recall", recall, 3));
      measures.add(Measure.count(name + ".acts.coded", c.gold));
      measures.add(Measure.count(name + ".acts.found", c.acts));
      measures.add(Measure.count(name + ".issue.found", c.found));
      measures.add(Measure.count(name + ".issue.and.kind", c.kinds));
      measures.add(Measure.count(name + ".issue.and.party", c.parties));
    });
    measures.add(Measure.count("sentences", sentences));
    return measures;
  }

  /** One line an act found in a coded sentence, or coded and lost. */
  String judged() {
    return judged.toString();
  }
}
