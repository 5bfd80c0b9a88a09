package org.crossread.story;

/**
 * Numbers other than 0 by term, in open addressing, since millions of boxed numbers would not fit.
 * A term and its number stand side by side, so that a look-up touches one place in memory. Between
 * half and seven tenths of the places are taken. Not thread-safe while it is written.
 */
final class IntTable {
  /** Terms and numbers in turn; a number 0 is a free place. */
  private int[] pairs;

  private int capacity;
  private int size;

  IntTable(int expected) {
    capacity = Math.max(8, expected + expected / 2);
    pairs = new int[capacity * 2];
  }

  private int slot(int key) {
    int i = (int) ((key * 0x9E3779B9 & 0xFFFFFFFFL) * capacity >>> Integer.SIZE);
    while (pairs[2 * i + 1] != 0 && pairs[2 * i] != key) {
      i = i + 1 == capacity ? 0 : i + 1;
    }
    return 2 * i;
  }

  int size() {
    return size;
  }

  /** The number of {@code key}, 0 when it has none. */
  int get(int key) {
    return pairs[slot(key) + 1];
  }

  /** Adds {@code n} to the number of {@code key}. */
  void add(int key, int n) {
    put(key, get(key) + n);
  }

  /**
   * @throws IllegalArgumentException when {@code value} is 0
   */
  void put(int key, int value) {
    if (value == 0) {
      throw new IllegalArgumentException("the number 0");
    }
    int i = slot(key);
    if (pairs[i + 1] == 0) {
      if (size * 10L >= capacity * 7L) {
        grow();
        i = slot(key);
      }
      pairs[i] = key;
      size++;
    }
    pairs[i + 1] = value;
  }

  /** Takes an entry each. */
  interface Taker {
    void take(int key, int value);
  }

  /** Tells {@code taker} all entries, in an order that depends on what was put alone. */
  void each(Taker taker) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != 0) {
        taker.take(pairs[i], pairs[i + 1]);
      }
    }
  }

  private void grow() {
    int[] old = pairs;
    capacity = capacity / 5 * 7 + 8;
    pairs = new int[capacity * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int at = slot(old[i]);
        pairs[at] = old[i];
        pairs[at + 1] = old[i + 1];
      }
    }
  }
}
