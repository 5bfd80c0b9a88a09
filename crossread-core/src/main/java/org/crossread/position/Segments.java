package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.quantity.TimeFinder;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.ResourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Cuts words of a sentence into segments with one predicate each: clauses, coordinated predicates
 * and relative clauses; conditions are set apart. A method of chunks without a parser.
 */
final class Segments {
  /** How far after a conjunction or comma the verb of a new clause may stand. */
  private static final int SUBJECT_REACH = 9;

  private static final Set<String> AUXILIARIES =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "will",
          "would",
          "can",
          "could",
          "may",
          "might",
          "must",
          "should",
          "shall",
          "do",
          "does",
          "did",
          "cannot",
          "'s",
          "'re",
          "'ve",
          "won't",
          "isn't",
          "aren't",
          "wasn't",
          "weren't",
          "hasn't",
          "haven't",
          "hadn't",
          "can't",
          "couldn't",
          "wouldn't",
          "shouldn't",
          "don't",
          "doesn't",
          "didn't");

  /** Prepositions after a participle that only tells where something is. */
  private static final Set<String> PLACING = Set.of("by", "in", "to", "at", "on", "near", "from");

  private static final Set<String> RELATIVE = Set.of("which", "who", "whom", "whose");
  private static final Set<String> SUBORDINATE =
      Set.of(
          "while",
          "whereas",
          "although",
          "though",
          "because",
          "as",
          "after",
          "before",
          "since",
          "when",
          "where");
  private static final Set<String> JOINING = Set.of("and", "but", "or", "nor", "yet");
  private static final List<List<String>> CONDITIONS =
      ResourceLines.of(Segments.class, "conditions.txt").stream()
          .map(l -> List.of(l.split(" ")))
          .toList();

  private Segments() {}

  /** What a segment is to the one before it. */
  enum Kind {
    MAIN,
    /** A further predicate of the same subject. */
    PREDICATE,
    RELATIVE,
    SUBORDINATE
  }

  /**
   * Words {@code [from, to)}.
   *
   * @param verb index of its first finite verb; -1 when there is none
   * @param conditionFrom first word of the condition that limits it; -1 when nothing does
   * @param conditionTo after its last word
   */
  record Segment(Kind kind, int from, int to, int verb, int conditionFrom, int conditionTo) {
    boolean limited() {
      return conditionFrom >= 0;
    }
  }

  static List<Segment> cut(Line line, int from, int to) {
    List<Segment> segments = new ArrayList<>();
    int[] leading = leading(line, from, to);
    int start = leading == null ? from : leading[1];
    int[] trailing = trailing(line, start, to);
    int end = trailing == null ? to : trailing[0];
    int[] condition = leading != null ? leading : trailing;
    int at = start;
    Kind kind = Kind.MAIN;
    for (int i = start + 1; i < end; i++) {
      Kind next = opens(line, at, i, end);
      if (next != null) {
        segments.add(segment(line, kind, at, i, condition));
        at = i;
        kind = next;
      }
    }
    if (at < end) {
      segments.add(segment(line, kind, at, end, condition));
    }
    return segments;
  }

  private static Segment segment(
      Line line, Kind kind, int from, int to, int @Nullable [] condition) {
    return new Segment(
        kind,
        from,
        to,
        verb(line, from, to),
        condition == null ? -1 : condition[0],
        condition == null ? -1 : condition[1]);
  }

  private static int @Nullable [] leading(Line line, int from, int to) {
    int i = from;
    while (i < to && (line.word(i).isMark() || JOINING.contains(line.lower(i)))) {
      i++;
    }
    int opening = condition(line, i, to);
    if (opening == 0) {
      return null;
    }
    boolean bare = line.lower(i).equals("without");
    for (int k = i + 3; k < to && !bare; k++) {
      String lower = line.lower(k);
      if (lower.equals(",") || lower.equals("…") || lower.equals("—")) {
        return new int[] {i, k};
      }
    }
    return null;
  }

  private static int @Nullable [] trailing(Line line, int from, int to) {
    for (int i = from + 2; i < to - 1; i++) {
      if (condition(line, i, to) > 0
          && !(line.word(i - 1).isVerb() && line.lower(i).equals("if"))
          && !(line.lower(i).equals("until") && line.word(i + 1).tag() == Tag.NUM)) {
        return new int[] {i, to};
      }
    }
    return null;
  }

  /** The end of the condition's opening words at {@code at}; 0 when none stands there. */
  static int condition(Line line, int at, int to) {
    for (List<String> opening : CONDITIONS) {
      int k = 0;
      while (k < opening.size() && at + k < to && line.lower(at + k).equals(opening.get(k))) {
        k++;
      }
      if (k == opening.size()) {
        return at + k;
      }
    }
    return 0;
  }

  private static @Nullable Kind opens(Line line, int last, int i, int to) {
    if (i - last < 2 || to - i < 2) {
      return null;
    }
    String word = line.lower(i);
    String before = line.lower(i - 1);
    boolean left = verb(line, last, i) >= 0;
    boolean mark = before.equals(";") || before.equals("—") || before.equals("–");
    boolean heading = before.equals(":") && !left && last == 0;
    if (heading) {
      return verb(line, i, to) >= 0 ? Kind.MAIN : null; // "Nets: the council adopted a text"
    }
    if (mark) {
      return left && verb(line, i, to) >= 0 ? Kind.MAIN : null;
    }
    if (RELATIVE.contains(word) && line.word(i - 1).isMark()) {
      return verb(line, i, to) >= 0 ? Kind.RELATIVE : null;
    }
    if (SUBORDINATE.contains(word)
        && left
        && !TimeFinder.isCalendarName(line.lower(i + 1))
        && isClause(line, i + 1, to)) {
      return Kind.SUBORDINATE;
    }
    if (JOINING.contains(word) && left) {
      int j = i + 1;
      while (j < to && (line.word(j).isMark() || isAdverb(line, j))) {
        j++;
      }
      if (j < to && isFinite(line, j)) {
        return Kind.PREDICATE;
      }
      boolean that = line.lower(j).equals("that");
      return that || isClause(line, j, to) ? Kind.MAIN : null;
    }
    return before.equals(",") && left && isClause(line, i, to) ? Kind.MAIN : null;
  }

  private static boolean isAdverb(Line line, int i) {
    return line.word(i).tag() == Tag.ADV && line.word(i).mention() == null;
  }

  /** A subject, and a finite verb within reach before any mark. */
  private static boolean isClause(Line line, int from, int to) {
    boolean subject = false;
    for (int i = from; i < to && i < from + SUBJECT_REACH; i++) {
      ActWord w = line.word(i);
      if (isFinite(line, i)) {
        return subject;
      }
      if (w.lower().equals(",") || w.lower().equals("to") || w.lower().endsWith("ing")) {
        return false;
      }
      subject |= w.isNominal() || w.lower().equals("there") || w.mention() != null;
    }
    return false;
  }

  /** The first finite verb in {@code [from, to)}; -1 when there is none. */
  static int verb(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(line, i)) {
        return i;
      }
    }
    return -1;
  }

  /** An auxiliary, or a verb that is no infinitive, participle or adjective by its neighbours. */
  static boolean isFinite(Line line, int i) {
    ActWord w = line.word(i);
    if (w.mention() != null) {
      return false;
    }
    String lower = w.lower();
    if (AUXILIARIES.contains(lower)) {
      return !lower.startsWith("'") || w.tag() == Tag.AUX;
    }
    if (w.tag() != Tag.VERB || lower.endsWith("ing") || before(line, i).equals("to")) {
      return false;
    }
    if (isSubjunctive(line, i) || isNumeral(line, i - 1)) {
      return false;
    }
    if (lower.endsWith("ed") || lower.endsWith("en")) {
      boolean determined =
          i > 0
              && (line.word(i - 1).tag() == Tag.DET
                  || line.word(i - 1).tag() == Tag.ADJ
                  || before(line, i).equals("'s")
                  || line.lower(i - 1).equals("'")
                  || line.word(i - 1).tag() == Tag.ADP && isNoun(line, i + 1));
      String next = line.lower(i + 1);
      boolean reduced =
          i > 0
              && (line.word(i - 1).tag() == Tag.NOUN
                  || line.word(i - 1).mention() != null
                  || line.word(i - 1).lower().equals(")"))
              && PLACING.contains(next)
              && (line.word(i - 1).mention() == null || auxiliaryFollows(line, i + 1));
      return !determined && !reduced;
    }
    return true;
  }

  private static boolean isNoun(Line line, int i) {
    return i < line.size() && line.word(i).tag() == Tag.NOUN;
  }

  /** "Annex I countries": the numeral of a name is no subject. */
  private static boolean isNumeral(Line line, int i) {
    return i > 0 && line.lower(i).equals("i") && line.word(i - 1).mention() != null;
  }

  /** "Demanding Russia withdraw": the verb of what is wanted. */
  private static boolean isSubjunctive(Line line, int i) {
    ActWord before = i > 0 ? line.word(i - 1) : null;
    String lower = line.lower(i);
    if (before == null || before.mention() == null || lower.endsWith("s") || lower.endsWith("ed")) {
      return false;
    }
    for (Act t : line.triggersIn(Math.max(0, i - 6), i)) {
      if (!t.nominal() && (t.kind() == ActKind.DEMAND || t.kind() == ActKind.APPEAL)) {
        return true;
      }
    }
    return false;
  }

  private static boolean auxiliaryFollows(Line line, int from) {
    for (int k = from; k < line.size() && k < from + SUBJECT_REACH; k++) {
      if (AUXILIARIES.contains(line.lower(k)) && !line.lower(k).equals("'s")) {
        return true;
      }
      if (line.lower(k).equals(",") || line.lower(k).equals("that")) {
        return false;
      }
    }
    return false;
  }

  static boolean isAuxiliary(String lower) {
    return AUXILIARIES.contains(lower);
  }

  private static String before(Line line, int i) {
    int k = i - 1;
    while (k >= 0 && (line.word(k).isMark() || isAdverb(line, k))) {
      k--;
    }
    return line.lower(k).toLowerCase(Locale.ROOT);
  }
}
