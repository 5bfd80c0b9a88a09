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
  /** What is nearer to the mean than this has no direction of its own; above what floats lose. */
  private static final double LEAST_LENGTH = 1e-3;

  /** Numbers of the stems of all sentences, in alphabetic order. */
  private final SortedMap<String, Integer> numbers = new TreeMap<>();

  /**
   * Inverse document frequency over the sentences of both reports, by number, at least a little.
   */
  private final double[] idf;

  private final double[] mean;

  private final double meanSquares;

  /**
   * A vector as seen from the mean.
   *
   * @param along product of the vector and the mean
   * @param length of the vector less the mean
   */
  record Centred(double along, double length) {}

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
    mean = new double[size];
    for (Vector v : vectors) {
      for (int i = 0; i < size; i++) {
        mean[i] += v.at(i) / (double) vectors.size();
      }
    }
    double squares = 0;
    for (double x : mean) {
      squares += x * x;
    }
    meanSquares = squares;
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

  /** Where {@code vector} lies from the mean. */
  Centred centred(Vector vector) {
    double along = 0;
    double squares = 0;
    for (int i = 0; i < mean.length; i++) {
      along += vector.at(i) * mean[i];
      squares += (double) vector.at(i) * vector.at(i);
    }
    return new Centred(along, Math.sqrt(Math.max(0, squares - 2 * along + meanSquares)));
  }

  /**
   * Cosine of two vectors less the mean; 0 when one of them is the mean.
   *
   * @param product of the two vectors as they are
   */
  double cosine(Centred a, Centred b, double product) {
    return a.length() < LEAST_LENGTH || b.length() < LEAST_LENGTH
        ? 0
        : (product - a.along() - b.along() + meanSquares) / (a.length() * b.length());
  }
}
