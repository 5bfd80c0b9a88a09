package org.crossread.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The same content attributed to different speakers. A source that names the same office with
 * another person's name is a difference of name; one that only names what the other leaves unnamed
 * ("a diplomat") is more detail.
 */
final class WhoDetector implements DifferenceFinder.Detector, DifferenceFinder.ChangeDetector {
  /**
   * Two wordings of one content; below these two people spoke of one subject. Read in 60 events.
   */
  private static final double LEAST_SCORE = 0.6;

  private static final double LEAST_LIKENESS = 0.5;

  /** Two people are told to have said one thing where its words are the same, and not a few. */
  private static final double SAME_WORDS = 0.8;

  private static final int LEAST_STEMS = 6;

  /** Words in front of a source that no statement may have been found for. */
  private static final List<String> OPENINGS =
      List.of("according to", "citing", "cited by", "quoted by");

  /** Plain verbs of reporting. */
  static final Set<String> REPORTING =
      Set.copyOf(ResourceLines.of(Token.class, "reporting-verbs.txt"));

  private static final Set<String> DOCUMENTS = documents();

  /** Words that open a clause, not a source. */
  private static final Set<String> NO_SOURCE = Set.of("but", "if", "and", "or", "that", "when");

  /** How far behind its opening a source may go on, in characters. */
  private static final int REACH = 60;

  private static Set<String> documents() {
    Set<String> documents = new TreeSet<>(ResourceLines.of(Statement.class, "documents.txt"));
    documents.addAll(ResourceLines.of(WhoDetector.class, "broadcasts.txt"));
    return Set.copyOf(documents);
  }

  @Override
  public List<Difference> in(Pair pair, Change change) {
    Statement s = statement(pair.left(), change.left());
    Statement t = statement(pair.right(), change.right());
    boolean sources =
        (s != null
                || isBesideCue(t, change.right(), pair.rightText())
                || isSource(pair.leftText(), change.left(), pair.leftSentence()))
            && (t != null
                || isBesideCue(s, change.left(), pair.leftText())
                || isSource(pair.rightText(), change.right(), pair.rightSentence()));
    if (!sources || !change.isSubstitution() || change.quoted()) {
      return List.of();
    }
    if (isUnnamed(pair.left(), pair.leftText(), change.left(), change.leftRest())
        != isUnnamed(pair.right(), pair.rightText(), change.right(), change.rightRest())) {
      return List.of();
    }
    if (isDocument(change.leftRest()) && isDocument(change.rightRest())) {
      return List.of();
    }
    Party a = s == null ? null : s.speaker();
    Party b = t == null ? null : t.speaker();
    if (a != null && b != null && isOne(a, b)) {
      return List.of();
    }
    Span left = s == null || s.source() == null ? change.left() : s.source();
    Span right = t == null || t.source() == null ? change.right() : t.source();
    if (isPerson(pair.left(), left)
            && isTold(pair.leftText(), left, pair.rightText(), pair.rightSentence())
        || isPerson(pair.right(), right)
            && isTold(pair.rightText(), right, pair.leftText(), pair.leftSentence())
        || Sources.mayBeOne(pair, left, right)
        || Sources.areTwoContents(pair, s, t)
        || Sources.isNone(pair.left(), left)
        || Sources.isNone(pair.right(), right)) {
      return List.of();
    }
    if (isPerson(pair.left(), left) && isDescribed(pair.right(), pair.rightText(), right)
        || isPerson(pair.right(), right) && isDescribed(pair.left(), pair.leftText(), left)) {
      return List.of();
    }
    if (isPronoun(pair.leftWords(left)) != isPronoun(pair.rightWords(right))
        || opensClause(pair.leftText(), left)
        || opensClause(pair.rightText(), right)) {
      return List.of();
    }
    Difference who =
        new Difference.Who(
            pair.leftPassage(left),
            pair.rightPassage(right),
            "stated by %s against stated by %s"
                .formatted(pair.leftWords(left), pair.rightWords(right)),
            pair.certainty());
    if (!isName(pair.leftText(), change.left()) || !isName(pair.rightText(), change.right())) {
      return List.of(who);
    }
    Difference name =
        new Difference.Name(
            pair.leftPassage(change.left()),
            pair.rightPassage(change.right()),
            "%s against %s"
                .formatted(pair.leftWords(change.left()), pair.rightWords(change.right())),
            pair.certainty());
    boolean persons =
        isPerson(pair.left(), change.left()) && isPerson(pair.right(), change.right());
    boolean sameOffice =
        Collation.of(pair.leftText(), left, pair.rightText(), right).similarity() > 0;
    boolean bearer = follows(pair.leftText(), change.left(), ",") && !isState(a) && !isState(b);
    return sameOffice && (persons || bearer)
        ? List.of(name)
        : persons ? List.of(who, name) : List.of(who);
  }

  @Override
  public List<Difference> find(Pair pair) {
    Statement s = pair.p().statement();
    Statement t = pair.q().statement();
    boolean oneContent =
        pair.sameWording() && !Holders.areTwoPeople(pair)
            || pair.collation().similarity() >= SAME_WORDS
                && Math.min(pair.p().stems().size(), pair.q().stems().size()) >= LEAST_STEMS
            || s != null && t != null && isOneContent(pair, s, t);
    Holders.Named first = Holders.Named.of(s, pair.leftSentence());
    Holders.Named second = Holders.Named.of(t, pair.rightSentence());
    if (first == null || second == null || !oneContent) {
      return List.of();
    }
    Span left = first.source();
    Span right = second.source();
    Party a = first.speaker();
    Party b = second.speaker();
    if (isPronoun(pair.leftWords(left)) != isPronoun(pair.rightWords(right))
        || opensClause(pair.leftText(), left)
        || opensClause(pair.rightText(), right)
        || Side.mayBeOne(a, b)
        || sharesName(a, b)
        || isNamed(pair.left(), left) != isNamed(pair.right(), right)
        || !pair.sameWording() && !isNamed(pair.left(), left)
        || isGroup(a)
        || isGroup(b)
        || isPerson(a) != isPerson(b)
        || isDocument(Tokenizer.tokens(pair.leftText(), left))
        || isDocument(Tokenizer.tokens(pair.rightText(), right))
        || isTold(pair.leftText(), left, pair.rightText(), pair.rightSentence())
        || isTold(pair.rightText(), right, pair.leftText(), pair.leftSentence())
        || Sources.mayBeOne(pair, left, right)
        || Sources.areTwoContents(pair, s, t)
        || Sources.isRelayed(pair.left(), pair.leftSentence(), b)
        || Sources.isRelayed(pair.right(), pair.rightSentence(), a)
        || isCollated(pair, left, right)) {
      return List.of();
    }
    return List.of(
        new Difference.Who(
            pair.leftPassage(left),
            pair.rightPassage(right),
            "stated by %s against stated by %s".formatted(a.name(), b.name()),
            a.root().equals(b.root()) ? Difference.Certainty.POSSIBLE : pair.certainty()));
  }

  /**
   * One utterance, quoted in two wordings, that is told of two organs of one party; only possible,
   * since one organ may speak for another, and a document may be of either.
   */
  List<Difference> of(Pair pair, Difference.Quote utterance) {
    Holders.Named first =
        Holders.Named.of(quoted(pair.left(), utterance.left().span()), pair.leftSentence());
    Holders.Named second =
        Holders.Named.of(quoted(pair.right(), utterance.right().span()), pair.rightSentence());
    if (first == null || second == null) {
      return List.of();
    }
    Span left = first.source();
    Span right = second.source();
    Party a = first.speaker();
    Party b = second.speaker();
    if (a.kind() != Party.Kind.ORGAN
        || b.kind() != Party.Kind.ORGAN
        || !a.root().equals(b.root())
        || Side.mayBeOne(a, b)
        || isPronoun(pair.leftWords(left))
        || isPronoun(pair.rightWords(right))) {
      return List.of();
    }
    return List.of(
        new Difference.Who(
            pair.leftPassage(left),
            pair.rightPassage(right),
            "one utterance, stated by %s against stated by %s".formatted(a.name(), b.name()),
            Difference.Certainty.POSSIBLE));
  }

  private static @Nullable Statement quoted(Report report, Span quotation) {
    return report.statements().stream()
        .filter(s -> s.content().stream().anyMatch(c -> c.overlaps(quotation)))
        .min(Comparator.comparingInt((Statement s) -> s.span().length()))
        .orElse(null);
  }

  /**
   * Whether two wordings tell one content that both sides merely report. What two people say in
   * words of their own, each quoted, is two statements.
   */
  private static boolean isOneContent(Pair pair, Statement s, Statement t) {
    return pair.score() >= LEAST_SCORE
        && pair.likeness() >= LEAST_LIKENESS
        && (s.mode() != Statement.Mode.DIRECT || t.mode() != Statement.Mode.DIRECT)
        && isReported(pair.leftText(), s)
        && isReported(pair.rightText(), t);
  }

  /** Whether the other sentence has the source's words too, so that only the reading differs. */
  private static boolean isTold(String text, Span source, String otherText, Span otherSentence) {
    return ContentWords.stems(otherText, otherSentence)
        .containsAll(ContentWords.stems(text, source));
  }

  private static boolean isReported(String text, Statement s) {
    return s.cue() == null
        || WordClasses.words(text, s.cue()).stream()
            .anyMatch(w -> REPORTING.contains(w) || w.equals("according"));
  }

  /** Whether a name stands in the source: a description may be of the one whom the other names. */
  private static boolean isNamed(Report report, Span source) {
    return report.mentions().stream()
        .anyMatch(m ->
            source.contains(m.span())
                && Character.isUpperCase(
                    report.article().text().characters().codePointAt(m.span().start())));
  }

  /** Some of a group may be the one whom the other names. */
  private static boolean isGroup(Party party) {
    return party.kind() == Party.Kind.GROUP;
  }

  /** A person may speak for the body that the other names. */
  private static boolean isPerson(Party party) {
    return party.kind() == Party.Kind.PERSON;
  }

  /** "The statement said", "the letter said": in place of one who speaks through it. */
  private static boolean isDocument(List<Token> words) {
    return words.stream().anyMatch(t -> DOCUMENTS.contains(t.text().toLowerCase(Locale.ROOT)));
  }

  /** Whether the sources were laid side by side already, or are written alike. */
  private static boolean isCollated(Pair pair, Span left, Span right) {
    return pair.parallel().changes().stream()
            .anyMatch(c -> c.left().overlaps(left) && c.right().overlaps(right))
        || ContentWords.stems(pair.leftText(), left)
            .equals(ContentWords.stems(pair.rightText(), right));
  }

  /** "Vicente Fox" and "Mr Fox" may be one. */
  static boolean sharesName(Party a, Party b) {
    Set<String> words = new TreeSet<>(List.of(a.name().toLowerCase(Locale.ROOT).split("\\W+")));
    words.retainAll(List.of(b.name().toLowerCase(Locale.ROOT).split("\\W+")));
    return !words.isEmpty() && (a.kind() == Party.Kind.PERSON || b.kind() == Party.Kind.PERSON);
  }

  private static boolean isOne(Party a, Party b) {
    return a.id().equals(b.id()) || a.kind() != Party.Kind.PERSON && Side.mayBeOne(a, b);
  }

  private static boolean opensClause(String text, Span source) {
    List<String> words = WordClasses.words(text, source);
    boolean cut = // the second half of a genitive
        !words.isEmpty()
            && source.start() > 0
            && "'’".indexOf(text.charAt(source.start() - 1)) >= 0
            && words.getFirst().equals("s");
    return words.isEmpty() || cut || NO_SOURCE.contains(words.getFirst());
  }

  private static @Nullable Statement statement(Report report, Span run) {
    for (Statement s : report.statements()) {
      Span source = s.source();
      if (source != null && source.overlaps(run)) {
        return s;
      }
    }
    return null;
  }

  /** Whether the cue stands right beside the run, so that what stands in its place is a source. */
  private static boolean isBesideCue(@Nullable Statement s, Span run, String text) {
    Span cue = s == null ? null : s.cue();
    return cue != null
        && (run.end() <= cue.start() && text.substring(run.end(), cue.start()).isBlank()
            || cue.end() <= run.start() && text.substring(cue.end(), run.start()).isBlank());
  }

  private static boolean isSource(String text, Span run, Span sentence) {
    return isOpened(text, run, sentence) || isFollowed(text, run, sentence);
  }

  private static boolean isOpened(String text, Span run, Span sentence) {
    int from = Math.max(sentence.start(), run.start() - REACH);
    if (from >= run.start()) {
      return false;
    }
    String before = text.substring(from, run.start()).toLowerCase(Locale.ROOT);
    int cut =
        Math.max(
            before.lastIndexOf(','), Math.max(before.lastIndexOf(';'), before.lastIndexOf('.')));
    String phrase = before.substring(cut + 1);
    return OPENINGS.stream().anyMatch(o -> (" " + phrase).contains(" " + o + " "));
  }

  /** Whether a verb of reporting comes right behind, as behind its subject. */
  private static boolean isFollowed(String text, Span run, Span sentence) {
    if (run.end() >= sentence.end()) {
      return false;
    }
    List<String> behind = WordClasses.words(text, new Span(run.end(), sentence.end()));
    return !behind.isEmpty() && REPORTING.contains(behind.getFirst());
  }

  /** "The attorney", "the mayor of Harwick" may be the one whom the other names. */
  private static boolean isDescribed(Report report, String text, Span source) {
    return WordClasses.words(text, source).indexOf("the") == 0
        && (NameDetector.names(report, text, source).isEmpty() || !isPerson(report, source));
  }

  /**
   * "a diplomat": an indefinite article in front or within, and no name that the other side lacks.
   */
  private static boolean isUnnamed(Report report, String text, Span run, List<Token> rest) {
    List<String> words = WordClasses.words(text, run);
    boolean indefinite =
        !words.isEmpty()
            && (words.contains("a")
                || words.contains("an")
                || follows(text, run, "a")
                || follows(text, run, "an"));
    return indefinite
        && NameDetector.names(report, text, run).stream()
            .noneMatch(n -> rest.stream().anyMatch(t -> n.contains(t.span())));
  }

  /** Whether {@code word} stands right in front of {@code run}. */
  private static boolean follows(String text, Span run, String word) {
    String before = text.substring(0, run.start()).stripTrailing();
    return before.toLowerCase(Locale.ROOT).endsWith(word)
        && (before.length() == word.length()
            || !Character.isLetter(word.charAt(0))
            || !Character.isLetter(before.charAt(before.length() - word.length() - 1)));
  }

  private static boolean isPerson(Report report, Span run) {
    return report.mentions().stream()
        .anyMatch(m -> m.span().overlaps(run) && m.party().kind() == Party.Kind.PERSON);
  }

  private static boolean isState(@Nullable Party party) {
    return party != null
        && (party.kind() == Party.Kind.STATE
            || party.kind() == Party.Kind.ORGAN
            || party.kind() == Party.Kind.ALLIANCE);
  }

  private static boolean isName(String text, Span run) {
    List<Token> words = Tokenizer.tokens(text, run).stream().filter(Token::isWord).toList();
    return !words.isEmpty()
        && words.stream().allMatch(t -> Character.isUpperCase(t.text().codePointAt(0)));
  }

  private static boolean isPronoun(String source) {
    return switch (source.toLowerCase(Locale.ROOT)) {
      case "he", "she", "they", "it", "we", "i", "who" -> true;
      default -> false;
    };
  }
}
