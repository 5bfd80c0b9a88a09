package org.crossread.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.encode.Encoder;
import org.crossread.encode.Vector;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;

/**
 * How likely two sentences of one topic tell the same thing, without anything learnt: their overlap
 * in words weighted by rarity within the topic, half the share of the poorer one's words that the
 * other holds, and the cosine of their vectors less the topic's mean. The evidence that the aligner
 * of propositions starts from.
 */
final class TopicScores {
  private final List<Set<String>> stems = new ArrayList<>();
  private final List<Vector> centred = new ArrayList<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  /**
   * @param sentences of one topic
   */
  TopicScores(List<String> sentences, Encoder encoder) {
    for (String s : sentences) {
      Set<String> own = new TreeSet<>(ContentWords.stems(s, new Span(0, s.length())));
      stems.add(own);
      own.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
    }
    List<Vector> vectors = encoder.encode(sentences);
    int size = vectors.isEmpty() ? 0 : vectors.getFirst().size();
    double[] mean = new double[size];
    for (Vector v : vectors) {
      for (int i = 0; i < size; i++) {
        mean[i] += v.at(i) / vectors.size();
      }
    }
    for (Vector v : vectors) {
      float[] values = v.toArray();
      for (int i = 0; i < size; i++) {
        values[i] -= (float) mean[i];
      }
      centred.add(Vector.unit(values));
    }
  }

  /** The score of sentences {@code i} and {@code j}; symmetric, at most 2.5. */
  double of(int i, int j) {
    return overlap(stems.get(i), stems.get(j))
        + containment(stems.get(i), stems.get(j)) / 2
        + centred.get(i).cosine(centred.get(j));
  }

  /** Logarithm of the inverse share of the topic's sentences that hold {@code stem}. */
  private double rarity(String stem) {
    return Math.log((stems.size() + 1.0) / frequency.getOrDefault(stem, 1));
  }

  private double overlap(Set<String> a, Set<String> b) {
    double norm = Math.sqrt(squares(a, a) * squares(b, b));
    return norm == 0 ? 0 : squares(a, b) / norm;
  }

  private double containment(Set<String> a, Set<String> b) {
    double least = Math.min(sum(a, a), sum(b, b));
    return least == 0 ? 0 : sum(a, b) / least;
  }

  private double sum(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).mapToDouble(this::rarity).sum();
  }

  private double squares(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).mapToDouble(s -> rarity(s) * rarity(s)).sum();
  }
}
