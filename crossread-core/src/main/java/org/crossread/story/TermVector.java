package org.crossread.story;

import java.util.Arrays;

/**
 * Sparse weights of terms, which are numbers made from words, ascending. Immutable.
 *
 * @see Terms
 */
final class TermVector {
  static final TermVector EMPTY = new TermVector(new int[0], new float[0]);

  private final int[] terms;
  private final float[] weights;
  private final float norm;

  /** Takes both arrays over; {@code terms} ascend strictly. */
  TermVector(int[] terms, float[] weights) {
    if (terms.length != weights.length) {
      throw new IllegalArgumentException(terms.length + " terms, " + weights.length + " weights");
    }
    this.terms = terms;
    this.weights = weights;
    double sum = 0;
    for (float w : weights) {
      sum += (double) w * w;
    }
    this.norm = (float) Math.sqrt(sum);
  }

  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  float weight(int i) {
    return weights[i];
  }

  /** Place of {@code term}; negative when it is not in here. */
  int indexOf(int term) {
    return Arrays.binarySearch(terms, term);
  }

  /** Each weight multiplied by the inverse document frequency that {@code idf} has of its term. */
  TermVector weighted(Idf idf) {
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = weights[i] * (float) idf.of(terms[i]);
    }
    return new TermVector(terms, scaled);
  }

  /** Cosine with {@code other} by their product; 0 when one is empty. */
  double cosineOf(TermVector other, double dot) {
    return norm == 0 || other.norm == 0 ? 0 : Math.min(1, dot / ((double) norm * other.norm));
  }

  /** Cosine with {@code other}; 0 when one is empty. */
  double cosine(TermVector other) {
    if (norm == 0 || other.norm == 0) {
      return 0;
    }
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      int a = terms[i];
      int b = other.terms[j];
      if (a == b) {
        dot += (double) weights[i] * other.weights[j];
      }
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    return cosineOf(other, dot);
  }

  /** Number of terms in both. */
  int shared(TermVector other) {
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      int a = terms[i];
      int b = other.terms[j];
      n += a == b ? 1 : 0;
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    return n;
  }

  /** What a term weighs by how rare it is. */
  interface Idf {
    double of(int term);
  }
}
