package org.crossread.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Counts whether the speakers of coded statements were told right.
 *
 * <p>A statement is the coded one when its cue overlaps the coded cue, or when at least half of the
 * coded content is its. A speaker is right when its id, its name or any words by which the article
 * mentions it are among the coded names; for a group of the article's own words it is enough that
 * they hold a coded name. A speaker left open is no error, but is not found either; where the coder
 * could not tell, only open is right.
 */
final class SpeakerScore {
  private static final int DECIMALS = 4;
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}.&-]+");

  /** What became of one coded statement. */
  enum Verdict {
    RIGHT,
    WRONG,
    OPEN,
    NOT_FOUND
  }

  /**
   * One coded statement and what was told.
   *
   * @param relay whether the relay chain is a right one; null when not coded or not found
   */
  record Judged(SpeakerGold gold, @Nullable Party told, Verdict verdict, @Nullable Boolean relay) {}

  private final List<Judged> all = new ArrayList<>();

  /** Judges the coded statements of one article. */
  void add(Report report, List<SpeakerGold> gold) {
    for (SpeakerGold g : gold) {
      Statement s = statement(report.statements(), g);
      if (s == null) {
        all.add(new Judged(g, null, Verdict.NOT_FOUND, null));
        continue;
      }
      Boolean relay = g.via().isEmpty() ? null : Boolean.valueOf(g.via().contains(chain(s)));
      all.add(new Judged(g, s.speaker(), verdict(report, g, s.speaker()), relay));
    }
  }

  List<Judged> judged() {
    return List.copyOf(all);
  }

  /** The statement that the coder meant; null when none was found there. */
  private static @Nullable Statement statement(List<Statement> statements, SpeakerGold gold) {
    Statement best = null;
    long most = 0;
    for (Statement s : statements) {
      long shared = 0;
      for (Span c : s.content()) {
        shared += overlap(c, gold.content());
      }
      boolean sameCue = gold.cue() != null && s.cue() != null && s.cue().overlaps(gold.cue());
      long length = gold.content().end() - gold.content().start();
      boolean meant = sameCue || gold.cue() == null || s.cue() == null;
      if (!sameCue && 2 * shared < length || !meant && 10 * shared < 9 * length) {
        continue;
      }
      long score = 1 + shared + (sameCue ? length : 0);
      if (score > most) {
        most = score;
        best = s;
      }
    }
    return best;
  }

  private static long overlap(Span a, Span b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  private static String chain(Statement s) {
    return s.via().isEmpty()
        ? "-"
        : s.via().stream()
            .map(r -> r.party() == null ? "D" : r.party().id())
            .collect(Collectors.joining(" "));
  }

  private static Verdict verdict(Report report, SpeakerGold gold, @Nullable Party told) {
    boolean open = gold.names().contains(SpeakerGold.OPEN);
    if (told == null) {
      return open ? Verdict.RIGHT : Verdict.OPEN;
    }
    return gold.names().stream().anyMatch(n -> names(report, told, n))
        ? Verdict.RIGHT
        : Verdict.WRONG;
  }

  private static boolean names(Report report, Party party, String name) {
    String coded = folded(name);
    if (party.id().equals(name) || folded(party.name()).equals(coded)) {
      return true;
    }
    if (party.kind() == Party.Kind.GROUP) {
      return (" " + folded(party.name()) + " ").contains(" " + coded + " ");
    }
    String text = report.article().text().characters();
    for (Mention m : report.mentions()) {
      if (m.party().id().equals(party.id())
          && folded(text.substring(m.span().start(), m.span().end())).equals(coded)) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String name) {
    String lower = APART.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }

  /** Figures over all, then by form of the source, then by half. */
  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>(measures("", all));
    TreeMap<String, List<Judged>> parts = new TreeMap<>();
    for (Judged j : all) {
      parts.computeIfAbsent(j.gold().form(), k -> new ArrayList<>()).add(j);
      if (!j.gold().half().equals("-")) {
        parts.computeIfAbsent(j.gold().half(), k -> new ArrayList<>()).add(j);
        String both = j.gold().half() + "." + j.gold().form();
        parts.computeIfAbsent(both, k -> new ArrayList<>()).add(j);
      }
    }
    parts.forEach((name, judged) -> measures.addAll(measures(name + ".", judged)));
    List<Boolean> relays = all.stream().map(Judged::relay).filter(Objects::nonNull).toList();
    if (!relays.isEmpty()) {
      long right = relays.stream().filter(r -> r).count();
      measures.add(new Measure("relay", (double) right / relays.size(), DECIMALS));
    }
    return measures;
  }

  private static List<Measure> measures(String name, List<Judged> judged) {
    long right = count(judged, Verdict.RIGHT);
    long wrong = count(judged, Verdict.WRONG);
    long lost = count(judged, Verdict.NOT_FOUND);
    Ratio ratio = new Ratio(right, right + wrong, right, judged.size());
    return List.of(
        new Measure(name + "right", ratio.recall(), DECIMALS),
        new Measure(name + "precision", ratio.precision(), DECIMALS),
        Measure.count(name + "statements", judged.size()),
        Measure.count(name + "wrong", wrong),
        Measure.count(name + "open", count(judged, Verdict.OPEN)),
        Measure.count(name + "lost", lost));
  }

  private static long count(List<Judged> judged, Verdict verdict) {
    return judged.stream().filter(j -> j.verdict() == verdict).count();
  }
}
