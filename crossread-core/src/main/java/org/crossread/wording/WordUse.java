package org.crossread.wording;

import java.util.List;

/**
 * How the reports of a comparison word what they tell: counts with their passages, no score and no
 * judgement of an outlet. Everything that has no order of its own is sorted by how often it occurs,
 * then by its words.
 *
 * @param parties those that are named in at least two ways
 * @param things what aligned passages name by different nouns
 * @param verbs reporting verbs
 * @param scareQuotes one to three words in quotation marks that nobody is reported to say
 * @param hedges words that hold what is told at a distance, outside quotations
 * @param shares by article id, then by order
 */
public record WordUse(
    List<Naming> parties,
    List<Naming> things,
    List<ReportingVerb> verbs,
    List<Usage> scareQuotes,
    List<Usage> hedges,
    List<Share> shares) {
  public WordUse {
    parties = List.copyOf(parties);
    things = List.copyOf(things);
    verbs = List.copyOf(verbs);
    scareQuotes = List.copyOf(scareQuotes);
    hedges = List.copyOf(hedges);
    shares = List.copyOf(shares);
  }

  public boolean isEmpty() {
    return parties.isEmpty()
        && things.isEmpty()
        && verbs.isEmpty()
        && scareQuotes.isEmpty()
        && hedges.isEmpty()
        && shares.isEmpty();
  }
}
