package org.crossread.story;

import java.util.List;

/**
 * Articles put into stories, and stories into threads.
 *
 * @param stories article ids, a partition; sorted within a story, and stories by their first
 * @param threads for each story the number of its thread, which is that of its first story
 */
public record Grouping(List<List<String>> stories, List<Integer> threads) {
  public Grouping {
    stories = stories.stream().map(List::copyOf).toList();
    threads = List.copyOf(threads);
    if (stories.size() != threads.size()) {
      throw new IllegalArgumentException(
          stories.size() + " stories, " + threads.size() + " threads");
    }
  }
}
