package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What the words that a statement holds do: what its cue makes of them, who joins and who is
 * against it as asides tell, and the further acts that they turn to.
 */
final class Contents {
  static final Set<String> AGAIN = Set.of("repeat", "reiterate", "reaffirm", "renew", "restate");

  private final Governed governed;
  private final Reported reported;

  Contents(Governed governed, Reported reported) {
    this.governed = governed;
    this.reported = reported;
  }

  /** What the cue of a statement makes of words {@code [from, to)}. */
  void said(
      Line line,
      Statement s,
      Voice voice,
      @Nullable Act frame,
      int from,
      int to,
      int cueFrom,
      int cueTo) {
    Party speaker = voice.speaker();
    if (frame == null || Opinions.isOpinion(line, frame, from, to)) {
      boolean again = cueFrom >= 0 && isAgain(line, cueFrom, cueTo);
      reported.read(line, from, to, voice, again);
      return;
    }
    boolean asks = Opinions.isQuestion(line, frame, from);
    if (asks || isNobodys(s, frame) || !mayAct(line, frame, voice, from, to)) {
      return;
    }
    int aside = from >= cueTo ? Companions.closing(line, from, to) : -1;
    Companions asides = Companions.of(line, cueFrom);
    Companions closing =
        aside < 0 ? Companions.NONE : Companions.within(line, aside, to, List.of());
    List<Party> others = new ArrayList<>(Companions.beside(line, speaker, cueFrom));
    others.addAll(closing.others());
    List<Party> opposed = new ArrayList<>(from >= cueTo ? asides.opposed() : List.of());
    opposed.addAll(closing.opposed());
    int end = aside < 0 ? to : aside - 1;
    governed.govern(
        line,
        frame,
        frame.kind(),
        voice,
        from,
        end,
        Speakers.opening(line, s, cueFrom),
        Math.max(cueTo, end),
        "cue " + frame.lemma(),
        others,
        false);
    if (!opposed.isEmpty()) {
      Voice against = new Voice(opposed.getFirst(), List.of(), voice.certainty(), true, -1);
      Act reject = new Act(ActKind.REJECT, frame.trigger(), "oppose");
      governed.govern(
          line,
          reject,
          ActKind.REJECT,
          against,
          from,
          end,
          from,
          end,
          "opposed in an aside",
          opposed.subList(1, opposed.size()),
          false);
    }
  }

  /** A further act that follows what is said. */
  void turn(Line line, Turns.Turn t, Voice voice) {
    Act verb = t.verb();
    if (verb == null) {
      return;
    }
    List<Party> others = t.others();
    Voice own =
        others.isEmpty()
            ? voice
            : new Voice(others.getFirst(), List.of(), voice.certainty(), true, voice.outer());
    boolean said =
        verb.kind() == ActKind.STATE || Opinions.isOpinion(line, verb, t.object(), t.to());
    if (said) {
      reported.read(line, t.object(), t.to(), own, AGAIN.contains(verb.entry()));
    } else if (mayAct(line, verb, own, t.object(), t.to())
        && !Opinions.isQuestion(line, verb, t.object())) {
      governed.govern(
          line,
          verb,
          verb.kind(),
          own,
          t.object(),
          t.to(),
          t.from(),
          t.to(),
          "turn " + verb.lemma(),
          others.isEmpty() ? List.of() : others.subList(1, others.size()),
          false);
    }
  }

  /** "A proposal to" in passing: nobody is told to have made it here. */
  private static boolean isNobodys(Statement s, Act frame) {
    return frame.nominal() && s.speaker() == null && s.source() == null;
  }

  /**
   * A group by its words alone acts only on a party right behind the verb, and not as storms do.
   */
  private static boolean mayAct(Line line, Act frame, Voice voice, int from, int to) {
    if (voice.takesPosition()) {
      return voice.speaker() != null || !frame.kind().isDeed();
    }
    boolean thing = frame.kind() == ActKind.THREATEN || frame.kind() == ActKind.WARN;
    return !frame.kind().isDeed() && isAddressed(line, from, to) && !thing;
  }

  /** Whether a party opens words {@code [from, to)}. */
  private static boolean isAddressed(Line line, int from, int to) {
    int i = from;
    while (i < to && (line.lower(i).equals("that") || line.lower(i).equals("the"))) {
      i++;
    }
    Mention m = i < to ? line.word(i).mention() : null;
    return m != null && line.word(i).isParty() && Roles.isPolitical(m.party());
  }

  private static boolean isAgain(Line line, int from, int to) {
    return line.triggersIn(from, to).stream().anyMatch(t -> AGAIN.contains(t.entry()));
  }
}
