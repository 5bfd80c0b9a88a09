package org.crossread.story;

import java.util.List;

/**
 * A story as it stands.
 *
 * @param id stays the same as long as the story has articles
 * @param thread id of the first story of its thread, as the last repair had it; its own before
 * @param articles ids in order of arrival
 */
public record Story(String id, String thread, List<String> articles) {
  public Story {
    articles = List.copyOf(articles);
  }
}
