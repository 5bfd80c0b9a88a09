package org.crossread.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention;
import org.crossread.quantity.Quantity;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** Why passages were joined, in plain words. */
final class Why {
  private static final int MOST_WORDS = 6;

  private Why() {}

  /** From the best pair of a claim. */
  static String of(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return "similar meaning";
    }
    Pair best = pairs.getFirst();
    Set<String> parts = new LinkedHashSet<>();
    Set<String> names = names(best);
    if (!names.isEmpty()) {
      parts.add("both name " + String.join(", ", names));
    }
    Set<String> numbers = numbers(best);
    if (!numbers.isEmpty()) {
      parts.add("same number " + String.join(", ", numbers));
    }
    Set<String> words = sharedWords(best);
    if (!words.isEmpty()) {
      parts.add("shared words " + String.join(", ", words));
    }
    parts.add(best.score() >= 0.6 ? "close in meaning" : "similar in meaning");
    return String.join("; ", parts);
  }

  private static Set<String> names(Pair pair) {
    Set<String> right = new TreeSet<>();
    for (Mention m : pair.q().mentions()) {
      right.add(m.party().id());
    }
    Set<String> names = new TreeSet<>();
    for (Mention m : pair.p().mentions()) {
      if (right.contains(m.party().id())) {
        names.add(m.party().name());
      }
    }
    return names;
  }

  private static Set<String> numbers(Pair pair) {
    Set<String> numbers = new TreeSet<>();
    for (Quantity x : pair.p().quantities()) {
      for (Quantity y : pair.q().quantities()) {
        if (x.unit().equals(y.unit()) && x.low().compareTo(y.low()) == 0) {
          numbers.add(pair.leftWords(x.span()));
        }
      }
    }
    return numbers;
  }

  private static Set<String> sharedWords(Pair pair) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> right = new TreeSet<>(pair.q().stems());
    Span span = pair.p().span();
    for (Token t : Tokenizer.tokens(pair.leftText(), span)) {
      List<String> stems = ContentWords.stems(pair.leftText(), t.span());
      if (words.size() < MOST_WORDS && !stems.isEmpty() && right.containsAll(stems)) {
        words.add(t.text().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
