package org.crossread.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.name.Roles;
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
 * Two passages name one person and describe that person by other offices or professions: "former
 * harbour director Ann Wiek" against "ambassador Ann Wiek". A detail, no conflict: both may be
 * right. A name without a description differs from nothing. Stateless.
 */
final class DescriptionDetector implements DifferenceFinder.Detector {
  /** Words of a description at most. Chosen. */
  private static final int MOST_WORDS = 9;

  private static final Set<Tag> NOMINAL = Set.of(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM);

  private static final Set<String> APPOSITION =
      Set.of("a", "an", "the", "its", "his", "her", "their");

  /** Nouns of office, each with the first of its group. */
  private static final Map<String, String> LIKE = like();

  /** What follows these tells whose office it is. */
  private static final Set<String> BEHIND_HEAD =
      Set.of("of", "for", "from", "to", "in", "at", "with");

  /** Where a description in apposition ends: its relative clause tells what somebody did. */
  private static final Set<String> CLOSING = Set.of(",", ";", "who", "whose", "which", "that");

  private static final Set<String> GENITIVE = Set.of("'", "’");

  private static final Set<String> PAST = Set.of("former", "ex");

  private final PartOfSpeech tagger = new PartOfSpeech();

  private static Map<String, String> like() {
    Map<String, String> like = new HashMap<>();
    for (String line : ResourceLines.of(DescriptionDetector.class, "like-offices.txt")) {
      String[] nouns = line.split(",");
      for (String noun : nouns) {
        like.put(noun, nouns[0]);
      }
    }
    return Map.copyOf(like);
  }

  /**
   * A description.
   *
   * @param office its noun of office, the last one before "of" or "for"
   * @param offices groups of all its nouns of office, see {@code like-offices.txt}
   * @param told stems of its words, for names of parties the party itself
   * @param names stems of its words with a capital that does not open the sentence, nouns of office
   *     left out
   */
  private record Description(
      Span span, String office, Set<String> offices, Set<String> told, Set<String> names) {}

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    for (Mention m : people(pair.left(), pair.p())) {
      for (Mention n : people(pair.right(), pair.q())) {
        if (!m.party().id().equals(n.party().id())) {
          continue;
        }
        Description left = description(pair.left(), pair.p(), m);
        Description right = description(pair.right(), pair.q(), n);
        if (left != null && right != null && differs(left, right)) {
          found.add(
              new Difference.Detail(
                  pair.leftPassage(left.span()),
                  pair.rightPassage(right.span()),
                  "described as %s against %s"
                      .formatted(pair.leftWords(left.span()), pair.rightWords(right.span())),
                  pair.certainty()));
        }
      }
    }
    return found;
  }

  /**
   * Two offices, each with something that the other does not tell. One office in two wordings ("the
   * Democratic leader", "the minority leader"; "a spokesman", "the press secretary") is no
   * difference, unless each is the office of somebody else ("a Bremen official", "a Berg aide"), or
   * only one tells that it is past, or since when or until when it was held.
   */
  private static boolean differs(Description left, Description right) {
    if (left.office().equals(right.office())
        && sharesMore(left, right)
        && (isDated(left) != isDated(right) || isPast(left) != isPast(right))) {
      return true;
    }
    boolean alike = !Collections.disjoint(left.offices(), right.offices());
    return !left.office().equals(right.office())
        && !left.told().containsAll(right.told())
        && !right.told().containsAll(left.told())
        && (!alike
            || !left.names().containsAll(right.names())
                && !right.names().containsAll(left.names()));
  }

  /** Whether both tell whose office it is. */
  private static boolean sharesMore(Description left, Description right) {
    Set<String> shared = new TreeSet<>(left.told());
    shared.retainAll(right.told());
    shared.removeAll(PAST);
    shared.removeAll(ContentWords.stems(left.office(), new Span(0, left.office().length())));
    return !shared.isEmpty();
  }

  private static boolean isDated(Description d) {
    return d.told().stream().anyMatch(w -> Character.isDigit(w.codePointAt(0)));
  }

  private static boolean isPast(Description d) {
    return !Collections.disjoint(d.told(), PAST);
  }

  private static List<Mention> people(Report report, Proposition p) {
    return report.mentions().stream()
        .filter(m -> m.party().kind() == Party.Kind.PERSON && p.span().contains(m.span()))
        .toList();
  }

  /** The office before the name, or behind it between commas; null for none. */
  private @Nullable Description description(Report report, Proposition p, Mention person) {
    String text = report.article().text().characters();
    List<Token> tokens = Tokenizer.tokens(text, report.sentences().get(p.sentence()).span());
    List<Tag> tags = tagger.tags(tokens);
    int from = 0;
    while (from < tokens.size() && tokens.get(from).span().end() <= person.span().start()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).span().start() < person.span().end()) {
      to++;
    }
    Description before = described(report, tokens, start(p, tokens, tags, from), from);
    if (before == null && from > 1 && tokens.get(from - 1).text().equals(",")) {
      int start = start(p, tokens, tags, from - 1);
      boolean apposed = start > 0 && APPOSITION.contains(lower(tokens.get(start - 1)));
      before = apposed ? described(report, tokens, start, from - 1) : null;
    }
    if (before != null) {
      return before;
    }
    if (to + 1 >= tokens.size() || !tokens.get(to).text().equals(",")) {
      return null;
    }
    int end = to + 1;
    if (!APPOSITION.contains(lower(tokens.get(end))) && !isGenitive(tokens, end)) {
      return null;
    }
    while (end < tokens.size()
        && end - to <= MOST_WORDS + 1
        && p.span().contains(tokens.get(end).span())
        && !CLOSING.contains(lower(tokens.get(end)))
        && !isStop(tokens, end)) {
      end++;
    }
    boolean whole =
        end == tokens.size()
            || !p.span().contains(tokens.get(end).span())
            || end - to <= MOST_WORDS + 1;
    return whole ? described(report, tokens, to + 1, end) : null;
  }

  /** "Berland's": a name with the mark of the genitive. */
  private static boolean isGenitive(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && Character.isUpperCase(tokens.get(i).text().codePointAt(0))
        && GENITIVE.contains(tokens.get(i + 1).text())
        && lower(tokens.get(i + 2)).equals("s");
  }

  /** Where the words of a noun phrase that ends before token {@code end} begin. */
  private static int start(Proposition p, List<Token> tokens, List<Tag> tags, int end) {
    int start = end;
    while (start > 0
        && end - start < MOST_WORDS
        && p.span().contains(tokens.get(start - 1).span())
        && isInside(tokens, tags, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean isInside(List<Token> tokens, List<Tag> tags, int i) {
    String word = tokens.get(i).text();
    boolean joint =
        word.equals("-") || word.equals(".") && tokens.get(i - (i > 0 ? 1 : 0)).isWord();
    boolean joined = i + 1 < tokens.size() && tokens.get(i + 1).text().equals("-");
    return joint
        || joined && tokens.get(i).isWord()
        || Roles.contains(word)
        || tokens.get(i).isWord() && NOMINAL.contains(tags.get(i)) && !word.endsWith("ly");
  }

  /** Whether token {@code i} is the full stop of the sentence: not inside "U.N.", behind "Rep". */
  private static boolean isStop(List<Token> tokens, int i) {
    return tokens.get(i).text().equals(".")
        && tokens.subList(i + 1, tokens.size()).stream().noneMatch(Token::isWord);
  }

  private static @Nullable Description described(
      Report report, List<Token> tokens, int from, int to) {
    if (from >= to || !tokens.get(from).isWord()) {
      return null;
    }
    String text = report.article().text().characters();
    Span span = tokens.get(from).span().cover(tokens.get(to - 1).span());
    String office = "";
    boolean head = true;
    Set<String> offices = new TreeSet<>();
    Set<String> told = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    String before = "";
    for (Token t : tokens.subList(from, to)) {
      head &= !BEHIND_HEAD.contains(lower(t));
      if (Roles.contains(t.text())) {
        office = head ? lower(t) : office;
        offices.add(
            LIKE.getOrDefault(before + " " + lower(t), LIKE.getOrDefault(lower(t), lower(t))));
      } else if (t != tokens.getFirst() && Character.isUpperCase(t.text().codePointAt(0))) {
        names.addAll(ContentWords.stems(text, t.span()));
      }
      before = lower(t);
      Party party = party(report, t.span());
      if (party != null) {
        told.add(party.kind() == Party.Kind.ORGANISATION ? party.id() : party.root());
      } else if (t.isWord() && !WordClasses.isPlainTitle(t.text())) {
        told.addAll(ContentWords.stems(text, t.span()));
      }
    }
    return office.isEmpty() || told.isEmpty()
        ? null
        : new Description(span, office, offices, told, names);
  }

  private static @Nullable Party party(Report report, Span word) {
    for (Mention m : report.mentions()) {
      if (m.span().contains(word) && m.party().kind() != Party.Kind.PERSON) {
        return m.party();
      }
    }
    return null;
  }

  private static String lower(Token t) {
    return t.text().toLowerCase(Locale.ROOT);
  }
}
