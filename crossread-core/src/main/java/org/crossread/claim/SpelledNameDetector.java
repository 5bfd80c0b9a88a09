package org.crossread.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.name.Roles;
import org.crossread.name.SpellingKey;
import org.crossread.report.Proposition;
import org.crossread.report.Report;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * One person under two spellings: "Lars Brandvold" and "Lars Brandval", "ambassador Ingrid
 * Solbakken" and "ambassador Inger Solbakken". Both reports must have their own spelling only, and
 * each is flagged once, where both name the person in full for the first time. Stateless.
 */
final class SpelledNameDetector implements DifferenceFinder.Detector {
  /** Letters that two spellings of a surname differ in at most: one of three, and no more than. */
  private static final int MOST_LETTERS = 2;

  private static final int SHARE = 3;

  /** Two short surnames that are near are those of two people: "Lund", "Lind". */
  private static final int LEAST_SURNAME = 5;

  /** Initials are no given names. */
  private static final int LEAST_GIVEN = 3;

  private static final Map<String, Set<String>> SHORT = shortNames();

  /** Characters before a name and behind it in which its office stands. */
  private static final int REACH = 60;

  private static Map<String, Set<String>> shortNames() {
    Map<String, Set<String>> names = new HashMap<>();
    for (List<String> row :
        ResourceLines.columns(SpelledNameDetector.class, "short-names.tsv", 2)) {
      String name = row.get(0).toLowerCase(Locale.ROOT);
      names
          .computeIfAbsent(name, k -> new TreeSet<>())
          .addAll(List.of(row.get(1).toLowerCase(Locale.ROOT).split(",")));
    }
    return Map.copyOf(names);
  }

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    for (Mention m : named(pair.left(), pair.p())) {
      for (Mention n : named(pair.right(), pair.q())) {
        String a = pair.leftWords(m.span());
        String b = pair.rightWords(n.span());
        if (areSpellings(a, b)
            && (sharesGiven(a, b)
                || sharesOffice(pair.left(), pair.p(), m.span(), pair.right(), pair.q(), n.span()))
            && !pair.leftText().contains(b)
            && !pair.rightText().contains(a)) {
          found.add(
              new Difference.Name(
                  pair.leftPassage(m.span()),
                  pair.rightPassage(n.span()),
                  "%s against %s".formatted(a, b),
                  pair.certainty()));
        }
      }
    }
    return found;
  }

  /** People whom a passage names in full, and the report nowhere before. */
  private static List<Mention> named(Report report, Proposition p) {
    String text = report.article().text().characters();
    return p.mentions().stream()
        .filter(m -> m.party().kind() == Party.Kind.PERSON)
        .filter(m -> words(m.span().of(text)).size() > 1)
        .filter(m -> text.indexOf(m.span().of(text)) == m.span().start())
        .toList();
  }

  /**
   * Two names of as many words, of which one differs: a given name, or a surname by its letters.
   */
  private static boolean areSpellings(String a, String b) {
    List<String> x = words(a);
    List<String> y = words(b);
    int last = x.size() - 1;
    if (x.size() != y.size() || SpellingKey.of(a).equals(SpellingKey.of(b))) {
      return false;
    }
    int differing = 0;
    for (int i = 0; i <= last; i++) {
      differing += x.get(i).equals(y.get(i)) ? 0 : 1;
    }
    return differing == 1
        && (x.getLast().equals(y.getLast())
            ? areGiven(x.getFirst(), y.getFirst())
            : Math.min(x.getLast().length(), y.getLast().length()) >= LEAST_SURNAME
                && isNear(x.getLast(), y.getLast()));
  }

  private static boolean sharesGiven(String a, String b) {
    return words(a).getFirst().equals(words(b).getFirst());
  }

  /** Two given names that are alike by their letters or begin alike, and not one and its short. */
  private static boolean areGiven(String a, String b) {
    return Math.min(a.length(), b.length()) >= LEAST_GIVEN
        && (isNear(a, b) || a.charAt(0) == b.charAt(0))
        && !areOne(a, b);
  }

  /** "Ben" and "Benjamin", "Bill" and "William", "Kate" and "Kathy". */
  static boolean areOne(String a, String b) {
    return a.startsWith(b)
        || b.startsWith(a)
        || SHORT.getOrDefault(a, Set.of()).contains(b)
        || SHORT.getOrDefault(b, Set.of()).contains(a)
        || SHORT.values().stream().anyMatch(s -> s.contains(a) && s.contains(b));
  }

  private static boolean isNear(String a, String b) {
    return letters(a, b) <= Math.min(MOST_LETTERS, Math.min(a.length(), b.length()) / SHARE);
  }

  /** Letters to put in, take out or exchange to make one word of the other (Levenshtein 1966). */
  private static int letters(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private static boolean sharesOffice(
      Report left, Proposition p, Span x, Report right, Proposition q, Span y) {
    Set<String> offices = offices(left, p, x);
    offices.retainAll(offices(right, q, y));
    return !offices.isEmpty();
  }

  private static Set<String> offices(Report report, Proposition p, Span name) {
    Span sentence = report.sentences().get(p.sentence()).span();
    Set<String> offices = new TreeSet<>();
    for (Token t : Tokenizer.tokens(report.article().text().characters(), sentence)) {
      boolean near =
          t.span().end() <= name.start()
              ? name.start() - t.span().end() <= REACH
              : t.span().start() - name.end() <= REACH;
      if (near && Roles.contains(t.text())) {
        offices.add(t.text().toLowerCase(Locale.ROOT));
      }
    }
    return offices;
  }

  private static List<String> words(String name) {
    List<String> words =
        new ArrayList<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    words.removeIf(String::isEmpty);
    return words;
  }
}
