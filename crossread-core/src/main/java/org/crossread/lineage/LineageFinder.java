package org.crossread.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.lineage.Alignment.Run;
import org.crossread.lineage.Alignment.Stretch;
import org.crossread.lineage.Lineage.CopiedPassage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.Extent;
import org.crossread.report.Report;
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
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < group.length; i++) {
      for (int j = i + 1; j < group.length; j++) {
        Copy copy = compare(all.get(i), all.get(j));
        if (copy != null) {
          copies.add(copy);
          if (copy.extent() != Extent.PARTIAL) {
            join(group, i, j);
          }
        }
      }
    }
    SortedMap<Integer, List<String>> groups = new TreeMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(group[i], k -> new ArrayList<>()).add(all.get(i).id());
    }
    return new Lineage(List.copyOf(groups.values()), copies);
  }

  /** A group bears the number of its first article. */
  private static void join(int[] group, int i, int j) {
    int to = Math.min(group[i], group[j]);
    int from = Math.max(group[i], group[j]);
    for (int k = 0; k < group.length; k++) {
      if (group[k] == from) {
        group[k] = to;
      }
    }
  }

  private static @Nullable Copy compare(Read left, Read right) {
    WordSequence a = left.words();
    WordSequence b = right.words();
    if (a.size() > 0 && a.sameWords(b)) {
      List<Run> whole = List.of(new Run(0, 0, a.size()));
      return copy(
          left,
          right,
          Extent.EXACT,
          passages(a, b, whole),
          "all " + words(a.size()) + " are the same");
    }
    List<Stretch> stretches = Alignment.of(a, left.shingles(), b, right.shingles());
    int shared = 0;
    int longest = 0;
    int same = 0;
    List<Run> runs = new ArrayList<>();
    for (Stretch stretch : stretches) {
      int own = 0;
      for (Run run : stretch.runs()) {
        own += own(a, b, run);
        same += run.length();
        runs.add(run);
      }
      if (own >= LEAST_OWN) {
        shared += own;
        longest = Math.max(longest, own);
      }
    }
    double share = (double) shared / Math.max(1, Math.min(a.own(), b.own()));
    if (shared < LEAST_SHARED || share < PARTIAL_SHARE && longest < PARTIAL_STRETCH) {
      return null;
    }
    List<CopiedPassage> passages = passages(a, b, runs);
    String counts =
        same
            + " of "
            + words(Math.min(a.size(), b.size()))
            + " are the same, in "
            + passages.size()
            + (passages.size() == 1 ? " passage" : " passages");
    return share >= EDITED_SHARE
        ? copy(left, right, Extent.EDITED, passages, counts)
        : copy(
            left,
            right,
            Extent.PARTIAL,
            passages,
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

  private static Copy copy(
      Read left, Read right, Extent extent, List<CopiedPassage> passages, String counts) {
    Precedence precedence = Precedence.of(left.report().article(), right.report().article());
    String why = precedence.evidence().isEmpty() ? counts : counts + "; " + precedence.evidence();
    return new Copy(left.id(), right.id(), precedence.original(), extent, passages, why);
  }
}
