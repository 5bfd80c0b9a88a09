package org.crossread.claim;

import java.util.List;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * What a number or time bears on: the nearest content words before and behind it in its sentence,
 * people, numbers and times passed over ("led the party since 2002": party). Two that bear on
 * different words tell of different things, however alike their passages are.
 *
 * @param before stem of the nearest word before; empty when there is none
 * @param after stem of the nearest word behind; empty when there is none
 * @param behind stem of the word right behind, if it has content: the verb in "the staffer on
 *     Friday apologised"
 * @param side whether a preposition makes the time an end of a stretch
 */
record Bearing(String before, String after, String behind, Side side) {
  /** Which end of a stretch of time is meant. */
  enum Side {
    NONE,
    FROM,
    TO
  }

  static Bearing of(Report report, Span span) {
    Span sentence = span;
    for (Sentence s : report.sentences()) {
      if (s.span().contains(span)) {
        sentence = s.span();
      }
    }
    String text = report.article().text().characters();
    List<Token> left = Tokenizer.tokens(text, new Span(sentence.start(), span.start()));
    List<Token> right = Tokenizer.tokens(text, new Span(span.end(), sentence.end()));
    return new Bearing(
        nearest(report, left.reversed()),
        nearest(report, right),
        right.isEmpty() ? "" : String.join(" ", ContentWords.stems(text, right.getFirst().span())),
        left.isEmpty() ? Side.NONE : side(left.getLast().text()));
  }

  private static String nearest(Report report, List<Token> outwards) {
    for (Token t : outwards) {
      List<String> stems = ContentWords.stems(report.article().text().characters(), t.span());
      if (t.isWord() && !stems.isEmpty() && !isPassedOver(report, t.span())) {
        return String.join(" ", stems);
      }
    }
    return "";
  }

  private static boolean isPassedOver(Report report, Span word) {
    return report.mentions().stream().anyMatch(m -> isPerson(m) && m.span().overlaps(word))
        || report.times().stream().anyMatch(t -> t.span().overlaps(word))
        || report.quantities().stream().anyMatch(q -> q.span().overlaps(word));
  }

  private static boolean isPerson(Mention m) {
    return m.party().kind() == Party.Kind.PERSON;
  }

  private static Side side(String word) {
    return switch (word) {
      case "since", "from", "after" -> Side.FROM;
      case "until", "till", "to", "through", "before", "by" -> Side.TO;
      default -> Side.NONE;
    };
  }

  /** Whether both may bear on one thing: the same word before them, or the same behind. */
  boolean isThatOf(Bearing other) {
    return !before.isEmpty() && before.equals(other.before)
        || !after.isEmpty() && after.equals(other.after);
  }

  /**
   * For times: also the same end of a stretch; one that opens its sentence bears on what follows,
   * as may one between a subject and its verb.
   */
  boolean isTimeOf(Bearing other) {
    return side == other.side
        && (isSame(own(), other.own())
            || isSame(behind, other.before)
            || isSame(before, other.behind)
            || isSame(behind, other.behind));
  }

  private String own() {
    return before.isEmpty() ? after : before;
  }

  private static boolean isSame(String a, String b) {
    return !a.isEmpty() && a.equals(b);
  }
}
