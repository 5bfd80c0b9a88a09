package org.crossread.eval;

/** The classes of acts between two parties that {@link ActClassifier} knows; those of PLOVER. */
enum ActClass {
  AGREE,
  CONSULT,
  SUPPORT,
  COOPERATE,
  AID,
  YIELD,
  REQUEST,
  ACCUSE,
  REJECT,
  THREATEN,
  PROTEST,
  SANCTION,
  MOBILIZE,
  COERCE,
  ASSAULT;

  /** The classes that name what is done with words: those that the field scores for itself. */
  boolean isVerbal() {
    return switch (this) {
      case AGREE, SUPPORT, REQUEST, ACCUSE, REJECT, THREATEN -> true;
      case CONSULT, COOPERATE, AID, YIELD, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
    };
  }
}
