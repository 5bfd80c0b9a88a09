package org.crossread.lineage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.crossread.lineage.Alignment.Run;
import org.crossread.lineage.Lineage.Edit;
import org.crossread.text.Span;

/**
 * What stands between the runs that two copies share: what only one of them has, what one has in
 * place of the other's words, and runs that stand elsewhere. What two runs enclose in both texts
 * belongs together; nothing is searched. Time is that of sorting the runs. For one pair.
 */
final class EditFinder {
  /** Shorter runs elsewhere in the text are set phrases, not moved. */
  private static final int LEAST_MOVED = 12;

  /** Between passages of two independent texts more words than this are text of their own. */
  private static final int MOST_BETWEEN_PASSAGES = 12;

  /** Two paragraphs with this share of the shorter one's words in common are one, reworded. */
  private static final double SAME_PARAGRAPH = 0.3;

  /** A comma or blank that groups digits. */
  private static final Pattern GROUPING =
      Pattern.compile("(?<=\\d)[,'’\\s\u00a0\u202f\u2009](?=\\d{3}(?!\\d))");

  /** A part of one paragraph. */
  private record Piece(int from, int to, boolean wholeParagraph) {
    int length() {
      return to - from;
    }
  }

  private final WordSequence a;
  private final WordSequence b;
  private final List<Edit> edits = new ArrayList<>();

  private EditFinder(WordSequence a, WordSequence b) {
    this.a = a;
    this.b = b;
  }

  /**
   * The edits that make {@code b} (right) of {@code a} (left), in order of {@code a}; what only
   * {@code b} has follows what stands before it there.
   *
   * @param runs what both have, no word in two runs
   * @param whole whether one text is an edition of the other; else only few words between two
   *     passages count, the rest being text of their own
   */
  static List<Edit> of(WordSequence a, WordSequence b, List<Run> runs, boolean whole) {
    EditFinder finder = new EditFinder(a, b);
    List<Run> all = new ArrayList<>(runs);
    all.sort(Comparator.comparingInt(Run::left));
    BitSet inOrder = inOrder(all);
    List<Run> kept = new ArrayList<>();
    BitSet moved = new BitSet();
    for (int i = 0; i < all.size(); ) {
      int end = group(all, i, inOrder);
      int words = all.subList(i, end).stream().mapToInt(Run::length).sum();
      if (inOrder.get(i) || whole && words >= LEAST_MOVED) {
        if (!inOrder.get(i)) {
          moved.set(kept.size(), kept.size() + end - i);
        }
        kept.addAll(all.subList(i, end));
      }
      i = end;
    }
    finder.between(kept, moved, whole);
    return List.copyOf(finder.edits);
  }

  /** Where the runs end that follow run {@code i} in both texts and are moved as it is. */
  private static int group(List<Run> runs, int i, BitSet inOrder) {
    int end = i + 1;
    while (end < runs.size()
        && !inOrder.get(i)
        && !inOrder.get(end)
        && runs.get(end).right() >= runs.get(end - 1).right()) {
      end++;
    }
    return end;
  }

  /** The runs of most words that stand in the same order in both texts. */
  private static BitSet inOrder(List<Run> runs) {
    int n = runs.size();
    Integer[] byRight = byRight(runs);
    int[] rank = new int[n];
    for (int r = 0; r < n; r++) {
      rank[byRight[r]] = r;
    }
    // A tree of the best chain up to each rank (Fenwick 1994), so that time stays n log n.
    int[] best = new int[n + 1];
    long[] words = new long[n];
    int[] before = new int[n];
    Arrays.fill(best, -1);
    int last = -1;
    for (int i = 0; i < n; i++) {
      int chain = -1;
      for (int k = rank[i]; k > 0; k -= k & -k) {
        chain = longer(words, chain, best[k]);
      }
      before[i] = chain;
      words[i] = runs.get(i).length() + (chain < 0 ? 0 : words[chain]);
      for (int k = rank[i] + 1; k <= n; k += k & -k) {
        best[k] = longer(words, best[k], i);
      }
      last = longer(words, last, i);
    }
    BitSet chosen = new BitSet();
    for (int i = last; i >= 0; i = before[i]) {
      chosen.set(i);
    }
    return chosen;
  }

  private static int longer(long[] words, int x, int y) {
    return y < 0 || x >= 0 && words[x] >= words[y] ? x : y;
  }

  private static Integer[] byRight(List<Run> runs) {
    return IntStream.range(0, runs.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> runs.get(i).right()))
        .toArray(Integer[]::new);
  }

  private void between(List<Run> runs, BitSet moved, boolean whole) {
    int n = runs.size();
    Integer[] byRight = byRight(runs);
    int[] next = new int[n];
    int first = n == 0 ? 0 : byRight[0];
    for (int r = 0; r < n; r++) {
      next[byRight[r]] = r + 1 < n ? byRight[r + 1] : n;
    }
    for (int i = -1; i < n; i++) {
      int left = i < 0 ? 0 : runs.get(i).left() + runs.get(i).length();
      int right = i < 0 ? 0 : runs.get(i).right() + runs.get(i).length();
      int after = i < 0 ? first : next[i];
      int leftEnd = i + 1 < n ? runs.get(i + 1).left() : a.size();
      int rightEnd = after < n ? runs.get(after).right() : b.size();
      List<Piece> l = pieces(a, left, leftEnd);
      List<Piece> r = pieces(b, right, rightEnd);
      boolean together = after == i + 1;
      if (whole && together) {
        paired(l, r, left, right);
      } else if (whole) {
        l.forEach(p -> onlyLeft(p, right));
        r.forEach(p -> onlyRight(left, p));
      } else if (together
          && i >= 0
          && after < n
          && leftEnd - left <= MOST_BETWEEN_PASSAGES
          && rightEnd - right <= MOST_BETWEEN_PASSAGES) {
        paired(l, r, left, right);
      }
      if (moved.get(i + 1)) {
        moved(runs.get(i + 1));
      }
    }
  }

  private static List<Piece> pieces(WordSequence text, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    for (int i = from + 1; i <= to; i++) {
      if (i == to || text.opensBlock(i)) {
        boolean whole = text.opensBlock(start) && (i == text.size() || text.opensBlock(i));
        pieces.add(new Piece(start, i, whole));
        start = i;
      }
    }
    return pieces;
  }

  /** What two runs enclose: parts of one paragraph, and paragraphs that are much the same. */
  private void paired(List<Piece> left, List<Piece> right, int l, int r) {
    int i = 0;
    int j = 0;
    if (!left.isEmpty() && !right.isEmpty() && opensAlike(left.getFirst(), right.getFirst())) {
      changed(left.getFirst(), right.getFirst());
      i = 1;
      j = 1;
    }
    int leftEnd = left.size();
    int rightEnd = right.size();
    boolean tail =
        i < leftEnd && j < rightEnd && !closes(a, left.getLast()) && !closes(b, right.getLast());
    leftEnd -= tail ? 1 : 0;
    rightEnd -= tail ? 1 : 0;
    while (i < leftEnd) {
      int match = j;
      while (match < rightEnd && !alike(left.get(i), right.get(match))) {
        match++;
      }
      if (match < rightEnd) {
        for (; j < match; j++) {
          onlyRight(left.get(i).from(), right.get(j));
        }
        changed(left.get(i), right.get(j));
        j++;
      } else {
        onlyLeft(left.get(i), j < right.size() ? right.get(j).from() : end(right, r));
      }
      i++;
    }
    for (; j < rightEnd; j++) {
      onlyRight(i < left.size() ? left.get(i).from() : end(left, l), right.get(j));
    }
    if (tail) {
      changed(left.getLast(), right.getLast());
    }
  }

  private static int end(List<Piece> pieces, int otherwise) {
    return pieces.isEmpty() ? otherwise : pieces.getLast().to();
  }

  /** Both go on with a paragraph, or both are the title. */
  private boolean opensAlike(Piece left, Piece right) {
    return !a.opensBlock(left.from()) && !b.opensBlock(right.from())
        || left.wholeParagraph() && a.isTitle(left.from()) && b.isTitle(right.from());
  }

  private static boolean closes(WordSequence text, Piece piece) {
    return piece.to() == text.size() || text.opensBlock(piece.to());
  }

  private boolean alike(Piece left, Piece right) {
    Map<Integer, Integer> words = new HashMap<>();
    for (int i = left.from(); i < left.to(); i++) {
      words.merge(a.word(i), 1, Integer::sum);
    }
    int shared = 0;
    for (int j = right.from(); j < right.to(); j++) {
      if (words.merge(b.word(j), -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return shared >= SAME_PARAGRAPH * Math.min(left.length(), right.length());
  }

  private void changed(Piece left, Piece right) {
    Span l = a.span(left.from(), left.to());
    Span r = b.span(right.from(), right.to());
    if (!sameLetters(l.of(a.characters()), r.of(b.characters()))) {
      edits.add(new Edit(l, r, false));
    }
  }

  /** Whether two spellings differ in blanks, hyphens, points and grouped digits alone. */
  static boolean sameLetters(String left, String right) {
    return letters(left).equals(letters(right));
  }

  private static String letters(String words) {
    String folded = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    boolean digits = folded.chars().anyMatch(Character::isDigit);
    return digits
        ? GROUPING.matcher(folded).replaceAll("").replaceAll("[\\s\\p{M}]+", "")
        : folded.replaceAll("[^\\p{L}]+", "");
  }

  private void onlyLeft(Piece left, int place) {
    int at = b.place(place);
    edits.add(new Edit(a.span(left.from(), left.to()), new Span(at, at), false));
  }

  private void onlyRight(int place, Piece right) {
    int at = a.place(place);
    edits.add(new Edit(new Span(at, at), b.span(right.from(), right.to()), false));
  }

  /** One run that stands elsewhere, cut where a paragraph begins. */
  private void moved(Run run) {
    int from = 0;
    for (int k = 1; k <= run.length(); k++) {
      if (k == run.length() || a.opensBlock(run.left() + k) || b.opensBlock(run.right() + k)) {
        edits.add(
            new Edit(
                a.span(run.left() + from, run.left() + k),
                b.span(run.right() + from, run.right() + k),
                true));
        from = k;
      }
    }
  }
}
