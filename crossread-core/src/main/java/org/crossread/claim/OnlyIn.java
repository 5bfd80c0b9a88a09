package org.crossread.claim;

import org.jspecify.annotations.Nullable;

/**
 * A passage without a partner in any other article. Neighbouring ones of one sentence are one
 * passage, so that it can be read.
 *
 * @param nearest the most similar passage elsewhere, not taken as the same; null when there is none
 * @param why in plain words why the nearest was not taken, or that nothing comes near
 */
public record OnlyIn(Passage passage, @Nullable Passage nearest, String why) {
  /** What is said where there is no nearest passage. */
  public static final String NOTHING_NEAR = "nothing elsewhere comes near it";

  public OnlyIn {
    if (why.isEmpty()) {
      throw new IllegalArgumentException("only in " + passage + " without a reason");
    }
  }
}
