package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.claim.Collation.Edit;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Another name or place where the wording is otherwise the same, and another person in passages
 * that say the same. A name that the other sentence holds too is no difference.
 */
final class NameDetector implements DifferenceFinder.Detector {
  /** Prepositions after which a changed name is a place. */
  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("in", "at", "to", "from", "near", "through", "into", "across", "outside", "off");

  /** For people named in passages of different wording. */
  private static final double LEAST_OVERLAP = 0.5;

  private static final double LEAST_SCORE = 0.3;

  @Override
  public List<Difference> find(Pair pair) {
    List<Difference> found = new ArrayList<>();
    if (pair.sameWording()) {
      for (Edit edit : pair.collation().edits()) {
        if (!edit.leftExtra().isEmpty() && !edit.rightExtra().isEmpty()) {
          substituted(pair, edit, found);
        }
      }
    } else if (pair.overlap() >= LEAST_OVERLAP && pair.score() >= LEAST_SCORE) {
      people(pair, found);
    }
    return found;
  }

  private static void substituted(Pair pair, Edit edit, List<Difference> found) {
    List<Span> left = names(pair.leftText(), edit.left(), pair.leftSentence());
    List<Span> right = names(pair.rightText(), edit.right(), pair.rightSentence());
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    Span x = left.getFirst();
    Span y = right.getFirst();
    if (sameParty(pair.left(), x, pair.right(), y)
        || Spelling.same(pair.leftWords(x), pair.rightWords(y))) {
      return;
    }
    String reason = "%s against %s".formatted(pair.leftWords(x), pair.rightWords(y));
    if (isPlace(pair.left(), x) || isPlace(pair.right(), y)) {
      found.add(
          new Difference.Place(
              pair.leftPassage(x), pair.rightPassage(y), reason, pair.certainty()));
    } else {
      found.add(
          new Difference.Name(pair.leftPassage(x), pair.rightPassage(y), reason, pair.certainty()));
    }
  }

  private static void people(Pair pair, List<Difference> found) {
    Set<String> left = ids(pair.left(), pair.leftSentence());
    Set<String> right = ids(pair.right(), pair.rightSentence());
    for (Mention m : pair.p().mentions()) {
      for (Mention n : pair.q().mentions()) {
        if (m.party().kind() == Party.Kind.PERSON
            && n.party().kind() == Party.Kind.PERSON
            && !right.contains(m.party().id())
            && !left.contains(n.party().id())) {
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

  /** Runs of capitalised words that do not merely open the sentence. */
  static List<Span> names(String text, Span run, Span sentence) {
    List<Span> names = new ArrayList<>();
    Span name = null;
    for (Token t : Tokenizer.tokens(text, run)) {
      boolean capital = t.isWord() && Character.isUpperCase(t.text().codePointAt(0));
      if (capital && t.span().start() > sentence.start()) {
        name = name == null ? t.span() : name.cover(t.span());
      } else if (t.isWord()) {
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

  private static boolean sameParty(Report left, Span x, Report right, Span y) {
    Set<String> ids = new TreeSet<>();
    for (Mention m : left.mentions()) {
      if (m.span().overlaps(x)) {
        ids.add(m.party().root());
      }
    }
    return right.mentions().stream()
        .anyMatch(m -> m.span().overlaps(y) && ids.contains(m.party().root()));
  }

  private static boolean isPlace(Report report, Span name) {
    for (Mention m : report.mentions()) {
      if (m.span().overlaps(name)) {
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
    return PLACE_PREPOSITIONS.contains(before);
  }
}
