package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart what is told of two people in relative clauses of one form: "Mr. Berg, who was mayor
 * until 2006" and "Ann Wiek, who was mayor until 2012".
 */
final class RelativeClauses {
  private static final Set<String> PRONOUNS = Set.of("who", "whose", "whom");

  /** A comma and a space may stand between a name and its clause. */
  private static final int MOST_BETWEEN = 2;

  /** Words of a name with its title that a proposition may open with: "Former mayor Ann Wiek". */
  private static final int MOST_WORDS_OF_NAME = 5;

  private RelativeClauses() {}

  /** Takes the score from pairs of such clauses. */
  static void part(Report left, Report right, double[][] scores) {
    List<@Nullable Party> of = antecedents(right);
    List<@Nullable Party> mine = antecedents(left);
    for (int p = 0; p < scores.length; p++) {
      Party a = mine.get(p);
      for (int q = 0; a != null && q < scores[p].length; q++) {
        Party b = of.get(q);
        if (b != null && !a.id().equals(b.id()) && !WhoDetector.sharesName(a, b)) {
          scores[p][q] = 0;
        }
      }
    }
  }

  private static List<@Nullable Party> antecedents(Report report) {
    List<@Nullable Party> people = new ArrayList<>();
    for (Proposition p : report.propositions()) {
      people.add(antecedent(report, p));
    }
    return people;
  }

  /**
   * The person named right before a clause with "who" that opens the proposition, or that follows
   * the name with which it opens; null for none.
   */
  private static @Nullable Party antecedent(Report report, Proposition p) {
    String text = report.article().text().characters();
    int words = 0;
    for (Token t : Tokenizer.tokens(text, p.span())) {
      if (PRONOUNS.contains(t.text().toLowerCase(Locale.ROOT))) {
        return namedBefore(report, t.span().start());
      }
      words += t.isWord() ? 1 : 0;
      if (words > MOST_WORDS_OF_NAME) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Party namedBefore(Report report, int pronoun) {
    for (Mention m : report.mentions()) {
      int between = pronoun - m.span().end();
      if (m.party().kind() == Party.Kind.PERSON && between >= 0 && between <= MOST_BETWEEN) {
        return m.party();
      }
    }
    return null;
  }
}
