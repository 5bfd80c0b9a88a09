package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.position.Frames.Match;
import org.jspecify.annotations.Nullable;

/** What the words before a trigger make of it. */
final class Scope {
  /** Words that may stand between a negation or a refusal and what it negates. */
  private static final int REACH = 4;

  private static final Set<String> NEGATIONS =
      Set.of(
          "not", "never", "cannot", "without", "hardly", "nor", "fail", "fails", "failed",
          "failing");

  /** Whoever does neither one thing nor the other is neutral, whatever the things are. */
  private static final Set<String> NEITHER = Set.of("neither", "nor");

  private static final Set<String> BETWEEN =
      Set.of(
          "to",
          "be",
          "been",
          "being",
          "is",
          "was",
          "were",
          "are",
          "has",
          "have",
          "had",
          "yet",
          "ever",
          "even",
          "also",
          "so",
          "far",
          "immediately",
          "publicly",
          "fully",
          "in",
          "any",
          "way",
          "do",
          "did",
          "does",
          "a",
          "an",
          "the",
          "its",
          "their",
          "his",
          "her");

  private static final Set<String> WILL = Set.of("will", "would", "won", "wouldn", "shall");

  private static final Set<String> BREAKS =
      Set.of(
          ";",
          ":",
          "but",
          "while",
          "after",
          "as",
          "when",
          "before",
          "following",
          "who",
          "which",
          "where",
          "since",
          "because",
          "although",
          "though",
          "despite",
          "whereas",
          "until");

  /** Who orders a deed does it: "ordered the arrest". */
  private static final String OWN_DEED = "order";

  private Scope() {}

  /**
   * An act as it is to be read.
   *
   * @param from first word of the trigger, of the negation or refusal where there is one
   * @param to after the last word
   */
  record Read(Match match, ActKind kind, int from, int to, boolean turned) {}

  /** Acts in text order; matches that name no act in their place are left out. */
  static List<Read> read(List<String> words, List<Match> matches) {
    List<Read> acts = new ArrayList<>();
    int[] clause = clauses(words);
    Read governor = null;
    for (Match match : matches) {
      ActKind kind = match.form().kind();
      Read before = acts.isEmpty() ? null : acts.getLast();
      if (before != null && governs(before)) {
        governor = before;
      }
      if (before != null && refuses(before) && reaches(words, before.to(), match.from())) {
        acts.removeLast();
        ActKind left = kind.refused();
        if (left != null) {
          acts.add(new Read(match, left, before.from(), match.to(), true));
        }
        continue;
      }
      int negation = negation(words, match.from());
      if (negation >= 0) {
        boolean neither = NEITHER.contains(words.get(negation)) && negation == match.from() - 1;
        ActKind left = neither ? ActKind.STATE : negated(kind, words, negation);
        if (left != null && !(neither && kind == ActKind.STATE)) {
          acts.add(new Read(match, left, negation, match.to(), true));
        }
        continue;
      }
      if (before != null && before.to() > match.from()
          || !governed(words, clause, governor, match)) {
        acts.add(new Read(match, kind, match.from(), match.to(), false));
      }
    }
    return acts;
  }

  /** Will not give is a refusal; has not given is nothing. */
  private static @Nullable ActKind negated(ActKind kind, List<String> words, int negation) {
    for (int i = Math.max(0, negation - 2); i < negation; i++) {
      if (WILL.contains(words.get(i))) {
        return kind.isDeed() ? kind.refused() : kind.negated();
      }
    }
    return kind.negated();
  }

  private static boolean refuses(Read act) {
    if (act.kind() != ActKind.REJECT || act.turned()) {
      return false;
    }
    String lemma = act.match().form().lemma();
    return lemma.equals("refuse") || lemma.endsWith(" to") || lemma.endsWith(" of");
  }

  /** Whether only words that may stand between lie in {@code [from, to)}. */
  private static boolean reaches(List<String> words, int from, int to) {
    if (to - from > REACH || from > to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!mayStandBetween(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Index of the first word of a negation before {@code at}; -1 when there is none. */
  private static int negation(List<String> words, int at) {
    for (int i = at - 1; i >= 0 && i >= at - REACH; i--) {
      String word = words.get(i);
      if (NEGATIONS.contains(word) || NEITHER.contains(word)) {
        return i;
      }
      if (word.equals("t") && i >= 2 && words.get(i - 1).equals("'")) {
        return i - 2;
      }
      if (word.equals("longer") && i >= 1 && words.get(i - 1).equals("no")) {
        return i - 1;
      }
      if (word.equals("no") && i == at - 1) {
        return i;
      }
      if (!mayStandBetween(word)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean mayStandBetween(String word) {
    return BETWEEN.contains(word) || word.endsWith("ly");
  }

  /** Whether {@code match} is a deed that an act before it in the clause speaks of. */
  private static boolean governed(
      List<String> words, int[] clause, @Nullable Read governor, Match match) {
    return governor != null
        && match.form().kind().isDeed()
        && clause[governor.to() - 1] == clause[match.from()]
        && !isCoordinated(words, match);
  }

  /** The number of the clause of each word. */
  private static int[] clauses(List<String> words) {
    int[] clause = new int[words.size()];
    int number = 0;
    for (int i = 0; i < clause.length; i++) {
      number += BREAKS.contains(words.get(i)) ? 1 : 0;
      clause[i] = number;
    }
    return clause;
  }

  private static boolean governs(Read act) {
    return !act.kind().isDeed()
        && act.kind() != ActKind.STATE
        && !act.match().form().lemma().equals(OWN_DEED);
  }

  /** "... and expelled two diplomats": a second finite verb of the same subject. */
  private static boolean isCoordinated(List<String> words, Match match) {
    int i = match.from() - 1;
    while (i >= 0 && words.get(i).endsWith("ly")) {
      i--;
    }
    boolean finite = !match.form().base() && !words.get(match.from()).endsWith("ing");
    return finite && i >= 0 && (words.get(i).equals("and") || words.get(i).equals("then"));
  }
}
