package org.crossread.story;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Numbers of articles, found by what the articles hold: open addressing without keys, since the
 * articles have them. Not thread-safe while it is written.
 */
final class NumberTable {
  private final IntUnaryOperator hashes;

  /** Numbers plus one; 0 is a free place. */
  private int[] places = new int[16];

  private int size;

  /**
   * An empty table.
   *
   * @param hashes what {@link #find} is asked with, of each number in the table
   */
  NumberTable(IntUnaryOperator hashes) {
    this.hashes = hashes;
  }

  /** The same numbers, for articles that are found by {@code hashes}. */
  NumberTable(NumberTable other, IntUnaryOperator hashes) {
    this.hashes = hashes;
    this.places = other.places.clone();
    this.size = other.size;
  }

  private int home(int hash) {
    return (int) ((hash * 0x9E3779B9 & 0xFFFFFFFFL) * places.length >>> Integer.SIZE);
  }

  private int after(int place) {
    return place + 1 == places.length ? 0 : place + 1;
  }

  /** The number with this hash that {@code same} holds for; -1 when there is none. */
  int find(int hash, IntPredicate same) {
    int i = home(hash);
    while (places[i] != 0) {
      if (same.test(places[i] - 1)) {
        return places[i] - 1;
      }
      i = after(i);
    }
    return -1;
  }

  void add(int number) {
    if (size * 4L >= places.length * 3L) {
      int[] old = places;
      places = new int[old.length / 5 * 7 + 8];
      for (int place : old) {
        if (place != 0) {
          put(place);
        }
      }
    }
    put(number + 1);
    size++;
  }

  private void put(int place) {
    int i = home(hashes.applyAsInt(place - 1));
    while (places[i] != 0) {
      i = after(i);
    }
    places[i] = place;
  }

  /** Takes a number out, which its article must still be known by. */
  void remove(int number) {
    int i = home(hashes.applyAsInt(number));
    while (places[i] != number + 1) {
      if (places[i] == 0) {
        return;
      }
      i = after(i);
    }
    places[i] = 0;
    size--;
    // Those behind it must still be reached from where they belong.
    for (int j = after(i); places[j] != 0; j = after(j)) {
      int place = places[j];
      places[j] = 0;
      put(place);
    }
  }
}
