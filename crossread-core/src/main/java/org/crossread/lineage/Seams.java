package org.crossread.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.crossread.lineage.Alignment.Run;

/**
 * Moves the ends of neighbouring runs to the paragraph where they belong: when one paragraph is cut
 * and the next begins with "The" as the cut one does, the longest run takes the wrong "The". For
 * one pair of texts and one thread.
 */
final class Seams {
  /** More words than this that run over the end of a paragraph are no accident. */
  private static final int MOST_MOVED = 4;

  private final WordSequence a;
  private final WordSequence b;
  private final BitSet leftUsed = new BitSet();
  private final BitSet rightUsed = new BitSet();
  private final List<Open> runs = new ArrayList<>();

  /** A run whose ends can still move. */
  private static final class Open {
    int left;
    int right;
    int length;

    int leftEnd() {
      return left + length;
    }

    int rightEnd() {
      return right + length;
    }
  }

  private Seams(WordSequence a, WordSequence b, List<Run> from) {
    this.a = a;
    this.b = b;
    for (Run run : from) {
      Open open = new Open();
      open.left = run.left();
      open.right = run.right();
      open.length = run.length();
      runs.add(open);
      leftUsed.set(open.left, open.leftEnd());
      rightUsed.set(open.right, open.rightEnd());
    }
  }

  /** {@code runs} with their ends moved, in order of {@code a}; the same number of runs. */
  static List<Run> settled(WordSequence a, WordSequence b, List<Run> runs) {
    Seams seams = new Seams(a, b, runs);
    seams.tails();
    seams.heads();
    seams.grow();
    return seams.runs.stream()
        .map(r -> new Run(r.left, r.right, r.length))
        .sorted(Comparator.comparingInt(Run::left))
        .toList();
  }

  private Map<Integer, Open> by(ToIntFunction<Open> place) {
    Map<Integer, Open> found = new HashMap<>();
    runs.forEach(r -> found.put(place.applyAsInt(r), r));
    return found;
  }

  /** First words of a paragraph that end a run go to the run that has the rest of it. */
  private void tails() {
    Map<Integer, Open> byLeft = by(r -> r.left);
    Map<Integer, Open> byRight = by(r -> r.right);
    for (Open run : runs) {
      for (int k = 1; k <= MOST_MOVED && k < run.length; k++) {
        if (a.opensBlock(run.leftEnd() - k) && b.opensBlock(run.rightEnd() - k)) {
          Open next = byLeft.get(run.leftEnd());
          if (next == null || !free(next.left - k, next.right - k, k, rightUsed, next.right - k)) {
            next = byRight.get(run.rightEnd());
            next =
                next != null && free(next.left - k, next.right - k, k, leftUsed, next.left - k)
                    ? next
                    : null;
          }
          if (next != null) {
            byLeft.remove(next.left);
            byRight.remove(next.right);
            shrink(run, run.leftEnd() - k, run.rightEnd() - k, k);
            next.left -= k;
            next.right -= k;
            lengthen(next, next.left, next.right, k);
            byLeft.put(next.left, next);
            byRight.put(next.right, next);
          }
          break;
        }
      }
    }
  }

  /** Last words of a paragraph that open a run go to the run that has the rest of it. */
  private void heads() {
    Map<Integer, Open> byLeft = by(Open::leftEnd);
    Map<Integer, Open> byRight = by(Open::rightEnd);
    for (Open run : runs) {
      for (int k = 1; k <= MOST_MOVED && k < run.length; k++) {
        if (a.opensBlock(run.left + k) && b.opensBlock(run.right + k)) {
          Open last = byLeft.get(run.left);
          if (last == null || !free(run.left, last.rightEnd(), k, rightUsed, last.rightEnd())) {
            last = byRight.get(run.right);
            last =
                last != null && free(last.leftEnd(), run.right, k, leftUsed, last.leftEnd())
                    ? last
                    : null;
          }
          if (last != null) {
            byLeft.remove(last.leftEnd());
            byRight.remove(last.rightEnd());
            shrink(run, run.left, run.right, k);
            run.left += k;
            run.right += k;
            lengthen(last, last.leftEnd(), last.rightEnd(), k);
            byLeft.put(last.leftEnd(), last);
            byRight.put(last.rightEnd(), last);
          }
          break;
        }
      }
    }
  }

  /** Whether {@code k} words are the same and those from {@code place} on are in no run. */
  private boolean free(int i, int j, int k, BitSet used, int place) {
    if (i < 0 || j < 0 || i + k > a.size() || j + k > b.size()) {
      return false;
    }
    int taken = used.nextSetBit(place);
    if (taken >= 0 && taken < place + k) {
      return false;
    }
    for (int n = 0; n < k; n++) {
      if (a.word(i + n) != b.word(j + n)) {
        return false;
      }
    }
    return true;
  }

  private void shrink(Open run, int left, int right, int k) {
    run.length -= k;
    leftUsed.clear(left, left + k);
    rightUsed.clear(right, right + k);
  }

  private void lengthen(Open run, int left, int right, int k) {
    run.length += k;
    leftUsed.set(left, left + k);
    rightUsed.set(right, right + k);
  }

  /** What has become free joins the run beside it. */
  private void grow() {
    for (Open run : runs) {
      while (free(run.left - 1, run.right - 1, 1, leftUsed, Math.max(0, run.left - 1))
          && !rightUsed.get(run.right - 1)) {
        run.left--;
        run.right--;
        lengthen(run, run.left, run.right, 1);
      }
      while (free(run.leftEnd(), run.rightEnd(), 1, leftUsed, run.leftEnd())
          && !rightUsed.get(run.rightEnd())) {
        lengthen(run, run.leftEnd(), run.rightEnd(), 1);
      }
    }
  }
}
