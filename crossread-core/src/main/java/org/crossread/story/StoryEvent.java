package org.crossread.story;

import java.util.List;

/** What happened to a story. Ids of stories stay the same as long as they have articles. */
public sealed interface StoryEvent {
  /** The story that the event is about. */
  String story();

  /**
   * A new story with its first article.
   *
   * @param near the story that it may belong to; empty when there is none
   */
  record Opened(String story, String article, String near) implements StoryEvent {}

  /** One more article. */
  record Joined(String story, String article) implements StoryEvent {}

  /** An article left one story for another. */
  record Moved(String story, String article, String from) implements StoryEvent {}

  /** All articles of another story are now in this one, and that one is no more. */
  record Merged(String story, String from) implements StoryEvent {}

  /** A new story of articles that were in another. */
  record Split(String story, String from, List<String> articles) implements StoryEvent {
    public Split {
      articles = List.copyOf(articles);
    }
  }

  /** An article was taken out: it was replaced, or it left the window. */
  record Left(String story, String article) implements StoryEvent {}
}
