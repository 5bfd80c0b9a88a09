package org.crossread.store;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote down on a thing.
 *
 * @param kind what it is on
 * @param target the id of that thing: of a story, article, claim, cell or passage, or the name of
 *     an outlet
 * @param labels short words, sorted
 */
public record Note(
    long number,
    String author,
    Instant at,
    Kind kind,
    String target,
    String text,
    List<String> labels) {
  public Note {
    labels = List.copyOf(labels);
  }

  /** What a note can be on. */
  public enum Kind {
    STORY,
    ARTICLE,
    CLAIM,
    CELL,
    PASSAGE,
    OUTLET
  }
}
