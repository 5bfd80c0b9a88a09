package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Modality;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An act and what it governs: one act an item of the coordination, with the addressee carried from
 * item to item, and what nouns in it name of the doing of others ("the US proposal").
 */
final class Governed {
  private static final Set<ActKind> LISTS =
      Set.of(
          ActKind.DEMAND,
          ActKind.APPEAL,
          ActKind.ACCUSE,
          ActKind.PROPOSE,
          ActKind.THREATEN,
          ActKind.AGREE,
          ActKind.REJECT,
          ActKind.WARN);

  /** Kinds that answer to what somebody else did. */
  private static final Set<ActKind> ANSWERS =
      Set.of(ActKind.WELCOME, ActKind.REJECT, ActKind.AGREE, ActKind.DISPUTE, ActKind.DENY);

  private final Emitter emitter;

  Governed(Emitter emitter) {
    this.emitter = emitter;
  }

  /**
   * Codes an act whose object is words {@code [from, to)}.
   *
   * @param start first word of its passage
   * @param end after the last word of the passage
   */
  void govern(
      Line line, Act frame, Voice voice, int from, int to, int start, int end, String rule) {
    govern(line, frame, frame.kind(), voice, from, to, start, end, rule, List.of(), false);
  }

  void govern(
      Line line,
      Act frame,
      ActKind kind,
      Voice voice,
      int from,
      int to,
      int start,
      int end,
      String rule,
      List<Party> others,
      boolean again) {
    Party actor = voice.speaker();
    int[] condition = condition(line, from, to);
    int stop = condition == null || condition[0] <= from ? to : condition[0];
    Span limits = condition == null ? null : line.span(condition[0], condition[1]);
    List<Items.Item> items =
        LISTS.contains(kind) ? Items.cut(line, from, stop) : List.of(new Items.Item(from, stop));
    List<Party> carried =
        kind == ActKind.DENY
            ? Roles.accusers(line, from, stop, actor)
            : Roles.addressees(line, from, stop, actor);
    if (carried.isEmpty()) { // "hold Norland responsible"
      Span words = frame.trigger();
      carried = Roles.named(line, line.at(words.start()), line.after(words.end()), actor);
    }
    if (carried.isEmpty() && kind == ActKind.ASSAULT) {
      carried = Roles.struck(line, Math.max(from, line.after(frame.trigger().end())), stop, actor);
    }
    if (carried.isEmpty() && condition != null && kind == ActKind.THREATEN) {
      carried = Roles.named(line, condition[0], condition[1], actor);
    }
    boolean first = true;
    int outer = -1;
    for (Items.Item item : items) {
      List<Party> own = first ? carried : addressee(line, item, actor);
      carried = own.isEmpty() ? carried : own;
      boolean last = item == items.getLast();
      int itemFrom = first ? Math.min(start, item.from()) : item.from();
      int itemTo = last ? Math.max(end, item.to()) : item.to();
      boolean backwards = from < start;
      Span span = backwards ? line.span(Math.min(from, start), end) : line.span(itemFrom, itemTo);
      int index =
          emitter.add(
              line,
              new Emitter.Draft(
                  kind,
                  span,
                  frame.trigger(),
                  actor,
                  others,
                  carried,
                  line.span(item.from(), item.to()),
                  modality(kind, voice),
                  limits,
                  rule,
                  again,
                  kind != ActKind.DENY),
              voice);
      outer = first ? index : outer;
      first = false;
    }
    embedded(line, kind, voice.within(outer), actor, from, stop);
  }

  private static Modality modality(ActKind kind, Voice voice) {
    return switch (kind) {
      case DENY -> Modality.DENIED;
      case WARN, DISPUTE -> Modality.POSSIBLE;
      default -> voice.outer() >= 0 ? Modality.REPORTED : Modality.ACTUAL;
    };
  }

  private static int @Nullable [] condition(Line line, int from, int to) {
    for (Segments.Segment s : Segments.cut(line, from, to)) {
      if (s.limited()) {
        return new int[] {s.conditionFrom(), s.conditionTo()};
      }
    }
    return null;
  }

  /** Names before the participle or infinitive of a later item. */
  private static List<Party> addressee(Line line, Items.Item item, @Nullable Party actor) {
    for (int i = item.from(); i < item.to(); i++) {
      ActWord w = line.word(i);
      if (w.isParty()) {
        int next = i + 1;
        while (next < item.to() && (line.word(next).isParty() || line.lower(next).equals("and"))) {
          next++;
        }
        boolean acts = next < item.to() && line.word(next).isVerb();
        return acts ? Roles.named(line, item.from(), item.to(), actor) : List.of();
      }
      if (w.isVerb() || w.tag() == Tag.NOUN) {
        return List.of();
      }
    }
    return List.of();
  }

  /** What nouns in words {@code [from, to)} name of the acts of others than {@code actor}. */
  void embedded(Line line, ActKind kind, Voice voice, @Nullable Party actor, int from, int to) {
    if (!ANSWERS.contains(kind)) {
      return;
    }
    Party owner = null;
    for (Act t : line.triggersIn(from, to)) {
      int noun = line.at(t.trigger().start());
      boolean bare = t.kind() == ActKind.STATE && !line.lower(noun + 1).equals("of");
      if (isOwnVerb(t) || bare || t.kind().isDeed()) {
        continue;
      }
      Party own = Roles.owner(line, noun, null);
      boolean joined = own == null && owner != null && line.lower(noun - 1).equals("and");
      owner = own != null ? own : joined ? owner : null;
      if (owner == null || actor != null && owner.root().equals(actor.root())) {
        continue;
      }
      int start = noun;
      while (!joined && start > from && !line.word(start).isParty()) {
        start--;
      }
      int end = phraseEnd(line, noun + 1, to);
      List<Party> targets = Roles.named(line, noun + 1, end, owner);
      emitter.add(
          line,
          new Emitter.Draft(
              t.kind(),
              line.span(start, end),
              t.trigger(),
              owner,
              List.of(),
              targets.isEmpty() && actor != null ? List.of(actor) : targets,
              noun + 1 < end ? line.span(noun + 1, end) : null,
              Modality.PRESUPPOSED,
              null,
              "noun " + t.lemma(),
              false,
              false),
          voice);
    }
  }

  /** A trigger that is a verb rather than a noun or the adjective of one ("readiness"). */
  private static boolean isOwnVerb(Act t) {
    return !t.nominal() && !t.entry().startsWith("ready") && !t.entry().startsWith("willing");
  }

  /** Where the noun phrase ends: at a comma, a finite verb, or "and" before a further act. */
  private static int phraseEnd(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      String lower = line.lower(i);
      boolean joins = lower.equals("and") && !line.triggersIn(i + 1, Math.min(to, i + 4)).isEmpty();
      if (lower.equals(",") || lower.equals(";") || joins || Segments.isAuxiliary(lower)) {
        return i;
      }
    }
    return to;
  }

  /** "Issued an ultimatum to restore ties": what the noun before asks for is not done. */
  static boolean isAsked(Line line, Act act, List<Act> triggers) {
    int at = line.at(act.trigger().start());
    if (act.nominal() || !line.lower(at - 1).equals("to")) {
      return false;
    }
    for (Act t : triggers) {
      int noun = line.after(t.trigger().end());
      boolean asks =
          t.nominal()
              && (t.kind() == ActKind.DEMAND
                  || t.kind() == ActKind.APPEAL
                  || t.kind() == ActKind.PROPOSE);
      if (asks && noun < at && Segments.verb(line, noun, at) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether "and" or a comma stands before the name: "by Norland police" names one. */
  private static boolean isJoined(Line line, int from, int to, Party party) {
    for (int i = from + 1; i < to; i++) {
      Mention m = line.word(i).mention();
      if (m != null && m.party().equals(party)) {
        return line.word(i - 1).mention() == null;
      }
    }
    return false;
  }

  /** The names after "by" in words {@code [from, to)}; empty when there are none. */
  static List<Party> by(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.lower(i).equals("by")) {
        List<Party> named = new ArrayList<>();
        if (i + 1 < to) {
          int k = line.lower(i + 1).equals("the") ? i + 2 : i + 1;
          if (k < to && line.word(k).isParty()) {
            named.addAll(Roles.named(line, k, to, null));
            named.removeIf(p -> p != named.getFirst() && !isJoined(line, k, to, p));
          }
        }
        return named;
      }
    }
    return List.of();
  }
}
