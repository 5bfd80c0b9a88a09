package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.name.SpellingKey;
import org.crossread.quantity.TimeFinder;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.StopWords;
import org.crossread.text.TitleCase;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.crossread.text.Variants;

/**
 * Another name or place where the wording is otherwise the same, and another person in passages
 * that say the same. A name that the other sentence holds too is no difference.
 */
final class NameDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /** Prepositions after which a changed name is a place. */
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "at", "to", "from", "near", "through", "into", "across", "outside", "off");

  /** Words between such a preposition and the noun that names the place. */
  private static final int REACH = 4;

  /** How far the first name of a list is looked for, in characters. */
  private static final int LIST_REACH = 60;

  /** For people named in passages of different wording, where nearly all else is shared. */
  private static final double LEAST_LIKENESS = 0.75;

  private static final double LEAST_SCORE = 0.4;

  @Override
  public List<Difference> in(Pair pair, Change change) {
    List<Span> left = unsaid(names(pair.left(), pair.leftText(), change.left()), change.leftRest());
    List<Span> right =
        unsaid(names(pair.right(), pair.rightText(), change.right()), change.rightRest());
    if (left.isEmpty() || right.isEmpty()) {
      return isOtherPlace(pair, change)
          ? List.of(
              new Difference.Place(
                  pair.leftPassage(change.left()),
                  pair.rightPassage(change.right()),
                  against(pair, change.left(), change.right()),
                  pair.certainty()))
          : List.of();
    }
    Span x = left.getFirst();
    Span y = right.getFirst();
    if (SpellingKey.of(pair.leftWords(x)).equals(SpellingKey.of(pair.rightWords(y)))
        || qualifies(pair.leftText(), x) != qualifies(pair.rightText(), y)
        || isOutlet(pair.left(), x) && isOutlet(pair.right(), y)
        || isSource(pair.left(), x) != isSource(pair.right(), y)
        || Aliases.mayBeOne(pair.left(), x, pair.right(), y)
        || isElsewhere(pair, x, y)
        || pair.rightWords(pair.rightSentence()).contains(pair.leftWords(x))
        || pair.leftWords(pair.leftSentence()).contains(pair.rightWords(y))) {
      return List.of(); // one is named, of the other it is told whose or of what kind it is
    }
    return List.of(
        isPlace(pair.left(), x) || isPlace(pair.right(), y)
            ? new Difference.Place(
                pair.leftPassage(x), pair.rightPassage(y), against(pair, x, y), pair.certainty())
            : new Difference.Name(
                pair.leftPassage(x), pair.rightPassage(y), against(pair, x, y), pair.certainty()));
  }

  /** "Told the Courier", "told the Herald": each was told. */
  private static boolean isOutlet(Report report, Span name) {
    return report.mentions().stream()
        .anyMatch(m -> m.span().overlaps(name) && m.party().kind() == Party.Kind.AGENCY);
  }

  /** "The former Norland star", "Berg": not two names of one. */
  private static boolean isElsewhere(Pair pair, Span x, Span y) {
    Slot a = Slot.of(pair.left(), x);
    Slot b = Slot.of(pair.right(), y);
    return a != null
        && b != null
        && !a.isPlaceOf(b)
        && !next(pair.leftText(), x).equals(next(pair.rightText(), y));
  }

  /** The mark or word in lower case that comes first behind a name; empty behind the last one. */
  private static String next(String text, Span name) {
    int line = text.indexOf('\n', name.end());
    Span behind = new Span(name.end(), line < 0 ? text.length() : line);
    return Tokenizer.tokens(text, behind).stream()
        .map(Token::text)
        .filter(w -> !Character.isUpperCase(w.codePointAt(0)))
        .findFirst()
        .orElse("");
  }

  /** Whether words are told to be those of the one who is named. */
  private static boolean isSource(Report report, Span name) {
    return report.statements().stream()
        .anyMatch(s -> s.source() != null && s.source().overlaps(name));
  }

  /** Whether a common noun comes next, so that the name only tells of what kind or whose it is. */
  private static boolean qualifies(String text, Span name) {
    int at = name.end();
    boolean genitive = text.startsWith("'s", at) || text.startsWith("’s", at);
    at += genitive ? 2 : 0;
    return at + 1 < text.length()
        && text.charAt(at) == ' '
        && Character.isLowerCase(text.codePointAt(at + 1))
        && !StopWords.contains(word(text, at + 1));
  }

  private static String word(String text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static List<Span> unsaid(List<Span> names, List<Token> rest) {
    return names.stream().filter(n -> rest.stream().anyMatch(t -> n.contains(t.span()))).toList();
  }

  private static String against(Pair pair, Span x, Span y) {
    return "%s against %s".formatted(pair.leftWords(x), pair.rightWords(y));
  }

  /** Another point of the compass, or another hall, school or street after "in" or "to". */
  private static boolean isOtherPlace(Pair pair, Change change) {
    if (!change.isSubstitution()) {
      return false;
    }
    Set<String> x = WordClasses.directions(pair.leftText(), change.left());
    Set<String> y = WordClasses.directions(pair.rightText(), change.right());
    if (!x.isEmpty() && !y.isEmpty() && !x.equals(y)) {
      return true;
    }
    return isPlacePhrase(pair.leftText(), change.left(), pair.leftSentence())
        && isPlacePhrase(pair.rightText(), change.right(), pair.rightSentence());
  }

  /** A run that holds or leads to a noun for a place, shortly behind a preposition of place. */
  private static boolean isPlacePhrase(String text, Span run, Span sentence) {
    List<Token> before =
        Tokenizer.tokens(text, new Span(sentence.start(), Math.max(sentence.start(), run.start())));
    List<Token> own = Tokenizer.tokens(text, new Span(run.start(), sentence.end()));
    boolean noun = false;
    for (int i = 0; i < own.size() && !noun; i++) {
      Token t = own.get(i);
      if (!t.isWord() || i > 0 && t.span().start() >= run.end() && !isNext(own, i, run)) {
        break;
      }
      noun = WordClasses.isPlace(t.text());
    }
    if (!noun) {
      return false;
    }
    for (int i = before.size() - 1; i >= 0 && i >= before.size() - REACH; i--) {
      Token t = before.get(i);
      if (!t.isWord()) {
        return false;
      }
      if (PLACE_PREPOSITIONS.contains(t.text().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNext(List<Token> tokens, int i, Span run) {
    return tokens.get(i - 1).span().start() < run.end();
  }

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    if (!pair.sameWording() && pair.likeness() >= LEAST_LIKENESS && pair.score() >= LEAST_SCORE) {
      people(pair, found);
    }
    return found;
  }

  private static void people(Pair pair, List<Difference> found) {
    Set<String> left = ids(pair.left(), pair.leftSentence());
    Set<String> right = ids(pair.right(), pair.rightSentence());
    for (Mention m : pair.p().mentions()) {
      for (Mention n : pair.q().mentions()) {
        if (m.party().kind() == Party.Kind.PERSON
            && n.party().kind() == Party.Kind.PERSON
            && !right.contains(m.party().id())
            && !left.contains(n.party().id())
            && !WhoDetector.sharesName(m.party(), n.party())
            && Slot.areOne(Slot.of(pair.left(), m.span()), Slot.of(pair.right(), n.span()))
            && Bearing.of(pair.left(), m.span()).isThatOf(Bearing.of(pair.right(), n.span()))
            && qualifies(pair.leftText(), m.span()) == qualifies(pair.rightText(), n.span())) {
          found.add(
              new Difference.Name(
                  pair.leftPassage(m.span()),
                  pair.rightPassage(n.span()),
                  "%s against %s".formatted(pair.leftWords(m.span()), pair.rightWords(n.span())),
                  Difference.Certainty.POSSIBLE));
        }
      }
    }
  }

  private static Set<String> ids(Report report, Span sentence) {
    Set<String> ids = new TreeSet<>();
    for (Mention m : report.mentions()) {
      if (sentence.contains(m.span())) {
        ids.add(m.party().id());
      }
    }
    return ids;
  }

  /**
   * Runs of capitalised words in {@code run}. The first word of a sentence or quotation counts when
   * a party was found there; numbers and names of the calendar never do.
   */
  static List<Span> names(Report report, String text, Span run) {
    List<Span> names = new ArrayList<>();
    Span name = null;
    for (Token t : Tokenizer.tokens(text, run)) {
      if (!t.isWord()) {
        continue;
      }
      if (isNameWord(report, text, t, name != null)) {
        name = name == null ? t.span() : name.cover(t.span());
      } else {
        if (name != null) {
          names.add(name);
        }
        name = null;
      }
    }
    if (name != null) {
      names.add(name);
    }
    return names;
  }

  private static boolean isNameWord(Report report, String text, Token t, boolean goesOn) {
    String lower = t.text().toLowerCase(Locale.ROOT);
    return Character.isUpperCase(t.text().codePointAt(0))
        && !TimeFinder.isCalendarName(t.text())
        && !Character.isDigit(Variants.canonical(lower).codePointAt(0))
        && (goesOn || !StopWords.contains(lower))
        && isNamed(report, text, t.span());
  }

  /** Whether a word has its capital because it names something. */
  private static boolean isNamed(Report report, String text, Span word) {
    List<Mention> there = report.mentions().stream().filter(m -> m.span().overlaps(word)).toList();
    return isInTitle(report, text, word)
        ? there.stream().anyMatch(NameDetector::isKnown)
        : !opens(text, word.start()) || !there.isEmpty();
  }

  private static boolean isInTitle(Report report, String text, Span word) {
    return report.sentences().stream()
        .filter(s -> s.span().contains(word))
        .anyMatch(s -> TitleCase.is(Tokenizer.tokens(text, s.span())));
  }

  /** Whether more than a capital tells that a mention names somebody. */
  private static boolean isKnown(Mention m) {
    return !m.party().id().startsWith("O:");
  }

  /** Whether a word there would have its capital in any case. */
  private static boolean opens(String text, int at) {
    int i = at - 1;
    boolean quote = false;
    while (i >= 0
        && (Character.isWhitespace(text.charAt(i)) || "\"“‘'(".indexOf(text.charAt(i)) >= 0)) {
      quote |= !Character.isWhitespace(text.charAt(i));
      if (text.charAt(i) == '\n') {
        return true;
      }
      i--;
    }
    return i < 0 || quote || ".!?:".indexOf(text.charAt(i)) >= 0;
  }

  /** The name in front of the conjunction at {@code end}. */
  private static Span firstOfList(Report report, int end) {
    String text = report.article().text().characters();
    Span name = new Span(end, end);
    List<Token> before = Tokenizer.tokens(text, new Span(Math.max(0, end - LIST_REACH), end));
    for (int i = before.size() - 1; i >= 0; i--) {
      Token t = before.get(i);
      if (!t.text().equals(",") && !Character.isUpperCase(t.text().codePointAt(0))) {
        break;
      }
      name = new Span(t.span().start(), end);
    }
    return name;
  }

  private static boolean isPlace(Report report, Span name) {
    for (Mention m : report.mentions()) {
      if (m.span().overlaps(name)
          && (m.role() == Mention.Role.PLACE || !m.party().id().startsWith("O:"))) {
        return m.role() == Mention.Role.PLACE;
      }
    }
    String text = report.article().text().characters();
    int end = name.start();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String before = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (before.equals("the") && start > 1) {
      return isPlace(report, new Span(start, name.end()));
    }
    if ((before.equals("and") || before.equals("or")) && start > 1) {
      return isPlace(report, firstOfList(report, start));
    }
    return PLACE_PREPOSITIONS.contains(before);
  }
}
