package org.crossread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.quantity.Conflicts;
import org.crossread.quantity.Quantity;
import org.crossread.quantity.QuantityFinder;
import org.crossread.quantity.TimeExpression;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Two passages tell one event in other words, and one of the two reports alone says when, where or
 * of how many: "declared in July" against "declared", "arrested in Harwick, Berland" against
 * "arrested in Berland", "at least a dozen parcels" against "the parcels". The time, place or
 * number hangs on a word that both passages have, and stands nowhere in the other report. A detail,
 * no conflict. Stateless and thread-safe.
 */
final class CircumstanceDetector implements DifferenceFinder.Detector {
  /** Two wordings tell one event from this score on. Read in 60 events. */
  private static final double LEAST_SCORE = 0.72;

  /** Or from this score on where they share half of their content words. Read in 60 events. */
  private static final double LEAST_SCORE_ALIKE = 0.55;

  private static final double LEAST_LIKENESS = 0.5;

  /** Words before a place that make it where something happened. */
  private static final Set<String> WHERE = Set.of("in", "at", "near", "outside");

  /** Characters in front of a place and behind it in which its neighbours stand. */
  private static final int REACH = 20;

  /** Digits that are a year, not a number of things: "the 2012 storms". */
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

  private static final Pattern YEAR_ALONE = Pattern.compile("\\d{4}");

  /** Words that stand for a number of two. */
  static final Set<String> TWO =
      Set.copyOf(ResourceLines.of(CircumstanceDetector.class, "two.txt"));

  /** What stands before the second number of "2 in 3" or "two out of three". */
  private static final Pattern RATIO =
      Pattern.compile(
          "(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten)) (?:in|out of) $",
          Pattern.CASE_INSENSITIVE);

  /** "D.C.": a district's short name, which may stand for the whole. */
  private static final Pattern SHORT = Pattern.compile("(?:\\p{Lu}\\.){2,}");

  /** Stems of the verbs of reporting, which stand for one another. */
  private static final Set<String> SAYING = saying();

  private final PartOfSpeech tagger = new PartOfSpeech();

  private static Set<String> saying() {
    Set<String> stems = new TreeSet<>();
    for (String verb : ResourceLines.of(Token.class, "reporting-verbs.txt")) {
      stems.addAll(ContentWords.stems(verb, new Span(0, verb.length())));
    }
    return Set.copyOf(stems);
  }

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    if (!isOneEvent(pair) || Holders.areTwoPeople(pair)) {
      return found;
    }
    told(pair, true, found);
    told(pair, false, found);
    return found;
  }

  private static boolean isOneEvent(Pair pair) {
    return pair.score() >= LEAST_SCORE
        || pair.score() >= LEAST_SCORE_ALIKE && pair.likeness() >= LEAST_LIKENESS;
  }

  /**
   * What one side tells of the event and the other report does not. In one wording each changed
   * word is read by itself; only when it was said stands outside of it.
   */
  private void told(Pair pair, boolean ofLeft, List<Difference> found) {
    Report report = ofLeft ? pair.left() : pair.right();
    Report other = ofLeft ? pair.right() : pair.left();
    Proposition p = ofLeft ? pair.p() : pair.q();
    Proposition q = ofLeft ? pair.q() : pair.p();
    Span sentence = report.sentences().get(p.sentence()).span();
    Span cue = q.statement() == null ? null : q.statement().cue();
    for (TimeExpression x : report.times()) {
      if (!sentence.contains(x.span()) || !isFar(report, x)) {
        continue;
      }
      boolean ofSaying = cue != null && isOfSaying(report, p, x.span()) && isSaidUndated(other, q);
      boolean ofEvent =
          !ofSaying && !pair.sameWording() && isOfEvent(report, p, x.span(), other, q);
      if ((ofSaying || ofEvent) && !isDated(report, x, other)) {
        found.add(pair.addition(ofLeft, x.span(), ofSaying && cue != null ? cue : q.span()));
      }
    }
    if (pair.sameWording()) {
      return;
    }
    for (Mention m : p.mentions()) {
      if (isWhere(report, m) && isShared(report, p, m.span(), q) && !isNamed(other, report, m)) {
        found.add(pair.addition(ofLeft, m.span(), q.span()));
      }
    }
    for (Quantity x : p.quantities()) {
      if (isCount(report, x)
          && q.stems().contains(x.unit())
          && !isCounted(other, x)
          && !hasNumber(report, x, other, q)) {
        found.add(pair.addition(ofLeft, x.span(), q.span()));
      }
    }
  }

  /** A month, year or date; "Friday" and "today" are those of the news itself. */
  private static boolean isFar(Report report, TimeExpression x) {
    return switch (x.granularity()) {
      case DAY -> Conflicts.isDate(x);
      case MONTH, SEASON, YEAR -> true;
      case HOUR, WEEK, VAGUE -> false;
    };
  }

  /** Whether the time dates what {@code p} and {@code q} tell, and nothing there dates it too. */
  private boolean isOfEvent(Report report, Proposition p, Span time, Report other, Proposition q) {
    Span sentence = other.sentences().get(q.sentence()).span();
    return p.span().contains(time)
        && isShared(report, p, time, q)
        && other.times().stream().noneMatch(y -> sentence.contains(y.span()));
  }

  /** Whether the word or the verb that {@code part} hangs on is told by {@code q} too. */
  private boolean isShared(Report report, Proposition p, Span part, Proposition q) {
    Set<String> heads = new TreeSet<>(verb(report, p, part));
    heads.add(Bearing.of(report, part).before());
    return heads.stream().anyMatch(q.stems()::contains)
        || heads.stream().anyMatch(SAYING::contains)
            && q.stems().stream().anyMatch(SAYING::contains);
  }

  /** Stem of the last verb of {@code p} before {@code part}; none without one. */
  private List<String> verb(Report report, Proposition p, Span part) {
    List<Token> tokens =
        Tokenizer.tokens(text(report), report.sentences().get(p.sentence()).span());
    List<Tag> tags = tagger.tags(tokens);
    List<String> verb = List.of();
    for (int i = 0; i < tokens.size() && tokens.get(i).span().end() <= part.start(); i++) {
      if (p.span().contains(tokens.get(i).span()) && tags.get(i) == Tag.VERB) {
        verb = ContentWords.stems(text(report), tokens.get(i).span());
      }
    }
    return verb;
  }

  /** Whether {@code part} tells when {@code p} was said: "declared in July that". */
  private static boolean isOfSaying(Report report, Proposition p, Span part) {
    Span cue = p.statement() == null ? null : p.statement().cue();
    Span sentence = report.sentences().get(p.sentence()).span();
    String before = Bearing.of(report, part).before();
    return cue != null
        && !before.isEmpty()
        && sentence.contains(part)
        && sentence.contains(cue)
        && !p.span().overlaps(part)
        && ContentWords.stems(text(report), cue).contains(before);
  }

  /** Whether {@code q} is somebody's words, and nothing tells when they were said. */
  private static boolean isSaidUndated(Report report, Proposition q) {
    Statement s = q.statement();
    return s != null
        && report.times().stream()
            .noneMatch(t ->
                t.span().overlaps(s.span())
                    && s.content().stream().noneMatch(c -> c.contains(t.span())));
  }

  /** Whether the other report gives the time too: "March" is in "mid-March". */
  private static boolean isDated(Report report, TimeExpression x, Report other) {
    List<String> stems = ContentWords.stems(text(report), x.span());
    return other.times().stream()
            .anyMatch(y ->
                mayBeOne(x, y)
                    || y.key().equals(x.key())
                    || !stems.isEmpty()
                        && ContentWords.stems(text(other), y.span()).containsAll(stems))
        || YEAR_ALONE.matcher(x.span().of(text(report))).matches()
            && text(other).contains(x.span().of(text(report)));
  }

  private static boolean mayBeOne(TimeExpression x, TimeExpression y) {
    return x.from() != null
        && x.to() != null
        && y.from() != null
        && y.to() != null
        && !x.from().isAfter(y.to())
        && !y.from().isAfter(x.to());
  }

  /** A name behind "in" or "at" that no noun follows: "at Harwick High", not "at Harwick fairs". */
  private boolean isWhere(Report report, Mention m) {
    if (m.role() == Mention.Role.ACTOR && m.party().kind() != Party.Kind.PLACE
        || m.party().kind() == Party.Kind.PERSON) {
      return false;
    }
    String text = text(report);
    int start = m.span().start();
    int end = m.span().end();
    List<Token> before = Tokenizer.tokens(text, new Span(Math.max(0, start - REACH), start));
    List<Token> behind =
        Tokenizer.tokens(text, new Span(end, Math.min(text.length(), end + REACH)));
    return !before.isEmpty()
        && WHERE.contains(before.getLast().text().toLowerCase(Locale.ROOT))
        && (behind.isEmpty() || !isNominal(behind));
  }

  private boolean isNominal(List<Token> behind) {
    Tag tag = tagger.tags(behind).getFirst();
    return behind.getFirst().isWord() && (tag == Tag.NOUN || tag == Tag.ADJ);
  }

  /** Whether the other report names the place too, or has all of its words. */
  private static boolean isNamed(Report other, Report report, Mention m) {
    String words = m.span().of(text(report));
    String last = words.substring(words.lastIndexOf(',') + 1).strip();
    return SHORT.matcher(last).matches() && text(other).contains(last)
        || other.mentions().stream().anyMatch(n -> n.party().id().equals(m.party().id()))
        || new TreeSet<>(ContentWords.stems(text(other), new Span(0, text(other).length())))
            .containsAll(ContentWords.stems(text(report), m.span()));
  }

  /** More than one thing, no year and no part of "2 in 3". */
  private static boolean isCount(Report report, Quantity x) {
    return x.kind() == Quantity.Kind.COUNT
        && x.bound() != Quantity.Bound.VAGUE
        && !x.unit().isEmpty()
        && x.high().compareTo(BigDecimal.ONE) > 0
        && !RATIO.matcher(before(report, x.span())).find()
        && !YEAR.matcher(x.span().of(text(report))).find();
  }

  /** Whether the other report counts such things too, or has the number in any other form. */
  private static boolean isCounted(Report other, Quantity x) {
    return other.quantities().stream()
        .anyMatch(y ->
            y.unit().equals(x.unit())
                || y.low().compareTo(x.low()) == 0
                || y.high().compareTo(x.high()) == 0);
  }

  /** Whether the sentence of {@code q} has the number: "three-year", "three fifths", "both". */
  private static boolean hasNumber(Report report, Quantity x, Report other, Proposition q) {
    Set<String> words = new TreeSet<>();
    for (Token t : Tokenizer.tokens(text(other), other.sentences().get(q.sentence()).span())) {
      words.add(t.text().toLowerCase(Locale.ROOT));
    }
    boolean two = x.low().compareTo(BigDecimal.TWO) == 0;
    if (two && TWO.stream().anyMatch(words::contains)) {
      return true;
    }
    return Tokenizer.tokens(text(report), x.span()).stream()
        .map(t -> t.text().toLowerCase(Locale.ROOT))
        .anyMatch(w -> QuantityFinder.isNumber(w) && words.contains(w));
  }

  private static String before(Report report, Span span) {
    return text(report).substring(Math.max(0, span.start() - REACH), span.start());
  }

  private static String text(Report report) {
    return report.article().text().characters();
  }
}
