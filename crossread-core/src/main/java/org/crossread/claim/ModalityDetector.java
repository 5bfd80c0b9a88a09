package org.crossread.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Proposition;
import org.crossread.report.Proposition.Modality;
import org.crossread.report.Report;
import org.crossread.text.Span;

/** A condition on one side only, or more certain on one side. */
final class ModalityDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /** What is said with and without the condition must be the same. */
  private static final double LEAST_OVERLAP = 0.6;

  private static final double LEAST_LIKENESS = 0.5;
  private static final double LEAST_SCORE = 0.3;

  /** The tense may shift in reported speech; these do not come and go with it. */
  private static final Set<String> BINDING = Set.of("POSSIBLE", "SHOULD", "MUST");

  @Override
  public List<Difference> in(Pair pair, Change change) {
    Set<String> left = WordClasses.strengths(pair.leftText(), change.left());
    Set<String> right = WordClasses.strengths(pair.rightText(), change.right());
    if (change.quoted()
        || left.equals(right)
        || !isLost(left, strengths(pair, false)) && !isLost(right, strengths(pair, true))) {
      return List.of();
    }
    return List.of(
        new Difference.Modality(
            pair.leftEvidence(change),
            pair.rightEvidence(change),
            "%s against %s".formatted(words(left), words(right)),
            pair.certainty()));
  }

  private static boolean isLost(Set<String> strengths, Set<String> other) {
    return strengths.stream().anyMatch(s -> BINDING.contains(s) && !other.contains(s));
  }

  private static Set<String> strengths(Pair pair, boolean left) {
    Set<String> strengths = new TreeSet<>();
    for (Change c : pair.parallel().changes()) {
      strengths.addAll(
          left
              ? WordClasses.strengths(pair.leftText(), c.left())
              : WordClasses.strengths(pair.rightText(), c.right()));
    }
    return strengths;
  }

  private static String words(Set<String> strengths) {
    if (strengths.contains("POSSIBLE")) {
      return words(Modality.POSSIBLE);
    }
    if (strengths.contains("MUST")) {
      return words(Modality.REQUIRED);
    }
    if (strengths.contains("SHOULD")) {
      return "told as advised";
    }
    return words(strengths.isEmpty() ? Modality.FACTUAL : Modality.PLANNED);
  }

  @Override
  public List<Difference> find(Pair pair) {
    Proposition p = pair.p();
    Proposition q = pair.q();
    Span left = p.condition();
    Span right = q.condition();
    boolean sameContent =
        pair.sameWording() || pair.overlap() >= LEAST_OVERLAP && pair.score() >= LEAST_SCORE;
    if (left != null && right == null && sameContent && !isConditional(pair.right(), q)) {
      return List.of(
          new Difference.Modality(
              pair.leftPassage(left),
              pair.rightPassage(q.span()),
              "a condition on the left only: " + pair.leftWords(left),
              pair.certainty()));
    }
    if (right != null && left == null && sameContent && !isConditional(pair.left(), p)) {
      return List.of(
          new Difference.Modality(
              pair.leftPassage(p.span()),
              pair.rightPassage(right),
              "a condition on the right only: " + pair.rightWords(right),
              pair.certainty()));
    }
    boolean certainty =
        !pair.sameWording()
            && pair.likeness() >= LEAST_LIKENESS
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

  /** Whether the sentence of {@code p} holds a condition, though in another clause. */
  private static boolean isConditional(Report report, Proposition p) {
    return report.propositions().stream()
        .anyMatch(o -> o.sentence() == p.sentence() && o.condition() != null);
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
