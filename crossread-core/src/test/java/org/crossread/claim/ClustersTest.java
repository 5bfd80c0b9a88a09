package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.crossread.claim.Clusters.Link;
import org.crossread.claim.Clusters.Node;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final int MOST_OF_ONE_ARTICLE = 4;

  /** Links and the scores of all pairs, those below the threshold too. */
  private record Made(List<Link> links, Map<Set<Node>, Double> all) implements Clusters.Scores {
    @Override
    public double of(Node a, Node b) {
      return all.getOrDefault(Set.of(a, b), 0.0);
    }

    List<Set<Node>> groups() {
      return Clusters.of(links, this);
    }

    Made link(String a, int i, String b, int j, double score) {
      Node x = new Node(a, i);
      Node y = new Node(b, j);
      all.put(Set.of(x, y), score);
      if (score >= Clusters.LEAST_LINK) {
        links.add(x.compareTo(y) < 0 ? new Link(x, y, score) : new Link(y, x, score));
      }
      return this;
    }

    static Made none() {
      return new Made(new ArrayList<>(), new HashMap<>());
    }

    /** Scores in coarse steps, so that many are equal. */
    static Made random(Random random, int articles, int each) {
      Made made = none();
      for (int a = 0; a < articles; a++) {
        for (int b = a + 1; b < articles; b++) {
          for (int i = 0; i < each; i++) {
            for (int j = 0; j < each; j++) {
              if (random.nextInt(3) == 0) {
                made.link("a" + a, i, "a" + b, j, random.nextInt(6) / 10.0);
              }
            }
          }
        }
      }
      return made;
    }
  }

  @Test
  void noLinksMakeNoGroups() {
    assertEquals(List.of(), Made.none().groups());
  }

  @Test
  void linkedPropositionsOfThreeReportsAreOneClaim() {
    Made made =
        Made.none().link("a", 0, "b", 0, 0.9).link("b", 0, "c", 3, 0.8).link("a", 0, "c", 3, 0.7);
    assertEquals(
        List.of(Set.of(new Node("a", 0), new Node("b", 0), new Node("c", 3))), made.groups());
  }

  @Test
  void aChainWhoseEndsHaveNothingInCommonIsNotJoined() {
    Made made = Made.none().link("a", 0, "b", 0, 0.9).link("b", 0, "c", 0, 0.3);
    made.link("b", 1, "c", 0, 0.9).link("b", 1, "d", 0, 0.9);
    List<Set<Node>> groups = made.groups();
    assertTrue(groups.contains(Set.of(new Node("a", 0), new Node("b", 0))), groups::toString);
    assertEquals(2, groups.size(), groups::toString);
    made.link("a", 0, "c", 0, 0.3).link("b", 0, "d", 0, 0.3);
    assertEquals(1, made.groups().size());
  }

  @Test
  void twoClaimsJoinByALinkThatBringsNoPassage() {
    double lesser = (Clusters.LEAST_LINK + Clusters.THRESHOLD) / 2;
    Made alone = Made.none().link("a", 0, "b", 0, 0.9).link("a", 1, "b", 0, lesser);
    assertEquals(List.of(Set.of(new Node("a", 0), new Node("b", 0))), alone.groups());
    Made two = Made.none().link("a", 0, "b", 0, 0.9).link("a", 1, "b", 1, 0.9);
    assertEquals(2, two.groups().size());
    two.link("a", 1, "b", 0, lesser);
    assertEquals(
        List.of(Set.of(new Node("a", 0), new Node("a", 1), new Node("b", 0), new Node("b", 1))),
        two.groups());
    Made below = Made.none().link("a", 0, "b", 0, 0.9).link("a", 1, "b", 1, 0.9);
    below.link("a", 1, "b", 0, Clusters.LEAST_LINK - 0.01);
    assertEquals(2, below.groups().size());
  }

  @Test
  void aPassageAndItsCopyAreNoClaimThatJoinsAnother() {
    double lesser = (Clusters.LEAST_LINK + Clusters.THRESHOLD) / 2;
    Made made = Made.none().link("a", 0, "b", 0, 0.9).link("c", 1, "copy of c", 1, 0.9);
    made.link("a", 0, "c", 1, lesser).link("a", 0, "copy of c", 1, lesser);
    made.link("b", 0, "c", 1, lesser).link("b", 0, "copy of c", 1, lesser);
    Clusters.Scores voices =
        new Clusters.Scores() {
          @Override
          public double of(Node a, Node b) {
            return made.of(a, b);
          }

          @Override
          public String voice(String article) {
            return article.replace("copy of ", "");
          }
        };
    assertEquals(2, Clusters.of(made.links(), voices).size());
    assertEquals(1, Clusters.of(made.links(), made).size());
  }

  @Test
  void noClaimHoldsMoreThanFourPassagesOfOneArticle() {
    Made made = Made.none();
    for (int i = 0; i < 9; i++) {
      made.link("a", i, "b", 0, 0.9 - i / 100.0);
    }
    assertEquals(
        List.of(
            Set.of(
                new Node("a", 0),
                new Node("a", 1),
                new Node("a", 2),
                new Node("a", 3),
                new Node("b", 0))),
        made.groups());
  }

  @Test
  void theOrderOfTheLinksChangesNothing() {
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      Made made = Made.random(random, 2 + random.nextInt(4), 1 + random.nextInt(7));
      List<Set<Node>> expected = made.groups();
      for (int again = 0; again < 5; again++) {
        Collections.shuffle(made.links(), random);
        assertEquals(expected, made.groups());
      }
    }
  }

  @Test
  void groupsAreDisjointSortedAndOfSeveralReports() {
    Random random = new Random(6);
    for (int round = 0; round < 60; round++) {
      Made made = Made.random(random, 2 + random.nextInt(4), 1 + random.nextInt(9));
      Set<Node> seen = new HashSet<>();
      Node before = new Node("", 0);
      for (Set<Node> group : made.groups()) {
        Node first = group.iterator().next();
        assertTrue(before.compareTo(first) < 0, "groups out of order");
        before = first;
        Map<String, Integer> count = new HashMap<>();
        for (Node n : group) {
          assertTrue(seen.add(n), () -> n + " in two groups");
          count.merge(n.article(), 1, Integer::sum);
        }
        assertTrue(count.size() > 1, group::toString);
        assertTrue(
            count.values().stream().allMatch(c -> c <= MOST_OF_ONE_ARTICLE), group::toString);
        assertEquals(group.stream().sorted().toList(), List.copyOf(group));
      }
    }
  }

  @Test
  void otherNamesForTheReportsGiveTheSameGroupsWhenNoScoresAreEqual() {
    Random random = new Random(8);
    for (int round = 0; round < 30; round++) {
      Made made = Made.none();
      Made renamed = Made.none();
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          double score = random.nextDouble();
          made.link("a", i, "b", j, score);
          renamed.link("z", i, "b", j, score);
        }
      }
      Set<Set<Node>> expected = new HashSet<>();
      for (Set<Node> group : made.groups()) {
        Set<Node> turned = new HashSet<>();
        group.forEach(
            n -> turned.add(new Node(n.article().equals("a") ? "z" : n.article(), n.index())));
        expected.add(turned);
      }
      assertEquals(expected, new HashSet<>(renamed.groups()));
    }
  }
}
