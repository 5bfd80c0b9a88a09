package org.crossread.claim;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;

/** A condition on one side only, or more certain on one side. */
final class ModalityDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /** What is said with and without the condition must be the same. */
  private static final double LEAST_OVERLAP = 0.6;

  /** Content words that what is conditioned has at least. */
  private static final int LEAST_STEMS = 3;

  /** Two wordings of one content. Read in 60 events: below these it was another thing. */
  private static final double LEAST_LIKENESS = 0.5;

  private static final double LEAST_SCORE = 0.55;

  /** The same where a condition is the difference: what it limits must be the same anyhow. */
  private static final double LEAST_SCORE_LIMITED = 0.5;

  private static final Set<String> ACCUSATIONS =
      Set.of(Stemmer.stem("accused"), Stemmer.stem("charged"), Stemmer.stem("suspected"));

  /** After these a condition limits what follows. */
  private static final Set<String> COORDINATING = Set.of("but", "and", "or", "yet", "so");

  private static final Set<String> UNREAL = Set.of("would", "could", "might");

  private static final double LEAST_COLLATED = 0.45;

  /** From here on two passages tell one thing, however they are worded. */
  private static final double SURE_SCORE = 0.92;

  @Override
  public List<Difference> in(Pair pair, Change change) {
    Set<String> left = strengths(pair, change, true);
    Set<String> right = strengths(pair, change, false);
    if (left.equals(right)
        || !isLost(left, strengths(pair, false)) && !isLost(right, strengths(pair, true))
        || isAdded(pair.leftText(), change.left(), pair.leftSentence(), change.right())
        || isAdded(pair.rightText(), change.right(), pair.rightSentence(), change.left())
        || isOfOther(pair, change)) {
      return List.of();
    }
    return List.of(
        new Difference.Modality(
            pair.leftEvidence(change),
            pair.rightEvidence(change),
            "%s against %s".formatted(words(left), words(right)),
            pair.certainty()));
  }

  /** What only one side makes less certain, the other must tell: "allegedly drunk driver". */
  private static boolean isOfOther(Pair pair, Change change) {
    Set<String> left = weakened(pair.leftText(), change.left(), pair.leftSentence());
    Set<String> right = weakened(pair.rightText(), change.right(), pair.rightSentence());
    return right.isEmpty()
            && !left.isEmpty()
            && !isTold(left, pair.rightText(), pair.rightSentence())
        || left.isEmpty()
            && !right.isEmpty()
            && !isTold(right, pair.leftText(), pair.leftSentence());
  }

  private static Set<String> weakened(String text, Span run, Span sentence) {
    return WordClasses.strengths(text, run).isEmpty()
        ? Set.of()
        : WordClasses.weakened(text, new Span(run.start(), Math.max(run.end(), sentence.end())));
  }

  /** "Or you might have a point": a clause of its own is added, no verb made less certain. */
  private static boolean isAdded(String text, Span run, Span sentence, Span other) {
    return other.isEmpty()
        && WordClasses.weakened(text, new Span(run.start(), Math.max(run.end(), sentence.end())))
            .isEmpty();
  }

  private static boolean isLost(Set<String> strengths, Set<String> other) {
    return strengths.stream().anyMatch(s -> WordClasses.BINDING.contains(s) && !other.contains(s));
  }

  private static Set<String> strengths(Pair pair, boolean left) {
    Set<String> strengths = new TreeSet<>();
    for (Change c : pair.parallel().changes()) {
      strengths.addAll(strengths(pair, c, left));
    }
    return strengths;
  }

  private static Set<String> strengths(Pair pair, Change change, boolean left) {
    return strengths(pair, left ? change.left() : change.right(), left);
  }

  private static Set<String> strengths(Pair pair, Span span, boolean left) {
    Proposition other = left ? pair.q() : pair.p();
    Set<String> strengths =
        WordClasses.strengths(
            left ? pair.leftText() : pair.rightText(), span, other.statement() != null);
    if (isAbility(left ? pair.rightText() : pair.leftText(), other.span())) {
      strengths.remove("POSSIBLE"); // "could not be measured", "cannot be measured"
    }
    if (isDirective(other)) {
      strengths.remove("SHOULD"); // "users should install it", "urged users to install it"
      strengths.remove("MUST");
    }
    return strengths;
  }

  private static boolean isAbility(String text, Span span) {
    return WordClasses.words(text, span).stream()
        .anyMatch(w -> w.equals("can") || w.equals("cannot"));
  }

  private static boolean isDirective(Proposition p) {
    return p.act() != null
        && switch (p.act().kind()) {
          case DEMAND, APPEAL, PROPOSE -> true;
          default -> false;
        };
  }

  private static String words(Set<String> strengths) {
    boolean possible = strengths.contains("POSSIBLE");
    return possible && strengths.contains("WILL")
        ? "told as likely"
        : possible
            ? "told as possible"
            : strengths.contains("MUST")
                ? "told as required"
                : strengths.contains("SHOULD")
                    ? "told as advised"
                    : strengths.isEmpty() ? "told as fact" : "told as planned";
  }

  @Override
  public List<Difference> find(Pair pair) {
    Proposition p = pair.p();
    Proposition q = pair.q();
    Span left = p.condition();
    Span right = q.condition();
    if (left != null && right == null && isSame(pair, left) && !isConditional(pair.right(), q)) {
      return List.of(
          new Difference.Modality(
              pair.leftPassage(left),
              pair.rightPassage(q.span()),
              "a condition on the left only: " + pair.leftWords(left),
              pair.certainty()));
    }
    if (right != null && left == null && isSame(pair, right) && !isConditional(pair.left(), p)) {
      return List.of(
          new Difference.Modality(
              pair.leftPassage(p.span()),
              pair.rightPassage(right),
              "a condition on the right only: " + pair.rightWords(right),
              pair.certainty()));
    }
    // what one side denies it does not tell as fact: that is a matter of polarity
    if (pair.sameWording()
        || p.negated() != q.negated()
        || pair.likeness() < LEAST_LIKENESS
        || pair.score() < LEAST_SCORE
        || pair.collation().similarity() < LEAST_COLLATED && pair.score() < SURE_SCORE
        || isAccusation(pair.leftText(), p)
        || isAccusation(pair.rightText(), q)
        || isQuoted(pair.left(), p)
        || isQuoted(pair.right(), q)
        || p.kind() == Proposition.Kind.ATTRIBUTION
        || q.kind() == Proposition.Kind.ATTRIBUTION
        || !differs(pair)) {
      return List.of();
    }
    return List.of(
        new Difference.Modality(
            pair.leftPassage(p.span()),
            pair.rightPassage(q.span()),
            "%s against %s"
                .formatted(
                    words(strengths(pair, p.span(), true)),
                    words(strengths(pair, q.span(), false))),
            pair.certainty()));
  }

  /**
   * Whether what the condition limits is what the other side tells; a condition is no such thing.
   */
  private static boolean isSame(Pair pair, Span condition) {
    boolean left = condition.equals(pair.p().condition());
    if (!Conditions.limits(left ? pair.left() : pair.right(), condition)
        || isUnreal(pair, left)
        || isOfOther(pair, left, condition)) {
      return false;
    }
    Proposition limited = left ? pair.p() : pair.q();
    Set<String> own = new TreeSet<>(limited.stems());
    String text = left ? pair.leftText() : pair.rightText();
    List<String> conditioned = ContentWords.stems(text, condition);
    String otherText = left ? pair.rightText() : pair.leftText();
    if (stems(otherText, left ? pair.rightSentence() : pair.leftSentence())
        .containsAll(conditioned)) {
      return false; // told there in other words: "until it pays", "before it pays"
    }
    if (limited.span().overlaps(condition)) {
      own.removeAll(conditioned);
      if (opensClause(text, limited.span(), condition)) {
        own.removeAll(
            ContentWords.stems(text, new Span(limited.span().start(), condition.start())));
      }
    }
    List<String> other = left ? pair.q().stems() : pair.p().stems();
    int least = Math.min(own.size(), other.size());
    long shared = own.stream().filter(other::contains).count();
    boolean alike = shared == own.size() && shared == other.size();
    return least >= (alike ? LEAST_STEMS - 1 : LEAST_STEMS)
        && shared >= LEAST_OVERLAP * least
        && 2.0 * shared >= LEAST_LIKENESS * (own.size() + other.size())
        && (pair.sameWording() || pair.score() >= LEAST_SCORE_LIMITED);
  }

  /** Whether the verb that the condition limits is told nowhere on the other side. */
  private static boolean isOfOther(Pair pair, boolean left, Span condition) {
    Set<String> limited = Conditions.limited(left ? pair.left() : pair.right(), condition);
    return !limited.isEmpty()
        && Collections.disjoint(
            limited,
            left
                ? stems(pair.rightText(), pair.rightSentence())
                : stems(pair.leftText(), pair.leftSentence()));
  }

  /** "He might be alive if ...": not what the other side tells as a fact. */
  private static boolean isUnreal(Pair pair, boolean left) {
    Proposition limited = left ? pair.p() : pair.q();
    Proposition other = left ? pair.q() : pair.p();
    return WordClasses.words(left ? pair.leftText() : pair.rightText(), limited.span()).stream()
            .anyMatch(UNREAL::contains)
        && WordClasses.strengths(left ? pair.rightText() : pair.leftText(), other.span()).isEmpty();
  }

  private static Set<String> stems(String text, Span span) {
    return new TreeSet<>(ContentWords.stems(text, span));
  }

  /** "..., but if it rains": what goes before is not limited. */
  private static boolean opensClause(String text, Span limited, Span condition) {
    if (condition.start() <= limited.start()) {
      return false;
    }
    List<String> before = WordClasses.words(text, new Span(limited.start(), condition.start()));
    return !before.isEmpty() && COORDINATING.contains(before.getLast());
  }

  /** "Accused of" tells as alleged what "allegedly" does. */
  private static boolean isAccusation(String text, Proposition p) {
    return ContentWords.stems(text, p.span()).stream().anyMatch(ACCUSATIONS::contains);
  }

  /** In a quotation another word is another wording. */
  private static boolean isQuoted(Report report, Proposition p) {
    return report.quotations().stream().anyMatch(q -> q.overlaps(p.span()));
  }

  /** Another strength; told as fact only counts for what the other side tells with it. */
  private static boolean differs(Pair pair) {
    Span p = pair.p().span();
    Span q = pair.q().span();
    Set<String> left = strengths(pair, p, true);
    Set<String> right = strengths(pair, q, false);
    if (!isLost(left, right) && !isLost(right, left)) {
      return false;
    }
    return (!isLost(left, right)
            || isTold(weakened(pair.leftText(), p, left, right), pair.rightText(), q))
        && (!isLost(right, left)
            || isTold(weakened(pair.rightText(), q, right, left), pair.leftText(), p));
  }

  /** What is told with a strength that the other side lacks. */
  private static Set<String> weakened(
      String text, Span span, Set<String> strengths, Set<String> others) {
    Set<String> lost = new TreeSet<>(strengths);
    lost.removeAll(others);
    lost.retainAll(WordClasses.BINDING);
    return WordClasses.weakened(text, span, lost);
  }

  private static boolean isTold(Set<String> stems, String text, Span span) {
    return !stems.isEmpty() && new TreeSet<>(ContentWords.stems(text, span)).containsAll(stems);
  }

  /** Whether a condition stands in the sentence of {@code p} or next to it. */
  private static boolean isConditional(Report report, Proposition p) {
    return report.propositions().stream()
        .anyMatch(o -> Math.abs(o.sentence() - p.sentence()) <= 1 && o.condition() != null);
  }
}
