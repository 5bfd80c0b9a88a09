package org.crossread.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Two wordings word by word, as in a critical edition: what of each is not in the other, by the
 * longest common subsequence of their words without regard to case. Stateless.
 *
 * @param left spans in the left wording, sorted; neighbouring words are one span
 * @param right the same of the right one
 */
record Collation(List<Span> left, List<Span> right) {
  /** Longer wordings than this are not collated: time and space grow with the square. */
  private static final int MOST_WORDS = 400;

  /** When more than this part of the words differs, marking them tells nothing; by eye. */
  private static final double MOST_MARKED = 0.7;

  private static final Collation NOTHING = new Collation(List.of(), List.of());

  Collation {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  /** Nothing is marked when the wordings are too long or have too little in common. */
  static Collation of(String left, String right) {
    List<Token> a = words(left);
    List<Token> b = words(right);
    if (a.isEmpty() || b.isEmpty() || a.size() > MOST_WORDS || b.size() > MOST_WORDS) {
      return NOTHING;
    }
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(a.get(i), b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    if (common[0][0] < (1 - MOST_MARKED) * Math.max(a.size(), b.size())) {
      return NOTHING;
    }
    boolean[] keptLeft = new boolean[a.size()];
    boolean[] keptRight = new boolean[b.size()];
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (same(a.get(i), b.get(j))) {
        keptLeft[i++] = true;
        keptRight[j++] = true;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new Collation(runs(a, keptLeft), runs(b, keptRight));
  }

  private static List<Span> runs(List<Token> words, boolean[] kept) {
    List<Span> runs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (kept[i]) {
        continue;
      }
      Span word = words.get(i).span();
      if (i > 0 && !kept[i - 1] && !runs.isEmpty()) {
        runs.set(runs.size() - 1, runs.getLast().cover(word));
      } else {
        runs.add(word);
      }
    }
    return runs;
  }

  private static List<Token> words(String text) {
    return Tokenizer.tokens(text, new Span(0, text.length())).stream()
        .filter(Token::isWord)
        .toList();
  }

  private static boolean same(Token a, Token b) {
    return a.text().toLowerCase(Locale.ROOT).equals(b.text().toLowerCase(Locale.ROOT));
  }
}
