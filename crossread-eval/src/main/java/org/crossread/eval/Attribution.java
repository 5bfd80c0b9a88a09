package org.crossread.eval;

import java.util.List;
import org.crossread.text.Span;

/**
 * Who said what, as annotated or as found. Spans are in code points of the document's text, not in
 * UTF-16 units: the sets count so.
 */
record Attribution(List<Span> source, List<Span> cue, List<Span> content) {
  Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  /** The three roles of its spans, in the order in which they are shown. */
  enum Role {
    SOURCE,
    CUE,
    CONTENT
  }

  List<Span> spans(Role role) {
    return switch (role) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }
}
