package org.crossread.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.TimeExpression;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * One report says more exactly what the other says in general. In one wording: words added on one
 * side, or a name, number or day on one side where the other only has a common noun, "several" or
 * the month. In two wordings: the one passage holds what the other says, and more that the other
 * report does not say there.
 */
final class DetailDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /**
   * Two wordings share this much at least; below it, flags on the development stories are wrong.
   */
  private static final double LEAST_LIKENESS = 0.5;

  /** Fewer content words do not say enough to be the general form of anything. */
  private static final int LEAST_STEMS = 3;

  /** Content words that the richer passage must add when the passages are worded differently. */
  private static final int LEAST_ADDED = 2;

  /** Content words of a phrase without name or number that still tells something. */
  private static final int LEAST_PHRASE = 3;

  /** What is longer is told beside the other, not more exactly. */
  private static final int MOST_ADDED = 8;

  /** Two wordings tell one thing from this score on. Read in 60 events. */
  private static final double LEAST_SCORE = 0.72;

  /** No phrase goes on over these marks. */
  private static final Set<String> BREAKS =
      Set.of("—", "–", "―", "--", ";", ":", "(", ")", "\"", "“", "”");

  private static final Set<Tag> NOUNS = Set.of(Tag.NOUN, Tag.PROPN, Tag.NUM);

  /** Words that may stand where the other side adds something. */
  private static final Set<String> SMALL =
      Set.of("a", "an", "the", "of", "in", "at", "on", "to", "from", "by", "for", "with", "and");

  private static final Set<String> EMPTY =
      Set.copyOf(ResourceLines.of(DetailDetector.class, "empty-words.txt"));

  private final PartOfSpeech tagger = new PartOfSpeech();

  @Override
  public List<Difference> in(Pair pair, Change change) {
    if (change.quoted() || Holders.areTwoPeople(pair)) {
      return List.of(); // what two people say is not one thing told more exactly
    }
    int left = exactness(pair, change, true);
    int right = exactness(pair, change, false);
    if (left == right) {
      return List.of();
    }
    boolean more = left > right;
    Span span = more ? change.left() : change.right();
    return List.of(
        new Difference.Detail(
            pair.leftEvidence(change),
            pair.rightEvidence(change),
            more
                ? "only the left adds: " + pair.leftWords(span)
                : "only the right adds: " + pair.rightWords(span),
            pair.certainty()));
  }

  /**
   * 2 when one side has a name, number or day that the other has not, 1 when it adds other content
   * words where the other has none, else 0.
   */
  private int exactness(Pair pair, Change change, boolean left) {
    Report report = left ? pair.left() : pair.right();
    Report other = left ? pair.right() : pair.left();
    String text = left ? pair.leftText() : pair.rightText();
    String otherText = left ? pair.rightText() : pair.leftText();
    Span run = left ? change.left() : change.right();
    Span otherRun = left ? change.right() : change.left();
    Span otherSentence = left ? pair.rightSentence() : pair.leftSentence();
    List<Token> rest = left ? change.leftRest() : change.rightRest();
    List<Token> otherRest = left ? change.rightRest() : change.leftRest();
    boolean own = (left ? pair.p() : pair.q()).span().overlaps(run) && !isAttribution(report, run);
    if (Additions.isInserted(text, run)
        || !own && !(isSource(report, run) && isSource(other, otherRun))) {
      return 0;
    }
    if (isDated(report, run, rest, other, otherSentence)) {
      return 2;
    }
    List<String> others = WordClasses.words(otherText, otherRun);
    if (SMALL.containsAll(others)) {
      boolean named = isNamed(report, text, run, rest);
      return own
              && rest.size() <= MOST_ADDED
              && !isQuoted(report, run)
              && !Additions.isTold(report, run, rest, other)
              && Additions.isPhrase(text, left ? pair.leftSentence() : pair.rightSentence(), run)
              && !Naming.isMere(report, run, rest, otherText, otherRun)
              && (named || isThing(text, left ? pair.leftSentence() : pair.rightSentence(), rest))
              && adds(text, rest, otherText, otherSentence)
          ? 1
          : 0;
    }
    return !otherRest.isEmpty()
            && isNamed(report, text, run, rest)
            && !Additions.isNameTold(report, text, run, other)
            && !Additions.isClause(text, left ? pair.leftSentence() : pair.rightSentence(), run)
            && (!Naming.ofPerson(report, run)
                || Naming.mayBePerson(otherText, otherRun)
                    && WordClasses.strengths(text, run).isEmpty())
            && !isNamed(other, otherText, otherRun, otherRest)
        ? 2
        : 0; // where nothing is left, a pronoun or a verb without content stands for it
  }

  private static boolean adds(String text, List<Token> rest, String otherText, Span sentence) {
    Set<String> there = stems(otherText, sentence);
    return rest.stream()
        .anyMatch(t ->
            !EMPTY.contains(lower(t)) && !there.containsAll(ContentWords.stems(text, t.span())));
  }

  /** Who said it, and with which verb, is no detail of what was said. */
  private static boolean isAttribution(Report report, Span run) {
    return report.statements().stream().anyMatch(s -> isOn(s.cue(), run) || isOn(s.source(), run));
  }

  /** A name for one who is only described on the other side counts wherever he is named. */
  private static boolean isSource(Report report, Span run) {
    return report.statements().stream().anyMatch(s -> isOn(s.source(), run) && !isOn(s.cue(), run));
  }

  /** Whether a noun or number is among the words: a verb or adverb more is no fact more. */
  private boolean isThing(String text, Span sentence, List<Token> rest) {
    return hasAny(NOUNS, text, sentence, rest);
  }

  private boolean hasAny(Set<Tag> kinds, String text, Span sentence, List<Token> among) {
    List<Token> words = Tokenizer.tokens(text, sentence);
    List<Tag> tags = tagger.tags(words);
    for (int i = 0; i < words.size(); i++) {
      Span span = words.get(i).span();
      if (kinds.contains(tags.get(i)) && among.stream().anyMatch(t -> t.span().equals(span))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOn(@Nullable Span part, Span run) {
    return part != null && part.overlaps(run);
  }

  /** A day where the other only has its month, week or year. */
  private static boolean isDated(
      Report report, Span run, List<Token> rest, Report other, Span otherSentence) {
    for (TimeExpression x : report.times()) {
      if (x.span().overlaps(run) && holds(x.span(), rest)) {
        for (TimeExpression y : other.times()) {
          if (y.span().overlaps(otherSentence) && isWithin(x, y)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isWithin(TimeExpression x, TimeExpression y) {
    LocalDate xf = x.from();
    LocalDate xt = x.to();
    LocalDate yf = y.from();
    LocalDate yt = y.to();
    return xf != null
        && xt != null
        && yf != null
        && yt != null
        && !xf.isBefore(yf)
        && !xt.isAfter(yt)
        && (xf.isAfter(yf) || xt.isBefore(yt));
  }

  private static boolean isNamed(Report report, String text, Span run, List<Token> rest) {
    return NameDetector.names(report, text, run).stream().anyMatch(n -> holds(n, rest))
        || report.quantities().stream()
            .anyMatch(q ->
                q.bound() != Quantity.Bound.VAGUE
                    && q.span().overlaps(run)
                    && holds(q.span(), rest))
        || report.times().stream().anyMatch(t -> t.span().overlaps(run) && holds(t.span(), rest));
  }

  private static boolean holds(Span span, List<Token> rest) {
    return rest.stream().anyMatch(t -> span.contains(t.span()));
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    int least = Math.min(pair.p().stems().size(), pair.q().stems().size());
    if (pair.sameWording()
        || pair.score() < LEAST_SCORE
        || pair.likeness() < LEAST_LIKENESS
        || least < LEAST_STEMS
        || Holders.areTwoPeople(pair)) {
      return found;
    }
    Set<String> left = stems(pair.leftText(), around(pair.left(), pair.p()));
    Set<String> right = stems(pair.rightText(), around(pair.right(), pair.q()));
    Set<String> moreLeft = minus(stems(pair.leftText(), pair.p().span()), right);
    Set<String> moreRight = minus(stems(pair.rightText(), pair.q().span()), left);
    if (moreLeft.size() >= LEAST_ADDED && moreRight.isEmpty() && tells(pair)) {
      Span span = longestRun(pair.left(), pair.p(), moreLeft);
      if (Additions.isPhrase(pair.leftText(), pair.leftSentence(), span)
          && !Additions.isClause(pair.leftText(), pair.leftSentence(), span)
          && !isQuoted(pair.left(), span)
          && !Naming.ofPerson(pair.left(), span)
          && (isFact(pair.left(), pair.leftSentence(), span, moreLeft, pair.right())
              || isExtension(pair, span, true))) {
        found.add(pair.addition(true, span, pair.q().span()));
      }
    } else if (moreRight.size() >= LEAST_ADDED && moreLeft.isEmpty() && tells(pair)) {
      Span span = longestRun(pair.right(), pair.q(), moreRight);
      if (Additions.isPhrase(pair.rightText(), pair.rightSentence(), span)
          && !Additions.isClause(pair.rightText(), pair.rightSentence(), span)
          && !isQuoted(pair.right(), span)
          && !Naming.ofPerson(pair.right(), span)
          && (isFact(pair.right(), pair.rightSentence(), span, moreRight, pair.left())
              || isExtension(pair, span, false))) {
        found.add(pair.addition(false, span, pair.p().span()));
      }
    }
    return found;
  }

  /**
   * A bare name or title tells nothing that could be told more exactly, and who said it is no
   * detail of what was said.
   */
  private static boolean tells(Pair pair) {
    return tells(pair.p()) && tells(pair.q());
  }

  private static boolean tells(Proposition p) {
    return switch (p.kind()) {
      case APPOSITION, ATTRIBUTION, HEADLINE -> false;
      case SENTENCE, CLAUSE, LIST_ITEM, QUOTATION -> true;
    };
  }

  /** The sentence of {@code p} with its neighbours, which may tell the rest. */
  private static Span around(Report report, Proposition p) {
    int from = Math.max(0, p.sentence() - 1);
    int to = Math.min(report.sentences().size() - 1, p.sentence() + 1);
    return report.sentences().get(from).span().cover(report.sentences().get(to).span());
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
  private static Span longestRun(Report report, Proposition p, Set<String> stems) {
    String text = report.article().text().characters();
    Span span = p.span();
    Span best = span;
    int most = 0;
    Span run = null;
    int count = 0;
    Set<String> seen = new HashSet<>();
    for (Token t : Tokenizer.tokens(text, span)) {
      List<String> own = ContentWords.stems(text, t.span());
      if (BREAKS.contains(t.text())) {
        run = null;
        count = 0;
        seen.clear();
      } else if (!own.isEmpty() && stems.containsAll(own)) {
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
    return whole(report, best);
  }

  /** A name, number or time is shown whole: "2 p.m.", not "2 p". */
  private static Span whole(Report report, Span run) {
    Span whole = run;
    for (Mention m : report.mentions()) {
      whole = m.span().overlaps(run) ? whole.cover(m.span()) : whole;
    }
    for (Quantity q : report.quantities()) {
      whole = q.span().overlaps(run) ? whole.cover(q.span()) : whole;
    }
    for (TimeExpression t : report.times()) {
      whole = t.span().overlaps(run) ? whole.cover(t.span()) : whole;
    }
    return whole;
  }

  /**
   * Whether the run tells a fact more: a number, time, place or body that the other report does not
   * name, or a phrase with a noun. A name for a person whom the other side calls otherwise is none.
   */
  private boolean isFact(Report report, Span sentence, Span run, Set<String> added, Report other) {
    String text = report.article().text().characters();
    boolean named =
        report.quantities().stream().anyMatch(q -> isAdded(text, q.span(), run, added))
            || report.times().stream()
                .anyMatch(
                    t -> isAdded(text, t.span(), run, added) && !Additions.isDayOfNews(t, other))
            || report.mentions().stream()
                .anyMatch(m ->
                    m.party().kind() != Party.Kind.PERSON
                        && isAdded(text, m.span(), run, added)
                        && other.mentions().stream()
                            .noneMatch(n -> Side.mayBeOne(m.party(), n.party())));
    String there = other.article().text().characters();
    if (stems(there, new Span(0, there.length())).containsAll(stems(text, run))) {
      return false;
    }
    long size = stems(text, run).stream().filter(added::contains).count();
    return named || size >= LEAST_PHRASE && isThing(text, sentence, Tokenizer.tokens(text, run));
  }

  /** Whether the richer passage has all words of the other, in order, and a phrase with a noun. */
  private boolean isExtension(Pair pair, Span run, boolean left) {
    return stems(left ? pair.leftText() : pair.rightText(), run).size() >= LEAST_ADDED
        && pair.collation().edits().stream().allMatch(e -> (left ? e.right() : e.left()).isEmpty())
        && isThing(
            left ? pair.leftText() : pair.rightText(),
            left ? pair.leftSentence() : pair.rightSentence(),
            Tokenizer.tokens(left ? pair.leftText() : pair.rightText(), run));
  }

  private static boolean isAdded(String text, Span span, Span run, Set<String> added) {
    return run.contains(span) && added.containsAll(stems(text, span));
  }

  /** What a quotation leaves out is a matter of wording. */
  private static boolean isQuoted(Report report, Span run) {
    return report.quotations().stream().anyMatch(q -> q.overlaps(run));
  }
}
