package org.crossread.correction;

import java.util.List;
import org.crossread.claim.Decision;
import org.crossread.claim.Passage;

/**
 * What became of one correction.
 *
 * @param passages the words it speaks of, where they stand in these reports; sorted
 * @param program what the program decides; empty when that is unknown
 * @param person what holds in its place; empty when nothing does
 * @param note why it was not applied, or what to know; may be empty
 */
public record Outcome(
    Correction correction,
    Decision.State state,
    List<Passage> passages,
    String program,
    String person,
    String note) {
  public Outcome {
    passages = passages.stream().distinct().sorted().toList();
  }

  Outcome(Correction correction, Decision.State state, String note) {
    this(correction, state, List.of(), "", "", note);
  }

  /** This outcome as it stands in a comparison. */
  Decision decision() {
    return new Decision(
        correction.id(),
        correction.change().word(),
        state,
        passages,
        program,
        person,
        correction.change() instanceof Change.RenameIssue r ? r.name() : null,
        correction.author(),
        correction.time(),
        correction.reason(),
        note);
  }
}
