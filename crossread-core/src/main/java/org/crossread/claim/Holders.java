package org.crossread.claim;

import org.crossread.name.Party;
import org.crossread.report.Proposition;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** Whose words two propositions are. */
final class Holders {
  private Holders() {}

  /** Who is named beside the words; a source taken over from before may be mistaken. */
  record Named(Span source, Party speaker) {
    static @Nullable Named of(@Nullable Statement s, Span sentence) {
      Span source = s == null ? null : s.source();
      Party speaker = s == null ? null : s.speaker();
      return source != null && speaker != null && sentence.contains(source)
          ? new Named(source, speaker)
          : null;
    }
  }

  /** False when two known parties hold them that are not one: a dispute, not a difference. */
  static boolean mayBeSame(Proposition p, Proposition q) {
    Party a = p.holder();
    Party b = q.holder();
    return a == null || b == null || areOne(a, b);
  }

  /**
   * Whether two parties hold one position: one person, whoever either report says that person
   * speaks for; else a state and what speaks for it. Two people of one party or state are two.
   */
  static boolean areOne(Party a, Party b) {
    boolean people = a.kind() == Party.Kind.PERSON && b.kind() == Party.Kind.PERSON;
    return a.id().equals(b.id()) || !people && a.root().equals(b.root());
  }

  /** Whether two people, each named beside the words, say what the two propositions tell. */
  static boolean areTwoPeople(Pair pair) {
    Party a = speaker(pair.p(), pair.leftSentence());
    Party b = speaker(pair.q(), pair.rightSentence());
    return a != null && b != null && !a.id().equals(b.id()) && !WhoDetector.sharesName(a, b);
  }

  private static @Nullable Party speaker(Proposition p, Span sentence) {
    Named named = Named.of(p.statement(), sentence);
    return named != null && named.speaker().kind() == Party.Kind.PERSON ? named.speaker() : null;
  }
}
