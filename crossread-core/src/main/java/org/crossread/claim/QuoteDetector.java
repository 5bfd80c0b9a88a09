package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Difference.Certainty;
import org.crossread.claim.Difference.Wording;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.crossread.text.StopWords;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.crossread.text.Variants;

/**
 * One utterance quoted in different words. Quotations are collated word by word, case and
 * punctuation aside; a fragment that stands word for word in the longer quotation is no difference
 * unless it is the same sentence that was cut.
 */
final class QuoteDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /** Shorter quotations are names, scare quotes or single words. */
  private static final int LEAST_WORDS = 4;

  /** Shared words of the shorter quotation from which the two are wordings of one utterance. */
  private static final double SAME_UTTERANCE = 0.6;

  /** Below that, two whole quotations that align this well may be two translations. */
  private static final double TRANSLATION_SCORE = 0.3;

  private static final double TRANSLATION_WORDS = 0.25;
  private static final int WHOLE_WORDS = 7;
  private static final int MOST_WORDS = 200;

  @Override
  public List<Difference> in(Pair pair, Change change) {
    if (!change.quoted() || change.isHarmless()) {
      return List.of();
    }
    Wording wording = change.isSubstitution() ? Wording.ALTERED : Wording.CUT;
    return List.of(
        new Difference.Quote(
            pair.leftPassage(around(pair.left(), change.left(), pair.leftSentence())),
            pair.rightPassage(around(pair.right(), change.right(), pair.rightSentence())),
            wording,
            reason(wording),
            pair.certainty()));
  }

  private static Span around(Report report, Span run, Span sentence) {
    for (Span q : report.quotations()) {
      if (q.contains(run)) {
        return new Span(Math.max(q.start(), sentence.start()), Math.min(q.end(), sentence.end()));
      }
    }
    return run;
  }

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    if (!Holders.mayBeSame(pair.p(), pair.q())) {
      return found;
    }
    for (Span x : quotes(pair.left(), pair.p().span(), pair.leftSentence())) {
      for (Span y : quotes(pair.right(), pair.q().span(), pair.rightSentence())) {
        Wording wording = compare(pair, x, y);
        if (wording != null) {
          found.add(
              new Difference.Quote(
                  pair.leftPassage(x),
                  pair.rightPassage(y),
                  wording,
                  reason(wording),
                  certainty(wording, pair)));
        }
      }
    }
    return found;
  }

  /** Quoted words in the sentence of a proposition that touch the proposition. */
  private static List<Span> quotes(Report report, Span proposition, Span sentence) {
    List<Span> quotes = new ArrayList<>();
    for (Span q : report.quotations()) {
      if (q.overlaps(proposition) && q.overlaps(sentence)) {
        int start = Math.max(q.start(), sentence.start());
        int end = Math.min(q.end(), sentence.end());
        quotes.add(new Span(start, closed(report.article().text().characters(), start, end)));
      }
    }
    return quotes;
  }

  /** Where a mark closes the quotation early, since its last one was missing in the text. */
  private static int closed(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if ((text.charAt(i) == '"' || text.charAt(i) == '”')
          && ",.?!".indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return end;
  }

  private static @org.jspecify.annotations.Nullable Wording compare(Pair pair, Span x, Span y) {
    List<String> a = words(pair.leftText(), x);
    List<String> b = words(pair.rightText(), y);
    int least = Math.min(a.size(), b.size());
    if (least < LEAST_WORDS || a.equals(b)) {
      return null;
    }
    double shared = (double) common(a, b) / least;
    if (shared == 1) {
      boolean fragment = contains(a, b) || contains(b, a);
      double length = (double) least / Math.max(a.size(), b.size());
      return fragment && length < SAME_UTTERANCE ? null : Wording.CUT;
    }
    if (shared >= SAME_UTTERANCE && sharesContent(pair, x, y)) {
      return Wording.ALTERED;
    }
    boolean whole = least >= WHOLE_WORDS;
    return whole && shared >= TRANSLATION_WORDS && pair.score() >= TRANSLATION_SCORE
        ? Wording.TRANSLATION
        : null;
  }

  /** At least half of the content words of the poorer one; "we don't" alone is no utterance. */
  private static boolean sharesContent(Pair pair, Span x, Span y) {
    Set<String> a = content(pair.leftText(), x);
    Set<String> b = content(pair.rightText(), y);
    int least = Math.min(a.size(), b.size());
    a.retainAll(b);
    return 2 * a.size() >= least;
  }

  private static Set<String> content(String text, Span span) {
    Set<String> content = new TreeSet<>();
    for (String word : WordClasses.words(text, span)) {
      if (!StopWords.contains(word)) {
        content.add(Variants.canonical(Stemmer.stem(word)));
      }
    }
    return content;
  }

  private static List<String> words(String text, Span span) {
    List<String> words = new ArrayList<>();
    for (Token t : Tokenizer.tokens(text, span)) {
      if (t.isWord() && words.size() < MOST_WORDS) {
        words.add(t.text().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static boolean contains(List<String> longer, List<String> shorter) {
    return java.util.Collections.indexOfSubList(longer, shorter) >= 0;
  }

  /** Length of the longest common subsequence. */
  private static int common(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String x : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = x.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.size()];
  }

  private static String reason(Wording wording) {
    return switch (wording) {
      case CUT -> "the same quotation, words left out on one side";
      case ALTERED -> "the same quotation in different words";
      case TRANSLATION -> "one utterance quoted in two wordings; perhaps two translations";
      case INDIRECT -> "quoted on one side, reported on the other";
    };
  }

  private static Certainty certainty(Wording wording, Pair pair) {
    return switch (wording) {
      case CUT, ALTERED -> pair.certainty();
      case TRANSLATION, INDIRECT -> Certainty.POSSIBLE;
    };
  }
}
