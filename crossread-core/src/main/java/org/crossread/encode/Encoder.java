package org.crossread.encode;

import java.util.List;

/** Turns pieces of text into vectors. Implementations are thread-safe and deterministic. */
public interface Encoder {
  /** One vector a text, in order, all of the same size. A text too long is cut, never refused. */
  List<Vector> encode(List<String> texts);

  /** Name and version of the model, part of every output. */
  String version();
}
