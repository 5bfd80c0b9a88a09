package org.crossread.capture;

import org.jspecify.annotations.Nullable;

/** What became of one record of an input. */
public sealed interface Item {
  /** The record's place. */
  Position position();

  /** The record holds what may be an article. */
  record Found(Capture capture) implements Item {
    @Override
    public Position position() {
      return capture.position();
    }
  }

  /** The record tells of an article and where it is, but does not hold its text. */
  record Linked(Position position, String link, @Nullable Stated stated) implements Item {}

  /** The record is sound and of a kind that is no article: a picture, a request, a package. */
  record Passed(Position position, String kind) implements Item {}

  /** The record could not be read; those after it may still follow. */
  record Failed(Position position, UnreadableException.Reason reason, String message, String remedy)
      implements Item {}
}
