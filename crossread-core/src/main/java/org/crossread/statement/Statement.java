package org.crossread.statement;

import java.util.List;
import org.crossread.name.Party;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something.
 *
 * @param source the words that name the speaker; null when inherited from the statement before
 * @param cue the reporting words; null when there are none
 * @param content the spans of what is said, in text order, at least one
 * @param speaker the party the source resolves to; null when left open
 * @param via through whom it came, nearest to the speaker first
 */
public record Statement(
    @Nullable Span source,
    @Nullable Span cue,
    List<Span> content,
    @Nullable Party speaker,
    List<Relay> via,
    Mode mode,
    Polarity polarity,
    Certainty certainty) {
  public Statement {
    content = List.copyOf(content);
    via = List.copyOf(via);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement has content");
    }
  }

  /** Whether the words are quoted, reported, or both. */
  public enum Mode {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /**
   * Whether the cue asserts, denies ("denied"), is itself negated ("did not say"), or only supposed
   * ("if the mayor says", "might say").
   */
  public enum Polarity {
    ASSERTED,
    DENIED,
    NEGATED,
    HYPOTHETICAL;

    /** Whether the speaker says anything at all of the content. */
    public boolean isSaid() {
      return this == ASSERTED || this == DENIED;
    }
  }

  /** Whether rule and tagger agree, or one alone found it. */
  public enum Certainty {
    CONFIRMED,
    PROBABLE
  }

  /** One link of a relay chain: "according to text published by the state-run TASS news agency". */
  public record Relay(Span span, @Nullable Party party) {}

  /** The smallest span over source, cue and content. */
  public Span span() {
    Span all = content.getFirst().cover(content.getLast());
    if (source != null) {
      all = all.cover(source);
    }
    return cue != null ? all.cover(cue) : all;
  }
}
