package org.crossread.story;

/** Where an article belongs, as far as the articles before it tell. */
public sealed interface Decision {
  /**
   * It is of {@code story}.
   *
   * @param score mean log-odds with the story's articles; infinite for a copy
   */
  record Join(String story, double score) implements Decision {}

  /** It is of no story so far. */
  record Open() implements Decision {}

  /** It may be of {@code story}; it stands alone until a repair has looked at it again. */
  record Provisional(String story, double score) implements Decision {}
}
