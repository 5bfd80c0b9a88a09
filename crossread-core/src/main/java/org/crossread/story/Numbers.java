package org.crossread.story;

import java.util.Arrays;

/** Numbers of articles, ascending and distinct. The smallest and largest are quick to reach. */
final class Numbers {
  private int[] numbers = new int[2];
  private int from;
  private int to;

  Numbers() {}

  Numbers(Numbers other) {
    numbers = Arrays.copyOfRange(other.numbers, other.from, Math.max(other.from + 2, other.to));
    to = other.size();
  }

  int size() {
    return to - from;
  }

  boolean isEmpty() {
    return from == to;
  }

  /** Number {@code i} in ascending order. */
  int at(int i) {
    return numbers[from + i];
  }

  int first() {
    return numbers[from];
  }

  void add(int number) {
    int at = to;
    if (from < to && numbers[to - 1] >= number) {
      int found = Arrays.binarySearch(numbers, from, to, number);
      if (found >= 0) {
        return;
      }
      at = -found - 1;
    }
    if (to == numbers.length) {
      int size = to - from;
      int[] wider = new int[Math.max(2, size + (size >> 1) + 1)];
      System.arraycopy(numbers, from, wider, 0, size);
      numbers = wider;
      at -= from;
      from = 0;
      to = size;
    }
    System.arraycopy(numbers, at, numbers, at + 1, to - at);
    numbers[at] = number;
    to++;
  }

  void remove(int number) {
    if (from < to && numbers[from] == number) {
      from++;
      return;
    }
    int at = Arrays.binarySearch(numbers, from, to, number);
    if (at >= 0) {
      System.arraycopy(numbers, at + 1, numbers, at, to - at - 1);
      to--;
    }
  }
}
