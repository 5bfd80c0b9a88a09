package org.crossread.lineage;

import java.util.List;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are copies.
 *
 * @param groups a partition of the articles; each group counts as one independent report. Article
 *     ids within a group and the groups themselves are sorted
 * @param copies the verified pairs
 */
public record Lineage(List<List<String>> groups, List<Copy> copies) {
  public Lineage {
    groups = groups.stream().map(List::copyOf).toList();
    copies = List.copyOf(copies);
  }

  /** Number of independent reports. */
  public int independent() {
    return groups.size();
  }

  /** The number of the group that {@code article} belongs to. */
  public int groupOf(String article) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).contains(article)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no article " + article + " in this lineage");
  }

  /**
   * Two articles of which one was taken over from the other, or both from a third.
   *
   * @param left article id, the smaller of the two
   * @param right article id
   * @param original the one that the other was taken from, when a credit line or date supports it
   * @param passages aligned equal runs
   * @param why the evidence in plain words
   */
  public record Copy(
      String left,
      String right,
      @Nullable String original,
      Extent extent,
      List<CopiedPassage> passages,
      String why) {
    public Copy {
      passages = List.copyOf(passages);
    }
  }

  public enum Extent {
    EXACT,
    EDITED,
    PARTIAL
  }

  /** The same words in both articles. */
  public record CopiedPassage(Span left, Span right) {}
}
