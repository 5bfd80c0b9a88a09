package org.crossread.syntax;

import java.util.Arrays;

/** Hashes of what one decision sees. Mutable; for one thread. */
final class Features {
  private static final int FACTOR = 0x9E3779B1;

  private int[] hashes = new int[128];
  private int size;
  private int template;

  void clear() {
    size = 0;
    template = 0;
  }

  int size() {
    return size;
  }

  int hash(int i) {
    return hashes[i];
  }

  /** A feature of the next template: one value. */
  void add(int a) {
    put(mix(mix(++template, a), 0x51ED));
  }

  /** A feature of the next template: two values together. */
  void add(int a, int b) {
    put(mix(mix(mix(++template, a), b), 0x2545));
  }

  /** A feature of the next template: three values together. */
  void add(int a, int b, int c) {
    put(mix(mix(mix(mix(++template, a), b), c), 0x7F4A));
  }

  private void put(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    int h = hash * FACTOR;
    hashes[size++] = h ^ (h >>> 15);
  }

  static int mix(int hash, int value) {
    int h = (hash ^ value) * FACTOR;
    return h ^ (h >>> 16);
  }
}
