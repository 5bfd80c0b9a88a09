package org.crossread.correction;

import java.util.List;
import org.crossread.claim.Decision;
import org.crossread.claim.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What became of one correction.
 *
 * @param passages the words it speaks of, where they stand in these reports; sorted
 * @param program what the program decides; empty when that is unknown
 * @param person what holds in its place; empty when nothing does
 * @param note why it was not applied, or what to know; may be empty
 * @param issue what the issue of the positions shown by {@code passages} is called now; null for
 *     other kinds
 */
public record Outcome(
    Correction correction,
    Decision.State state,
    List<Passage> passages,
    String program,
    String person,
    String note,
    @Nullable String issue) {
  public Outcome {
    passages = passages.stream().distinct().sorted().toList();
  }

  /** An outcome that names no issue. */
  public Outcome(
      Correction correction,
      Decision.State state,
      List<Passage> passages,
      String program,
      String person,
      String note) {
    this(correction, state, passages, program, person, note, null);
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
        issue,
        correction.author(),
        correction.time(),
        correction.reason(),
        note);
  }
}
