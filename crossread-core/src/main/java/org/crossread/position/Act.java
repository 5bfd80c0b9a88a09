package org.crossread.position;

import org.crossread.text.Span;

/**
 * A trigger word or phrase and the kind of act it names.
 *
 * @param kind of the words as they stand: "did not accept" is REJECT
 * @param trigger where the words stand, from a negation or refusal on where there is one
 * @param lemma the entry of the frame resource that matched, after "not " where a negation or
 *     refusal turned it
 * @param nominal whether a noun names it ("the offer"), so that it may be what another act is about
 */
public record Act(ActKind kind, Span trigger, String lemma, boolean nominal) {
  private static final String NOT = "not ";

  /** An act named by a verb or phrase. */
  public Act(ActKind kind, Span trigger, String lemma) {
    this(kind, trigger, lemma, false);
  }

  /** The entry of the frame resource alone. */
  public String entry() {
    return isTurned() ? lemma.substring(NOT.length()) : lemma;
  }

  /** Whether a negation or a refusal turned the trigger into another kind. */
  public boolean isTurned() {
    return lemma.startsWith(NOT);
  }

  static Act turned(ActKind kind, Span trigger, String entry, boolean nominal) {
    return new Act(kind, trigger, NOT + entry, nominal);
  }
}
