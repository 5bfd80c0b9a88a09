package org.crossread.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
 * number is a leaf. The odds are the base plus one leaf of each tree. After {@code stop 50 -3.5 -6}
 * no more than 50 trees are asked where their sum is below -3.5: the odds are -6.
 */
final class BlockModel {
  private static final int LEAF = -1;

  private final double base;
  private final int[] roots;
  private final Stop stop;
  // One entry a node: the branch taken when the condition holds is the next node.
  private final int[] features;
  private final double[] values;
  private final int[] others;

  /** Where the sum after {@code trees} is below {@code least}, the odds are {@code odds}. */
  private record Stop(int trees, double least, double odds) {
    static final Stop NEVER = new Stop(0, Double.NEGATIVE_INFINITY, 0);
  }

  private BlockModel(
      double base, int[] roots, Stop stop, int[] features, double[] values, int[] others) {
    this.base = base;
    this.roots = roots;
    this.stop = stop;
    this.features = features;
    this.values = values;
    this.others = others;
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
   * The natural logarithm of the odds that a block with these features is body text; above 0 it
   * more likely is.
   *
   * @param block one value a feature, none of them NaN
   */
  double odds(double[] block) {
    double sum = sum(block, 0, stop.trees, base);
    return sum < stop.least ? stop.odds : sum(block, stop.trees, roots.length, sum);
  }

  private double sum(double[] block, int from, int to, double start) {
    double sum = start;
    for (int tree = from; tree < to; tree++) {
      int at = roots[tree];
      while (features[at] != LEAF) {
        at = block[features[at]] <= values[at] ? at + 1 : others[at];
      }
      sum += values[at];
    }
    return sum;
  }

  /** {@link #odds} as a probability. */
  double probability(double[] block) {
    return 1 / (1 + Math.exp(-odds(block)));
  }

  /** Reads the text form. */
  private static final class Builder {
    private final String name;
    private final List<String> names;
    private final Map<String, Integer> numbers = new HashMap<>();
    private double base;
    private Stop stop = Stop.NEVER;
    private boolean named;
    private int[] roots = {};
    private int[] features = {};
    private double[] values = {};
    private int[] others = {};
    private int size;

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
      if (stop.trees < 0 || stop.trees > roots.length) {
        throw new IllegalStateException(name + ": stops after more trees than it has");
      }
      return new BlockModel(
          base,
          roots,
          stop,
          Arrays.copyOf(features, size),
          Arrays.copyOf(values, size),
          Arrays.copyOf(others, size));
    }

    private void tree(String[] words) {
      roots = Arrays.copyOf(roots, roots.length + 1);
      roots[roots.length - 1] = size;
      int first = size;
      // Nodes whose other branch is still to come, innermost last.
      int[] open = new int[words.length];
      int depth = 0;
      boolean complete = false;
      for (int i = 1; i < words.length; i++) {
        require(!complete, "has more nodes than its tree");
        int mark = words[i].indexOf("<=");
        if (mark >= 0) {
          int feature = numbers.getOrDefault(words[i].substring(0, mark), -1);
          require(feature >= 0, "uses an unknown feature");
          add(feature, Double.parseDouble(words[i].substring(mark + 2)));
          open[depth++] = size - 1;
        } else {
          add(LEAF, Double.parseDouble(words[i]));
          if (depth == 0) {
            complete = true;
          } else {
            others[open[--depth]] = size;
          }
        }
      }
      require(complete && size > first, "ends within a tree");
    }

    private void add(int feature, double value) {
      if (size == features.length) {
        int longer = Math.max(64, 2 * size);
        features = Arrays.copyOf(features, longer);
        values = Arrays.copyOf(values, longer);
        others = Arrays.copyOf(others, longer);
      }
      features[size] = feature;
      values[size] = value;
      size++;
    }

    private static void require(boolean holds, String fault) {
      if (!holds) {
        throw new IllegalArgumentException(fault);
      }
    }
  }
}
