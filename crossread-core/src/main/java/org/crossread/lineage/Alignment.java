package org.crossread.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The runs of equal words in two sequences, found by greedy string tiling (Wise 1993, as in Clough
 * et al. 2002, "METER"): the longest run first, no word in two runs, so that a moved paragraph is
 * found too. Linear memory; time linear but for sorting.
 */
final class Alignment {
  /** A run begins with an equal shingle. */
  private static final int LEAST_RUN = WordSequence.SHINGLE;

  /** Fewer equal words after a changed one do not extend a run. */
  private static final int LEAST_EXTENSION = 2;

  /**
   * Shingles that one text has more often than this start no run: they are refrains and tables, and
   * pairing all with all would take quadratic time.
   */
  private static final int MOST_REPEATED = 4;

  /** {@code length} equal words from {@code left} and from {@code right} on. */
  record Run(int left, int right, int length) {}

  /** Runs with at most one changed, added or lost word between them, in order of both texts. */
  record Stretch(List<Run> runs) {
    Stretch {
      runs = List.copyOf(runs);
    }
  }

  private static final Comparator<Run> IN_LEFT_ORDER = Comparator.comparingInt(Run::left);
  private static final Comparator<Run> LONGEST_FIRST =
      Comparator.comparingInt(Run::length)
          .reversed()
          .thenComparing(Run::left)
          .thenComparing(Run::right);

  private final WordSequence a;
  private final WordSequence b;
  private final BitSet leftUsed = new BitSet();
  private final BitSet rightUsed = new BitSet();

  private Alignment(WordSequence a, WordSequence b) {
    this.a = a;
    this.b = b;
  }

  /**
   * The stretches that {@code a} (left) and {@code b} (right) share, in order of {@code a}.
   *
   * @param leftShingles {@link WordSequence#shingles} of {@code a}
   * @param rightShingles those of {@code b}
   */
  static List<Stretch> of(
      WordSequence a, long[] leftShingles, WordSequence b, long[] rightShingles) {
    Alignment alignment = new Alignment(a, b);
    PriorityQueue<Run> candidates = new PriorityQueue<>(LONGEST_FIRST);
    alignment.candidates(alignment.seeds(leftShingles, rightShingles), candidates);
    alignment.edges(candidates);
    List<Run> tiles = alignment.tiles(candidates);
    return stretches(Seams.settled(a, b, alignment.extended(tiles)));
  }

  /** Places where the same shingle stands in both, as diagonal and left position, ascending. */
  private long[] seeds(long[] left, long[] right) {
    long[] seeds = new long[64];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      long hash = WordSequence.hashOf(left[i]);
      int order = Long.compare(hash, WordSequence.hashOf(right[j]));
      if (order != 0) {
        i += order < 0 ? 1 : 0;
        j += order > 0 ? 1 : 0;
        continue;
      }
      int iEnd = endOfHash(left, i);
      int jEnd = endOfHash(right, j);
      if (iEnd - i <= MOST_REPEATED && jEnd - j <= MOST_REPEATED) {
        for (int p = i; p < iEnd; p++) {
          for (int q = j; q < jEnd; q++) {
            if (n == seeds.length) {
              seeds = Arrays.copyOf(seeds, n * 2);
            }
            int x = WordSequence.positionOf(left[p]);
            int y = WordSequence.positionOf(right[q]);
            seeds[n++] = (long) (x - y) << 32 | x;
          }
        }
      }
      i = iEnd;
      j = jEnd;
    }
    long[] sorted = Arrays.copyOf(seeds, n);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int endOfHash(long[] shingles, int from) {
    int end = from + 1;
    while (end < shingles.length
        && WordSequence.hashOf(shingles[end]) == WordSequence.hashOf(shingles[from])) {
      end++;
    }
    return end;
  }

  /** The longest equal run through each seed; each is made once. */
  private void candidates(long[] seeds, PriorityQueue<Run> runs) {
    int diagonal = Integer.MIN_VALUE;
    int done = 0;
    for (long seed : seeds) {
      int x = (int) seed;
      int d = (int) (seed >> 32);
      if (d != diagonal) {
        diagonal = d;
        done = Math.max(0, d);
      }
      if (x < done) {
        continue;
      }
      int start = x;
      while (start > done && a.word(start - 1) == b.word(start - 1 - d)) {
        start--;
      }
      int length = equal(start, start - d);
      if (length >= LEAST_RUN) {
        runs.add(new Run(start, start - d, length));
      }
      done = Math.max(done, start + length);
    }
  }

  /** Words equal from the two places on. */
  private int equal(int i, int j) {
    int k = 0;
    while (i + k < a.size() && j + k < b.size() && a.word(i + k) == b.word(j + k)) {
      k++;
    }
    return k;
  }

  /** What the texts share at their beginnings and ends, even where every shingle is repeated. */
  private void edges(PriorityQueue<Run> runs) {
    int head = equal(0, 0);
    if (head >= LEAST_RUN) {
      runs.add(new Run(0, 0, head));
    }
    int tail = 0;
    while (tail < a.size()
        && tail < b.size()
        && a.word(a.size() - 1 - tail) == b.word(b.size() - 1 - tail)) {
      tail++;
    }
    if (tail >= LEAST_RUN) {
      runs.add(new Run(a.size() - tail, b.size() - tail, tail));
    }
  }

  private List<Run> tiles(PriorityQueue<Run> candidates) {
    List<Run> tiles = new ArrayList<>();
    while (!candidates.isEmpty()) {
      Run run = candidates.remove();
      // What was taken before is no shorter, so it can only cover an end of this run.
      int from = 0;
      int to = run.length();
      while (from < to && used(run.left() + from, run.right() + from)) {
        from++;
      }
      while (to > from && used(run.left() + to - 1, run.right() + to - 1)) {
        to--;
      }
      Run free = new Run(run.left() + from, run.right() + from, to - from);
      if (free.length() == run.length()) {
        take(tiles, run);
      } else if (free.length() >= LEAST_RUN) {
        candidates.add(free);
      }
    }
    tiles.sort(IN_LEFT_ORDER);
    return tiles;
  }

  private boolean used(int i, int j) {
    return leftUsed.get(i) || rightUsed.get(j);
  }

  private void take(List<Run> runs, Run run) {
    runs.add(run);
    leftUsed.set(run.left(), run.left() + run.length());
    rightUsed.set(run.right(), run.right() + run.length());
  }

  /** The tiles and what follows or precedes them after one changed, added or lost word. */
  private List<Run> extended(List<Run> tiles) {
    List<Run> runs = new ArrayList<>(tiles);
    for (Run tile : tiles) {
      Run last = tile;
      while (last != null) {
        last = next(runs, last.left() + last.length(), last.right() + last.length(), 1);
      }
      last = tile;
      while (last != null) {
        last = next(runs, last.left() - 1, last.right() - 1, -1);
      }
    }
    runs.sort(IN_LEFT_ORDER);
    return runs;
  }

  private @Nullable Run next(List<Run> runs, int i, int j, int step) {
    int best = 0;
    int bestLeft = 0;
    int bestRight = 0;
    for (int skip = 0; skip < 3; skip++) {
      int x = i + (skip == 2 ? 0 : step);
      int y = j + (skip == 1 ? 0 : step);
      int length = free(x, y, step);
      if (length > best) {
        best = length;
        bestLeft = x;
        bestRight = y;
      }
    }
    if (best < LEAST_EXTENSION) {
      return null;
    }
    int back = step < 0 ? best - 1 : 0;
    Run run = new Run(bestLeft - back, bestRight - back, best);
    take(runs, run);
    return run;
  }

  /** Equal words in no run yet, from the two places on in the direction of {@code step}. */
  private int free(int x, int y, int step) {
    int k = 0;
    while (x >= 0
        && y >= 0
        && x < a.size()
        && y < b.size()
        && !used(x, y)
        && a.word(x) == b.word(y)) {
      x += step;
      y += step;
      k++;
    }
    return k;
  }

  private static List<Stretch> stretches(List<Run> runs) {
    List<Stretch> stretches = new ArrayList<>();
    List<Run> open = new ArrayList<>();
    for (Run run : runs) {
      if (!open.isEmpty() && !follows(open.getLast(), run)) {
        stretches.add(new Stretch(open));
        open.clear();
      }
      open.add(run);
    }
    if (!open.isEmpty()) {
      stretches.add(new Stretch(open));
    }
    return stretches;
  }

  private static boolean follows(Run run, Run next) {
    int left = next.left() - run.left() - run.length();
    int right = next.right() - run.right() - run.length();
    return left <= 1 && right >= 0 && right <= 1;
  }
}
