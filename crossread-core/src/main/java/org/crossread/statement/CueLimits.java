package org.crossread.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code cue-limits.tsv}, by which a source says nothing or would only say it: "did
 * not say", "nobody said", "if the mayor says", "might say". Stateless.
 */
final class CueLimits {
  private static final Set<String> NEGATIONS = words("negation");
  private static final Set<String> NOBODY = words("nobody");
  private static final Set<String> CONDITIONS = words("condition");
  private static final Set<String> INVERSIONS = words("inversion");
  private static final Set<String> POSSIBLE = words("possible");

  /** Characters before a source in which its conjunction is looked for. */
  private static final int BEFORE = 24;

  private CueLimits() {}

  private static Set<String> words(String kind) {
    Set<String> words = new HashSet<>();
    for (List<String> line : ResourceLines.columns(CueLimits.class, "cue-limits.tsv", 2)) {
      if (line.getFirst().equals(kind)) {
        words.add(line.getLast());
      }
    }
    return Set.copyOf(words);
  }

  static boolean negates(String lowerCaseWord) {
    return NEGATIONS.contains(lowerCaseWord);
  }

  /** "Nobody at the port", "no official": a source of none. */
  static boolean isNobody(String characters, @Nullable Span source) {
    if (source == null) {
      return false;
    }
    List<String> words = lower(characters, source);
    boolean number = // "No. 2 diplomat", "No 10"
        words.size() > 1 && !Character.isLetter(words.get(1).codePointAt(0));
    return !words.isEmpty()
        && !number
        && (NOBODY.contains(words.getFirst())
            || words.size() > 1 && NOBODY.contains(words.getFirst() + " " + words.get(1)));
  }

  /** Whether the words around source and cue only suppose that it is said. */
  static boolean supposes(String characters, @Nullable Span source, Span cue, Span sentence) {
    if (lower(characters, cue).stream().anyMatch(POSSIBLE::contains)) {
      return true;
    }
    if (source == null || source.start() > cue.start() || source.start() < sentence.start()) {
      return false;
    }
    int from = Math.max(sentence.start(), source.start() - BEFORE);
    List<String> before = lower(characters, new Span(from, source.start()));
    int n = before.size();
    if (n == 0) {
      return false;
    }
    String last = before.getLast();
    return CONDITIONS.contains(last)
        || n > 1 && CONDITIONS.contains(before.get(n - 2) + " " + last)
        || n == 1 && from == sentence.start() && INVERSIONS.contains(last);
  }

  /** Words and marks, so that what stands behind a comma is no longer what governs the source. */
  private static List<String> lower(String characters, Span span) {
    return Tokenizer.tokens(characters, span).stream()
        .map(Token::text)
        .map(t -> t.toLowerCase(Locale.ROOT))
        .toList();
  }
}
