package org.crossread.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.quantity.TimeFinder;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a run of tagged words into clauses and list members. A chunk-level method without a parser:
 * it cuts at semicolons, dashes, relative and subordinating words and coordinations when there is a
 * verb on both sides.
 */
final class Clauses {
  /** Fewer words than this do not stand alone. */
  private static final int MIN_WORDS = 3;

  /** How far after a conjunction the verb of a new clause may stand. */
  private static final int SUBJECT_REACH = 9;

  private static final Set<String> RELATIVE = Set.of("which", "who", "whom", "whose", "where");
  private static final Set<String> SUBORDINATE =
      Set.of("because", "although", "though", "while", "whereas", "when", "once");

  /** A condition stays with what it limits. */
  private static final Set<String> CONDITION =
      Set.of("if", "unless", "until", "provided", "should");

  private static final Set<String> PREPOSITION_OR_SUBORDINATE =
      Set.of(
          "after",
          "before",
          "since",
          "as",
          "following",
          "despite",
          "amid",
          "without",
          "with",
          "instead",
          "rather",
          "even",
          "just",
          "except",
          "in",
          "by",
          "through");

  /** Of those, the ones that open a clause also where no comma stands before them. */
  private static final Set<String> SUBORDINATE_WITHOUT_COMMA = Set.of("after", "before", "since");

  /** A participle by form and a preposition by use: what it adds belongs to what stands before. */
  private static final Set<String> PREPOSITION = Set.of("including", "excluding", "regarding");

  private static final Set<String> COORDINATE = Set.of("and", "but", "or", "nor", "yet", "then");
  private static final Set<String> DASHES = Set.of("—", "–", "-", ";", ":", "(", ")", "…");

  /**
   * One clause.
   *
   * @param from index of its first word
   * @param to index after its last word
   * @param governor words before it that it shares with its elder sibling, such as the subject
   */
  record Clause(int from, int to, @Nullable Span governor, boolean member) {}

  private Clauses() {}

  /** Clauses of words {@code [from, to)} in order; together they cover every word once. */
  static List<Clause> cut(List<Word> words, int from, int to) {
    List<Integer> starts = new ArrayList<>();
    starts.add(from);
    int last = from;
    for (int i = from + 1; i < to; i++) {
      if (isCut(words, last, i, to)) {
        starts.add(i);
        last = i;
      }
    }
    starts.add(to);
    List<int[]> ranges = new ArrayList<>();
    for (int k = 0; k + 1 < starts.size(); k++) {
      ranges.add(new int[] {starts.get(k), starts.get(k + 1)});
    }
    merge(words, ranges);
    List<Clause> clauses = new ArrayList<>();
    @Nullable Span subject = null;
    for (int[] r : ranges) {
      int first = skipOpening(words, r[0], r[1]);
      boolean member = !clauses.isEmpty() && first < r[1] && startsWithVerb(words, first, r[1]);
      clauses.add(new Clause(r[0], r[1], member ? subject : null, member));
      if (!member) {
        subject = beforeFirstVerb(words, first, r[1]);
      }
    }
    return clauses;
  }

  private static boolean isCut(List<Word> w, int last, int i, int to) {
    Word word = w.get(i);
    Word previous = w.get(i - 1);
    String s = word.lower();
    if (i - last < 2 || to - i < 2) {
      return false;
    }
    if (DASHES.contains(previous.text()) && !isHyphen(w, i - 1)) {
      return enough(w, last, i) && enough(w, i, to);
    }
    if (DASHES.contains(word.text())) {
      return false;
    }
    boolean leftVerb = hasVerb(w, last, i);
    int stop = nextMark(w, i, to);
    boolean rightVerb = hasVerb(w, i, stop);
    boolean comma = previous.text().equals(",");
    if (RELATIVE.contains(s) && comma) {
      return rightVerb && enough(w, last, i);
    }
    if (SUBORDINATE.contains(s)) {
      return leftVerb && rightVerb && !isVerbThatTakesIt(previous, s);
    }
    if (PREPOSITION_OR_SUBORDINATE.contains(s)) {
      if (!comma && TimeFinder.isCalendarName(w.get(i + 1).text())) {
        return false; // "since autumn" is a date, no clause
      }
      return comma
          ? leftVerb && stop - i >= 4
          : SUBORDINATE_WITHOUT_COMMA.contains(s) && leftVerb && hasSubjectAndVerb(w, i + 1, stop);
    }
    if (COORDINATE.contains(s) && word.is(Tag.CCONJ, Tag.ADV, Tag.SCONJ)) {
      int j = i + 1;
      while (j < to && w.get(j).is(Tag.ADV, Tag.PART)) {
        j++;
      }
      if (!leftVerb || j >= to) {
        return false;
      }
      if (isVerbAt(w, j)) {
        return !w.get(i - 1).isVerb() || comma;
      }
      return (comma || w.get(j).is(Tag.PRON, Tag.DET, Tag.PROPN, Tag.NOUN))
          && hasSubjectAndVerb(w, j, stop);
    }
    if (comma) {
      if (opensCondition(w, last) || PREPOSITION.contains(s)) {
        return false;
      }
      if (isVerbAt(w, i)) {
        return leftVerb;
      }
      return leftVerb && hasSubjectAndVerb(w, i, stop);
    }
    return false;
  }

  /** "If …," and "In the absence of …," stand in front of what they limit. */
  private static boolean opensCondition(List<Word> w, int from) {
    int i = from;
    while (i < w.size() && w.get(i).isMark()) {
      i++;
    }
    if (i >= w.size()) {
      return false;
    }
    String s = w.get(i).lower();
    return CONDITION.contains(s)
        || s.equals("in")
            && i + 2 < w.size()
            && (w.get(i + 2).lower().equals("absence") || w.get(i + 2).lower().equals("event"));
  }

  private static boolean isVerbThatTakesIt(Word previous, String s) {
    return (s.equals("if") || s.equals("whether") || s.equals("when")) && previous.isVerb();
  }

  private static boolean isHyphen(List<Word> w, int i) {
    return w.get(i).text().equals("-")
        && i + 1 < w.size()
        && w.get(i).span().end() == w.get(i + 1).span().start()
        && !(i + 1 < w.size() && w.get(i + 1).text().equals("-"));
  }

  /** A participle right before a noun belongs to the noun ("announced withdrawal"). */
  private static boolean modifies(List<Word> w, int i) {
    return w.get(i).is(Tag.VERB)
        && i + 1 < w.size()
        && w.get(i + 1).is(Tag.NOUN, Tag.PROPN)
        && i > 0
        && w.get(i - 1).is(Tag.DET, Tag.ADJ, Tag.NUM);
  }

  /**
   * A verb, or what the tagger took for a noun though a determiner follows ("withdraw all") or
   * though it is a verb earlier in the sentence.
   */
  private static boolean isVerbAt(List<Word> w, int i) {
    Word x = w.get(i);
    if (x.isVerb()) {
      return !modifies(w, i);
    }
    if (x.is(Tag.NOUN, Tag.ADJ) && i + 1 < w.size() && w.get(i + 1).is(Tag.DET)) {
      return true;
    }
    for (int k = 0; k < i; k++) {
      if (w.get(k).is(Tag.VERB) && w.get(k).lower().equals(x.lower())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInfinitive(List<Word> w, int i) {
    int k = i + 1;
    while (k < w.size() && w.get(k).isMark()) {
      k++;
    }
    return k < w.size() && w.get(k).isVerb();
  }

  private static boolean hasVerb(List<Word> w, int from, int to) {
    for (int i = from; i < to; i++) {
      if (w.get(i).isVerb() && !modifies(w, i)) {
        return true;
      }
    }
    return false;
  }

  /** A nominal, and after it within reach a verb. */
  private static boolean hasSubjectAndVerb(List<Word> w, int from, int to) {
    boolean subject = false;
    for (int i = from; i < to && i < from + SUBJECT_REACH; i++) {
      Word x = w.get(i);
      if (x.isVerb() && !modifies(w, i)) {
        return subject;
      }
      if (x.lower().equals("to") && isInfinitive(w, i)) {
        return false;
      }
      if (x.isNominal() || x.lower().equals("there")) {
        subject = true;
      } else if (x.is(Tag.SCONJ) || COORDINATE.contains(x.lower()) && !subject) {
        return false;
      }
    }
    return false;
  }

  private static int nextMark(List<Word> w, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String t = w.get(i).text();
      if (t.equals(",") || t.equals(";") || t.equals("—") || t.equals("–") || t.equals(":")) {
        return i;
      }
    }
    return to;
  }

  private static boolean enough(List<Word> w, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (!w.get(i).isMark()) {
        n++;
      }
    }
    return n >= MIN_WORDS;
  }

  /** Joins what is too short to stand alone to its elder neighbour, or the first to its younger. */
  private static void merge(List<Word> w, List<int[]> ranges) {
    int k = 0;
    while (k < ranges.size() && ranges.size() > 1) {
      int[] r = ranges.get(k);
      if (content(w, r[0], r[1]) >= 2) {
        k++;
      } else if (k > 0) {
        ranges.get(k - 1)[1] = r[1];
        ranges.remove(k);
      } else {
        ranges.get(1)[0] = r[0];
        ranges.remove(0);
      }
    }
  }

  private static int content(List<Word> w, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (w.get(i).is(Tag.NOUN, Tag.PROPN, Tag.VERB, Tag.ADJ, Tag.NUM)) {
        n++;
      }
    }
    return n;
  }

  private static int skipOpening(List<Word> w, int from, int to) {
    int i = from;
    while (i < to
        && (w.get(i).isMark()
            || COORDINATE.contains(w.get(i).lower())
            || w.get(i).is(Tag.ADV, Tag.PART))) {
      i++;
    }
    return i;
  }

  private static boolean startsWithVerb(List<Word> w, int first, int to) {
    return first < to && isVerbAt(w, first);
  }

  private static @Nullable Span beforeFirstVerb(List<Word> w, int from, int to) {
    int end = -1;
    for (int i = from; i < to; i++) {
      if (w.get(i).isVerb() && !modifies(w, i)) {
        end = i;
        break;
      }
    }
    if (end <= from || end - from > SUBJECT_REACH) {
      return null;
    }
    return new Span(w.get(from).span().start(), w.get(end - 1).span().end());
  }
}
