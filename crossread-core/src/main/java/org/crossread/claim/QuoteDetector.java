package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crossread.claim.Difference.Certainty;
import org.crossread.claim.Difference.Wording;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.crossread.text.StopWords;
import org.crossread.text.Variants;
import org.jspecify.annotations.Nullable;

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
  private static final double TRANSLATION_SCORE = 0.6;

  private static final double TRANSLATION_WORDS = 0.25;
  private static final int WHOLE_WORDS = 7;

  /** Content words that two translations share at least, and their part of the poorer one. */
  private static final int LEAST_SUBJECTS = 4;

  private static final double TRANSLATION_CONTENT = 0.34;

  @Override
  public List<Difference> in(Pair pair, Change change) {
    if (!change.quoted() || change.isHarmless() || !Holders.mayBeSame(pair.p(), pair.q())) {
      return List.of();
    }
    Span left = around(pair.left(), change.left(), pair.leftSentence());
    Span right = around(pair.right(), change.right(), pair.rightSentence());
    if (QuotedWords.same(pair.leftText(), left, pair.rightText(), right)
        || QuotedWords.same(pair.leftText(), change.left(), pair.rightText(), change.right())) {
      return List.of();
    }
    Wording wording = change.isSubstitution() ? Wording.ALTERED : Wording.CUT;
    if (wording == Wording.CUT && isBeside(pair, change.left(), change.right())) {
      return List.of();
    }
    return List.of(
        new Difference.Quote(
            pair.leftPassage(left),
            pair.rightPassage(right),
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

  private static @Nullable Wording compare(Pair pair, Span x, Span y) {
    QuotedWords a = QuotedWords.of(pair.leftText(), x);
    QuotedWords b = QuotedWords.of(pair.rightText(), y);
    int least = Math.min(a.size(), b.size());
    if (least < LEAST_WORDS || QuotedWords.same(pair.leftText(), x, pair.rightText(), y)) {
      return null;
    }
    double shared = (double) a.common(b) / least;
    if (shared == 1) {
      boolean fragment = a.contains(b) || b.contains(a);
      boolean small = // "But we will wait"
          Stream.concat(a.without(b).stream(), b.without(a).stream()).allMatch(StopWords::contains);
      return fragment && (small || !isCut(pair, x, y)) || isBeside(pair, x, y) ? null : Wording.CUT;
    }
    if (isElsewhere(pair.right(), a, y) || isElsewhere(pair.left(), b, x)) {
      return null; // the other report has the very words in another of its quotations
    }
    if (shared >= SAME_UTTERANCE && sharesContent(pair, x, y)) {
      return Wording.ALTERED;
    }
    boolean whole = least >= WHOLE_WORDS;
    return whole
            && shared >= TRANSLATION_WORDS
            && pair.score() >= TRANSLATION_SCORE
            && mayTranslate(pair, x, y)
        ? Wording.TRANSLATION
        : null;
  }

  private static boolean isElsewhere(Report report, QuotedWords words, Span own) {
    String text = report.article().text().characters();
    return report.quotations().stream()
        .anyMatch(q -> {
          Span before = new Span(q.start(), Math.clamp(own.start(), q.start(), q.end()));
          Span after = new Span(Math.clamp(own.end(), q.start(), q.end()), q.end());
          return QuotedWords.of(text, before).contains(words)
              || QuotedWords.of(text, after).contains(words);
        });
  }

  /**
   * Whether an unbroken part of a quotation leaves out something of its sentence. What the report
   * tells around its marks, or in the next quotation, is not left out: "the subpoenas “will be
   * designed to ...”". A much longer quotation holds other sentences.
   */
  private static boolean isCut(Pair pair, Span x, Span y) {
    boolean leftShorter = x.length() <= y.length();
    Span part = leftShorter ? x : y;
    Span whole = leftShorter ? y : x;
    if ((double) part.length() / whole.length() < SAME_UTTERANCE) {
      return false;
    }
    String around = leftShorter ? pair.leftText() : pair.rightText();
    Set<String> missing = content(leftShorter ? pair.rightText() : pair.leftText(), whole);
    missing.removeAll(content(around, paragraph(around, part)));
    return !missing.isEmpty();
  }

  /** Whether all that one side has more stands beside the other's words: in its next sentence. */
  private static boolean isBeside(Pair pair, Span x, Span y) {
    Set<String> left = more(pair.leftText(), x, pair.rightText(), y);
    Set<String> right = more(pair.rightText(), y, pair.leftText(), x);
    return !(left.isEmpty() && right.isEmpty())
        && content(pair.rightText(), paragraph(pair.rightText(), y)).containsAll(left)
        && content(pair.leftText(), paragraph(pair.leftText(), x)).containsAll(right);
  }

  private static Set<String> more(String text, Span span, String otherText, Span other) {
    Set<String> more = content(text, span);
    more.removeAll(content(otherText, other));
    return more;
  }

  private static Span paragraph(String text, Span span) {
    int start = text.lastIndexOf('\n', span.start()) + 1;
    int end = text.indexOf('\n', span.end());
    return new Span(Math.min(start, span.start()), end < 0 ? text.length() : end);
  }

  /** Two translations of one utterance share its subjects: a third of the content words. */
  private static boolean mayTranslate(Pair pair, Span x, Span y) {
    Set<String> a = content(pair.leftText(), x);
    Set<String> b = content(pair.rightText(), y);
    int least = Math.min(a.size(), b.size());
    a.retainAll(b);
    return a.size() >= LEAST_SUBJECTS && a.size() >= TRANSLATION_CONTENT * least;
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

  private static String reason(Wording wording) {
    return switch (wording) {
      case CUT -> "the same quotation, cut on one side";
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
