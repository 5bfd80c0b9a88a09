package org.crossread.claim;

import java.util.Set;
import java.util.TreeSet;
import org.crossread.name.Party;
import org.crossread.name.Roles;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.ContentWords;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** When the words for two sources may mean one, or no source at all. Stateless. */
final class Sources {
  /** Share of the words of two contents from which they are one. */
  private static final double LEAST_LIKENESS = 0.5;

  private static final int LEAST_LETTERS = 5;

  private Sources() {}

  /** Whether words of two sources may be words for one. */
  static boolean mayBeOne(Pair pair, Span left, Span right) {
    return isSurname(pair, left, right)
        || isGeneral(pair, left, right)
        || isGeneral(pair.turned(), right, left)
        || sharesNoun(pair, left, right)
        || Aliases.mayBeOne(pair.left(), left, pair.right(), right);
  }

  /** Words that hold a time or the verb of saying itself were cut wrongly. */
  static boolean isNone(Report report, Span source) {
    return saysItself(report.article().text().characters(), source)
        || report.times().stream().anyMatch(t -> t.span().overlaps(source));
  }

  private static boolean saysItself(String text, Span source) {
    return WordClasses.words(text, source).stream().anyMatch(WhoDetector.REPORTING::contains);
  }

  /** "Police" and "the NYPD", "the company" and "Norland Steel" may be one. */
  private static boolean isGeneral(Pair pair, Span general, Span named) {
    return NameDetector.names(pair.left(), pair.leftText(), general).isEmpty()
        && !NameDetector.names(pair.right(), pair.rightText(), named).isEmpty()
        && ContentWords.stems(pair.leftText(), general).size() == 1;
  }

  /** "The software giant", "the software maker": what is no office and no name is the same. */
  private static boolean sharesNoun(Pair pair, Span left, Span right) {
    if (!NameDetector.names(pair.left(), pair.leftText(), left).isEmpty()
        || !NameDetector.names(pair.right(), pair.rightText(), right).isEmpty()) {
      return false;
    }
    Set<String> a = nouns(pair.leftText(), left);
    Set<String> b = nouns(pair.rightText(), right);
    int least = Math.min(a.size(), b.size());
    a.retainAll(b);
    return !a.isEmpty() && 2 * a.size() >= least;
  }

  private static Set<String> nouns(String text, Span source) {
    Set<String> nouns = new TreeSet<>();
    for (Token t : Tokenizer.tokens(text, source)) {
      if (!Roles.contains(t.text())) {
        nouns.addAll(ContentWords.stems(text, t.span()));
      }
    }
    return nouns;
  }

  /** Whether what the two say has less than half of its words in common. */
  static boolean areTwoContents(Pair pair, @Nullable Statement s, @Nullable Statement t) {
    if (s == null || t == null) {
      return false;
    }
    Set<String> a = said(pair.leftText(), s);
    Set<String> b = said(pair.rightText(), t);
    int all = a.size() + b.size();
    a.retainAll(b);
    return 2.0 * a.size() < LEAST_LIKENESS * all;
  }

  private static Set<String> said(String text, Statement s) {
    Set<String> said = new TreeSet<>();
    s.content().forEach(c -> said.addAll(ContentWords.stems(text, c)));
    return said;
  }

  /** Whether a sentence names the other's speaker too: "her spokesman said that she told them". */
  static boolean isRelayed(Report report, Span sentence, Party speaker) {
    return report.mentions().stream()
        .anyMatch(m -> sentence.contains(m.span()) && m.party().id().equals(speaker.id()));
  }

  /** Whether both sources hold one name of a person, be it spelled with another letter. */
  private static boolean isSurname(Pair pair, Span left, Span right) {
    for (Token a : Tokenizer.tokens(pair.leftText(), left)) {
      for (Token b : Tokenizer.tokens(pair.rightText(), right)) {
        if (Character.isUpperCase(a.text().codePointAt(0))
            && Character.isUpperCase(b.text().codePointAt(0))
            && isSpelling(a.text(), b.text())
            && (isPerson(pair.left(), a.span()) || isPerson(pair.right(), b.span()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two names differ in one letter at most, of at least five. */
  private static boolean isSpelling(String a, String b) {
    if (a.equals(b)) {
      return a.length() > 1;
    }
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return Math.min(a.length(), b.length()) >= LEAST_LETTERS
        && (a.substring(same).equals(b.substring(Math.min(b.length(), same + 1)))
            || b.substring(same).equals(a.substring(Math.min(a.length(), same + 1)))
            || same + 1 <= Math.min(a.length(), b.length())
                && a.substring(same + 1).equals(b.substring(same + 1)));
  }

  private static boolean isPerson(Report report, Span run) {
    return report.mentions().stream()
        .anyMatch(m -> m.span().overlaps(run) && m.party().kind() == Party.Kind.PERSON);
  }
}
