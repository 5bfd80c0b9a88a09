package org.crossread.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossread.quantity.TimeFinder;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a run of tagged words into clauses and list members: at semicolons, dashes, relative and
 * subordinating words and coordinations when there is a verb on both sides, and at appositions,
 * unless {@link Ties} hold there. What stands between a subject and its verb is told of the subject
 * for itself, and the verb goes on with the subject as its governor.
 */
final class Clauses {
  /**
   * Words between a subject and its verb, no relative clause, that tell something for themselves.
   */
  private static final int LEAST_ASIDE = 4;

  /** Fewer words than this that say who somebody is stay with the name. */
  private static final int LEAST_APPOSITION = 5;

  /** Words that a member shares with its elders; more are no governor but a clause. */
  private static final int MOST_SHARED = 12;

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

  private static final Set<String> DASHES = Set.of("—", "–", "-", ";", ":", "(", ")", "…");

  /**
   * One clause.
   *
   * @param from index of its first word
   * @param to index after its last word
   * @param governor words before it that it shares with its elder siblings, or the subject that it
   *     tells of or goes on with
   * @param member whether it goes on with a list
   */
  record Clause(int from, int to, @Nullable Span governor, boolean member) {}

  private Clauses() {}

  /** Words {@code [from, to)} and what they go on with. */
  private record Range(int from, int to, @Nullable Span subject) {}

  /**
   * Clauses of words {@code [from, to)} in order; together they cover every word once, but for a
   * bare subject parted from its verb by what is told of it, which the verb's clause has as its
   * governor.
   */
  static List<Clause> cut(List<Word> words, int from, int to, Ties ties) {
    List<Range> ranges = ranges(words, from, to, ties);
    merge(words, ranges);
    List<Clause> clauses = new ArrayList<>();
    @Nullable Span subject = null;
    int start = from;
    for (Range r : ranges) {
      int first = skipOpening(words, r.from(), r.to());
      boolean member =
          r.subject() == null
              && !clauses.isEmpty()
              && first < r.to()
              && startsWithVerb(words, first, r.to());
      Span shared = member ? shared(words, start, first, r.to(), ties) : null;
      if (shared == null && member) {
        shared = clauses.getLast().member() ? clauses.getLast().governor() : subject;
      }
      clauses.add(new Clause(r.from(), r.to(), member ? shared : r.subject(), member));
      if (!member) {
        start = first;
        subject = r.subject() == null ? beforeFirstVerb(words, first, r.to()) : r.subject();
      }
    }
    return clauses;
  }

  /** What stands before the first of the verbs that the member's verb is joined to. */
  private static @Nullable Span shared(List<Word> words, int start, int first, int to, Ties ties) {
    for (int v = first; v < to && words.get(v).isVerb(); v++) {
      int elder = ties.first(v);
      if (elder > start && elder < first) {
        return governor(words, start, elder);
      }
    }
    return null;
  }

  private static List<Range> ranges(List<Word> words, int from, int to, Ties ties) {
    List<Range> ranges = new ArrayList<>();
    int last = from;
    @Nullable Span resumed = null;
    int resumeAt = -1;
    @Nullable Span waiting = null;
    for (int i = from + 1; i < to; i++) {
      if (i == resumeAt) {
        ranges.add(new Range(last, i, resumed));
        resumed = waiting;
        last = i;
      } else {
        boolean cut = isCut(words, last, i, to, ties);
        int end = cut && resumeAt < i ? endOfAside(words, i, to, ties) : 0;
        boolean told = end > 0 && Chunks.hasVerb(words, last, i);
        int start = told ? Math.max(last, ties.subjectBefore(i)) : last;
        Span subject = end > 0 ? governor(words, start, i) : null;
        if (subject != null) {
          if (told) {
            ranges.add(new Range(last, i, resumed));
          }
          waiting = subject;
          resumed = subject;
          resumeAt = end;
          last = i;
        } else if (cut && (words.get(i - 1).text().equals(";") || ties.isFree(i))) {
          ranges.add(new Range(last, i, resumed));
          resumed = null;
          last = i;
        }
      }
    }
    ranges.add(new Range(last, to, resumed));
    return ranges;
  }

  /** Where what is told of a subject from word {@code i} on ends and its verb follows; 0 if not. */
  private static int endOfAside(List<Word> words, int i, int to, Ties ties) {
    if (!isPause(words.get(i - 1))
        || words.get(i).isMark()
        || PREPOSITION.contains(words.get(i).lower())
        || !ties.isAfterSubject(i)) {
      return 0;
    }
    for (int k = i + Chunks.MIN_WORDS; k < to - 1; k++) {
      if (isPause(words.get(k - 1)) && ties.isBetween(i, k)) {
        return isAside(words, i, k - 1) ? k : 0;
      }
    }
    return 0;
  }

  private static boolean isPause(Word word) {
    return word.text().equals(",") || DASHES.contains(word.text());
  }

  /** The span of words {@code [from, to)} without marks around them; null for too many words. */
  private static @Nullable Span governor(List<Word> words, int from, int to) {
    int start = from;
    while (start < to - 1 && words.get(start).isMark()) {
      start++;
    }
    int end = to;
    while (end > start + 1 && words.get(end - 1).isMark()) {
      end--;
    }
    return end - start > MOST_SHARED
        ? null
        : new Span(words.get(start).span().start(), words.get(end - 1).span().end());
  }

  private static boolean isCut(List<Word> w, int last, int i, int to, Ties ties) {
    Word word = w.get(i);
    Word previous = w.get(i - 1);
    String s = word.lower();
    if (i - last < 2 || to - i < 2) {
      return false;
    }
    if (DASHES.contains(previous.text()) && !isHyphen(w, i - 1)) {
      return Chunks.enough(w, last, i)
          && Chunks.enough(w, i, to)
          && !isBareBracket(w, i - 1, last, to);
    }
    if (DASHES.contains(word.text())) {
      return false;
    }
    boolean leftVerb = Chunks.hasVerb(w, last, i);
    int stop = Chunks.nextMark(w, i, to);
    boolean rightVerb = Chunks.hasVerb(w, i, stop);
    boolean comma = previous.text().equals(",");
    if (RELATIVE.contains(s) && comma) {
      return rightVerb && Chunks.enough(w, last, i);
    }
    if (SUBORDINATE.contains(s)) {
      return leftVerb && rightVerb && !isVerbThatTakesIt(previous, s);
    }
    if (PREPOSITION_OR_SUBORDINATE.contains(s)) {
      if (!comma && isDate(w, i + 1, stop)) {
        return false; // "since autumn", "since the spring": no clause
      }
      return comma
          ? leftVerb && stop - i >= 4
          : SUBORDINATE_WITHOUT_COMMA.contains(s)
              && leftVerb
              && Chunks.hasSubjectAndVerb(w, i + 1, stop);
    }
    if (Chunks.COORDINATE.contains(s) && word.is(Tag.CCONJ, Tag.ADV, Tag.SCONJ)) {
      int j = i + 1;
      while (j < to && w.get(j).is(Tag.ADV, Tag.PART)) {
        j++;
      }
      if (!leftVerb || j >= to) {
        return false;
      }
      if (w.get(j).lower().equals("that")) {
        return Chunks.hasSubjectAndVerb(w, j + 1, stop); // "that it sank and that nobody was hurt"
      }
      if (Chunks.isVerbAt(w, j)) {
        return !w.get(i - 1).isVerb() || comma;
      }
      return (comma || w.get(j).is(Tag.PRON, Tag.DET, Tag.PROPN, Tag.NOUN))
          && Chunks.hasSubjectAndVerb(w, j, stop);
    }
    if (comma && leftVerb && rightVerb && ties.isApposition(i) && !w.get(i - 2).is(Tag.PROPN)) {
      return Chunks.enough(w, last, i) && stop - i >= LEAST_APPOSITION;
    }
    if (comma) {
      if (opensCondition(w, last) || PREPOSITION.contains(s)) {
        return false;
      }
      if (Chunks.isVerbAt(w, i)) {
        return leftVerb;
      }
      return leftVerb && Chunks.hasSubjectAndVerb(w, i, stop);
    }
    return false;
  }

  /** Whether a season, month or day is named from {@code i} on, be it behind "the" or "last". */
  private static boolean isDate(List<Word> w, int i, int stop) {
    int name = i;
    while (name < stop && w.get(name).is(Tag.DET, Tag.ADJ)) {
      name++;
    }
    return name < stop && TimeFinder.isCalendarName(w.get(name).text());
  }

  /** Whether mark {@code i} opens or closes brackets around no clause: "Rill (Labour)". */
  private static boolean isBareBracket(List<Word> w, int i, int last, int to) {
    if (w.get(i).text().equals("(")) {
      int end = i + 1;
      while (end < to && !w.get(end).text().equals(")")) {
        end++;
      }
      return !isAside(w, i + 1, end);
    }
    if (!w.get(i).text().equals(")")) {
      return false;
    }
    int start = i;
    while (start > last && !w.get(start - 1).text().equals("(")) {
      start--;
    }
    return !isAside(w, start, i);
  }

  /** Whether words say enough to be told for themselves. */
  private static boolean isAside(List<Word> w, int from, int to) {
    return Chunks.content(w, from, to) >= 2
        && (RELATIVE.contains(w.get(from).lower()) || Chunks.size(w, from, to) >= LEAST_ASIDE);
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

  /** Joins what is too short to stand alone to its elder neighbour, or the first to its younger. */
  private static void merge(List<Word> w, List<Range> ranges) {
    int k = 0;
    while (k < ranges.size() && ranges.size() > 1) {
      Range r = ranges.get(k);
      if (Chunks.content(w, r.from(), r.to()) >= 2) {
        k++;
      } else if (k > 0) {
        Range elder = ranges.get(k - 1);
        ranges.set(k - 1, new Range(elder.from(), r.to(), elder.subject()));
        ranges.remove(k);
      } else {
        ranges.set(1, new Range(r.from(), ranges.get(1).to(), null));
        ranges.remove(0);
      }
    }
  }

  private static int skipOpening(List<Word> w, int from, int to) {
    int i = from;
    while (i < to
        && (w.get(i).isMark()
            || Chunks.COORDINATE.contains(w.get(i).lower())
            || w.get(i).is(Tag.ADV, Tag.PART))) {
      i++;
    }
    return i;
  }

  private static boolean startsWithVerb(List<Word> w, int first, int to) {
    return first < to && Chunks.isVerbAt(w, first);
  }

  private static @Nullable Span beforeFirstVerb(List<Word> w, int from, int to) {
    int end = -1;
    for (int i = from; i < to; i++) {
      if (w.get(i).isVerb() && !Chunks.modifies(w, i)) {
        end = i;
        break;
      }
    }
    if (end <= from || end - from > Chunks.SUBJECT_REACH) {
      return null;
    }
    return new Span(w.get(from).span().start(), w.get(end - 1).span().end());
  }
}
