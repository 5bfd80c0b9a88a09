package org.crossread.story;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The active articles by number, in an array that moves along with the window. */
final class Members {
  private @Nullable Member[] slots;

  /** The number of the article in the first slot. */
  private int base;

  private int oldest;
  private int end;
  private int size;

  Members() {
    slots = new @Nullable Member[64];
  }

  Members(Members other) {
    slots = Arrays.copyOf(other.slots, other.slots.length);
    base = other.base;
    oldest = other.oldest;
    end = other.end;
    size = other.size;
  }

  int size() {
    return size;
  }

  /** The smallest number; that of the next article when there is none. */
  int oldest() {
    return oldest;
  }

  @Nullable Member get(int number) {
    return number < oldest || number >= end ? null : slots[number - base];
  }

  /** Puts the article in its place: a new one has the next number. */
  void put(Member member) {
    int number = member.number();
    if (number == end) {
      if (end - base == slots.length) {
        make();
      }
      end++;
      size++;
    }
    slots[number - base] = member;
  }

  private void make() {
    int kept = end - oldest;
    int capacity = kept * 4 > slots.length * 3 ? slots.length / 2 * 3 : slots.length;
    @Nullable Member[] moved = new @Nullable Member[capacity];
    System.arraycopy(slots, oldest - base, moved, 0, kept);
    slots = moved;
    base = oldest;
  }

  void remove(int number) {
    if (get(number) != null) {
      slots[number - base] = null;
      size--;
      while (oldest < end && slots[oldest - base] == null) {
        oldest++;
      }
    }
  }

  /** Tells {@code taker} all articles in order of arrival. */
  void each(Consumer<Member> taker) {
    for (int number = oldest; number < end; number++) {
      Member member = slots[number - base];
      if (member != null) {
        taker.accept(member);
      }
    }
  }
}
