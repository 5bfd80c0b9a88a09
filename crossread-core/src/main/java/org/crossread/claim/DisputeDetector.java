package org.crossread.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.report.Proposition;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * What one side says is denied by somebody on the other: "its ship had cut the nets" against
 * "denied that its ship had cut any nets", or told by the opposite word: "answered" against "gone
 * unanswered". The two passages do the same to the same. Stateless.
 */
final class DisputeDetector implements DifferenceFinder.Detector {
  /** Two wordings of one content. */
  private static final double LEAST_LIKENESS = 0.5;

  private static final int LEAST_SHARED = 3;

  private static final double LEAST_SCORE = 0.4;

  private static final String THAT = "that ";

  /** Of the prefixes that turn a word the one that opens few others: not "in", as in "injury". */
  private static final String PREFIX = "un";

  private static final List<String> NONE = List.of();

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    if (pair.score() < LEAST_SCORE) {
      return found;
    }
    if (pair.p().negated() == pair.q().negated()) {
      opposed(pair, found);
    } else {
      denied(pair, found);
    }
    return found;
  }

  private static void denied(Pair pair, List<Difference> found) {
    Span left = denial(pair.leftText(), pair.p());
    Span right = denial(pair.rightText(), pair.q());
    if ((left == null) == pair.p().negated()
        || (right == null) == pair.q().negated()
        || likeness(pair.p().stems(), pair.q().stems()) < LEAST_LIKENESS) {
      return;
    }
    found.add(
        new Difference.Polarity(
            pair.leftPassage(left == null ? pair.p().span() : left),
            pair.rightPassage(right == null ? pair.q().span() : right),
            left == null ? "denied on the right only" : "denied on the left only",
            pair.certainty()));
  }

  /**
   * The words by which somebody denies that {@code p} is so; null when nobody does. Who denies
   * "arson", or a request, says of nothing else that it is not so.
   */
  private static @Nullable Span denial(String text, Proposition p) {
    Statement s = p.statement();
    return s != null
            && s.polarity() == Statement.Polarity.DENIED
            && s.content().stream()
                .anyMatch(c -> c.overlaps(p.span()) && text.startsWith(THAT, c.start()))
        ? s.cue()
        : null;
  }

  /** A word of one side is the opposite of one of the other by its prefix. */
  private static void opposed(Pair pair, List<Difference> found) {
    Map<String, Span> left = words(pair.leftText(), pair.p());
    Map<String, Span> right = words(pair.rightText(), pair.q());
    for (boolean turned : new boolean[] {false, true}) {
      Map<String, Span> others = turned ? left : right;
      List<String> stems = turned ? pair.q().stems() : pair.p().stems();
      List<String> otherStems = turned ? pair.p().stems() : pair.q().stems();
      for (String word : (turned ? right : left).keySet()) {
        for (String other : word.startsWith(PREFIX) ? WordClasses.affirmative(word) : NONE) {
          Set<String> affirmed = new TreeSet<>(stems);
          affirmed.remove(Stemmer.stem(word));
          affirmed.add(Stemmer.stem(other));
          if (others.containsKey(other) && likeness(affirmed, otherStems) >= LEAST_LIKENESS) {
            Span x = left.getOrDefault(turned ? other : word, pair.p().span());
            Span y = right.getOrDefault(turned ? word : other, pair.q().span());
            found.add(
                new Difference.Polarity(
                    pair.leftPassage(x),
                    pair.rightPassage(y),
                    "%s against %s".formatted(pair.leftWords(x), pair.rightWords(y)),
                    pair.certainty()));
          }
        }
      }
    }
  }

  /** The words of a passage in lower case, each with its last place. */
  private static Map<String, Span> words(String text, Proposition p) {
    Map<String, Span> words = new TreeMap<>();
    for (Token t : Tokenizer.tokens(text, p.span())) {
      words.put(t.text().toLowerCase(Locale.ROOT), t.span());
    }
    return words;
  }

  private static double likeness(Collection<String> a, Collection<String> b) {
    Set<String> shared = new TreeSet<>(a);
    shared.retainAll(b);
    int all = new TreeSet<>(a).size() + new TreeSet<>(b).size();
    return shared.size() < LEAST_SHARED || all == 0 ? 0 : 2.0 * shared.size() / all;
  }
}
