package org.crossread.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.encode.Encoder;
import org.crossread.encode.Vector;

/**
 * Keeps the vector of every text it has seen, for sets in which the same sentences come again and
 * again. Not thread-safe.
 */
final class KeptVectors implements Encoder {
  private final Encoder encoder;
  private final Map<String, Vector> kept = new HashMap<>();

  KeptVectors(Encoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public List<Vector> encode(List<String> texts) {
    List<String> unseen = texts.stream().distinct().filter(t -> !kept.containsKey(t)).toList();
    List<Vector> fresh = encoder.encode(unseen);
    for (int i = 0; i < unseen.size(); i++) {
      kept.put(unseen.get(i), fresh.get(i));
    }
    List<Vector> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      Vector vector = kept.get(text);
      if (vector == null) {
        throw new IllegalStateException("the encoder gave no vector for a text");
      }
      vectors.add(vector);
    }
    return vectors;
  }

  @Override
  public String version() {
    return encoder.version();
  }
}
