package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.name.Party;
import org.crossread.position.Roles.Subject;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Where words that were taken for what somebody says turn to a further act: "noted the rain,
 * calling for nets", "said nets should be small and proposed a pause", "proposed nets while
 * Vestland opposed them". Only verbs of {@code turns.txt} turn, and a verb that a party named in
 * what is said could be the subject of does not.
 */
final class Turns {
  /** How far before a verb its own subject may begin. */
  private static final int SUBJECT_REACH = 24;

  private static final Set<String> VERBS = Set.copyOf(ResourceLines.of(Turns.class, "turns.txt"));
  private static final Set<String> JOINS = Set.of("and", "but", "while", "whereas", ";");

  /** Verbs that a simple past cannot be joined to. */
  private static final Set<String> NOT_PAST =
      Set.of(
          "will", "would", "shall", "should", "can", "could", "may", "might", "must", "is", "are",
          "do", "does", "need", "needs", "cannot");

  private Turns() {}

  /**
   * Words {@code [from, to)} with one act.
   *
   * @param verb of the act; null for what the cue of the statement governs
   * @param object first word after the verb
   * @param others than the speaker whose act it is; empty for the speaker's own
   */
  record Turn(int from, int to, @Nullable Act verb, int object, List<Party> others) {
    Turn {
      others = List.copyOf(others);
    }
  }

  /** Words that hold one act. */
  static List<Turn> whole(int from, int to) {
    return List.of(new Turn(from, to, null, from, List.of()));
  }

  /** The turns in words {@code [from, to)}, at least one; together they cover all of them. */
  static List<Turn> cut(Line line, int from, int to, @Nullable Party speaker) {
    List<Turn> turns = new ArrayList<>();
    int start = from;
    int object = from;
    Act verb = null;
    List<Party> others = List.of();
    for (Act t : line.triggersIn(from, to)) {
      int at = line.at(t.trigger().start());
      int after = line.after(t.trigger().end());
      if (at < object + 2 || after >= to || t.nominal() || !VERBS.contains(t.entry())) {
        continue;
      }
      Opening opening = opening(line, object, at, speaker);
      if (opening == null || !isActive(line, at, after, opening)) {
        continue;
      }
      turns.add(new Turn(start, opening.end(), verb, object, others));
      start = opening.start();
      object = after;
      verb = t;
      others = opening.subject();
    }
    turns.add(new Turn(start, to, verb, object, others));
    return turns;
  }

  /**
   * Words that lead to a verb.
   *
   * @param end after the last word of what stands before
   * @param start first word of the turn
   */
  private record Opening(int end, int start, List<Party> subject) {}

  private static @Nullable Opening opening(Line line, int from, int at, @Nullable Party speaker) {
    int i = at - 1;
    while (i > from && line.word(i).tag() == Tag.ADV && line.word(i).mention() == null) {
      i--;
    }
    boolean participle = line.lower(at).endsWith("ing");
    if (participle) {
      boolean open = line.lower(i).equals(",") && !opensWithParticiple(line, from, i);
      return open && !mayAct(line, from, i, speaker) ? new Opening(i, at, List.of()) : null;
    }
    int joint = beforeAside(line, from, i);
    if (joint == i && line.lower(i).equals(",") && line.word(at + 1).tag() == Tag.DET) {
      return mayAct(line, from, i, speaker) ? null : new Opening(i, at, List.of());
    }
    if (JOINS.contains(line.lower(joint))) {
      boolean plain = line.lower(joint).equals("and") || line.lower(joint).equals("but");
      int end = line.lower(joint - 1).equals(",") ? joint - 1 : joint;
      boolean own = plain && (!mayAct(line, from, end, speaker) || !isPast(line, from, end));
      return own ? new Opening(end, joint + 1, List.of()) : null;
    }
    for (int k = i; k > from && k > at - SUBJECT_REACH; k--) {
      boolean listed = line.lower(k).equals("and") && line.word(k - 1).isParty();
      if (JOINS.contains(line.lower(k)) && !listed) {
        Subject subject = Roles.subject(line, k + 1, at);
        boolean names = subject.head() && Roles.isPolitical(subject.first()) && isNames(line, k, i);
        if (names) {
          int end = line.lower(k - 1).equals(",") ? k - 1 : k;
          boolean apart = !line.lower(k).equals("and") || !isPast(line, from, end);
          return apart ? new Opening(end, k + 1, subject.parties()) : null;
        }
      } else if (line.word(k).isVerb() && line.word(k).mention() == null) {
        return null;
      }
    }
    return null;
  }

  /** The word before an aside that ends at word {@code i} ("and, with Vestland, proposed"). */
  private static int beforeAside(Line line, int from, int i) {
    if (!line.lower(i).equals(",")) {
      return i;
    }
    for (int k = i - 1; k > from; k--) {
      if (line.lower(k).equals(",")
          && (line.lower(k + 1).equals("with") || line.lower(k + 1).equals("like"))) {
        return k - 1;
      }
      if (line.word(k).isVerb()) {
        return i;
      }
    }
    return i;
  }

  /** Whether words after {@code k} up to {@code i} are a subject without a verb of their own. */
  private static boolean isNames(Line line, int k, int i) {
    ActWord first = line.word(k + 1);
    boolean opens = first.isParty() || first.tag() == Tag.DET || first.tag() == Tag.ADJ;
    return opens && Segments.verb(line, k + 1, i + 1) < 0;
  }

  private static boolean opensWithParticiple(Line line, int from, int to) {
    for (int i = from; i < to && i < from + 3; i++) {
      if (line.lower(i).endsWith("ing") && line.word(i).tag() == Tag.VERB) {
        return true;
      }
    }
    return false;
  }

  /** Whether words that begin at {@code from} are a clause, rather than what is to be done. */
  private static boolean isClause(Line line, int from) {
    return !line.lower(from).endsWith("ing") && !line.lower(from).equals("to");
  }

  /** Whether a clause in {@code [from, to)} has a subject that could do what follows. */
  private static boolean mayAct(Line line, int from, int to, @Nullable Party speaker) {
    int verb = Segments.verb(line, from, to);
    if (verb < 0 || !isClause(line, from)) {
      return false;
    }
    Subject subject = Roles.subject(line, from, verb);
    boolean party = subject.first() != null && !Roles.isIdle(subject.first()) && subject.head();
    return (party || subject.pronoun()) && !(subject.is(speaker) && subject.head());
  }

  /** Whether the last finite verb in {@code [from, to)} may be joined with a simple past. */
  private static boolean isPast(Line line, int from, int to) {
    boolean past = false;
    if (!isClause(line, from)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Segments.isFinite(line, i)) {
        past = !NOT_PAST.contains(line.lower(i));
      }
    }
    return past;
  }

  /** Neither suffered ("was noted and opposed by") nor an adjective ("old and proposed nets"). */
  private static boolean isActive(Line line, int at, int after, Opening opening) {
    String word = line.lower(at);
    boolean base = !word.endsWith("ed") && !word.endsWith("ing") && line.word(at).tag() != Tag.VERB;
    if (base || line.lower(at - 1).equals("to") || line.lower(after).equals("by")) {
      return false;
    }
    ActWord next = line.word(after);
    ActWord before = line.word(opening.end() - 1);
    boolean adjective = before.tag() == Tag.ADJ && next.tag() == Tag.NOUN;
    return !next.isMark() && !adjective;
  }
}
