package org.crossread.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.encode.Encoder;
import org.crossread.encode.Vector;

/** An encoder that needs no model: how often each letter occurs. */
final class LetterCounts implements Encoder {
  @Override
  public List<Vector> encode(List<String> all) {
    List<Vector> vectors = new ArrayList<>();
    for (String text : all) {
      float[] counts = new float[26];
      for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
        if (c >= 'a' && c <= 'z') {
          counts[c - 'a']++;
        }
      }
      vectors.add(Vector.unit(counts));
    }
    return vectors;
  }

  @Override
  public String version() {
    return "letter counts";
  }
}
