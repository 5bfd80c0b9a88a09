package org.crossread.claim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided in place of the program, and what became of it here.
 *
 * @param id of the correction
 * @param kind the word for what was corrected ({@code not-same})
 * @param passages the words it speaks of, sorted; empty when they do not stand here
 * @param program what the program had decided, in plain words
 * @param person what holds in its place, in plain words
 * @param issue the new name of the issue that {@code passages} show; null for other kinds
 * @param reason the author's; may be empty
 * @param note what to know about how it was applied; empty when there is nothing
 */
public record Decision(
    String id,
    String kind,
    State state,
    List<Passage> passages,
    String program,
    String person,
    @Nullable String issue,
    String author,
    Instant time,
    String reason,
    String note) {
  public Decision {
    passages = passages.stream().distinct().sorted().toList();
  }

  /** What became of a correction. */
  public enum State {
    APPLIED,
    /** The program now says so by itself. */
    UNNEEDED,
    /** Another correction, or what the program decides by now, stands against it. */
    CONFLICT,
    /** What it speaks of is not there. */
    NOT_APPLICABLE,
    /** Another correction takes it back. */
    REVERTED
  }

  /** Whether what is shown follows this decision. */
  public boolean holds() {
    return state == State.APPLIED;
  }
}
