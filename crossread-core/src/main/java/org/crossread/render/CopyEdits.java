package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.crossread.claim.Passage;
import org.crossread.lineage.Lineage.Copy;
import org.crossread.lineage.Lineage.Edit;
import org.crossread.lineage.Lineage.EditKind;
import org.jspecify.annotations.Nullable;

/** The edits of a copy in the order they are read: the original's side first. Stateless. */
final class CopyEdits {
  /** Edits of one copy that a terminal shows. */
  static final int MOST = 10;

  /** Longer passages are shown by their first words and their length. */
  private static final int MOST_WORDS = 24;

  private static final int FIRST_WORDS = 12;

  /**
   * One edit.
   *
   * @param what "changed", "cut", "added", "moved", or "only in" with the article
   * @param first its words in the first article; null when that has none
   * @param second in the second article; null when that has none
   */
  record Shown(EditKind kind, String what, @Nullable Passage first, @Nullable Passage second) {}

  private CopyEdits() {}

  /**
   * The edits of {@code copy}.
   *
   * @param rightFirst whether the right article stands first where no original is known
   * @param in what stands for an article in "only in A", by id
   */
  static List<Shown> of(Copy copy, boolean rightFirst, UnaryOperator<String> in) {
    String original = copy.original();
    boolean turn = original == null ? rightFirst : original.equals(copy.right());
    List<Shown> shown = new ArrayList<>();
    for (Edit edit : copy.edits()) {
      Passage left = edit.left().isEmpty() ? null : new Passage(copy.left(), edit.left());
      Passage right = edit.right().isEmpty() ? null : new Passage(copy.right(), edit.right());
      EditKind kind = copy.kind(edit);
      String what =
          switch (kind) {
            case CHANGED -> "changed";
            case CUT -> "cut";
            case ADDED -> "added";
            case MOVED -> "moved";
            case ONLY_LEFT -> "only " + in.apply(copy.left());
            case ONLY_RIGHT -> "only " + in.apply(copy.right());
          };
      shown.add(new Shown(kind, what, turn ? right : left, turn ? left : right));
    }
    return shown;
  }

  /** "9 edits: 4 changed, 3 cut, 2 added". */
  static String counts(List<Shown> edits) {
    Map<EditKind, Integer> counts = new TreeMap<>();
    Map<EditKind, String> names = new TreeMap<>();
    for (Shown edit : edits) {
      counts.merge(edit.kind(), 1, Integer::sum);
      names.put(edit.kind(), edit.what());
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, n) -> parts.add(n + " " + names.get(kind)));
    return Phrases.count(edits.size(), "edit", "edits")
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  /** “threatened” to “warned”, or the words of the one side; harmless for a terminal. */
  static String words(Shown edit, java.util.function.Function<Passage, String> quote) {
    Passage first = edit.first();
    Passage second = edit.second();
    if (first != null && second != null && edit.kind() == EditKind.CHANGED) {
      return shortened(quote.apply(first)) + " to " + shortened(quote.apply(second));
    }
    return first != null
        ? shortened(quote.apply(first))
        : second != null ? shortened(quote.apply(second)) : "";
  }

  private static String shortened(String words) {
    String line = Neutral.line(words);
    String[] all = line.split(" ", -1);
    if (all.length <= MOST_WORDS) {
      return "“" + line + "”";
    }
    return "“"
        + String.join(" ", List.of(all).subList(0, FIRST_WORDS))
        + " …” ("
        + all.length
        + " words)";
  }
}
