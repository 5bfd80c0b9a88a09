package org.crossread.position;

import java.util.List;
import java.util.Set;
import org.crossread.name.Party;
import org.crossread.position.Segments.Segment;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** What the words of a segment say of its predicate: negated, needed, perhaps, suffered. */
final class Clause {
  private static final Set<String> OPENING = Set.of("that", "and", "but", "or");

  private static final Set<String> VERDICTS =
      Set.of("unacceptable", "out of the question", "non-starter");
  private static final Set<String> NEEDED = Set.of("must", "should", "need", "needs", "ought");
  private static final Set<String> PERHAPS =
      Set.of("may", "might", "could", "would", "will", "risk", "risks", "likely", "imminent");
  private static final Set<String> NEGATORS =
      Set.of("not", "no", "never", "nothing", "neither", "nor", "cannot", "nobody", "none");

  private Clause() {}

  interface Test {
    boolean is(Act act);
  }

  /** "The document says" within what is said. */
  static boolean isBare(Line line, Segment s) {
    int words = 0;
    for (int i = s.from(); i < s.to(); i++) {
      words += line.word(i).isMark() ? 0 : 1;
    }
    List<Act> triggers = line.triggersIn(s.from(), s.to());
    return words <= 4
        && !triggers.isEmpty()
        && triggers.getLast().kind() == ActKind.STATE
        && !triggers.getLast().nominal()
        && line.after(triggers.getLast().trigger().end()) >= s.to() - 1;
  }

  static boolean isPassive(Line line, int at) {
    String before = line.lower(at - 1);
    return before.equals("being")
        || before.equals("be")
        || before.equals("been")
        || before.equals("are")
        || before.equals("is")
        || before.equals("were")
        || before.equals("was");
  }

  static boolean isNeeded(Line line, Segment s) {
    return s.verb() >= 0
        && NEEDED.contains(line.lower(s.verb()))
        && !isPast(line, s)
        && !isNoun(line, s.verb());
  }

  /** "Their needs": a need that somebody has. */
  private static boolean isNoun(Line line, int verb) {
    if (!line.lower(verb).startsWith("need") || verb + 1 >= line.size()) {
      return line.lower(verb).startsWith("need");
    }
    Tag next = line.word(verb + 1).tag();
    return line.word(verb + 1).isMark() || next == Tag.ADP || next == Tag.CCONJ;
  }

  /** "Must have rained": a guess, or too late. */
  private static boolean isPast(Line line, Segment s) {
    return line.lower(s.verb() + 1).equals("have");
  }

  static boolean isPerhaps(Line line, Segment s) {
    for (int i = s.from(); i < s.to(); i++) {
      if (PERHAPS.contains(line.lower(i))) {
        return true;
      }
    }
    return false;
  }

  static @Nullable Act verdict(List<Act> triggers) {
    return first(triggers, t -> VERDICTS.contains(t.lemma()));
  }

  /** Whether a trigger is what the segment tells, rather than a noun in it. */
  static boolean counts(Line line, Segment s, Act t) {
    int at = line.at(t.trigger().start());
    boolean suffered =
        isPassive(line, at)
            && line.lower(at).endsWith("ed")
            && !t.entry().startsWith(line.lower(at));
    boolean before = suffered || s.verb() >= 0 && at < s.verb() || isModifier(line, s, at);
    boolean infinitive = line.lower(at - 1).equals("to") && line.word(at).tag() == Tag.VERB;
    boolean phrase = t.nominal() && t.entry().indexOf(' ') > 0;
    return (!t.nominal() || phrase)
        && t.kind() != ActKind.STATE
        && !before
        && !(infinitive && at - 1 > s.verb() + 3);
  }

  /** "Of matching proposed nets": a participle between what opens a noun and the noun. */
  private static boolean isModifier(Line line, Segment s, int at) {
    if (at == s.verb() || at == 0 || !line.lower(at).endsWith("ed") || at + 1 >= line.size()) {
      return false;
    }
    Tag before = line.word(at - 1).tag();
    boolean opens =
        before == Tag.ADP
            || before == Tag.DET
            || before == Tag.ADJ
            || before == Tag.NUM
            || line.lower(at - 1).endsWith("ing");
    return opens && line.word(at + 1).tag() == Tag.NOUN;
  }

  /** The word that denies the predicate; -1 when none does. */
  static int negator(Line line, Segment s) {
    int end = s.verb() < 0 ? s.to() : Math.min(s.to(), s.verb() + 4);
    for (int i = s.from(); i < end; i++) {
      String lower = line.lower(i);
      if (NEGATORS.contains(lower) || lower.endsWith("n't")) {
        boolean number = lower.equals("no") && line.lower(i + 1).equals(".");
        if (!number) {
          return i;
        }
      }
    }
    return -1;
  }

  static int skip(Line line, int from) {
    int i = from;
    while (i < line.size() && (line.word(i).isMark() || OPENING.contains(line.lower(i)))) {
      i++;
    }
    return i;
  }

  static boolean ownNamed(Line line, Segment s, @Nullable Party speaker) {
    if (speaker == null) {
      return false;
    }
    int end = s.verb() < 0 ? s.to() : s.verb();
    for (int i = s.from(); i < end; i++) {
      ActWord w = line.word(i);
      if (w.mention() != null && w.mention().party().root().equals(speaker.root())) {
        return true;
      }
    }
    return false;
  }

  static Span trigger(Line line, int negator, @Nullable Act denial, Segment s) {
    return denial != null
        ? denial.trigger()
        : negator >= 0 ? line.word(negator).span() : line.word(s.from()).span();
  }

  static List<Party> mentioned(Line line, Segment s, @Nullable Party speaker) {
    return Roles.named(line, s.from(), s.to(), speaker);
  }

  static @Nullable Act first(List<Act> triggers, Test test) {
    for (Act t : triggers) {
      if (test.is(t)) {
        return t;
      }
    }
    return null;
  }
}
