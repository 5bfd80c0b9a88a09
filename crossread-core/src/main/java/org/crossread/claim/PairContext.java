package org.crossread.claim;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.encode.Vector;

/**
 * What is ordinary in the reports compared: how many sentences hold each stem, and the mean vector.
 * It is made of two reports only, so that a third one changes nothing between them.
 */
final class PairContext {
  /** Numbers of the stems of all sentences, in alphabetic order. */
  private final SortedMap<String, Integer> numbers = new TreeMap<>();

  /**
   * Inverse document frequency over the sentences of both reports, by number, at least a little.
   */
  private final double[] idf;

  private final float[] mean;

  /**
   * @param stems one set of stems a sentence
   * @param vectors of the units, all of one size
   */
  PairContext(Collection<? extends Collection<String>> stems, Collection<Vector> vectors) {
    SortedMap<String, Integer> documentFrequency = new TreeMap<>();
    for (Collection<String> sentence : stems) {
      for (String stem : new TreeSet<>(sentence)) {
        documentFrequency.merge(stem, 1, Integer::sum);
      }
    }
    idf = new double[documentFrequency.size()];
    documentFrequency.forEach((stem, n) -> {
      idf[numbers.size()] = Math.log((stems.size() + 1.0) / n);
      numbers.put(stem, numbers.size());
    });
    int size = vectors.isEmpty() ? 0 : vectors.iterator().next().size();
    mean = new float[size];
    double[] sum = new double[size];
    for (Vector v : vectors) {
      for (int i = 0; i < size; i++) {
        sum[i] += v.at(i);
      }
    }
    for (int i = 0; i < size; i++) {
      mean[i] = (float) (sum[i] / vectors.size());
    }
  }

  /**
   * The stems with their weights; those that no sentence holds, which no other set has, are left
   * out.
   */
  WeighedStems weighed(Set<String> stems) {
    return new WeighedStems(
        stems.stream()
            .map(numbers::get)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .toArray(),
        idf);
  }

  /** {@code vector} less the mean, of length one. */
  Vector centred(Vector vector) {
    float[] values = vector.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean[i];
    }
    return Vector.unit(values);
  }
}
