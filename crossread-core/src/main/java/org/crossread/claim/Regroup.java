package org.crossread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Clusters.Node;
import org.crossread.claim.Clusters.Scores;
import org.crossread.report.Report;
import org.jspecify.annotations.Nullable;

/** Takes a {@link Regrouping} of passages back to the propositions they are. */
final class Regroup {
  private final Map<Passage, List<Node>> nodes = new HashMap<>();
  private final Map<Node, Passage> passages = new HashMap<>();

  /**
   * @param nodes groups, in the order of their first nodes
   * @param links pairs that count whatever their score
   */
  record Groups(List<Set<Node>> nodes, Set<Set<Node>> links) {}

  private Regroup(List<Report> reports) {
    for (Report r : reports) {
      for (int i = 0; i < r.propositions().size(); i++) {
        Node node = new Node(r.id(), i);
        Passage passage = new Passage(r.id(), r.propositions().get(i).span());
        passages.put(node, passage);
        nodes.computeIfAbsent(passage, p -> new ArrayList<>()).add(node);
      }
    }
  }

  static Groups of(
      List<Set<Node>> groups,
      List<Report> reports,
      Scores scores,
      @Nullable Regrouping regrouping) {
    return regrouping == null
        ? new Groups(groups, Set.of())
        : new Regroup(reports).groups(groups, scores, regrouping);
  }

  private Groups groups(List<Set<Node>> groups, Scores scores, Regrouping regrouping) {
    Map<Set<Passage>, Set<Node>> before = new HashMap<>();
    for (Set<Node> group : groups) {
      Set<Passage> told = new TreeSet<>();
      group.forEach(n -> told.add(passage(n)));
      before.put(told, group);
    }
    Regrouping.Regrouped after =
        regrouping.of(List.copyOf(before.keySet()), (a, b) -> likeness(a, b, scores));
    List<Set<Node>> result = new ArrayList<>();
    for (Set<Passage> group : after.groups()) {
      Set<Node> same = before.get(group);
      Set<Node> made = new TreeSet<>();
      if (same == null) {
        group.forEach(p -> made.addAll(nodes(p)));
      } else {
        made.addAll(same);
      }
      if (made.stream().map(Node::article).distinct().count() > 1) {
        result.add(made);
      }
    }
    result.sort(Comparator.comparing(g -> g.iterator().next()));
    Set<Set<Node>> links = new HashSet<>();
    for (Regrouping.Link link : after.links()) {
      for (Node a : nodes(link.left())) {
        for (Node b : nodes(link.right())) {
          if (!a.equals(b)) {
            links.add(Set.of(a, b));
          }
        }
      }
    }
    return new Groups(result, links);
  }

  private double likeness(Passage a, Passage b, Scores scores) {
    double most = 0;
    for (Node x : nodes(a)) {
      for (Node y : nodes(b)) {
        most = x.article().equals(y.article()) ? most : Math.max(most, scores.of(x, y));
      }
    }
    return most;
  }

  private Passage passage(Node node) {
    Passage passage = passages.get(node);
    if (passage == null) {
      throw new IllegalStateException("no proposition " + node);
    }
    return passage;
  }

  private List<Node> nodes(Passage passage) {
    List<Node> found = nodes.get(passage);
    if (found == null) {
      throw new IllegalArgumentException("no proposition of the report is " + passage);
    }
    return found;
  }
}
