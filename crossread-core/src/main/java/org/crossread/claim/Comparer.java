package org.crossread.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.crossread.claim.Clusters.Link;
import org.crossread.claim.Clusters.Node;
import org.crossread.lineage.Lineage;
import org.crossread.lineage.LineageFinder;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The second of the two functions: compare reports. The score of two propositions depends on their
 * two reports alone, so a further report never changes a row between others. Thread-safe.
 */
public final class Comparer {
  private final LineageFinder lineageFinder = new LineageFinder();
  private final DifferenceFinder differenceFinder = new DifferenceFinder();
  private final SortedMap<String, String> versions;

  /**
   * @param versions of the program and the models, to stand in every comparison
   */
  public Comparer(SortedMap<String, String> versions) {
    this.versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** Whether two propositions of one report are members of one list; the first opens it. */
  static boolean areOfOneList(Proposition p, Proposition q) {
    return p != q && (follows(p, q) || follows(q, p));
  }

  /** Whether {@code member} goes on with the list that {@code p} opens or is in too. */
  private static boolean follows(Proposition p, Proposition member) {
    return member.kind() == Proposition.Kind.LIST_ITEM
        && member.governor() != null
        && (p.kind() == Proposition.Kind.LIST_ITEM
            ? member.governor().equals(p.governor())
            : p.sentence() == member.sentence() && p.span().contains(member.governor()));
  }

  /** The scores of all pairs of reports, by article ids, the smaller first. */
  private record Scored(
      Map<String, Map<String, double[][]>> matrices, Lineage lineage, Map<String, Report> reports)
      implements Clusters.Scores {
    /** Members of one list are what its writer tells apart: three demands are three rows. */
    @Override
    public boolean apart(Node a, Node b) {
      return areOfOneList(proposition(a, reports), proposition(b, reports));
    }

    @Override
    public String voice(String article) {
      return Integer.toString(lineage.groupOf(article));
    }

    @Override
    public double of(Node a, Node b) {
      return a.article().compareTo(b.article()) < 0 ? cell(a, b) : cell(b, a);
    }

    private double cell(Node a, Node b) {
      Map<String, double[][]> row = matrices.get(a.article());
      double[][] matrix = row == null ? null : row.get(b.article());
      return matrix == null ? 0 : matrix[a.index()][b.index()];
    }
  }

  /**
   * Compares the reports of one event; does not depend on their order. Reports with the same id are
   * one report.
   */
  public Comparison compare(List<Report> input, List<NotRead> notRead) {
    return compare(input, notRead, null);
  }

  /**
   * As {@link #compare(List, List)}, with passages put together otherwise after the program has put
   * them together. What is not changed stays as it was.
   */
  public Comparison compare(
      List<Report> input, List<NotRead> notRead, @Nullable Regrouping regrouping) {
    SortedMap<String, Report> reports = new TreeMap<>();
    input.forEach(r -> reports.put(r.id(), r));
    List<Report> ordered = List.copyOf(reports.values());
    Lineage lineage = lineageFinder.find(ordered);
    Set<String> related = new TreeSet<>();
    Map<String, Map<String, double[][]>> matrices = new HashMap<>();
    List<Link> links = new ArrayList<>();
    for (Compared c : compareEach(ordered)) {
      String left = c.left().id();
      String right = c.right().id();
      related.add(left);
      related.add(right);
      matrices.computeIfAbsent(left, k -> new HashMap<>()).put(right, c.scores());
      boolean copies = lineage.groupOf(left) == lineage.groupOf(right);
      addLinks(links, left, right, c.scores(), copies);
    }
    Scored scored = new Scored(matrices, lineage, reports);
    List<Claim> claims = new ArrayList<>();
    Set<Node> told = new TreeSet<>();
    Regroup.Groups groups = Regroup.of(Clusters.of(links, scored), ordered, scored, regrouping);
    for (Set<Node> group : groups.nodes()) {
      claims.add(claim(group, reports, lineage, scored, groups.links()));
      told.addAll(group);
      if (regrouping != null) {
        group.forEach(n -> related.add(n.article()));
      }
    }
    Map<String, Double> place = new HashMap<>();
    claims.forEach(c -> place.put(c.id(), place(c, reports)));
    claims.sort(
        Comparator.comparingDouble((Claim c) -> place.getOrDefault(c.id(), 0.0))
            .thenComparing(Claim::id));
    List<String> unrelated =
        ordered.size() < 2
            ? List.of()
            : ordered.stream().map(Report::id).filter(id -> !related.contains(id)).toList();
    return new Comparison(
        ordered, lineage, claims, Alone.of(ordered, told, scored), unrelated, notRead, versions);
  }

  /** Two reports of one event and the scores of their propositions. */
  private record Compared(Report left, Report right, double[][] scores) {}

  /**
   * Every two reports of one event, in their order; pairs do not depend on one another, and the
   * common pool does several of them at a time.
   */
  private static List<Compared> compareEach(List<Report> ordered) {
    List<Outline> outlines = ordered.parallelStream().map(Outline::of).toList();
    return IntStream.range(0, ordered.size())
        .boxed()
        .flatMap(i ->
            outlines.subList(i + 1, outlines.size()).stream().map(o -> List.of(outlines.get(i), o)))
        .toList()
        .parallelStream()
        .filter(p -> Relatedness.sameStory(p.getFirst().report(), p.getLast().report()))
        .map(p -> compareTwo(p.getFirst(), p.getLast()))
        .toList();
  }

  private static Compared compareTwo(Outline left, Outline right) {
    double[][] scores = Aligner.scores(left, right);
    RelativeClauses.part(left.report(), right.report(), scores);
    OpposedStances.raise(left.report(), right.report(), scores, Clusters.THRESHOLD);
    SharedFlags.raise(
        left.report(), right.report(), scores, Clusters.LEAST_LINK, Clusters.THRESHOLD);
    return new Compared(left.report(), right.report(), scores);
  }

  /** Between copies only mutual best partners: else two rows of the original would be joined. */
  private static void addLinks(
      List<Link> links, String a, String b, double[][] scores, boolean copies) {
    double[] best = new double[scores.length == 0 ? 0 : scores[0].length];
    for (double[] row : scores) {
      for (int q = 0; q < row.length; q++) {
        best[q] = Math.max(best[q], row[q]);
      }
    }
    for (int p = 0; p < scores.length; p++) {
      double most = Arrays.stream(scores[p]).max().orElse(0);
      for (int q = 0; q < scores[p].length; q++) {
        double score = scores[p][q];
        if (score >= Clusters.LEAST_LINK && (!copies || score >= most && score >= best[q])) {
          links.add(new Link(new Node(a, p), new Node(b, q), score));
        }
      }
    }
  }

  private Claim claim(
      Set<Node> group,
      Map<String, Report> reports,
      Lineage lineage,
      Scored scored,
      Set<Set<Node>> linked) {
    List<Pair> pairs = pairs(group, reports, scored, linked);
    List<Difference> differences = differenceFinder.find(pairs);
    SortedMap<String, List<Passage>> byArticle = new TreeMap<>();
    for (Node n : group) {
      byArticle
          .computeIfAbsent(n.article(), k -> new ArrayList<>())
          .add(new Passage(n.article(), proposition(n, reports).span()));
    }
    List<Passage> all = byArticle.values().stream().flatMap(List::stream).sorted().toList();
    String id = Text.sha256(all.toString()).substring(0, 12);
    Set<Integer> independent = new TreeSet<>();
    byArticle.keySet().forEach(a -> independent.add(lineage.groupOf(a)));
    return new Claim(
        id,
        Readings.of(byArticle, differences, reports),
        differences,
        independent.size(),
        Why.of(pairs));
  }

  /** Aligned pairs of a group, best first. */
  private static List<Pair> pairs(
      Set<Node> group, Map<String, Report> reports, Scored scored, Set<Set<Node>> linked) {
    List<Pair> pairs = new ArrayList<>();
    for (Node a : group) {
      for (Node b : group) {
        if (a.article().compareTo(b.article()) < 0) {
          double score = scored.of(a, b);
          if (score >= Clusters.THRESHOLD || linked.contains(Set.of(a, b))) {
            pairs.add(
                Pair.of(
                    report(a, reports),
                    proposition(a, reports),
                    report(b, reports),
                    proposition(b, reports),
                    score));
          }
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(p -> -p.score()));
    return pairs;
  }

  private static Report report(Node n, Map<String, Report> reports) {
    Report r = reports.get(n.article());
    if (r == null) {
      throw new IllegalStateException("no report " + n.article());
    }
    return r;
  }

  private static Proposition proposition(Node n, Map<String, Report> reports) {
    return report(n, reports).propositions().get(n.index());
  }

  private static double place(Claim claim, Map<String, Report> reports) {
    double sum = 0;
    List<Passage> passages = claim.passages();
    for (Passage p : passages) {
      Report r = reports.get(p.article());
      if (r != null) {
        sum += (double) p.span().start() / Math.max(1, r.article().text().length());
      }
    }
    return sum / passages.size();
  }
}
