package org.crossread.statement;

import java.util.List;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose speaker is not resolved yet.
 *
 * @param content in text order; empty for a cue that found none
 * @param relay the words that name through whom it came; null for none that is known
 */
record Draft(@Nullable Span source, @Nullable Span cue, List<Span> content, @Nullable Span relay) {
  Draft {
    content = content.stream().sorted().toList();
  }

  Draft(@Nullable Span source, @Nullable Span cue, List<Span> content) {
    this(source, cue, content, null);
  }

  /** Where it begins in the text. */
  int start() {
    int start = content.isEmpty() ? Integer.MAX_VALUE : content.getFirst().start();
    if (source != null) {
      start = Math.min(start, source.start());
    }
    return cue != null ? Math.min(start, cue.start()) : start;
  }
}
