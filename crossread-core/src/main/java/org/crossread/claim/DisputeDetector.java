package org.crossread.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
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

  /** Takes a word into its opposite: "unanswered". */
  private static final String PREFIX = "un";

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

  /** Two words of which one is the other with a prefix that turns it. */
  private static void opposed(Pair pair, List<Difference> found) {
    if (!isTurned(pair.p()) && !isTurned(pair.q())) {
      return;
    }
    for (Span x : words(pair.left(), pair.p())) {
      for (Span y : words(pair.right(), pair.q())) {
        String a = pair.leftWords(x).toLowerCase(Locale.ROOT);
        String b = pair.rightWords(y).toLowerCase(Locale.ROOT);
        boolean left = a.equals(PREFIX + b);
        boolean right = b.equals(PREFIX + a);
        if (!left && !right) {
          continue;
        }
        Set<String> own = new TreeSet<>(pair.p().stems());
        Set<String> other = new TreeSet<>(pair.q().stems());
        (left ? own : other).remove(Stemmer.stem(left ? a : b));
        (left ? own : other).add(Stemmer.stem(left ? b : a));
        if (likeness(own, other) >= LEAST_LIKENESS) {
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

  private static boolean isTurned(Proposition p) {
    return p.stems().stream().anyMatch(s -> s.startsWith(PREFIX));
  }

  private static List<Span> words(Report report, Proposition p) {
    return org.crossread.text.Tokenizer.tokens(report.article().text().characters(), p.span())
        .stream()
        .map(org.crossread.text.Token::span)
        .filter(s -> !ContentWords.stems(report.article().text().characters(), s).isEmpty())
        .toList();
  }

  private static double likeness(Collection<String> a, Collection<String> b) {
    Set<String> shared = new TreeSet<>(a);
    shared.retainAll(b);
    int all = new TreeSet<>(a).size() + new TreeSet<>(b).size();
    return shared.size() < LEAST_SHARED || all == 0 ? 0 : 2.0 * shared.size() / all;
  }
}
