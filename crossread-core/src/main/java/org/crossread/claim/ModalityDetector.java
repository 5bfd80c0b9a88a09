package org.crossread.claim;

import java.util.List;
import org.crossread.report.Proposition;
import org.crossread.report.Proposition.Modality;
import org.crossread.text.Span;

/** A condition on one side only, or more certain on one side. */
final class ModalityDetector implements DifferenceFinder.Detector {
  private static final double LEAST_OVERLAP = 0.5;
  private static final double LEAST_SCORE = 0.3;

  @Override
  public List<Difference> find(Pair pair) {
    Proposition p = pair.p();
    Proposition q = pair.q();
    Span left = p.condition();
    Span right = q.condition();
    if (left != null && right == null) {
      return List.of(
          new Difference.Modality(
              pair.leftPassage(left),
              pair.rightPassage(q.span()),
              "a condition on the left only: " + pair.leftWords(left),
              pair.certainty()));
    }
    if (right != null && left == null) {
      return List.of(
          new Difference.Modality(
              pair.leftPassage(p.span()),
              pair.rightPassage(right),
              "a condition on the right only: " + pair.rightWords(right),
              pair.certainty()));
    }
    boolean certainty =
        pair.overlap() >= LEAST_OVERLAP
            && pair.score() >= LEAST_SCORE
            && p.modality() != q.modality()
            && (p.modality() == Modality.POSSIBLE
                || q.modality() == Modality.POSSIBLE
                || p.modality() == Modality.REQUIRED
                || q.modality() == Modality.REQUIRED);
    if (!certainty) {
      return List.of();
    }
    return List.of(
        new Difference.Modality(
            pair.leftPassage(p.span()),
            pair.rightPassage(q.span()),
            "%s against %s".formatted(words(p.modality()), words(q.modality())),
            pair.certainty()));
  }

  private static String words(Modality modality) {
    return switch (modality) {
      case FACTUAL -> "told as fact";
      case POSSIBLE -> "told as possible";
      case PLANNED -> "told as planned";
      case REQUIRED -> "told as required";
    };
  }
}
