package org.crossread.syntax;

import java.util.Arrays;

/**
 * A sentence that is being parsed in the arc-hybrid system (Kuhlmann et al. 2011): words wait in
 * text order before they go onto a stack; the one on top of it is taken off as a dependent of the
 * next word that waits, or of the one below it. The root waits behind the last word. Mutable; for
 * one thread.
 */
final class State {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int MOVES = 3;

  /** No word. */
  static final int NONE = -1;

  private final int size;
  private final int[] stack;
  private final int[] heads;
  private final int[][] left;
  private final int[][] right;
  private final int[] leftCount;
  private final int[] rightCount;
  private int depth;
  private int next;

  State(int size) {
    this.size = size;
    stack = new int[size + 1];
    heads = new int[size];
    Arrays.fill(heads, NONE);
    left = new int[2][size + 1];
    right = new int[2][size + 1];
    for (int k = 0; k < 2; k++) {
      Arrays.fill(left[k], NONE);
      Arrays.fill(right[k], NONE);
    }
    leftCount = new int[size + 1];
    rightCount = new int[size + 1];
  }

  boolean isDone() {
    return next == size && depth == 0;
  }

  boolean may(int move) {
    return switch (move) {
      case SHIFT -> next < size;
      case LEFT -> depth > 0;
      default -> depth > 1;
    };
  }

  void move(int move) {
    switch (move) {
      case SHIFT -> stack[depth++] = next++;
      case LEFT -> {
        int word = stack[--depth];
        heads[word] = next;
        left[1][next] = left[0][next];
        left[0][next] = word;
        leftCount[next]++;
      }
      default -> {
        int word = stack[--depth];
        int head = stack[depth - 1];
        heads[word] = head;
        right[1][head] = right[0][head];
        right[0][head] = word;
        rightCount[head]++;
      }
    }
  }

  /** Word {@code k} of the stack from its top, from 0 on; {@link #NONE} below its bottom. */
  int stacked(int k) {
    return k < depth ? stack[depth - 1 - k] : NONE;
  }

  /** Word {@code k} of those that wait, from 0 on; the number of words for the root. */
  int waiting(int k) {
    return next + k <= size ? next + k : NONE;
  }

  int depth() {
    return depth;
  }

  int next() {
    return next;
  }

  /** The head of a word, the number of words for the root; {@link #NONE} while it has none. */
  int head(int word) {
    return heads[word];
  }

  /** The last ({@code k} 0) or last but one (1) dependent taken on the left, the outermost. */
  int leftmost(int word, int k) {
    return word < 0 ? NONE : left[k][word];
  }

  int rightmost(int word, int k) {
    return word < 0 ? NONE : right[k][word];
  }

  int lefts(int word) {
    return word < 0 ? 0 : Math.min(5, leftCount[word]);
  }

  int rights(int word) {
    return word < 0 ? 0 : Math.min(5, rightCount[word]);
  }

  int[] heads() {
    return heads.clone();
  }
}
