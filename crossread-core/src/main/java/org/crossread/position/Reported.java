package org.crossread.position;

import java.util.List;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Modality;
import org.crossread.position.Roles.Subject;
import org.crossread.position.Segments.Segment;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does by saying something, clause by clause: of themselves they say what they do, of
 * others what these are to blame for, what is not so is denied, and what is unacceptable rejected.
 */
final class Reported {
  private static final Phrases WRONGS = new Phrases("wrongs.txt");
  private static final Phrases DANGERS = new Phrases("dangers.txt");
  private static final Phrases FAULTS = new Phrases("faults.txt");

  private final Emitter emitter;
  private final Governed governed;
  private final Needs needs;

  Reported(Emitter emitter, Governed governed) {
    this.emitter = emitter;
    this.governed = governed;
    this.needs = new Needs(governed);
  }

  /** Codes words {@code [from, to)} said by {@code voice}. */
  void read(Line line, int from, int to, Voice voice, boolean again) {
    boolean thing = Segments.verb(line, from, to) < 0;
    if ((again || thing) && opensWithAct(line, from, to, voice, again)) {
      return;
    }
    if (needs.read(line, from, to, voice)) {
      return;
    }
    Subject carried = null;
    ActKind before = null;
    for (Segment s : Segments.cut(line, from, to)) {
      if (s.kind() == Segments.Kind.RELATIVE || s.kind() == Segments.Kind.SUBORDINATE) {
        relative(line, s, voice);
        continue;
      }
      Subject subject =
          s.kind() == Segments.Kind.PREDICATE && carried != null
              ? carried
              : Roles.subject(line, s.from(), s.verb() < 0 ? s.to() : s.verb());
      boolean further = s.kind() != Segments.Kind.MAIN;
      ActKind kind = segment(line, s, subject, voice, before, further, to);
      before = kind != null ? kind : before;
      carried = subject;
    }
  }

  /** "Repeated its demands that ...": the noun says what is done. */
  private boolean opensWithAct(Line line, int from, int to, Voice voice, boolean again) {
    int end = Math.min(to, from + 4);
    for (Act t : line.triggersIn(from, end)) {
      Party owner = Roles.owner(line, line.at(t.trigger().start()), voice.speaker());
      boolean others =
          owner != null && voice.speaker() != null && !owner.root().equals(voice.speaker().root());
      if (t.nominal() && !t.kind().isDeed() && !others && voice.mayTakePosition()) {
        int noun = line.after(t.trigger().end());
        governed.govern(
            line, t, t.kind(), voice, noun, to, from, to, "noun " + t.lemma(), List.of(), again);
        return true;
      }
    }
    return false;
  }

  private @Nullable ActKind segment(
      Line line,
      Segment s,
      Subject subject,
      Voice voice,
      @Nullable ActKind before,
      boolean further,
      int end) {
    Party speaker = voice.speaker();
    if (Clause.isBare(line, s)) {
      return null;
    }
    boolean again = further || subject.pronoun();
    boolean or = line.lower(s.from()).equals("or") || line.lower(s.from()).equals("nor");
    if (before == ActKind.DENY && further && or) {
      return null;
    }
    boolean own = subject.pronoun() || subject.is(speaker) && subject.head();
    boolean ours = subject.pronoun() || subject.is(speaker);
    List<Act> triggers = line.triggersIn(s.from(), s.to());
    int negator = Clause.negator(line, s);
    Act verdict = Clause.verdict(triggers);
    Act through = Clause.first(triggers, t -> t.lemma().startsWith("can only be"));
    if (through != null) {
      int at = line.after(through.trigger().end());
      Span what = line.span(s.from(), Math.max(s.from() + 1, line.at(through.trigger().start())));
      Through.add(emitter, line, through, voice, at, s.to(), s.from(), what);
      return ActKind.DEMAND;
    }
    if (verdict != null) {
      reject(line, s, subject, voice, verdict);
      return ActKind.REJECT;
    }
    Phrases.Found suffered =
        ours ? WRONGS.first(line.words(), Math.max(s.from(), s.verb()), s.to()) : null;
    if (suffered != null && negator < 0 && Clause.isPassive(line, suffered.from())) {
      Span trigger = line.span(suffered.from(), suffered.to());
      return one(line, s, ActKind.ACCUSE, trigger, voice, List.of(), "suffered");
    }
    Act act = own ? Clause.first(triggers, t -> Clause.counts(line, s, t)) : null;
    if (act != null && (before == null || !further || before != act.kind())) {
      int at = line.after(act.trigger().end());
      List<Party> named = subject.parties();
      List<Party> others = named.size() > 1 ? named.subList(1, named.size()) : List.of();
      if (at < s.to()) {
        governedOwn(line, act, voice, s, at, others);
      } else {
        one(line, s, act.kind(), act.trigger(), voice, List.of(), "own " + act.lemma());
      }
      return act.kind();
    }
    // "nothing to do with": verbs of denying deny for their own subject
    Act denial = Clause.first(triggers, t -> t.kind() == ActKind.DENY && t.entry().contains(" "));
    boolean exists = line.lower(Clause.skip(line, s.from())).equals("there");
    boolean ofOwn = ours || Clause.ownNamed(line, s, speaker);
    boolean negated = negator >= 0 && (ofOwn || exists);
    if ((denial != null || negated) && again && before == ActKind.DENY) {
      return null;
    }
    if (denial != null || negated && Denial.is(line, s, negator, subject, speaker, ofOwn)) {
      return one(
          line,
          s,
          ActKind.DENY,
          Clause.trigger(line, negator, denial, s),
          voice,
          Roles.accusers(line, s.from(), end, speaker),
          "not so");
    }
    Phrases.Found wrong = own ? null : told(WRONGS, line, Math.max(s.from(), s.verb()), s.to());
    if (wrong == null && !own) {
      wrong = s.verb() < 0 ? told(WRONGS, line, s.from(), s.to()) : null;
    }
    if (wrong != null && negator < 0) {
      additions(line, s, subject, voice, wrong);
      return ActKind.ACCUSE;
    }
    Party whose = subject.first();
    boolean actor = whose != null && subject.head() && !Roles.isIdle(whose);
    if (!ours && Clause.isNeeded(line, s) && actor) {
      return one(
          line, s, ActKind.DEMAND, line.word(s.verb()).span(), voice, subject.parties(), "needed");
    }
    boolean it =
        subject.pronoun() && !(voice.somebody() && line.lower(subject.from()).equals("it"));
    boolean advised = !actor && !it && Clause.isNeeded(line, s);
    boolean same = further && before == ActKind.STATE && whose != null;
    if (advised && !same && voice.takesPosition()) {
      List<Party> towards =
          whose == null || Roles.isIdle(whose) || subject.is(speaker) ? List.of() : List.of(whose);
      ActKind kind = line.lower(s.verb()).equals("must") ? ActKind.DEMAND : ActKind.APPEAL;
      return one(line, s, kind, line.word(s.verb()).span(), voice, towards, "needed");
    }
    Phrases.Found fault =
        ours || s.verb() < 0 || !voice.takesPosition()
            ? null
            : told(FAULTS, line, s.verb(), s.to());
    boolean plain = fault != null && (negator < 0 || negator >= fault.from());
    if (fault != null && plain && (before == null || before == ActKind.STATE)) {
      return one(
          line,
          s,
          ActKind.DISPUTE,
          line.span(fault.from(), fault.to()),
          voice,
          Clause.mentioned(line, s, speaker),
          "fault");
    }
    Phrases.Found danger = ours ? null : DANGERS.first(line.words(), s.from(), s.to());
    if (danger != null && negator < 0 && Clause.isPerhaps(line, s)) {
      return one(
          line,
          s,
          ActKind.WARN,
          line.span(danger.from(), danger.to()),
          voice,
          Clause.mentioned(line, s, speaker),
          "danger");
    }
    if (further && before == ActKind.STATE
        || !Roles.isPolitical(speaker) && subject.first() == null) {
      return null;
    }
    if (s.verb() < 0) {
      return null;
    }
    one(
        line,
        s,
        ActKind.STATE,
        line.word(s.verb()).span(),
        voice,
        Clause.mentioned(line, s, speaker),
        "said");
    if (!ours && subject.first() != null) {
      others(line, s, subject, voice.within(emitter.size() - 1), triggers);
    }
    return ActKind.STATE;
  }

  /** The first phrase that says something of the subject, rather than which thing is meant. */
  private static Phrases.@Nullable Found told(Phrases phrases, Line line, int from, int to) {
    Phrases.Found found = phrases.first(line.words(), from, to);
    while (found != null && isModifier(line, found)) {
      found = phrases.first(line.words(), found.to(), to);
    }
    return found;
  }

  /** "Stopping illegal fishing", the "Endangered Birds Act"; but "is an illegal act". */
  private static boolean isModifier(Line line, Phrases.Found found) {
    int at = found.from();
    if (found.to() != at + 1 || at + 1 >= line.size() || at == 0) {
      return false;
    }
    Tag own = line.word(at).tag();
    Tag next = line.word(at + 1).tag();
    String before = line.lower(at - 1);
    return (own == Tag.ADJ || own == Tag.PROPN)
        && (next == Tag.NOUN || next == Tag.PROPN || next == Tag.ADJ)
        && !before.equals("a")
        && !before.equals("an");
  }

  private void governedOwn(Line line, Act act, Voice voice, Segment s, int at, List<Party> others) {
    if (s.limited()) {
      one(
          line,
          s,
          act.kind(),
          act.trigger(),
          voice,
          Clause.mentioned(line, s, voice.speaker()),
          "own " + act.lemma());
    } else {
      governed.govern(
          line,
          act,
          act.kind(),
          voice,
          at,
          s.to(),
          s.from(),
          s.to(),
          "own " + act.lemma(),
          others,
          false);
    }
  }

  /** What another is told to do: coded with its own actor. */
  private void others(Line line, Segment s, Subject subject, Voice voice, List<Act> triggers) {
    Act act =
        Clause.first(
            triggers, t -> Clause.counts(line, s, t) && !Governed.isAsked(line, t, triggers));
    if (act == null || !subject.head() || act.kind() == ActKind.CONSULT) {
      return;
    }
    Party actor = subject.first();
    if (actor == null || Roles.isIdle(actor)) {
      return; // of things it is told what they do, not what position they take
    }
    int at = Math.min(s.to(), line.after(act.trigger().end()));
    emitter.add(
        line,
        new Emitter.Draft(
            act.kind(),
            line.span(s.from(), s.to()),
            act.trigger(),
            actor,
            subject.parties().subList(1, subject.parties().size()),
            Roles.named(line, at, s.to(), actor),
            at < s.to() ? line.span(at, s.to()) : null,
            Modality.REPORTED,
            null,
            "told of " + act.lemma(),
            false,
            false),
        voice);
  }

  private void relative(Line line, Segment s, Voice voice) {
    List<Act> triggers = line.triggersIn(s.from(), s.to());
    Subject subject = Roles.subject(line, s.from() + 1, Math.max(s.verb(), s.from() + 1));
    boolean other = subject.first() != null && subject.head() && !subject.is(voice.speaker());
    if (other && emitter.size() > 0 && triggers.stream().noneMatch(t -> t.kind().isDeed())) {
      others(line, s, subject, voice.within(emitter.size() - 1), triggers);
    }
  }

  /** Several subjects joined by "as well as" are blamed one by one. */
  private void additions(Line line, Segment s, Subject subject, Voice voice, Phrases.Found wrong) {
    Span trigger = line.span(wrong.from(), wrong.to());
    int from = s.from();
    for (int i = s.from() + 2; i + 2 < s.verb(); i++) {
      if (line.lower(i).equals("well") && line.lower(i - 1).equals("as")) {
        emitter.add(
            line,
            draft(line, from, i - 1, ActKind.ACCUSE, trigger, voice, List.of(), "blame", s),
            voice);
        from = i + 2;
      }
    }
    Party speaker = voice.speaker();
    List<Party> blamed =
        subject.parties().stream()
            .filter(p -> speaker == null || !p.root().equals(speaker.root()))
            .filter(p -> !Roles.isIdle(p))
            .toList();
    emitter.add(
        line, draft(line, from, s.to(), ActKind.ACCUSE, trigger, voice, blamed, "blame", s), voice);
  }

  private void reject(Line line, Segment s, Subject subject, Voice voice, Act verdict) {
    Party speaker = voice.speaker();
    List<Party> against =
        subject.parties().stream()
            .filter(p -> speaker == null || !p.root().equals(speaker.root()))
            .filter(p -> !Roles.isIdle(p))
            .limit(1)
            .toList();
    int index =
        emitter.add(
            line,
            draft(
                line,
                s.from(),
                s.to(),
                ActKind.REJECT,
                verdict.trigger(),
                voice,
                against,
                "verdict",
                s),
            voice);
    governed.embedded(
        line,
        ActKind.REJECT,
        voice.within(index),
        speaker,
        s.from(),
        line.at(verdict.trigger().start()));
  }

  private ActKind one(
      Line line,
      Segment s,
      ActKind kind,
      Span trigger,
      Voice voice,
      List<Party> targets,
      String rule) {
    emitter.add(line, draft(line, s.from(), s.to(), kind, trigger, voice, targets, rule, s), voice);
    return kind;
  }

  private static Emitter.Draft draft(
      Line line,
      int from,
      int to,
      ActKind kind,
      Span trigger,
      Voice voice,
      List<Party> targets,
      String rule,
      Segment s) {
    int first = Math.min(Clause.skip(line, from), to - 1);
    Span span = line.span(first, to);
    Span condition = s.limited() ? line.span(s.conditionFrom(), s.conditionTo()) : null;
    if (condition != null && s.conditionFrom() == to) {
      span = span.cover(condition);
    }
    Modality modality =
        kind == ActKind.DENY
            ? Modality.DENIED
            : kind == ActKind.WARN ? Modality.POSSIBLE : Modality.ACTUAL;
    return new Emitter.Draft(
        kind,
        span,
        trigger,
        voice.speaker(),
        List.of(),
        targets,
        line.span(from, to),
        modality,
        condition,
        rule,
        false,
        kind != ActKind.DENY);
  }
}
