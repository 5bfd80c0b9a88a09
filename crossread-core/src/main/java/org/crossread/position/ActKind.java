package org.crossread.position;

/** The kind of a speech act or deed. */
public enum ActKind {
  STATE,
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
  THREATEN,
  CONSULT,
  COERCE,
  AID,
  MOBILIZE,
  WITHDRAW,
  ASSAULT
}
