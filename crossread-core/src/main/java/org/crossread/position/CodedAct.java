package org.crossread.position;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crossread.name.Party;
import org.crossread.quantity.TimeExpression;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a party does with its words, or a deed told by the outlet itself. All spans are of one
 * article.
 *
 * @param span the passage that shows it
 * @param trigger the words that name it, within or before the passage
 * @param actor who does it; null when the text leaves it open
 * @param others who does it with the actor, in text order
 * @param targets towards whom, in text order; empty when open
 * @param issue the words of what it is about; null when there are none
 * @param condition the words that limit it; null when there are none
 * @param time when it is done, as far as the text says; null when it does not
 * @param via through whom the words came, nearest to the speaker first
 * @param embeddedIn index of the act that speaks of this one, in the acts of the article; -1 when
 *     the outlet or the speaker tells it directly
 * @param rule name of the rule that found it
 */
public record CodedAct(
    ActKind kind,
    Span span,
    Span trigger,
    @Nullable Party actor,
    List<Party> others,
    List<Party> targets,
    @Nullable Span issue,
    Modality modality,
    @Nullable Span condition,
    @Nullable TimeExpression time,
    List<Statement.Relay> via,
    int embeddedIn,
    String rule,
    Certainty certainty,
    Set<Flag> flags) {
  public CodedAct {
    others = List.copyOf(others);
    targets = List.copyOf(targets);
    via = List.copyOf(via);
    flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
    if (span.isEmpty()) {
      throw new IllegalArgumentException("an act has words");
    }
  }

  /** How the act stands to the world of the report. */
  public enum Modality {
    /** Told as done or said. */
    ACTUAL,
    /** Will be done, or is wanted. */
    PLANNED,
    /** Done only if something else is. */
    CONDITIONAL,
    /** Perhaps. */
    POSSIBLE,
    /** Said not to be so. */
    DENIED,
    /** Told in the words of another. */
    REPORTED,
    /** Named, as known, in passing ("the offer"). */
    PRESUPPOSED
  }

  /** How sure the reading is. */
  public enum Certainty {
    CONFIRMED,
    PROBABLE,
    POSSIBLE
  }

  /** What else the words say of the act. */
  public enum Flag {
    RED_LINE,
    PACKAGE,
    REITERATED,
    DEADLINE,
    THREAT_ATTACHED,
    NECESSARY_CONDITION,
    /** The target is not named beside the act; it is the counterpart named last. */
    TARGET_INFERRED
  }

  /** The same act as spoken of by another one, the act at {@code outer}; -1 for none. */
  CodedAct within(int outer) {
    return with(actor, others, targets, outer, certainty);
  }

  /** The same act of another actor. */
  CodedAct by(Party other) {
    return with(
        other,
        others.stream().filter(p -> !p.equals(other)).toList(),
        targets.stream().filter(p -> !p.root().equals(other.root())).toList(),
        embeddedIn,
        actor == null && certainty == Certainty.POSSIBLE ? Certainty.PROBABLE : certainty);
  }

  /** The same act towards others. */
  CodedAct towards(List<Party> parties) {
    return with(actor, others, parties, embeddedIn, certainty);
  }

  private CodedAct with(
      @Nullable Party doer, List<Party> beside, List<Party> towards, int outer, Certainty sure) {
    return new CodedAct(
        kind, span, trigger, doer, beside, towards, issue, modality, condition, time, via, outer,
        rule, sure, flags);
  }

  /** Whether somebody else's words tell it. */
  public boolean isEmbedded() {
    return embeddedIn >= 0;
  }

  /** The id of the actor's principal; empty when the actor is open. */
  public String party() {
    return actor == null ? "" : actor.root();
  }
}
