package org.crossread.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An encoder for tests without a model: a vector counts the words of its text, each at a place made
 * from its letters, so texts that share words are near.
 */
public final class BagEncoder implements Encoder {
  private static final int SIZE = 256;

  @Override
  public List<Vector> encode(List<String> texts) {
    List<Vector> vectors = new ArrayList<>();
    for (String text : texts) {
      float[] values = new float[SIZE];
      for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
        if (!word.isEmpty()) {
          values[Math.floorMod(word.hashCode(), SIZE)]++;
        }
      }
      vectors.add(Vector.unit(values));
    }
    return vectors;
  }

  @Override
  public String version() {
    return "bag-of-words";
  }
}
