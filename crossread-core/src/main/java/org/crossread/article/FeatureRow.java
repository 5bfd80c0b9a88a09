package org.crossread.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The features of one block while they are written, or their names. Not thread-safe. */
final class FeatureRow {
  private final List<String> names = new ArrayList<>();
  private final boolean naming;
  private float[] values;
  private int size;

  private FeatureRow(boolean naming, int size) {
    this.naming = naming;
    this.values = new float[size];
  }

  /** A row that remembers the names of what is put into it. */
  static FeatureRow naming() {
    return new FeatureRow(true, 0);
  }

  static FeatureRow of(int size) {
    return new FeatureRow(false, size);
  }

  void put(String name, double value) {
    if (naming) {
      names.add(name);
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size + 64);
    }
    // The models were trained on 32-bit values: a threshold must fall on the same side here.
    values[size++] = (float) value;
  }

  void put(String name, boolean value) {
    put(name, value ? 1 : 0);
  }

  List<String> names() {
    return List.copyOf(names);
  }

  float[] values() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
