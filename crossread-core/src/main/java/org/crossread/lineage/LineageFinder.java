package org.crossread.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.article.Article;
import org.crossread.lineage.Alignment.Run;
import org.crossread.lineage.Alignment.Stretch;
import org.crossread.lineage.Lineage.CopiedPassage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.Edit;
import org.crossread.lineage.Lineage.Extent;
import org.crossread.report.Report;
import org.crossread.statement.Quotation;
import org.crossread.statement.Quotations;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds copies by word shingles and verifies them by alignment. Only title and body count. Words
 * inside quotation marks are aligned but decide nothing: two reporters in one room bring home the
 * same quotations. Stateless and thread-safe; memory is linear in the texts.
 */
public final class LineageFinder {
  /** From this share of the shorter text's own words on, one text is an edition of the other. */
  static final double EDITED_SHARE = 0.5;

  /** From this share on, or from one long stretch on, passages were taken over. */
  static final double PARTIAL_SHARE = 0.15;

  static final int PARTIAL_STRETCH = 30;

  /** A stretch with fewer words outside quotation marks is set phrases and attributions. */
  static final int LEAST_OWN = 8;

  /** Fewer shared words are no evidence, however short the texts. */
  static final int LEAST_SHARED = 20;

  /** Of more articles than this, only pairs with common passages are compared. Chosen. */
  static final int ALL_PAIRS = 40;

  /**
   * @param datesOnly whether nothing but dates gives the direction
   * @param counts the part of {@code why} that is about words
   */
  private record Found(Copy copy, boolean datesOnly, String counts) {}

  /** What two copies have in common, and what not. */
  private record Taken(List<CopiedPassage> passages, List<Edit> edits) {}

  private record Read(String id, Report report, WordSequence words, long[] shingles) {}

  /**
   * The lineage of {@code reports}; does not depend on their order. Reports with the same id are
   * one report. EXACT and EDITED copies are in one group, also by way of a third article; a PARTIAL
   * copy has text of its own and stays independent.
   */
  public Lineage find(List<Report> reports) {
    SortedMap<String, Report> byId = new TreeMap<>();
    reports.forEach(r -> byId.put(r.id(), r));
    Map<String, Integer> vocabulary = new HashMap<>();
    List<Read> all = new ArrayList<>();
    byId.forEach((id, report) -> {
      WordSequence words = WordSequence.of(report, vocabulary);
      all.add(new Read(id, report, words, words.shingles()));
    });
    int[] group = new int[all.size()];
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int[] places : all.size() <= ALL_PAIRS ? allPairs(all.size()) : likelyPairs(all)) {
      Found pair = compare(all.get(places[0]), all.get(places[1]));
      if (pair != null) {
        found.add(pair);
        if (pair.copy().extent() != Extent.PARTIAL) {
          join(group, places[0], places[1]);
        }
      }
    }
    SortedMap<Integer, List<String>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(first(group, i), k -> new ArrayList<>()).add(all.get(i).id());
    }
    return new Lineage(List.copyOf(groups.values()), withoutSiblings(found, byId));
  }

  /**
   * The lineage of {@code articles} that were not read any further: quotations are found, nothing
   * else is needed.
   */
  public Lineage ofArticles(List<Article> articles) {
    return find(articles.stream().map(LineageFinder::quoted).toList());
  }

  private static Report quoted(Article article) {
    List<Span> quotations =
        Quotations.find(article.text().characters(), article.readable()).stream()
            .filter(q -> q.depth() == 0)
            .map(Quotation::content)
            .toList();
    return new Report(
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        quotations,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<int[]> allPairs(int n) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    return pairs;
  }

  /** Each article of the same words with the first of them, and the first ones by passages. */
  private static List<int[]> likelyPairs(List<Read> all) {
    List<int[]> pairs = new ArrayList<>();
    Map<Integer, List<Integer>> firsts = new HashMap<>();
    List<Integer> distinct = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      WordSequence words = all.get(i).words();
      List<Integer> alike = firsts.computeIfAbsent(words.contentHash(), k -> new ArrayList<>());
      int first = -1;
      for (int candidate : alike) {
        first = first < 0 && all.get(candidate).words().sameWords(words) ? candidate : first;
      }
      if (first < 0) {
        alike.add(i);
        distinct.add(i);
      } else if (words.size() > 0) {
        pairs.add(new int[] {first, i});
      }
    }
    for (int[] pair : Winnowing.pairs(distinct.stream().map(i -> all.get(i).shingles()).toList())) {
      pairs.add(new int[] {distinct.get(pair[0]), distinct.get(pair[1])});
    }
    return pairs;
  }

  /** A group bears the number of its first article. */
  private static void join(int[] group, int i, int j) {
    int x = first(group, i);
    int y = first(group, j);
    group[Math.max(x, y)] = Math.min(x, y);
  }

  private static int first(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private static @Nullable Found compare(Read left, Read right) {
    WordSequence a = left.words();
    WordSequence b = right.words();
    if (a.size() > 0 && a.sameWords(b)) {
      List<Run> whole = List.of(new Run(0, 0, a.size()));
      return found(
          left,
          right,
          Extent.EXACT,
          new Taken(passages(a, b, whole), List.of()),
          "all " + words(a.size()) + " are the same");
    }
    List<Stretch> stretches = Alignment.of(a, left.shingles(), b, right.shingles());
    int shared = 0;
    int longest = 0;
    int same = 0;
    List<Run> runs = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int own = 0;
      int length = 0;
      for (Run run : stretch.runs()) {
        own += own(a, b, run);
        length += run.length();
        runs.add(run);
      }
      same += length;
      // A stretch that is mostly quoted is a quotation with its attribution.
      if (own >= LEAST_OWN && 2 * own > length) {
        shared += own;
        longest = Math.max(longest, own);
      }
    }
    double share = (double) shared / Math.max(1, Math.min(a.own(), b.own()));
    if (shared < LEAST_SHARED || share < PARTIAL_SHARE && longest < PARTIAL_STRETCH) {
      return null;
    }
    boolean edited = share >= EDITED_SHARE;
    List<CopiedPassage> passages = passages(a, b, runs);
    Taken taken = new Taken(passages, EditFinder.of(a, b, runs, edited));
    String counts =
        same
            + " of "
            + words(Math.min(a.size(), b.size()))
            + " are the same, in "
            + passages.size()
            + (passages.size() == 1 ? " passage" : " passages");
    return edited
        ? found(left, right, Extent.EDITED, taken, counts)
        : found(
            left,
            right,
            Extent.PARTIAL,
            taken,
            counts + "; up to " + words(longest) + " in a row outside quotation marks");
  }

  private static String words(int n) {
    return n == 1 ? "1 word" : n + " words";
  }

  private static int own(WordSequence a, WordSequence b, Run run) {
    int own = 0;
    for (int k = 0; k < run.length(); k++) {
      if (!a.isQuoted(run.left() + k) && !b.isQuoted(run.right() + k)) {
        own++;
      }
    }
    return own;
  }

  /** The runs as spans, cut where a paragraph begins, since captions may stand between two. */
  private static List<CopiedPassage> passages(WordSequence a, WordSequence b, List<Run> runs) {
    List<CopiedPassage> passages = new ArrayList<>();
    for (Run run : runs) {
      int from = 0;
      for (int k = 1; k <= run.length(); k++) {
        if (k == run.length() || a.opensBlock(run.left() + k) || b.opensBlock(run.right() + k)) {
          passages.add(
              new CopiedPassage(
                  a.span(run.left() + from, run.left() + k),
                  b.span(run.right() + from, run.right() + k)));
          from = k;
        }
      }
    }
    return passages;
  }

  private static Found found(Read left, Read right, Extent extent, Taken taken, String counts) {
    Precedence precedence = Precedence.of(left.report().article(), right.report().article());
    if (extent == Extent.PARTIAL) {
      precedence = precedence.ofPassages();
    }
    String original = precedence.original();
    Copy copy =
        new Copy(
            left.id(),
            right.id(),
            original,
            extent,
            taken.passages(),
            taken.edits(),
            counts + precedence.evidence());
    return new Found(copy, precedence.datesOnly(), counts);
  }

  /**
   * Of two copies of one original the earlier is not the origin of the later, so that a date alone
   * gives no direction where both were taken from a third article.
   */
  private static List<Copy> withoutSiblings(List<Found> found, Map<String, Report> reports) {
    Map<String, SortedSet<String>> originals = new HashMap<>();
    for (Found f : found) {
      String original = f.copy().original();
      if (original != null) {
        String copy = original.equals(f.copy().left()) ? f.copy().right() : f.copy().left();
        originals.computeIfAbsent(copy, k -> new TreeSet<>()).add(original);
      }
    }
    List<Copy> copies = new ArrayList<>();
    for (Found f : found) {
      Copy c = f.copy();
      SortedSet<String> shared = new TreeSet<>(originals.getOrDefault(c.left(), new TreeSet<>()));
      shared.retainAll(originals.getOrDefault(c.right(), new TreeSet<>()));
      Report third = shared.isEmpty() ? null : reports.get(shared.getFirst());
      if (f.datesOnly() && third != null) {
        String why = f.counts() + "; both were taken from " + third.article().label();
        copies.add(new Copy(c.left(), c.right(), null, c.extent(), c.passages(), c.edits(), why));
      } else {
        copies.add(c);
      }
    }
    return copies;
  }
}
