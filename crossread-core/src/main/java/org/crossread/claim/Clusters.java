package org.crossread.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins aligned propositions to claims: links in order of their score. A passage comes to a claim
 * by a link that is likely; two claims become one by a lesser one, for there it is only asked
 * whether what both reports tell is told in one row or in two. The mean score between them must be
 * high enough, neither report may fill a claim with too many passages, and no two members of one
 * list meet in it. Does not depend on the order in which links are given.
 */
final class Clusters {
  /** Two passages are aligned from this score on; tuned with the next two on annotated stories. */
  static final double THRESHOLD = 0.34;

  /** Two claims may be joined by a link from this score on. */
  static final double LEAST_LINK = 0.2;

  /** Two groups join when the mean score between them is at least this. */
  private static final double LEAST_MEAN = 0.1;

  /** More passages of one article than this make a claim unreadable. */
  private static final int MOST_OF_ONE_ARTICLE = 4;

  /** Proposition {@code index} of the report {@code article}. */
  record Node(String article, int index) implements Comparable<Node> {
    @Override
    public int compareTo(Node other) {
      int byArticle = article.compareTo(other.article);
      return byArticle != 0 ? byArticle : Integer.compare(index, other.index);
    }
  }

  /** Two propositions of different reports and their score; {@code left} is the smaller. */
  record Link(Node left, Node right, double score) {}

  /** The scores of every pair of propositions of two reports. */
  interface Scores {
    double of(Node a, Node b);

    /** What speaks in an article: copies of one text are one voice. */
    default String voice(String article) {
      return article;
    }

    /** Whether two propositions of one article tell two things, so that no claim may hold both. */
    default boolean apart(Node a, Node b) {
      return false;
    }
  }

  private Clusters() {}

  /** Groups of at least two nodes, each sorted, in the order of their first nodes. */
  static List<Set<Node>> of(Collection<Link> links, Scores scores) {
    List<Link> ordered = new ArrayList<>(links);
    ordered.sort(
        Comparator.comparingDouble((Link l) -> -l.score())
            .thenComparing(Link::left)
            .thenComparing(Link::right));
    Map<Node, Set<Node>> groups = new HashMap<>();
    for (Link link : ordered) {
      Set<Node> a = groups.computeIfAbsent(link.left(), n -> new TreeSet<>(Set.of(n)));
      Set<Node> b = groups.computeIfAbsent(link.right(), n -> new TreeSet<>(Set.of(n)));
      if (a != b
          && fits(a, b)
          && mayMeet(a, b, scores)
          && (link.score() >= THRESHOLD || isTold(a, scores) && isTold(b, scores))
          && meanBetween(a, b, scores) >= LEAST_MEAN) {
        a.addAll(b);
        for (Node n : b) {
          groups.put(n, a);
        }
      }
    }
    Set<Set<Node>> distinct = new LinkedHashSet<>();
    groups.values().stream()
        .filter(g -> g.size() > 1)
        .sorted(Comparator.comparing(g -> g.iterator().next()))
        .forEach(distinct::add);
    return List.copyOf(distinct);
  }

  private static boolean fits(Set<Node> a, Set<Node> b) {
    Map<String, Integer> count = new HashMap<>();
    for (Node n : a) {
      count.merge(n.article(), 1, Integer::sum);
    }
    for (Node n : b) {
      count.merge(n.article(), 1, Integer::sum);
    }
    return count.values().stream().allMatch(c -> c <= MOST_OF_ONE_ARTICLE);
  }

  /** Whether reports that are no copies of one another tell it. */
  private static boolean isTold(Set<Node> group, Scores scores) {
    return group.stream().map(n -> scores.voice(n.article())).distinct().limit(2).count() > 1;
  }

  private static boolean mayMeet(Set<Node> a, Set<Node> b, Scores scores) {
    return a.stream()
        .noneMatch(
            x -> b.stream().anyMatch(y -> x.article().equals(y.article()) && scores.apart(x, y)));
  }

  /**
   * The mean score of all pairs of different voices. The articles of one voice share its weight, so
   * that a copy pulls no passages together; between the copies alone it is their mean.
   */
  private static double meanBetween(Set<Node> a, Set<Node> b, Scores scores) {
    Map<String, Set<String>> voices = new HashMap<>();
    a.forEach(n -> add(voices, n, scores));
    b.forEach(n -> add(voices, n, scores));
    boolean copies = voices.size() == 1;
    double sum = 0;
    double weights = 0;
    for (Node x : a) {
      String voice = scores.voice(x.article());
      for (Node y : b) {
        String other = scores.voice(y.article());
        if (copies ? !x.article().equals(y.article()) : !voice.equals(other)) {
          double weight = 1.0 / (size(voices, voice) * size(voices, other));
          sum += weight * scores.of(x, y);
          weights += weight;
        }
      }
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private static void add(Map<String, Set<String>> voices, Node node, Scores scores) {
    voices.computeIfAbsent(scores.voice(node.article()), v -> new TreeSet<>()).add(node.article());
  }

  private static double size(Map<String, Set<String>> voices, String voice) {
    return voices.getOrDefault(voice, Set.of()).size();
  }
}
