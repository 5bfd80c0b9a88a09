package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Two passages laid word by word: the longest common subsequence of their words by stem, and the
 * runs that differ between. As in a critical apparatus, marks of punctuation do not count.
 *
 * @param edits runs that differ, in text order
 * @param similarity twice the shared words over all words, 0 to 1
 */
record Collation(List<Edit> edits, double similarity) {
  /** Longer passages are cut; a claim's passage is a clause. */
  private static final int MOST_WORDS = 400;

  /**
   * A run that differs.
   *
   * @param left its words on the left; empty when added on the right
   * @param right its words on the right
   * @param leftExtra content stems of the left run that are not in the right passage
   * @param rightExtra content stems of the right run that are not in the left passage
   */
  record Edit(Span left, Span right, Set<String> leftExtra, Set<String> rightExtra) {
    boolean isInsertion() {
      return left.isEmpty() || right.isEmpty();
    }
  }

  static Collation of(String leftText, Span left, String rightText, Span right) {
    List<Token> a = words(leftText, left);
    List<Token> b = words(rightText, right);
    List<String> x = a.stream().map(t -> key(leftText, t)).toList();
    List<String> y = b.stream().map(t -> key(rightText, t)).toList();
    int[][] length = new int[x.size() + 1][y.size() + 1];
    for (int i = x.size() - 1; i >= 0; i--) {
      for (int j = y.size() - 1; j >= 0; j--) {
        length[i][j] =
            x.get(i).equals(y.get(j))
                ? 1 + length[i + 1][j + 1]
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    Set<String> inLeft = new TreeSet<>(ContentWords.stems(leftText, left));
    Set<String> inRight = new TreeSet<>(ContentWords.stems(rightText, right));
    List<Edit> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < x.size() || j < y.size()) {
      if (i < x.size() && j < y.size() && x.get(i).equals(y.get(j))) {
        i++;
        j++;
        continue;
      }
      int fromI = i;
      int fromJ = j;
      while ((i < x.size() || j < y.size())
          && !(i < x.size() && j < y.size() && x.get(i).equals(y.get(j)))) {
        if (j >= y.size() || i < x.size() && length[i + 1][j] >= length[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      Span l = run(a, fromI, i, left);
      Span r = run(b, fromJ, j, right);
      edits.add(new Edit(l, r, extra(leftText, l, inRight), extra(rightText, r, inLeft)));
    }
    int all = x.size() + y.size();
    return new Collation(List.copyOf(edits), all == 0 ? 1 : 2.0 * length[0][0] / all);
  }

  private static List<Token> words(String text, Span span) {
    return Tokenizer.tokens(text, span).stream().filter(Token::isWord).limit(MOST_WORDS).toList();
  }

  /** Content words compare by stem, the others as they are. */
  private static String key(String text, Token token) {
    List<String> stems = ContentWords.stems(text, token.span());
    return stems.isEmpty() ? token.text().toLowerCase(Locale.ROOT) : String.join(" ", stems);
  }

  private static Span run(List<Token> tokens, int from, int to, Span whole) {
    if (from < to) {
      return tokens.get(from).span().cover(tokens.get(to - 1).span());
    }
    int at =
        from < tokens.size()
            ? tokens.get(from).span().start()
            : tokens.isEmpty() ? whole.start() : tokens.getLast().span().end();
    return new Span(at, at);
  }

  private static Set<String> extra(String text, Span run, Set<String> other) {
    Set<String> extra = new TreeSet<>(ContentWords.stems(text, run));
    extra.removeAll(other);
    return extra;
  }
}
