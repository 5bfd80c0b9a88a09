package org.crossread.timeline;

import org.crossread.claim.Passage;

/**
 * A passage that dates something.
 *
 * @param passage what is dated, the time included
 * @param time the words of the time
 * @param saying whether the time is that of a statement ("said on Thursday that ..."): it dates the
 *     saying and not what is said
 */
public record Dated(Passage passage, Passage time, boolean saying) implements Comparable<Dated> {
  public Dated {
    if (!passage.article().equals(time.article())) {
      throw new IllegalArgumentException(passage + " and " + time);
    }
  }

  @Override
  public int compareTo(Dated other) {
    int byPassage = passage.compareTo(other.passage);
    return byPassage != 0 ? byPassage : time.compareTo(other.time);
  }
}
