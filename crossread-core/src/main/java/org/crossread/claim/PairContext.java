package org.crossread.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.encode.Vector;

/**
 * What is ordinary in the reports compared: how many sentences hold each stem, and the mean vector.
 * It is made of two reports only, so that a third one changes nothing between them.
 */
final class PairContext {
  private final Map<String, Integer> documentFrequency = new HashMap<>();
  private final int sentences;
  private final float[] mean;

  /**
   * @param stems one set of stems a sentence
   * @param vectors of the units, all of one size
   */
  PairContext(Collection<? extends Collection<String>> stems, Collection<Vector> vectors) {
    for (Collection<String> sentence : stems) {
      for (String stem : new TreeSet<>(sentence)) {
        documentFrequency.merge(stem, 1, Integer::sum);
      }
    }
    sentences = stems.size();
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

  /** Inverse document frequency over the sentences of both reports, at least a little. */
  double idf(String stem) {
    return Math.log((sentences + 1.0) / documentFrequency.getOrDefault(stem, 1));
  }

  /** {@code vector} less the mean, of length one. */
  Vector centred(Vector vector) {
    float[] values = vector.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean[i];
    }
    return Vector.unit(values);
  }

  /** Cosine of two stem sets, each stem weighted by its squared idf. */
  double overlap(Set<String> a, Set<String> b) {
    double both = 0;
    for (String s : a) {
      if (b.contains(s)) {
        both += square(idf(s));
      }
    }
    double norm = Math.sqrt(weight(a) * weight(b));
    return norm == 0 ? 0 : both / norm;
  }

  /** Share of the idf mass of the poorer set that the other holds too. */
  double containment(Set<String> a, Set<String> b) {
    double both = 0;
    double left = 0;
    double right = 0;
    for (String s : a) {
      left += idf(s);
      if (b.contains(s)) {
        both += idf(s);
      }
    }
    for (String s : b) {
      right += idf(s);
    }
    double least = Math.min(left, right);
    return least == 0 ? 0 : both / least;
  }

  /** Share of the idf mass of {@code stems} that {@code other} holds too; 0 where there is none. */
  double share(Set<String> stems, Set<String> other) {
    double all = 0;
    for (String s : stems) {
      all += idf(s);
    }
    return all == 0 ? 0 : shared(stems, other) / all;
  }

  /** Idf mass of the stems that both hold. */
  double shared(Set<String> a, Set<String> b) {
    double both = 0;
    for (String s : a) {
      if (b.contains(s)) {
        both += idf(s);
      }
    }
    return both;
  }

  /** Greatest idf of a stem that both hold; 0 when they share none. */
  double rarestShared(Set<String> a, Set<String> b) {
    double rarest = 0;
    for (String s : a) {
      if (b.contains(s)) {
        rarest = Math.max(rarest, idf(s));
      }
    }
    return rarest;
  }

  private double weight(Set<String> stems) {
    double sum = 0;
    for (String s : stems) {
      sum += square(idf(s));
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
