package org.crossread.encode;

import java.util.List;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an encoder read in one text: a vector for any words of it, and, where the model marks them,
 * who said what. Implementations are thread-safe and give equal answers to equal questions.
 */
public interface Encoding {
  /**
   * The vector of the words in {@code spans} together, in the order given. Words outside the
   * paragraphs that were read count as nothing.
   */
  Vector vector(List<Span> spans);

  /** What the model marks; null when it gives vectors alone. */
  @Nullable Marks marks();
}
