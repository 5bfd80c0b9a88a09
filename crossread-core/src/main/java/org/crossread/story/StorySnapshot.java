package org.crossread.story;

import java.util.List;

/**
 * A story index at one moment, for readers beside its writer. Immutable; thread-safe.
 *
 * @see StoryIndex#snapshot()
 */
public final class StorySnapshot {
  private final Active active;
  private final Assigner assigner;
  private final List<Story> stories;

  StorySnapshot(Active active, Assigner assigner, List<Story> stories) {
    this.active = active;
    this.assigner = assigner;
    this.stories = List.copyOf(stories);
  }

  /** Where {@code article} would belong; a pure function of it and this snapshot. */
  public Decision decide(Fingerprint article) {
    Weighed weighed = new Weighed(article, active.rarity());
    return assigner.decide(weighed, KeyTerms.of(weighed), active);
  }

  /** The stories, in order of their opening. */
  public List<Story> stories() {
    return stories;
  }
}
