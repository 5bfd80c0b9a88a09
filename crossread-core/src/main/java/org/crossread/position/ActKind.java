package org.crossread.position;

import org.jspecify.annotations.Nullable;

/** The kind of a speech act or deed. */
public enum ActKind {
  STATE(Stance.NEUTRAL),
  DEMAND(Stance.NEUTRAL),
  APPEAL(Stance.NEUTRAL),
  PROPOSE(Stance.FAVOURS),
  AGREE(Stance.FAVOURS),
  WELCOME(Stance.FAVOURS),
  REJECT(Stance.OPPOSES),
  DENY(Stance.OPPOSES),
  DISPUTE(Stance.OPPOSES),
  ACCUSE(Stance.OPPOSES),
  WARN(Stance.NEUTRAL),
  THREATEN(Stance.OPPOSES),
  CONSULT(Stance.NEUTRAL),
  COERCE(Stance.OPPOSES),
  AID(Stance.FAVOURS),
  MOBILIZE(Stance.NEUTRAL),
  WITHDRAW(Stance.NEUTRAL),
  ASSAULT(Stance.OPPOSES);

  private final Stance stance;

  ActKind(Stance stance) {
    this.stance = stance;
  }

  /** How an act stands to what it is about: the thing welcomed, the person accused. */
  public enum Stance {
    FAVOURS,
    OPPOSES,
    NEUTRAL
  }

  /** How an act of this kind stands to its object. */
  public Stance stance() {
    return stance;
  }

  /** Whether it is done rather than said; another act that speaks of it takes its place. */
  public boolean isDeed() {
    return switch (this) {
      case CONSULT, COERCE, AID, MOBILIZE, WITHDRAW, ASSAULT -> true;
      case STATE,
          DEMAND,
          APPEAL,
          PROPOSE,
          AGREE,
          WELCOME,
          REJECT,
          DENY,
          DISPUTE,
          ACCUSE,
          WARN,
          THREATEN ->
          false;
    };
  }

  /**
   * What is left when the words say that it is not so: not to agree is to reject, but not to reject
   * is only a statement. Null when nothing is left.
   */
  @Nullable ActKind negated() {
    return switch (this) {
      case AGREE, WELCOME, PROPOSE -> REJECT;
      case DEMAND, APPEAL, REJECT, DENY, DISPUTE, ACCUSE, WARN, THREATEN -> STATE;
      case STATE, CONSULT, COERCE, AID, MOBILIZE, WITHDRAW, ASSAULT -> null;
    };
  }

  /** What is left when somebody refuses to do it; null when nothing is. */
  @Nullable ActKind refused() {
    return switch (this) {
      case AGREE, WELCOME, PROPOSE, DEMAND, APPEAL, CONSULT, AID, MOBILIZE, WITHDRAW -> REJECT;
      case REJECT, DENY, DISPUTE, ACCUSE, WARN, THREATEN, COERCE, ASSAULT -> STATE;
      case STATE -> null;
    };
  }
}
