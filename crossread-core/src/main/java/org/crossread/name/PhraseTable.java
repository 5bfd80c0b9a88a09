package org.crossread.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Phrases found by their words, the longest first; case and accents do not matter. */
final class PhraseTable<V> {
  /**
   * A phrase met in the text.
   *
   * @param length in tokens
   */
  record Match<V>(V value, int length) {}

  private record Phrase<V>(List<String> folded, List<String> exact, V value) {}

  private final Map<String, List<Phrase<V>>> byFirst = new HashMap<>();

  /** A phrase all in capitals of up to four letters is only found in capitals. */
  void add(String phrase, V value) {
    List<String> exact =
        Tokenizer.tokens(phrase, new Span(0, phrase.length())).stream().map(Token::text).toList();
    List<String> folded = exact.stream().map(NameWords::fold).toList();
    List<Phrase<V>> same = byFirst.computeIfAbsent(folded.getFirst(), k -> new ArrayList<>());
    same.add(new Phrase<>(folded, exact, value));
    same.sort((a, b) -> Integer.compare(b.folded().size(), a.folded().size()));
  }

  /**
   * The longest phrase at token {@code i}.
   *
   * @param capital whether its first word must have a capital, and abbreviations be written so
   */
  @Nullable Match<V> at(NameWords w, int i, boolean capital) {
    List<Phrase<V>> phrases = byFirst.get(w.folded(i));
    if (phrases == null) {
      return null;
    }
    for (Phrase<V> p : phrases) {
      if (matches(w, i, p, capital)) {
        return new Match<>(p.value(), p.folded().size());
      }
    }
    return null;
  }

  private static boolean matches(NameWords w, int i, Phrase<?> p, boolean capital) {
    for (int k = 0; k < p.folded().size(); k++) {
      String exact = p.exact().get(k);
      boolean short_ =
          capital
              && exact.length() <= 4
              && exact.length() > 1
              && exact.equals(exact.toUpperCase(java.util.Locale.ROOT))
              && Character.isLetter(exact.charAt(0));
      if (short_ ? !w.text(i + k).equals(exact) : !w.folded(i + k).equals(p.folded().get(k))) {
        return false;
      }
      if (capital && Character.isUpperCase(exact.charAt(0)) && !w.isCapital(i + k)) {
        return false;
      }
    }
    return true;
  }
}
