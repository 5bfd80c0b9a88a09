package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Modality;
import org.crossread.position.Roles.Subject;
import org.crossread.position.Segments.Segment;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** Acts that the outlet tells in its own voice: who the subject of the trigger is does it. */
final class Told {
  private static final Set<String> ANSWERS = Set.of("respond", "reply", "answer");

  /** Verbs that only bring the noun after them: "sent a list of demands". */
  private static final Set<String> LIGHT =
      Set.of(
          "sent",
          "send",
          "sends",
          "issued",
          "issue",
          "issues",
          "made",
          "make",
          "makes",
          "presented",
          "submitted",
          "delivered",
          "renewed",
          "repeated",
          "reiterated",
          "published",
          "handed");

  /** Verbs before an infinitive of what is not done yet. */
  private static final Set<String> DUE =
      Set.of(
          "have",
          "has",
          "had",
          "need",
          "needs",
          "needed",
          "able",
          "unable",
          "hope",
          "hopes",
          "hoped",
          "try",
          "tries",
          "tried",
          "expected");

  /** Prepositions after which a gerund names a thing: "experience in backing nets". */
  private static final Set<String> OF = Set.of("in", "of", "on", "for", "with", "about");

  /** What meets an act without saying who does it. */
  private final Emitter emitter;

  private final Governed governed;
  private final Unmarked unmarked;
  private @Nullable Party subjectBefore;

  Told(Emitter emitter, Governed governed, Unmarked unmarked) {
    this.emitter = emitter;
    this.governed = governed;
    this.unmarked = unmarked;
  }

  /**
   * Codes words {@code [from, to)}, which belong to no statement.
   *
   * @param lead whose statement stands before them in the sentence; null for nobody's
   */
  void read(Line line, int from, int to, @Nullable Party lead) {
    if (unmarked.attributed(line, from, to)) {
      return;
    }
    CodedAct last = emitter.last();
    unmarked.answerTo(line, from, to, last == null ? null : last.actor());
    Subject carried = null;
    for (Segment s : Segments.cut(line, from, to)) {
      Act trigger = trigger(line, s);
      Subject subject =
          s.kind() == Segments.Kind.PREDICATE && carried != null
              ? carried
              : subject(line, s, trigger);
      if (s.from() == from && trigger != null && goesOn(line, from, trigger) && lead != null) {
        subject = new Subject(from, List.of(lead), true, false);
      }
      carried = subject;
      if (trigger == null) {
        unmarked.stated(line, s, subject);
      } else {
        segment(line, s, subject, trigger);
      }
      if (subject.head() && Roles.isPolitical(subject.first())) {
        subjectBefore = subject.first();
      }
    }
  }

  /** "... and proposed nets" right behind what somebody said. */
  private static boolean goesOn(Line line, int from, Act trigger) {
    int i = from;
    while (line.lower(i).equals(",")
        || line.lower(i).equals("and")
        || line.lower(i).equals("but")) {
      i++;
    }
    boolean joined = i > from;
    while (i < line.size() && line.word(i).tag() == Tag.ADV && line.word(i).mention() == null) {
      i++;
    }
    return joined && i == line.at(trigger.trigger().start());
  }

  private Subject subject(Line line, Segment s, @Nullable Act trigger) {
    int at = trigger == null ? s.verb() : line.at(trigger.trigger().start());
    Companions asides = at < 0 ? Companions.NONE : Companions.of(line, at);
    if (asides.speaker() != null) {
      List<Party> all = new ArrayList<>(List.of(asides.speaker()));
      all.addAll(asides.others());
      return new Subject(s.from(), all, true, false);
    }
    int end = at < 0 ? s.to() : s.verb() >= 0 ? Math.min(at, s.verb()) : at;
    return Roles.subject(line, s.from(), Math.max(s.from(), end));
  }

  private @Nullable Act trigger(Line line, Segment s) {
    Act noun = null;
    List<Act> triggers = line.triggersIn(s.from(), s.to());
    for (Act t : triggers) {
      if (!t.nominal() && (t.kind() != ActKind.STATE || ANSWERS.contains(t.entry()))) {
        if (!isModifier(line, t) && !Governed.isAsked(line, t, triggers)) {
          return t;
        }
      } else if (t.nominal() && noun == null && isBrought(line, s, t)) {
        noun = t;
      }
    }
    return noun;
  }

  /** A participle before a noun, or an infinitive of purpose, is not what is told. */
  private static boolean isModifier(Line line, Act t) {
    int at = line.at(t.trigger().start());
    boolean due = line.lower(at - 1).equals("to") && DUE.contains(line.lower(at - 2));
    if (due) {
      return true;
    }
    if (at + 1 >= line.size() || !t.lemma().equals(t.entry())) {
      return false;
    }
    if (Companions.isAside(line, at)) {
      return true;
    }
    if (at == 0) {
      return false;
    }
    boolean gerund = line.lower(at).endsWith("ing") && OF.contains(line.lower(at - 1));
    boolean determined = line.word(at - 1).tag() == Tag.DET || line.lower(at - 1).equals("'s");
    return determined || gerund;
  }

  /** Whether a light verb brings the noun, or something is met with it. */
  private static boolean isBrought(Line line, Segment s, Act t) {
    int at = line.at(t.trigger().start());
    for (int i = at - 1; i >= s.from() && i >= at - 6; i--) {
      String lower = line.lower(i);
      if (LIGHT.contains(lower)) {
        return true;
      }
      if (lower.equals("with") && line.lower(i - 1).equals("met")) {
        return true;
      }
      if (line.word(i).isVerb()) {
        return false;
      }
    }
    return false;
  }

  private void segment(Line line, Segment s, Subject subject, Act trigger) {
    int at = line.at(trigger.trigger().start());
    int after = Math.min(s.to(), line.after(trigger.trigger().end()));
    boolean met = trigger.nominal() && Passives.metWith(line, s.from(), at);
    boolean passive = met || Passives.is(line, trigger, at, s.from());
    ActKind kind = ANSWERS.contains(trigger.entry()) ? ActKind.CONSULT : trigger.kind();
    if (passive) {
      passive(line, s, subject, trigger, kind, at, after, met);
      return;
    }
    Party actor = subject.first();
    if (subject.pronoun() || actor == null && s.kind() == Segments.Kind.PREDICATE) {
      actor = antecedent(line, s);
    } else if (s.kind() == Segments.Kind.RELATIVE && actor == null) {
      actor = Emitter.nearest(line, s.from());
    }
    boolean headed = subject.pronoun() || subject.head() || s.kind() == Segments.Kind.RELATIVE;
    if (actor == null
        || !Roles.isPolitical(actor)
        || !headed && s.kind() != Segments.Kind.PREDICATE) {
      return;
    }
    Voice voice = new Voice(actor, List.of(), CodedAct.Certainty.PROBABLE, false, -1);
    List<Party> others =
        subject.parties().size() > 1
            ? subject.parties().subList(1, subject.parties().size())
            : List.of();
    int reason = reason(line, after);
    if (reason >= 0) {
      emitter.add(
          line,
          Emitter.Draft.told(
              kind,
              line.span(s.from(), line.size()),
              trigger.trigger(),
              actor,
              List.of(),
              line.span(reason, line.size()),
              "told " + trigger.lemma()),
          voice);
    } else if (after < s.to() && !s.limited()) {
      governed.govern(
          line,
          trigger,
          kind,
          voice,
          after,
          s.to(),
          s.from(),
          s.to(),
          "told " + trigger.lemma(),
          others,
          false);
    } else {
      Span condition = s.limited() ? line.span(s.conditionFrom(), s.conditionTo()) : null;
      Span span = line.span(s.from(), s.to());
      emitter.add(
          line,
          new Emitter.Draft(
              kind,
              condition != null && s.conditionFrom() >= s.to() ? span.cover(condition) : span,
              trigger.trigger(),
              actor,
              others,
              Roles.named(
                  line, after, s.limited() ? Math.max(s.to(), s.conditionTo()) : s.to(), actor),
              line.span(Math.min(at, s.to() - 1), s.to()),
              Modality.ACTUAL,
              condition,
              "told " + trigger.lemma(),
              false,
              true),
          voice);
    }
  }

  /** "Norland opposed, saying that ...": the first word of the reason; -1 when none is told. */
  private static int reason(Line line, int after) {
    if (after + 2 >= line.size() || !line.lower(after).equals(",")) {
      return -1;
    }
    for (Act t : line.triggersIn(after + 1, line.size())) {
      boolean says = t.kind() == ActKind.STATE && !t.nominal();
      if (says
          && line.at(t.trigger().start()) == after + 1
          && line.lower(after + 1).endsWith("ing")) {
        int from = line.after(t.trigger().end());
        return from < line.size() ? from : -1;
      }
    }
    return -1;
  }

  private void passive(
      Line line,
      Segment s,
      Subject subject,
      Act trigger,
      ActKind kind,
      int at,
      int after,
      boolean met) {
    List<Party> by = Governed.by(line, after, s.to());
    Party actor = by.isEmpty() ? null : by.getFirst();
    boolean paper = Passives.isPaper(line, s.from(), at);
    List<Party> targets =
        kind == ActKind.CONSULT
            ? Roles.named(line, after, s.to(), actor)
            : subject.parties().stream().filter(p -> !Roles.isIdle(p)).limit(1).toList();
    CodedAct first = emitter.last();
    if (targets.isEmpty() && first != null && Passives.isSecond(line, at) && isPassive(first)) {
      targets = first.targets(); // "was raided and attacked"
    }
    CodedAct before = emitter.before();
    if (actor == null && paper && kind == ActKind.CONSULT) {
      Party issuer = Emitter.nearest(line, line.size());
      boolean follows = before == null && issuer != null;
      actor = follows ? issuer : before == null ? null : before.actor();
      for (int i = s.to(); i < line.size(); i++) {
        if (line.lower(i - 1).equals("the") && line.word(i).isParty()
            || i == s.to() && line.word(i).isParty()) {
          var m = line.word(i).mention();
          actor = m == null ? actor : m.party();
          break;
        }
      }
    }
    if (by.isEmpty() && unmarked.impersonal(line, s, trigger, at, after)) {
      return;
    }
    boolean agent = !by.isEmpty() && Roles.isPolitical(actor);
    if (agent && targets.isEmpty()) {
      targets = // "imposed on Iceland by Norway"
          Roles.named(line, after, s.to(), actor).stream().filter(p -> !by.contains(p)).toList();
    }
    if (!agent
        && (targets.isEmpty() && !met
            || targets.stream()
                .noneMatch(p -> Roles.isPolitical(p) || p.kind() == Party.Kind.PERSON))) {
      return;
    }
    if (met && subject.parties().isEmpty()) {
      return;
    }
    if (actor != null && !Roles.isPolitical(actor)) {
      return;
    }
    int index =
        emitter.add(
            line,
            Emitter.Draft.told(
                    kind,
                    line.span(s.from(), s.to()),
                    trigger.trigger(),
                    actor,
                    targets,
                    line.span(s.from(), Math.max(s.from() + 1, at)),
                    "passive " + trigger.lemma())
                .with(by.isEmpty() ? by : by.subList(1, by.size())),
            Voice.OUTLET);
    governed.embedded(line, kind, Voice.OUTLET.within(index), actor, s.from(), at);
  }

  private static boolean isPassive(CodedAct act) {
    return act.rule().startsWith("passive ");
  }

  /** The party that "it" or "they" means: the last subject before, in the sentence first. */
  private @Nullable Party antecedent(Line line, Segment s) {
    Party inSentence = Emitter.nearest(line, s.from());
    return inSentence != null ? inSentence : subjectBefore;
  }
}
