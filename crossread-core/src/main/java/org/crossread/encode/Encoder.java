package org.crossread.encode;

import java.util.List;
import java.util.stream.Collectors;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** Turns text into vectors. Implementations are thread-safe and deterministic. */
public interface Encoder {
  /** One vector a text, in order, all of the same size. A text too long is cut, never refused. */
  List<Vector> encode(List<String> texts);

  /**
   * Reads a text in one pass. Here: no marks, and each stretch of words as if it stood alone.
   *
   * @param paragraphs to be read, in text order, not overlapping
   */
  default Encoding read(String characters, List<Span> paragraphs) {
    return new Encoding() {
      @Override
      public Vector vector(List<Span> spans) {
        String words =
            spans.stream()
                .map(s -> characters.substring(s.start(), s.end()))
                .collect(Collectors.joining(" "));
        return encode(List.of(words)).getFirst();
      }

      @Override
      public @Nullable Marks marks() {
        return null;
      }
    };
  }

  /** Name and version of the model, part of every output. */
  String version();
}
