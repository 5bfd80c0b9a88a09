package org.crossread.story;

/**
 * Numbers by term, in open addressing, since millions of boxed numbers would not fit. Not
 * thread-safe while it is written.
 */
final class IntTable {
  private int[] keys;
  private int[] values;
  private boolean[] used;
  private int size;

  IntTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
    keys = new int[capacity];
    values = new int[capacity];
    used = new boolean[capacity];
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int i = key * 0x9E3779B9 >>> 7 & mask;
    while (used[i] && keys[i] != key) {
      i = i + 1 & mask;
    }
    return i;
  }

  /** The number of {@code key}, 0 when it has none. */
  int get(int key) {
    int i = slot(key);
    return used[i] ? values[i] : 0;
  }

  /** Adds {@code n} to the number of {@code key}. */
  void add(int key, int n) {
    put(key, get(key) + n);
  }

  void put(int key, int value) {
    int i = slot(key);
    if (!used[i]) {
      if (size * 2 >= keys.length) {
        grow();
        i = slot(key);
      }
      used[i] = true;
      keys[i] = key;
      size++;
    }
    values[i] = value;
  }

  /** Takes an entry each. */
  interface Taker {
    void take(int key, int value);
  }

  /** Tells {@code taker} all entries, in an order that depends on the keys alone. */
  void each(Taker taker) {
    for (int i = 0; i < keys.length; i++) {
      if (used[i]) {
        taker.take(keys[i], values[i]);
      }
    }
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    boolean[] oldUsed = used;
    keys = new int[oldKeys.length * 2];
    values = new int[keys.length];
    used = new boolean[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldUsed[i]) {
        int at = slot(oldKeys[i]);
        used[at] = true;
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
