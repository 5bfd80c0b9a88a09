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
   * @param passages aligned equal runs: what was taken over, in order of {@code left}
   * @param edits what else one was made of the other by, in order of {@code left}. Of EDITED copies
   *     every word is in a passage or an edit; of PARTIAL ones, which have text of their own, only
   *     few words between two passages are edits; EXACT ones have none. Changes of case, accents,
   *     punctuation, white space and grouped digits are none
   * @param why the evidence in plain words
   */
  public record Copy(
      String left,
      String right,
      @Nullable String original,
      Extent extent,
      List<CopiedPassage> passages,
      List<Edit> edits,
      String why) {
    public Copy {
      passages = List.copyOf(passages);
      edits = List.copyOf(edits);
    }

    /** What was done by {@code edit}, as far as it is known which text was first. */
    public EditKind kind(Edit edit) {
      if (edit.moved()) {
        return EditKind.MOVED;
      }
      if (!edit.left().isEmpty() && !edit.right().isEmpty()) {
        return EditKind.CHANGED;
      }
      boolean onlyLeft = edit.right().isEmpty();
      if (original == null) {
        return onlyLeft ? EditKind.ONLY_LEFT : EditKind.ONLY_RIGHT;
      }
      return onlyLeft == original.equals(left) ? EditKind.CUT : EditKind.ADDED;
    }
  }

  /**
   * Words that one of two copies has and the other has not, has otherwise, or has elsewhere.
   *
   * @param left in the left article; empty, at the place where they would stand, when it has none
   * @param right the same in the right article
   * @param moved whether the same words stand elsewhere
   */
  public record Edit(Span left, Span right, boolean moved) {
    public Edit {
      if (left.isEmpty() && right.isEmpty()) {
        throw new IllegalArgumentException("an edit without words");
      }
    }
  }

  /** What an edit is. {@code CUT} and {@code ADDED} only where the original is known. */
  public enum EditKind {
    CHANGED,
    CUT,
    ADDED,
    MOVED,
    ONLY_LEFT,
    ONLY_RIGHT
  }

  public enum Extent {
    EXACT,
    EDITED,
    PARTIAL
  }

  /** The same words in both articles. */
  public record CopiedPassage(Span left, Span right) {}
}
