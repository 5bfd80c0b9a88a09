package org.crossread.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Joins nodes by the mean score between two groups (UPGMA, Sokal and Michener 1958) on a sparse
 * graph, the likeliest pair first; pairs without an edge count a fixed floor. Ties fall to the
 * smaller numbers, so that the result depends on the edges alone. For one run and one thread.
 */
final class AverageLink {
  /** Sum and number of the edges between two groups. */
  private record Link(double sum, int edges) {
    Link plus(Link other) {
      return new Link(sum + other.sum, edges + other.edges);
    }
  }

  private record Pair(double mean, int a, int b, int sizes) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byMean = Double.compare(other.mean, mean);
      int byA = byMean != 0 ? byMean : Integer.compare(a, other.a);
      return byA != 0 ? byA : Integer.compare(b, other.b);
    }
  }

  private final double floor;
  private final List<Map<Integer, Link>> links = new ArrayList<>();
  private final int[] size;
  private final int[] group;

  AverageLink(int nodes, double floor) {
    this.floor = floor;
    this.size = new int[nodes];
    this.group = new int[nodes];
    Arrays.fill(size, 1);
    for (int i = 0; i < nodes; i++) {
      group[i] = i;
      links.add(new HashMap<>());
    }
  }

  void edge(int a, int b, double score) {
    Link link = new Link(score, 1);
    links.get(a).merge(b, link, Link::plus);
    links.get(b).merge(a, link, Link::plus);
  }

  /** Joins as long as two groups have a mean of at least {@code threshold}. */
  void join(double threshold) {
    PriorityQueue<Pair> queue = new PriorityQueue<>();
    for (int a = 0; a < links.size(); a++) {
      for (int b : links.get(a).keySet()) {
        if (a < b) {
          offer(queue, a, b, threshold);
        }
      }
    }
    for (Pair next = queue.poll(); next != null; next = queue.poll()) {
      int a = next.a();
      int b = next.b();
      // A group only grows, so the sum of both sizes tells whether the pair is still this one.
      if (size[a] > 0 && size[b] > 0 && size[a] + size[b] == next.sizes()) {
        merge(a, b);
        for (int c : links.get(a).keySet()) {
          offer(queue, Math.min(a, c), Math.max(a, c), threshold);
        }
      }
    }
  }

  private void offer(PriorityQueue<Pair> queue, int a, int b, double threshold) {
    Link link = links.get(a).get(b);
    if (link == null) {
      return;
    }
    long pairs = (long) size[a] * size[b];
    double mean = (link.sum() + floor * (pairs - link.edges())) / pairs;
    // Rounded, since the order of the sums may change the last bit.
    mean = Math.rint(mean * 1e6) / 1e6;
    if (mean >= threshold) {
      queue.add(new Pair(mean, a, b, size[a] + size[b]));
    }
  }

  private void merge(int a, int b) {
    Map<Integer, Link> from = links.get(b);
    Map<Integer, Link> to = links.get(a);
    from.forEach((c, link) -> {
      Map<Integer, Link> back = links.get(c);
      back.remove(b);
      if (c != a) {
        Link sum = to.merge(c, link, Link::plus);
        back.put(a, sum);
      }
    });
    from.clear();
    size[a] += size[b];
    size[b] = 0;
    group[b] = a;
  }

  /** The group of each node: the number of its smallest node. */
  int[] groups() {
    int[] found = new int[group.length];
    for (int i = 0; i < found.length; i++) {
      int g = i;
      while (group[g] != g) {
        g = group[g];
      }
      found[i] = g;
    }
    return found;
  }
}
