package org.crossread.position;

import org.crossread.text.Span;

/**
 * A trigger word or phrase and the kind of act it names.
 *
 * @param trigger where the words stand
 * @param lemma the entry of the frame resource that matched
 */
public record Act(ActKind kind, Span trigger, String lemma) {}
