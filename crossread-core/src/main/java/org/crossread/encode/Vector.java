package org.crossread.encode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An immutable vector of floats of length one (or all zero), compared by value. */
public final class Vector {
  /** What floats lose on a length of one; generous. */
  private static final double ROUNDING = 1e-3;

  private final float[] values;

  private Vector(float[] values) {
    this.values = values;
  }

  /** A copy of {@code values} scaled to length one; all zero stays all zero. */
  public static Vector unit(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += (double) v * v;
    }
    float[] copy = values.clone();
    if (sum > 0) {
      double norm = Math.sqrt(sum);
      for (int i = 0; i < copy.length; i++) {
        copy[i] = (float) (copy[i] / norm);
      }
    }
    return new Vector(copy);
  }

  /**
   * The vector whose {@link #toArray()} gave {@code values}: nothing is scaled again, so that it
   * equals the first in every bit.
   *
   * @throws IllegalArgumentException when their length is neither one nor zero
   */
  public static Vector restored(float[] values) {
    double sum = 0;
    for (float v : values) {
      sum += (double) v * v;
    }
    if (sum != 0 && !(Math.abs(sum - 1) < ROUNDING)) {
      throw new IllegalArgumentException("a vector of length " + Math.sqrt(sum));
    }
    return new Vector(values.clone());
  }

  public int size() {
    return values.length;
  }

  public float at(int index) {
    return values[index];
  }

  /** A fresh copy. */
  public float[] toArray() {
    return values.clone();
  }

  /**
   * Cosine similarity, -1 to 1.
   *
   * @throws IllegalArgumentException when the sizes differ
   */
  public double cosine(Vector other) {
    if (values.length != other.values.length) {
      throw new IllegalArgumentException(
          "vectors of " + values.length + " and " + other.values.length + " values");
    }
    // Four sums, so that no addition waits for the one before it.
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int whole = values.length - values.length % 4;
    for (int i = 0; i < whole; i += 4) {
      first += (double) values[i] * other.values[i];
      second += (double) values[i + 1] * other.values[i + 1];
      third += (double) values[i + 2] * other.values[i + 2];
      fourth += (double) values[i + 3] * other.values[i + 3];
    }
    for (int i = whole; i < values.length; i++) {
      first += (double) values[i] * other.values[i];
    }
    return first + second + (third + fourth);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vector that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
