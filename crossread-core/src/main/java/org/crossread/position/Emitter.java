package org.crossread.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.position.CodedAct.Certainty;
import org.crossread.position.CodedAct.Flag;
import org.crossread.position.CodedAct.Modality;
import org.crossread.quantity.TimeExpression;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** Collects the acts of one article; fills what follows from the words of their passage. */
final class Emitter {
  private final String characters;
  private final List<TimeExpression> times;
  private final List<CodedAct> acts = new ArrayList<>();
  private final Counterparts counterparts = new Counterparts();
  private int sentenceStart;

  Emitter(String characters, List<TimeExpression> times) {
    this.characters = characters;
    this.times = times;
  }

  /**
   * An act about to be added.
   *
   * @param issue first and last word of what it is about
   * @param again whether it is said to be repeated
   */
  record Draft(
      ActKind kind,
      Span span,
      Span trigger,
      @Nullable Party actor,
      List<Party> others,
      List<Party> targets,
      @Nullable Span issue,
      Modality modality,
      @Nullable Span condition,
      String rule,
      boolean again,
      boolean inherits) {
    /** An act that the outlet tells as done. */
    static Draft told(
        ActKind kind,
        Span span,
        Span trigger,
        @Nullable Party actor,
        List<Party> targets,
        @Nullable Span issue,
        String rule) {
      return new Draft(
          kind,
          span,
          trigger,
          actor,
          List.of(),
          targets,
          issue,
          Modality.ACTUAL,
          null,
          rule,
          false,
          actor != null);
    }

    /** The same, done with others. */
    Draft with(List<Party> others) {
      return new Draft(
          kind, span, trigger, actor, others, targets, issue, modality, condition, rule, again,
          inherits);
    }
  }

  List<CodedAct> acts() {
    return List.copyOf(acts);
  }

  int size() {
    return acts.size();
  }

  void begin(Line line) {
    sentenceStart = acts.size();
  }

  /** The last act of the sentence being read; null when it has none yet. */
  @Nullable CodedAct last() {
    return acts.size() > sentenceStart ? acts.getLast() : null;
  }

  /** The last act before, in any sentence; null when there is none. */
  @Nullable CodedAct before() {
    return acts.isEmpty() ? null : acts.getLast();
  }

  /** Adds an act; returns its index. */
  int add(Line line, Draft d, Voice voice) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(Flags.of(characters, d.span(), d.kind()));
    if (d.again()) {
      flags.add(Flag.REITERATED);
    }
    if (d.rule().equals("only through")) {
      flags.add(Flag.NECESSARY_CONDITION);
    }
    List<Party> targets = d.targets();
    if (d.actor() != null && !targets.isEmpty()) {
      if (targets.stream().allMatch(Roles::isPolitical)) {
        counterparts.learn(d.actor(), targets);
      }
    } else if (d.inherits() && targets.isEmpty()) {
      CodedAct before = last();
      boolean same = before != null && d.actor() != null && before.party().equals(d.actor().root());
      targets =
          same && before != null && !before.targets().isEmpty()
              ? before.targets()
              : betweenStates(d.actor());
      if (!targets.isEmpty()) {
        flags.add(Flag.TARGET_INFERRED);
      }
    }
    Certainty certainty =
        d.actor() == null || flags.contains(Flag.TARGET_INFERRED) && !voice.reported()
            ? Certainty.POSSIBLE
            : voice.certainty();
    CodedAct act =
        new CodedAct(
            kind(d),
            d.span(),
            d.trigger(),
            d.actor(),
            d.others(),
            targets,
            told(d.issue()),
            d.condition() != null && d.modality() != Modality.DENIED
                ? Modality.CONDITIONAL
                : d.modality(),
            d.condition(),
            time(line, d.span()),
            voice.via(),
            voice.outer(),
            d.rule(),
            certainty,
            flags);
    for (int i = acts.size() - 1; i >= sentenceStart; i--) {
      if (isSame(acts.get(i), act)) {
        if (act.span().length() > acts.get(i).span().length()) {
          acts.set(i, act);
        }
        return i;
      }
    }
    acts.add(act);
    return acts.size() - 1;
  }

  /** An issue of marks alone tells nothing. */
  private @Nullable Span told(@Nullable Span issue) {
    boolean words =
        issue != null && issue.of(characters).chars().anyMatch(Character::isLetterOrDigit);
    return words ? issue : null;
  }

  /** A person who attacks somebody does it with words. */
  private ActKind kind(Draft d) {
    boolean attacks =
        d.kind() == ActKind.ASSAULT
            && d.trigger().of(characters).toLowerCase(Locale.ROOT).startsWith("attack");
    boolean person = d.actor() != null && d.actor().kind() == Party.Kind.PERSON;
    return attacks && person ? ActKind.ACCUSE : d.kind();
  }

  /** With whom a state deals; whom a person means who names nobody is mostly somebody else. */
  private List<Party> betweenStates(@Nullable Party actor) {
    List<Party> known = counterparts.of(actor);
    boolean states = Roles.isState(actor) && known.stream().allMatch(Roles::isState);
    return states ? known : List.of();
  }

  /** Two statements with one cue tell one act. */
  private static boolean isSame(CodedAct a, CodedAct b) {
    return a.kind() == b.kind()
        && a.party().equals(b.party())
        && a.trigger().equals(b.trigger())
        && a.span().overlaps(b.span());
  }

  /** "..., a claim it repeated", "..., an offer they dismissed": about the act before. */
  void apposed(
      Line line, @Nullable Act frame, Voice voice, int from, int to, int cueTo, Set<String> again) {
    CodedAct before = last();
    if (before == null) {
      return;
    }
    boolean repeats =
        frame == null
            && line.triggersIn(to, cueTo).stream().anyMatch(t -> again.contains(t.entry()));
    ActKind kind = frame != null ? frame.kind() : before.kind();
    if (frame == null && !repeats) {
      return;
    }
    Span span = line.span(from, Math.max(cueTo, to));
    List<Party> targets =
        frame == null
            ? before.targets()
            : before.actor() == null ? List.of() : List.of(before.actor());
    add(
        line,
        new Draft(
            kind,
            span,
            line.span(to, cueTo),
            voice.speaker() != null ? voice.speaker() : before.actor(),
            List.of(),
            targets,
            before.issue(),
            before.kind() == ActKind.DENY && repeats ? Modality.DENIED : Modality.ACTUAL,
            null,
            "apposition",
            repeats,
            false),
        voice);
  }

  /** The first time in the passage, else in the sentence, that is no part of a name. */
  private @Nullable TimeExpression time(Line line, Span span) {
    TimeExpression found = null;
    for (TimeExpression t : times) {
      if (!line.sentence().span().contains(t.span()) || isName(line, t)) {
        continue;
      }
      if (span.contains(t.span())) {
        return t;
      }
      found = found == null ? t : found;
    }
    return found;
  }

  /** "The 1990 Treaty": a year before a capital letter names the thing. */
  private boolean isName(Line line, TimeExpression t) {
    if (t.granularity() != TimeExpression.Granularity.YEAR) {
      return false;
    }
    int after = t.span().end() + 1;
    boolean capital =
        after < characters.length() && Character.isUpperCase(characters.charAt(after));
    String before =
        characters
            .substring(line.sentence().span().start(), t.span().start())
            .stripTrailing()
            .toLowerCase(Locale.ROOT);
    return capital
        || before.endsWith(" after")
        || before.endsWith(" since")
        || before.endsWith(" before");
  }

  /** The mention that names a party anywhere before word {@code to} of the sentence, nearest. */
  static @Nullable Party nearest(Line line, int to) {
    for (int i = to - 1; i >= 0; i--) {
      Mention m = line.word(i).mention();
      if (m != null && m.role() == Mention.Role.ACTOR && !Roles.isIdle(m.party())) {
        return m.party();
      }
    }
    return null;
  }
}
