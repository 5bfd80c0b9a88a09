package org.crossread.position;

import java.util.List;
import java.util.Set;
import org.crossread.name.Party;
import org.crossread.position.Roles.Subject;
import org.crossread.position.Segments.Segment;
import org.crossread.text.PartOfSpeech.Tag;
import org.jspecify.annotations.Nullable;

/** Statements and answers in words that no finder of statements marked. */
final class Unmarked {
  private static final Set<String> ANSWER_NOUNS =
      Set.of("response", "reply", "answer", "letter", "note");

  private final Emitter emitter;
  private final Reported reported;

  Unmarked(Emitter emitter, Reported reported) {
    this.emitter = emitter;
    this.reported = reported;
  }

  /** "Norland stressed that nets should be small", where no finder told it as a statement. */
  void stated(Line line, Segment s, Subject subject) {
    Party actor = subject.first();
    if (!subject.head() || !Roles.isPolitical(actor)) {
      return;
    }
    for (Act t : line.triggersIn(s.from(), s.to())) {
      int after = line.after(t.trigger().end());
      boolean says = t.kind() == ActKind.STATE && !t.nominal() && !t.isTurned();
      if (says && s.verb() == line.at(t.trigger().start()) && after < s.to()) {
        Party held = Companions.of(line, line.at(t.trigger().start())).speaker();
        Voice voice =
            new Voice(
                held != null ? held : actor, List.of(), CodedAct.Certainty.PROBABLE, false, -1);
        reported.read(line, after, s.to(), voice, false);
        return;
      }
    }
  }

  /** "..., Norland maintains": what the finder of statements left. */
  boolean attributed(Line line, int from, int to) {
    for (Act t : line.triggersIn(from, to)) {
      int at = line.at(t.trigger().start());
      ActWord before = at > from ? line.word(at - 1) : null;
      boolean closes = at > from + 4 && line.after(t.trigger().end()) >= to - 1;
      if (t.kind() == ActKind.STATE
          && !t.nominal()
          && closes
          && before != null
          && before.mention() != null
          && Roles.isPolitical(before.mention().party())) {
        int end = line.lower(at - 2).equals("the") ? at - 2 : at - 1;
        if (line.lower(end - 1).equals(",")) {
          Voice voice =
              new Voice(before.mention().party(), List.of(), CodedAct.Certainty.PROBABLE, true, -1);
          reported.read(line, from, end - 1, voice, false);
          return true;
        }
      }
    }
    return false;
  }

  /** "In an official response to Washington", beside an attribution. */
  void answerTo(Line line, int from, int to, @Nullable Party actor) {
    if (Segments.verb(line, from, to) >= 0) {
      return;
    }
    for (int i = from; i + 2 < to; i++) {
      if (ANSWER_NOUNS.contains(line.lower(i)) && line.lower(i + 1).equals("to")) {
        List<Party> addressees = Roles.named(line, i + 2, to, null);
        if (!addressees.isEmpty() && Roles.isPolitical(actor)) {
          emitter.add(
              line,
              Emitter.Draft.told(
                  ActKind.CONSULT,
                  line.span(from, to),
                  line.word(i).span(),
                  actor,
                  addressees,
                  null,
                  "answer"),
              Voice.OUTLET);
          return;
        }
      }
    }
  }

  /**
   * "It was proposed that", "the text was agreed": those at the table do, whoever they are.
   *
   * @return whether the words tell it so
   */
  boolean impersonal(Line line, Segment s, Act trigger, int at, int after) {
    if (!isImpersonal(line, s, trigger.kind(), at, after)) {
      return false;
    }
    boolean it = line.lower(after).equals("that");
    emitter.add(
        line,
        Emitter.Draft.told(
            trigger.kind(),
            line.span(s.from(), s.to()),
            trigger.trigger(),
            null,
            List.of(),
            it ? line.span(after, s.to()) : line.span(s.from(), Math.max(s.from() + 1, at)),
            "impersonal " + trigger.lemma()),
        Voice.OUTLET);
    return true;
  }

  private static boolean isImpersonal(Line line, Segment s, ActKind kind, int at, int after) {
    if (kind.isDeed() || kind == ActKind.STATE || kind == ActKind.ACCUSE) {
      return false;
    }
    int first = Clause.skip(line, s.from());
    boolean it = line.lower(first).equals("it") && line.lower(after).equals("that");
    boolean settled = kind == ActKind.AGREE || kind == ActKind.REJECT;
    boolean paper = settled && at > 1 && Passives.PAPERS.contains(head(line, s.from(), at));
    return it || paper;
  }

  /** The last noun before the form of "to be" in front of word {@code at}. */
  private static String head(Line line, int from, int at) {
    for (int i = at - 1; i >= from; i--) {
      if (line.word(i).tag() == Tag.NOUN) {
        return line.lower(i);
      }
    }
    return "";
  }
}
