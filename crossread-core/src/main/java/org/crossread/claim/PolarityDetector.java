package org.crossread.claim;

import java.util.List;
import java.util.Set;
import org.crossread.report.Proposition;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;

/**
 * The same content affirmed by one and denied by the other: one wording with a word of negation or
 * refusal on one side, or two wordings of nearly the same content words.
 */
final class PolarityDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /**
   * Precision first: nearly all content words are shared. On the development stories every flag
   * below this was wrong.
   */
  private static final double LEAST_LIKENESS = 0.7;

  private static final int LEAST_STEMS = 3;

  /** Characters of "refused to" or "did not", which turn the cue of a statement. */
  private static final int LONGEST_REFUSAL = 25;

  private static final int MOST_ADDED = 1;

  /** Negations that are the subject of a clause of their own. */
  private static final Set<String> SUBJECTS = Set.of("nothing", "nobody", "none", "neither", "nor");

  /** Words with content beside a negation that only one side has: "refused to even". Chosen. */
  private static final int MOST_DENIED = 2;

  private static final double LEAST_SCORE = 0.4;

  @Override
  public List<Difference> in(Pair pair, Change change) {
    if (!turns(pair, change)
        || balance(pair) % 2 == 0
        || isMoved(pair)
        || change.rightRest().isEmpty()
            && isOther(change.leftRest(), pair.leftText(), change.left())
            && !isFunction(pair.rightText(), change.right())
        || change.leftRest().isEmpty()
            && isOther(change.rightRest(), pair.rightText(), change.right())
            && !isFunction(pair.leftText(), change.left())
        || isBeside(change.left(), pair.p())
        || isBeside(change.right(), pair.q())
        || isOfOther(pair, change)) {
      return List.of();
    }
    boolean left = negations(pair, change, true) > negations(pair, change, false);
    return List.of(
        new Difference.Polarity(
            pair.leftEvidence(change), pair.rightEvidence(change), reason(left), pair.certainty()));
  }

  /** Whether what is denied is told nowhere on the other side, or only what would be. */
  private static boolean isOfOther(Pair pair, Change change) {
    boolean left = negations(pair, change, true) > negations(pair, change, false);
    Span run = left ? change.left() : change.right();
    Span sentence = left ? pair.leftSentence() : pair.rightSentence();
    Denials own = Denials.of(left ? pair.left() : pair.right(), sentence);
    Set<String> denied = own.negated(run);
    Span there = left ? pair.rightSentence() : pair.leftSentence();
    Denials other = Denials.of(left ? pair.right() : pair.left(), there);
    return !denied.isEmpty()
        && (!other.affirms(denied, there)
            || own.isHypothetical(run) && !other.isHypothetical(there));
  }

  /** A negation in another part of the sentence does not negate what is aligned. */
  private static boolean isBeside(Span run, Proposition p) {
    Span cue = p.statement() == null ? null : p.statement().cue();
    boolean ofCue =
        cue != null && run.overlaps(cue) && run.length() <= cue.length() + LONGEST_REFUSAL;
    return !run.isEmpty() && !run.overlaps(p.span()) && !ofCue;
  }

  /** "..., and nothing came of it": a negated clause more denies nothing of what both tell. */
  private static boolean isOther(List<Token> rest, String text, Span run) {
    return rest.size() > MOST_DENIED
        || WordClasses.words(text, run).stream().anyMatch(SUBJECTS::contains);
  }

  /** Words without content in place of a negation: "one" for "none". */
  private static boolean isFunction(String text, Span run) {
    return !run.isEmpty() && ContentWords.stems(text, run).isEmpty();
  }

  /** Whether both sentences negate as often, be it in another place. */
  private static boolean isMoved(Pair pair) {
    List<String> left = WordClasses.words(pair.leftText(), pair.leftSentence());
    List<String> right = WordClasses.words(pair.rightText(), pair.rightSentence());
    return WordClasses.negations(pair.leftText(), pair.leftSentence(), Set.copyOf(right))
        == WordClasses.negations(pair.rightText(), pair.rightSentence(), Set.copyOf(left));
  }

  private static int inSentence(String text, Span sentence) {
    return WordClasses.negations(text, sentence, Set.of());
  }

  /** Changes that turn the content into its opposite; two of them leave it as it was. */
  private static int balance(Pair pair) {
    int turned = 0;
    for (Change c : pair.parallel().changes()) {
      if (turns(pair, c)) {
        turned++;
      }
    }
    return turned;
  }

  private static boolean turns(Pair pair, Change change) {
    int left = negations(pair, change, true);
    int right = negations(pair, change, false);
    boolean opposed =
        left > right
            ? WordClasses.opposes(pair.rightText(), change.right())
            : WordClasses.opposes(pair.leftText(), change.left());
    return (left + right) % 2 == 1 && !opposed;
  }

  private static int negations(Pair pair, Change change, boolean left) {
    String text = left ? pair.leftText() : pair.rightText();
    String otherText = left ? pair.rightText() : pair.leftText();
    Span run = left ? change.left() : change.right();
    Span other = left ? change.right() : change.left();
    return WordClasses.negations(text, run, Set.copyOf(WordClasses.words(otherText, other)));
  }

  @Override
  public List<Difference> find(Pair pair) {
    Proposition p = pair.p();
    Proposition q = pair.q();
    if (p.negated() == q.negated()
        || pair.sameWording()
        || pair.likeness() < LEAST_LIKENESS
        || Math.min(p.stems().size(), q.stems().size()) < LEAST_STEMS
        || pair.score() < LEAST_SCORE
        || !Holders.mayBeSame(p, q)
        || isMore(pair)) {
      return List.of();
    }
    return List.of(
        new Difference.Polarity(
            pair.leftPassage(p.span()),
            pair.rightPassage(q.span()),
            reason(p.negated()),
            pair.certainty()));
  }

  /** Whether the negation only stands in what one side tells beyond the other, or in both. */
  private static boolean isMore(Pair pair) {
    boolean left = pair.p().negated();
    Proposition negated = left ? pair.p() : pair.q();
    Proposition other = left ? pair.q() : pair.p();
    long added = negated.stems().stream().filter(s -> !other.stems().contains(s)).count();
    int inLeft = inSentence(pair.leftText(), pair.leftSentence());
    int inRight = inSentence(pair.rightText(), pair.rightSentence());
    Span span = negated.span();
    String text = left ? pair.leftText() : pair.rightText();
    return added > MOST_ADDED
        || !other.stems().containsAll(WordClasses.denied(text, span))
        || (inLeft + inRight) % 2 == 0
        || !isAffirmed(pair, left)
        || WordClasses.negations(left ? pair.rightText() : pair.leftText(), other.span(), Set.of())
            > 0;
  }

  /** Whether the other side tells as a fact what the one denies. */
  private static boolean isAffirmed(Pair pair, boolean left) {
    Denials own =
        Denials.of(
            left ? pair.left() : pair.right(), left ? pair.leftSentence() : pair.rightSentence());
    Denials other =
        Denials.of(
            left ? pair.right() : pair.left(), left ? pair.rightSentence() : pair.leftSentence());
    Span span = (left ? pair.p() : pair.q()).span();
    Set<String> denied = own.denied(span);
    return !denied.isEmpty()
        && !own.isHypothetical(span)
        && other.affirms(denied, (left ? pair.q() : pair.p()).span());
  }

  private static String reason(boolean left) {
    return left ? "negated on the left only" : "negated on the right only";
  }
}
