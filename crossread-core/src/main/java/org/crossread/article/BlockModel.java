package org.crossread.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boosted trees over the features of one block or line (Friedman, "Greedy function approximation: a
 * gradient boosting machine", 2001). Immutable and thread-safe.
 *
 * <p>Its text form, one item a line, {@code #} for comments:
 *
 * <pre>
 * features words links stops
 * base -0.25
 * tree words&lt;=4.5 links&lt;=0.3 -0.1 -0.4 0.35
 * </pre>
 *
 * A tree is written root first, then the branch where the condition holds, then the other; a bare
 * number is a leaf, of which a tree has at most 32. The odds are the base plus one leaf of each
 * tree. After {@code stop 50 -3.5 -6} no more than 50 trees are asked where their sum is below
 * -3.5: the odds are -6.
 */
final class BlockModel {
  /** Rows that are judged together: as many as fill the vectors and stay near the processor. */
  private static final int BATCH = 256;

  private final double base;
  private final Stop stop;
  private final BlockTrees head;
  private final BlockTrees tail;

  /** Where the sum after {@code trees} is below {@code least}, the odds are {@code odds}. */
  private record Stop(int trees, double least, double odds) {
    static final Stop NEVER = new Stop(0, Double.NEGATIVE_INFINITY, 0);
  }

  private BlockModel(double base, Stop stop, BlockTrees head, BlockTrees tail) {
    this.base = base;
    this.stop = stop;
    this.head = head;
    this.tail = tail;
  }

  /**
   * Reads the model in {@code resource}, beside this class.
   *
   * @param features the names of the features in the order in which {@link #odds} gets them
   * @throws IllegalStateException when there is none, it is malformed, or it is of other features
   */
  static BlockModel of(String resource, List<String> features) {
    InputStream in = BlockModel.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("no resource " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Builder(resource, features).read(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #of} from the lines themselves. */
  static BlockModel parse(List<String> lines, List<String> features) {
    return new Builder("model", features).read(lines);
  }

  /**
   * For each block the natural logarithm of the odds that it is body text; above 0 it more likely
   * is.
   *
   * @param blocks one row a block, one value a feature, none of them NaN
   */
  double[] odds(float[][] blocks) {
    double[] odds = new double[blocks.length];
    for (int from = 0; from < blocks.length; from += BATCH) {
      batch(blocks, from, Math.min(blocks.length, from + BATCH), odds);
    }
    return odds;
  }

  private void batch(float[][] blocks, int from, int to, double[] odds) {
    float[][] rows = new float[to - from][];
    double[] sums = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = blocks[from + i];
      sums[i] = base;
    }
    head.add(rows, rows.length, sums);
    int[] places = new int[rows.length];
    int left = 0;
    for (int i = 0; i < rows.length; i++) {
      odds[from + i] = stop.odds;
      if (sums[i] >= stop.least) {
        rows[left] = rows[i];
        sums[left] = sums[i];
        places[left++] = from + i;
      }
    }
    tail.add(rows, left, sums);
    for (int i = 0; i < left; i++) {
      odds[places[i]] = sums[i];
    }
  }

  /** As {@link #odds(float[][])}, of one block. */
  double odds(float[] block) {
    return odds(new float[][] {block})[0];
  }

  /** {@link #odds} as probabilities. */
  double[] probabilities(float[][] blocks) {
    double[] all = odds(blocks);
    for (int i = 0; i < all.length; i++) {
      all[i] = 1 / (1 + Math.exp(-all[i]));
    }
    return all;
  }

  /** {@link #odds} of one block as a probability. */
  double probability(float[] block) {
    return probabilities(new float[][] {block})[0];
  }

  /** Reads the text form. */
  private static final class Builder {
    private final String name;
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private double base;
    private Stop stop = Stop.NEVER;
    private boolean named;
    private final BlockTrees.Builder trees = new BlockTrees.Builder();

    Builder(String name, List<String> names) {
      this.name = name;
      this.names = names;
      for (int i = 0; i < names.size(); i++) {
        numbers.put(names.get(i), i);
      }
    }

    BlockModel read(List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] words = line.split(" ", -1);
        try {
          switch (words[0]) {
            case "features" -> {
              named = List.of(words).subList(1, words.length).equals(names);
              require(named, "is of other features");
            }
            case "base" -> base = Double.parseDouble(words[1]);
            case "stop" ->
                stop =
                    new Stop(
                        Integer.parseInt(words[1]),
                        Double.parseDouble(words[2]),
                        Double.parseDouble(words[3]));
            case "tree" -> tree(words);
            default -> require(false, "starts with an unknown word");
          }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new IllegalStateException(name + ": line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
      if (!named) {
        throw new IllegalStateException(name + ": names no features");
      }
      if (stop.trees < 0 || stop.trees > trees.size()) {
        throw new IllegalStateException(name + ": stops after more trees than it has");
      }
      return new BlockModel(
          base, stop, trees.build(0, stop.trees), trees.build(stop.trees, trees.size()));
    }

    private void tree(String[] words) {
      trees.open();
      // Conditions whose other branch is still to come, innermost last.
      int[] open = new int[words.length];
      int depth = 0;
      boolean complete = false;
      for (int i = 1; i < words.length; i++) {
        require(!complete, "has more nodes than its tree");
        int mark = words[i].indexOf("<=");
        if (mark >= 0) {
          int feature = numbers.getOrDefault(words[i].substring(0, mark), -1);
          require(feature >= 0, "uses an unknown feature");
          open[depth++] =
              trees.condition(feature, Double.parseDouble(words[i].substring(mark + 2)));
        } else {
          trees.leaf(Double.parseDouble(words[i]));
          if (depth == 0) {
            complete = true;
          } else {
            trees.other(open[--depth]);
          }
        }
      }
      require(complete, "ends within a tree");
    }

    private static void require(boolean holds, String fault) {
      if (!holds) {
        throw new IllegalArgumentException(fault);
      }
    }
  }
}
