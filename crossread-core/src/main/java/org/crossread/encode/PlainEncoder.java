package org.crossread.encode;

import java.util.ArrayList;
import java.util.List;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;

/**
 * Vectors without a model: the stems of the content words, and the pairs of stems that follow each
 * other, each added at two places that follow from its letters, with a sign (feature hashing,
 * Weinberger et al. 2009). Texts are near when they share words. It gives no marks, so that a
 * reader falls back on the tagger. Needs no native library. Stateless and thread-safe.
 */
public final class PlainEncoder implements Encoder {
  private static final int SIZE = 384;

  /** What a pair of stems counts beside a stem; chosen. */
  private static final float PAIR = 0.5f;

  private static final int PRIME = 0x01000193;
  private static final int BASIS = 0x811c9dc5;

  @Override
  public List<Vector> encode(List<String> texts) {
    List<Vector> vectors = new ArrayList<>(texts.size());
    for (String text : texts) {
      vectors.add(one(ContentWords.stems(text, new Span(0, text.length()))));
    }
    return vectors;
  }

  private static Vector one(List<String> stems) {
    float[] values = new float[SIZE];
    String before = "";
    for (String stem : stems) {
      add(values, stem, 1);
      if (!before.isEmpty()) {
        add(values, before + " " + stem, PAIR);
      }
      before = stem;
    }
    return Vector.unit(values);
  }

  private static void add(float[] values, String word, float weight) {
    int hash = BASIS;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME; // FNV-1a
    }
    for (int k = 0; k < 2; k++) {
      values[Math.floorMod(hash, SIZE)] += (hash & 0x40000000) == 0 ? weight : -weight;
      hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    }
  }

  @Override
  public String version() {
    return "plain-1";
  }
}
