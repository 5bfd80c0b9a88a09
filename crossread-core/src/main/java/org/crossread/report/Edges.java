package org.crossread.report;

import java.util.List;
import java.util.Set;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/** Where a passage begins and ends. Stateless. */
final class Edges {
  private static final String TRIM = " \t\u00a0,;:.—–-\"“”‘’'()[]…!";
  private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "or", "that", "yet");

  /** Words that open the next clause and tell nothing at the end of one. */
  private static final Set<String> OPENINGS =
      Set.of(
          "who", "which", "whom", "whose", "where", "when", "while", "whether", "because", "as",
          "with", "if");

  private static final List<String> OPENING = List.of("(", "[", "“", "\"");
  private static final List<String> CLOSING = List.of(")", "]", "”", "\"");

  private Edges() {}

  /** The span of the words without surrounding marks and conjunctions; null when none is left. */
  static @Nullable Span trim(List<Word> words) {
    int a = 0;
    int b = words.size();
    while (a < b && isLoose(words.get(a))) {
      a++;
    }
    while (b > a && (isLoose(words.get(b - 1)) || OPENINGS.contains(words.get(b - 1).lower()))) {
      boolean relative = words.get(b - 1).lower().startsWith("wh");
      b--;
      if (relative && b > a && words.get(b - 1).is(Tag.ADP)) {
        b--; // "in which"
      }
    }
    if (a >= b) {
      return null;
    }
    int end = closed(words, a, b);
    return new Span(words.get(a).span().start(), words.get(end - 1).span().end());
  }

  private static boolean isLoose(Word word) {
    return word.isMark() && TRIM.contains(word.text()) || CONJUNCTIONS.contains(word.lower());
  }

  /**
   * Where words {@code [from, to)} end when what opens in them and closes in the marks right behind
   * is closed: "Ann Wiek (Rill.)", "the “fair deal”".
   */
  private static int closed(List<Word> words, int from, int to) {
    int end = to;
    for (int k = 0; k < OPENING.size(); k++) {
      if (isOpen(words.subList(from, to), OPENING.get(k), CLOSING.get(k))) {
        int i = to;
        while (i < words.size() && words.get(i).isMark()) {
          if (words.get(i).text().equals(CLOSING.get(k))) {
            end = Math.max(end, i + 1);
            break;
          }
          i++;
        }
      }
    }
    return end;
  }

  private static boolean isOpen(List<Word> words, String opening, String closing) {
    int depth = 0;
    for (Word w : words) {
      if (w.text().equals(closing) && depth > 0) {
        depth--;
      } else if (w.text().equals(opening)) {
        depth++;
      }
    }
    return depth > 0;
  }
}
