package org.crossread.wording;

import java.util.List;
import org.crossread.claim.Passage;
import org.crossread.name.Party;
import org.jspecify.annotations.Nullable;

/**
 * A verb that reports statements.
 *
 * @param verb its base form; {@code according to} for that phrase
 * @param uses at least one, sorted by passage
 */
public record ReportingVerb(String verb, List<Use> uses) {
  /**
   * One statement that it reports.
   *
   * @param cue the reporting words
   * @param speaker of the statement; null when left open
   */
  public record Use(Passage cue, @Nullable Party speaker) {}

  public ReportingVerb {
    uses = uses.stream().sorted(java.util.Comparator.comparing(Use::cue)).toList();
    if (uses.isEmpty()) {
      throw new IllegalArgumentException(verb + " is not used");
    }
  }
}
