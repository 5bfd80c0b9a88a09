package org.crossread.encode;

import java.util.List;
import org.crossread.text.Span;

/**
 * Words that a model marks in a text, and how they belong together. Spans are whole words of the
 * text. Immutable and thread-safe.
 */
public interface Marks {
  /** What words are in an attribution. */
  enum Role {
    SOURCE,
    CUE,
    CONTENT
  }

  /** What a name names. */
  enum NameKind {
    PERSON,
    ORGANISATION,
    PLACE,
    STATE,
    OTHER
  }

  /**
   * Words with a role.
   *
   * @param number distinguishes the parts of one text
   */
  record Part(Role role, Span span, int number) {}

  /** A name. */
  record Name(NameKind kind, Span span) {}

  /**
   * A kind of speech act.
   *
   * @param kind as org.crossread.position.ActKind spells it
   * @param probability of the model, 0 to 1, in steps of 1/64
   */
  record Act(String kind, double probability) {}

  /** Where reading ended for the length of the text; by default nothing was left out. */
  default int end() {
    return Integer.MAX_VALUE;
  }

  /** Sources, cues and contents in text order; none overlaps another. */
  List<Part> parts();

  /** Names in text order; none overlaps another. */
  List<Name> names();

  /**
   * How much a content belongs to a cue, or a cue to a source; comparable for one {@code from}, and
   * rounded so that processors agree.
   */
  double link(Part from, Part to);

  /** As {@link #link}, for belonging to none. */
  double alone(Part from);

  /** What somebody does who says it with this cue. */
  Act act(Part cue);
}
