package org.crossread.story;

/**
 * Sparse weights of terms, which are numbers made from words, ascending: a part of longer arrays.
 * Immutable.
 *
 * @see Terms
 */
final class TermVector {
  private final int[] terms;
  private final float[] weights;
  private final int from;
  private final int to;
  private final float norm;

  TermVector(int[] terms, float[] weights, int from, int to, float norm) {
    this.terms = terms;
    this.weights = weights;
    this.from = from;
    this.to = to;
    this.norm = norm;
  }

  /** Length of the vector that {@code weights} have in a range. */
  static float norm(float[] weights, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) weights[i] * weights[i];
    }
    return (float) Math.sqrt(sum);
  }

  int size() {
    return to - from;
  }

  int term(int i) {
    return terms[from + i];
  }

  float weight(int i) {
    return weights[from + i];
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
    int i = from;
    int j = other.from;
    int[] x = terms;
    int[] y = other.terms;
    while (i < to && j < other.to) {
      int a = x[i];
      int b = y[j];
      if (a == b) {
        dot += (double) weights[i] * other.weights[j];
      }
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    return cosineOf(other, dot);
  }

  /** Whether a term is in both. */
  boolean meets(TermVector other) {
    int i = from;
    int j = other.from;
    while (i < to && j < other.to) {
      int a = terms[i];
      int b = other.terms[j];
      if (a == b) {
        return true;
      }
      i += a < b ? 1 : 0;
      j += b < a ? 1 : 0;
    }
    return false;
  }

  /** What a term weighs by how rare it is. */
  interface Idf {
    double of(int term);
  }
}
