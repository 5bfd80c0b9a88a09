package org.crossread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * One report says more exactly what the other says in general: the one passage holds what the other
 * says, and more that the other's whole sentence does not say.
 */
final class DetailDetector implements DifferenceFinder.Detector {
  /** The poorer passage must be mostly contained in the richer. */
  private static final double LEAST_OVERLAP = 0.6;

  /** Content words that the richer passage must add when the passages are worded differently. */
  private static final int LEAST_ADDED = 2;

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    Set<String> left = stems(pair.leftText(), pair.leftSentence());
    Set<String> right = stems(pair.rightText(), pair.rightSentence());
    boolean sameWording = pair.sameWording();
    if (!sameWording && pair.overlap() < LEAST_OVERLAP) {
      return found;
    }
    Set<String> moreLeft = minus(stems(pair.leftText(), pair.p().span()), right);
    Set<String> moreRight = minus(stems(pair.rightText(), pair.q().span()), left);
    int least = sameWording ? 1 : LEAST_ADDED;
    if (moreLeft.size() >= least && moreRight.isEmpty()) {
      Span span = longestRun(pair.leftText(), pair.p().span(), moreLeft);
      found.add(
          new Difference.Detail(
              pair.leftPassage(span),
              pair.rightPassage(pair.q().span()),
              "only the left adds: " + pair.leftWords(span),
              pair.certainty()));
    } else if (moreRight.size() >= least && moreLeft.isEmpty()) {
      Span span = longestRun(pair.rightText(), pair.q().span(), moreRight);
      found.add(
          new Difference.Detail(
              pair.leftPassage(pair.p().span()),
              pair.rightPassage(span),
              "only the right adds: " + pair.rightWords(span),
              pair.certainty()));
    }
    return found;
  }

  private static Set<String> stems(String text, Span span) {
    return new TreeSet<>(ContentWords.stems(text, span));
  }

  private static Set<String> minus(Set<String> a, Set<String> b) {
    Set<String> rest = new TreeSet<>(a);
    rest.removeAll(b);
    return rest;
  }

  /** The run of tokens with the most of {@code stems}, function words between them included. */
  private static Span longestRun(String text, Span span, Set<String> stems) {
    Span best = span;
    int most = 0;
    Span run = null;
    int count = 0;
    Set<String> seen = new HashSet<>();
    for (Token t : Tokenizer.tokens(text, span)) {
      List<String> own = ContentWords.stems(text, t.span());
      if (!own.isEmpty() && stems.containsAll(own)) {
        run = run == null ? t.span() : run.cover(t.span());
        if (seen.addAll(own)) {
          count++;
        }
        if (count > most) {
          most = count;
          best = run;
        }
      } else if (!own.isEmpty()) {
        run = null;
        count = 0;
        seen.clear();
      }
    }
    return best;
  }
}
