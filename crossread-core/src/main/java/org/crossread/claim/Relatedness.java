package org.crossread.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.encode.Vector;
import org.crossread.report.Report;
import org.crossread.text.Sentence;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** Whether two reports can tell the same event, so that their passages may be joined. */
final class Relatedness {
  /**
   * Below this two reports are of different events. All same-event pairs of 150 BASIL articles are
   * at 1.05 or above, 95 % of their other pairs below 1.055, unrelated fields far below.
   */
  static final double LEAST = 1.0;

  private static final double NAME_WEIGHT = 0.3;
  private static final double WORD_WEIGHT = 0.3;
  private static final int SHORT_WORD = 3;

  private Relatedness() {}

  /** Reports in another language share too few words to tell; they count as related. */
  static boolean sameStory(Report a, Report b) {
    boolean english = a.article().language().equals("en") && b.article().language().equals("en");
    return !english || of(a, b) >= LEAST;
  }

  /** Cosine of the mean sentence vectors, plus shared names and shared words. */
  static double of(Report a, Report b) {
    if (a.sentenceVectors().isEmpty() || b.sentenceVectors().isEmpty()) {
      return 0;
    }
    return mean(a.sentenceVectors()).cosine(mean(b.sentenceVectors()))
        + NAME_WEIGHT * shared(words(a, true), words(b, true))
        + WORD_WEIGHT * shared(words(a, false), words(b, false));
  }

  private static double shared(Set<String> a, Set<String> b) {
    long both = a.stream().filter(b::contains).count();
    return (double) both / Math.max(1, Math.min(a.size(), b.size()));
  }

  /** Words of the report, or only those written as names within a sentence. */
  private static Set<String> words(Report report, boolean names) {
    String text = report.article().text().characters();
    Set<String> words = new HashSet<>();
    for (Sentence s : report.sentences()) {
      boolean first = true;
      for (Token t : Tokenizer.tokens(text, s.span())) {
        String w = t.text();
        boolean capital = Character.isUpperCase(w.charAt(0));
        if (w.length() >= SHORT_WORD
            && (names ? capital && !first : w.length() > SHORT_WORD)
            && t.isWord()) {
          words.add(w.toLowerCase(Locale.ROOT));
        }
        first = false;
      }
    }
    return words;
  }

  private static Vector mean(List<Vector> vectors) {
    float[] sum = new float[vectors.getFirst().size()];
    for (Vector v : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += v.at(i);
      }
    }
    return Vector.unit(sum);
  }
}
