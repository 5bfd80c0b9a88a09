package org.crossread.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * The words of two versions of a sentence that are not in their longest common subsequence; marks
 * and case do not count.
 *
 * @param beforeSpans words of the earlier version, in text order
 * @param afterSpans words of the later version
 */
record ChangedWords(List<Span> beforeSpans, List<Span> afterSpans) {
  /** Of longer sentences only so many words are laid side by side, the rest counts as changed. */
  private static final int MOST_WORDS = 1000;

  static ChangedWords of(Said before, Said after) {
    List<Token> a = words(before);
    List<Token> b = words(after);
    int n = Math.min(a.size(), MOST_WORDS);
    int m = Math.min(b.size(), MOST_WORDS);
    int[][] length = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        length[i][j] =
            same(a.get(i), b.get(j))
                ? 1 + length[i + 1][j + 1]
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    List<Span> gone = new ArrayList<>();
    List<Span> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (same(a.get(i), b.get(j))) {
        i++;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        gone.add(a.get(i++).span());
      } else {
        come.add(b.get(j++).span());
      }
    }
    a.subList(i, a.size()).forEach(t -> gone.add(t.span()));
    b.subList(j, b.size()).forEach(t -> come.add(t.span()));
    return new ChangedWords(gone, come);
  }

  static List<Token> words(Said said) {
    return Tokenizer.tokens(said.text(), said.span()).stream().filter(Token::isWord).toList();
  }

  private static boolean same(Token x, Token y) {
    return x.text().toLowerCase(Locale.ROOT).equals(y.text().toLowerCase(Locale.ROOT));
  }

  boolean isEmpty() {
    return beforeSpans.isEmpty() && afterSpans.isEmpty();
  }

  /** Whether a word within {@code span} of the earlier version changed. */
  boolean before(Span span) {
    return beforeSpans.stream().anyMatch(span::overlaps);
  }

  /** Whether a word within {@code span} of the later version changed. */
  boolean after(Span span) {
    return afterSpans.stream().anyMatch(span::overlaps);
  }
}
