package org.crossread.position;

import java.util.List;
import org.crossread.name.Party;
import org.crossread.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * In whose words something is told.
 *
 * @param speaker null for the outlet, or a speaker left open
 * @param somebody whether words that name nobody ("some", "he") tell that somebody speaks
 * @param outer index of the act that this voice is embedded in; -1 for none
 */
record Voice(
    @Nullable Party speaker,
    List<Statement.Relay> via,
    CodedAct.Certainty certainty,
    boolean reported,
    boolean somebody,
    int outer) {
  static final Voice OUTLET = new Voice(null, List.of(), CodedAct.Certainty.PROBABLE, false, -1);

  /** The voice of a party, or of a speaker left open. */
  Voice(
      @Nullable Party speaker,
      List<Statement.Relay> via,
      CodedAct.Certainty certainty,
      boolean reported,
      int outer) {
    this(speaker, via, certainty, reported, false, outer);
  }

  /** Whether a party, or somebody who is not named, can take a position with it. */
  boolean takesPosition() {
    return somebody || Roles.isPolitical(speaker);
  }

  /** As {@link #takesPosition}, or nothing is known of the speaker. */
  boolean mayTakePosition() {
    return speaker == null || takesPosition();
  }

  Voice within(int act) {
    return new Voice(speaker, via, certainty, reported, somebody, act);
  }
}
