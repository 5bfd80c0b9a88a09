package org.crossread.claim;

import java.util.HashSet;
import java.util.Set;
import org.crossread.encode.Vector;
import org.crossread.report.Proposition;
import org.crossread.report.Report;

/** Whether two reports tell the same event, so that their passages may be joined. */
final class Relatedness {
  /** Mean sentence vectors closer than this; see docs/measures.md. */
  static final double CLOSE = 0.80;

  private Relatedness() {}

  static boolean sameStory(Report a, Report b) {
    return similarity(a, b) >= CLOSE;
  }

  /** Cosine of the reports' mean sentence vectors. */
  static double similarity(Report a, Report b) {
    return a.sentenceVectors().isEmpty() || b.sentenceVectors().isEmpty()
        ? 0
        : mean(a).cosine(mean(b));
  }

  /** Share of the poorer report's stems that the other holds too. */
  static double shared(Report a, Report b) {
    Set<String> x = stems(a);
    Set<String> y = stems(b);
    long both = x.stream().filter(y::contains).count();
    return (double) both / Math.max(1, Math.min(x.size(), y.size()));
  }

  private static Set<String> stems(Report r) {
    Set<String> stems = new HashSet<>();
    for (Proposition p : r.propositions()) {
      stems.addAll(p.stems());
    }
    return stems;
  }

  private static Vector mean(Report r) {
    float[] sum = new float[r.sentenceVectors().getFirst().size()];
    for (Vector v : r.sentenceVectors()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += v.at(i);
      }
    }
    return Vector.unit(sum);
  }
}
