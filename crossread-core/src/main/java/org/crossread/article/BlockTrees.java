package org.crossread.article;

import java.util.Arrays;

/**
 * Trees that are asked about many rows at once, without a branch: of each tree a row keeps the set
 * of leaves that no condition has ruled out, and the leftmost of them is its leaf (Lucchese et al.,
 * "QuickScorer", 2015, and "Exploiting CPU SIMD extensions to speed-up document scoring with tree
 * ensembles", 2016). Plain loops over integers, which the virtual machine turns into vector
 * instructions. Immutable and thread-safe.
 */
final class BlockTrees {
  /** Leaves of a tree: one bit each. */
  static final int MOST_LEAVES = Integer.SIZE;

  /** The features that are asked for, one a column. */
  private final int[] used;

  /** First condition of each tree, and the number of all. */
  private final int[] conditionsFrom;

  private final int[] leavesFrom;
  private final int[] columns;

  /** Of each condition the greatest value for which it holds, as a {@link #key}. */
  private final int[] limits;

  /** Of each condition the leaves that are left when it does not hold. */
  private final int[] masks;

  private final double[] leaves;

  private BlockTrees(Builder all, int from, int to) {
    conditionsFrom = Arrays.copyOfRange(all.conditionsFrom, from, to + 1);
    leavesFrom = Arrays.copyOfRange(all.leavesFrom, from, to + 1);
    int first = conditionsFrom[0];
    int size = conditionsFrom[to - from] - first;
    columns = new int[size];
    limits = Arrays.copyOfRange(all.limits, first, first + size);
    masks = Arrays.copyOfRange(all.masks, first, first + size);
    leaves = Arrays.copyOfRange(all.leaves, leavesFrom[0], leavesFrom[to - from]);
    int[] features = Arrays.copyOfRange(all.features, first, first + size);
    used = Arrays.stream(features).sorted().distinct().toArray();
    for (int i = 0; i < size; i++) {
      columns[i] = Arrays.binarySearch(used, features[i]);
    }
    for (int i = to - from; i >= 0; i--) {
      conditionsFrom[i] -= first;
      leavesFrom[i] -= leavesFrom[0];
    }
  }

  /** Adds to each of the first {@code n} sums one leaf of each tree, tree by tree. */
  void add(float[][] rows, int n, double[] sums) {
    int[][] values = new int[used.length][n];
    for (int i = 0; i < n; i++) {
      float[] row = rows[i];
      for (int k = 0; k < used.length; k++) {
        values[k][i] = key(row[used[k]]);
      }
    }
    int[] left = new int[n];
    for (int tree = 0; tree + 1 < conditionsFrom.length; tree++) {
      Arrays.fill(left, -1);
      for (int c = conditionsFrom[tree]; c < conditionsFrom[tree + 1]; c++) {
        ruleOut(left, values[columns[c]], limits[c], masks[c]);
      }
      int at = leavesFrom[tree];
      for (int i = 0; i < n; i++) {
        sums[i] += leaves[at + Integer.numberOfTrailingZeros(left[i])];
      }
    }
  }

  /**
   * Leaves {@code mask} where the value is above the limit; the sign bit tells without overflow.
   */
  private static void ruleOut(int[] left, int[] values, int limit, int mask) {
    for (int i = 0; i < left.length; i++) {
      int v = values[i];
      int above = ((limit & ~v) | (~(limit ^ v) & (limit - v))) >> 31;
      left[i] &= mask | ~above;
    }
  }

  /** An integer that compares as {@code value} does; 0 and -0 are one. */
  private static int key(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }

  /** Collects trees. Not thread-safe. */
  static final class Builder {
    private int[] conditionsFrom = {0};
    private int[] leavesFrom = {0};
    private int[] features = {};
    private int[] limits = {};
    private int[] masks = {};
    private double[] leaves = {};
    private int trees;

    /** Number of trees opened. */
    int size() {
      return trees;
    }

    /** What follows is of a further tree. */
    void open() {
      trees++;
      conditionsFrom = longer(conditionsFrom, trees);
      leavesFrom = longer(leavesFrom, trees);
      conditionsFrom[trees] = conditionsFrom[trees - 1];
      leavesFrom[trees] = leavesFrom[trees - 1];
    }

    /**
     * A condition that the branch below it is taken on: what is added next.
     *
     * @return its number, for {@link #other}
     */
    int condition(int feature, double limit) {
      int at = conditionsFrom[trees]++;
      features = longer(features, at);
      limits = longer(limits, at);
      masks = longer(masks, at);
      features[at] = feature;
      // Values have 32 bits: the greatest of those that are not above the limit tells the same.
      float near = (float) limit;
      limits[at] = key(near > limit ? Math.nextDown(near) : near);
      masks[at] = -1 << leavesOfTree();
      return at;
    }

    /** The branch of {@code condition} where it holds ends here, the other begins. */
    void other(int condition) {
      // The leaves since the condition are left only where it holds.
      int before = ~masks[condition];
      masks[condition] = before | -1 << leavesOfTree();
    }

    /**
     * @throws IllegalArgumentException when the tree has too many
     */
    void leaf(double value) {
      if (leavesOfTree() == MOST_LEAVES) {
        throw new IllegalArgumentException("has more than " + MOST_LEAVES + " leaves");
      }
      int at = leavesFrom[trees]++;
      leaves = at < leaves.length ? leaves : Arrays.copyOf(leaves, Math.max(64, 2 * at));
      leaves[at] = value;
    }

    private int leavesOfTree() {
      return leavesFrom[trees] - leavesFrom[trees - 1];
    }

    private static int[] longer(int[] of, int at) {
      return at < of.length ? of : Arrays.copyOf(of, Math.max(64, 2 * at));
    }

    /** The trees from {@code from} on, up to {@code to}. */
    BlockTrees build(int from, int to) {
      return new BlockTrees(this, from, to);
    }
  }
}
