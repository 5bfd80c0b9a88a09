package org.crossread.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a paragraph into sentences by rules: a run of stops ends a sentence with the closing marks
 * after it, unless the word before is an abbreviation, the sentence goes on in lower case or with a
 * reporting clause, or the run is an ellipsis inside a quotation. A blank line always ends a
 * sentence. One pass, linear time; stateless and thread-safe.
 */
public final class SentenceSplitter {
  /** What an abbreviation says about the stop after it. */
  enum Abbreviation {
    /** Never ends a sentence: a title before a name, "e.g.". */
    INNER,
    /** Goes on when a number follows: "No. 2", "Feb. 17". */
    NUMBERED,
    /** Ends a sentence only when a word follows that opens one: "U.S.", "a.m.", "Inc.". */
    OPEN
  }

  private static final Map<String, Abbreviation> ABBREVIATIONS = abbreviations();
  private static final Set<String> OPENERS =
      new HashSet<>(ResourceLines.of(SentenceSplitter.class, "sentence-openers.txt"));
  private static final Set<String> REPORTING =
      new HashSet<>(ResourceLines.of(SentenceSplitter.class, "reporting-verbs.txt"));

  /** A reporting clause after a quotation has at most this many words before its verb. */
  private static final int REPORTING_WORDS = 6;

  private static final String STOPS = ".!?…。！？";
  private static final String CLOSERS = "\"”’')]}»›";
  private static final String OPENING = "\"“‘'([{«‹„‚";

  /** Longest abbreviation or chunk looked at, so that a line without spaces stays linear. */
  private static final int LONGEST_CHUNK = 40;

  private SentenceSplitter() {}

  /**
   * Sentences of {@code paragraph} in order, without surrounding white space; those of inhuman
   * length in pieces ({@link LongSentences}).
   */
  public static List<Span> sentences(CharSequence text, Span paragraph) {
    List<Span> spans = new ArrayList<>();
    int end = paragraph.end();
    int start = paragraph.start();
    boolean openStraight = false;
    int curlyDepth = 0;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '"') {
        openStraight = !openStraight;
      } else if (c == '“') {
        curlyDepth = 1;
      } else if (c == '”') {
        curlyDepth = 0;
      } else if (c == '\n' && blankLineFollows(text, i + 1, end)) {
        add(spans, text, start, i);
        start = i;
        openStraight = false;
        curlyDepth = 0;
      }
      if (STOPS.indexOf(c) < 0) {
        i++;
        continue;
      }
      int stops = endOfStops(text, i, end);
      int closed = endOfClosers(text, stops, end, openStraight);
      if (closed < end
          && ends(text, start, i, stops, closed, end, openStraight || curlyDepth > 0)) {
        add(spans, text, start, closed);
        start = closed;
      }
      for (int k = stops; k < closed; k++) {
        if (text.charAt(k) == '"') {
          openStraight = !openStraight;
        } else if (text.charAt(k) == '”') {
          curlyDepth = 0;
        }
      }
      i = closed;
    }
    add(spans, text, start, end);
    return spans;
  }

  /** Whether the run of stops at {@code at} ends the sentence begun at {@code start}. */
  private static boolean ends(
      CharSequence text, int start, int at, int stops, int closed, int end, boolean quoted) {
    int next = closed;
    while (next < end && isSpace(text.charAt(next))) {
      next++;
    }
    if (next == end) {
      return false; // the paragraph ends here anyway
    }
    boolean spaced = next > closed;
    int word = next;
    while (word < end
        && (OPENING.indexOf(text.charAt(word)) >= 0
            || "—–-•*".indexOf(text.charAt(word)) >= 0
            || isSpace(text.charAt(word)))) {
      word++;
    }
    if (word == end) {
      return false;
    }
    boolean quoteOpens = word > next;
    if (!spaced) {
      return closed > stops
          ? isUpper(text, word, end) && !hasClosingBracketOnly(text, stops, closed)
          : glued(text, at, stops, word, end);
    }
    int first = Character.codePointAt(text, word);
    if (Character.isLowerCase(first) && !innerCapital(text, word, end)) {
      return false;
    }
    if (!Character.isLetterOrDigit(first) && "$£€¥#@".indexOf(first) < 0 && !isSymbol(first)) {
      return false;
    }
    boolean ellipsis = isEllipsis(text, at, stops);
    if (ellipsis) {
      boolean attached = at > start && !isSpace(text.charAt(at - 1));
      return attached && (closed > stops || !quoted) && Character.isUpperCase(first);
    }
    if (closed > stops && text.charAt(stops - 1) != '.' && reportingClause(text, word, end)) {
      return false;
    }
    if (stops - at > 1 && text.charAt(stops - 1) != '.') {
      return true;
    }
    return !abbreviated(text, start, at, stops, closed, word, end, quoteOpens);
  }

  private static boolean abbreviated(
      CharSequence text,
      int start,
      int at,
      int stops,
      int closed,
      int word,
      int end,
      boolean quoteOpens) {
    int from = at;
    while (from > start && at - from < LONGEST_CHUNK && inChunk(text.charAt(from - 1))) {
      from--;
    }
    String chunk = text.subSequence(from, stops).toString();
    if (chunk.length() == 1) {
      return false;
    }
    if (from == firstVisible(text, start, at) && isListNumber(chunk) && closed == stops) {
      return true;
    }
    if (text.charAt(stops - 1) != '.') {
      return ABBREVIATIONS.get(chunk) == Abbreviation.OPEN
          && !opens(text, word, end)
          && !quoteOpens;
    }
    Abbreviation known = ABBREVIATIONS.get(chunk);
    if (known == null) {
      known = ABBREVIATIONS.get(chunk.toLowerCase(Locale.ROOT));
      // "no." and "sat." in lower case are words; only capitalised entries are in the file
    }
    if (known == null && isInitials(chunk)) {
      known = Abbreviation.OPEN;
    }
    if (known == null) {
      return false;
    }
    return switch (known) {
      case INNER -> closed == stops;
      case NUMBERED -> Character.isDigit(text.charAt(word));
      case OPEN ->
          !(opens(text, word, end)
              || (quoteOpens && !Character.isLowerCase(text.charAt(word)))
              || (closed > stops && ")]}".indexOf(text.charAt(closed - 1)) < 0));
    };
  }

  /** "work.The" of scraped text: a lower-case word, one stop, a capitalised word. */
  private static boolean glued(CharSequence text, int at, int stops, int word, int end) {
    if (stops - at != 1 || word != stops || !isUpper(text, word, end)) {
      return false;
    }
    int from = at;
    while (from > 0 && at - from < LONGEST_CHUNK && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    if (at - from < 3 || !Character.isLowerCase(text.charAt(at - 1))) {
      return false;
    }
    if (from > 0 && "@/.:_".indexOf(text.charAt(from - 1)) >= 0) {
      return false;
    }
    int to = word;
    while (to < end && to - word < LONGEST_CHUNK && Character.isLetter(text.charAt(to))) {
      to++;
    }
    if (to < end && "@/_".indexOf(text.charAt(to)) >= 0) {
      return false;
    }
    String following = text.subSequence(word, to).toString();
    return OPENERS.contains(following)
        || (following.length() >= 4 && Character.isLowerCase(text.charAt(word + 1)));
  }

  /** Names or pronouns, then a reporting verb that takes no further clause: "Stop!" Kim said. */
  private static boolean reportingClause(CharSequence text, int word, int end) {
    int i = word;
    for (int n = 0; n < REPORTING_WORDS && i < end; n++) {
      int to = i;
      while (to < end && (Character.isLetter(text.charAt(to)) || text.charAt(to) == '-')) {
        to++;
      }
      if (to == i) {
        return false;
      }
      String w = text.subSequence(i, to).toString();
      if (REPORTING.contains(w)) {
        int after = to;
        while (after < end && isSpace(text.charAt(after))) {
          after++;
        }
        return after == end || ".,;:—–".indexOf(text.charAt(after)) >= 0;
      }
      if (n > 0 && Character.isLowerCase(w.charAt(0)) && !w.equals("of") && !w.equals("the")) {
        return false;
      }
      i = to;
      while (i < end && (isSpace(text.charAt(i)) || text.charAt(i) == '.')) {
        i++;
      }
    }
    return false;
  }

  private static int endOfStops(CharSequence text, int i, int end) {
    int j = i + 1;
    while (j < end) {
      if (STOPS.indexOf(text.charAt(j)) >= 0) {
        j++;
      } else if (text.charAt(j - 1) == '.'
          && isSpace(text.charAt(j))
          && j + 1 < end
          && text.charAt(j + 1) == '.') {
        j += 2; // an ellipsis set with spaces
      } else {
        break;
      }
    }
    return j;
  }

  private static int endOfClosers(CharSequence text, int i, int end, boolean openStraight) {
    int j = i;
    boolean open = openStraight;
    while (j < end) {
      char c = text.charAt(j);
      if (c == '"' && !open && j + 1 < end && !isSpace(text.charAt(j + 1))) {
        break; // opens the next quotation: work."The
      }
      if (c == '[') {
        int k = j + 1;
        while (k < end && k - j < 5 && Character.isDigit(text.charAt(k))) {
          k++;
        }
        if (k > j + 1 && k < end && text.charAt(k) == ']') {
          j = k + 1; // a note mark
          continue;
        }
        break;
      }
      if (CLOSERS.indexOf(c) < 0) {
        break;
      }
      if (c == '\'' && j + 1 < end && Character.isLetter(text.charAt(j + 1))) {
        break;
      }
      if (c == '"') {
        open = !open;
      }
      j++;
    }
    return j;
  }

  private static boolean hasClosingBracketOnly(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (")]}".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEllipsis(CharSequence text, int at, int stops) {
    int dots = 0;
    for (int i = at; i < stops; i++) {
      char c = text.charAt(i);
      if (c == '…') {
        return true;
      }
      if (c == '.') {
        dots++;
      }
    }
    return dots == 2 || dots == 3;
  }

  /** "J.", "J.K.", "U.S.A.": letters each with its stop. */
  private static boolean isInitials(String chunk) {
    for (int i = 0; i < chunk.length(); i++) {
      char c = chunk.charAt(i);
      if (i % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
        return false;
      }
    }
    return chunk.length() % 2 == 0;
  }

  private static boolean isListNumber(String chunk) {
    for (int i = 0; i < chunk.length() - 1; i++) {
      if (!Character.isDigit(chunk.charAt(i))) {
        return false;
      }
    }
    return chunk.length() <= 3;
  }

  private static boolean opens(CharSequence text, int word, int end) {
    int to = word;
    while (to < end && to - word < LONGEST_CHUNK && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return OPENERS.contains(text.subSequence(word, to).toString());
  }

  /** iPhone, al-Shabab: a name that begins in lower case may open a sentence. */
  private static boolean innerCapital(CharSequence text, int word, int end) {
    for (int i = word + 1; i < end && i - word < LONGEST_CHUNK; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        return true;
      }
      if (!Character.isLetter(c) && c != '-') {
        return false;
      }
    }
    return false;
  }

  private static boolean blankLineFollows(CharSequence text, int i, int end) {
    int j = i;
    while (j < end && isSpace(text.charAt(j)) && text.charAt(j) != '\n' && j - i < LONGEST_CHUNK) {
      j++;
    }
    return j < end && text.charAt(j) == '\n';
  }

  private static int firstVisible(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean inChunk(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '&';
  }

  private static boolean isUpper(CharSequence text, int i, int end) {
    return i < end && Character.isUpperCase(Character.codePointAt(text, i));
  }

  private static boolean isSymbol(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.OTHER_SYMBOL || type == Character.OTHER_LETTER;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void add(List<Span> spans, CharSequence text, int start, int end) {
    int a = start;
    int b = end;
    while (a < b && isSpace(text.charAt(a))) {
      a++;
    }
    while (b > a && isSpace(text.charAt(b - 1))) {
      b--;
    }
    if (a < b) {
      spans.addAll(LongSentences.cut(text, new Span(a, b)));
    }
  }

  private static Map<String, Abbreviation> abbreviations() {
    Map<String, Abbreviation> map = new HashMap<>();
    for (List<String> entry :
        ResourceLines.columns(SentenceSplitter.class, "abbreviations.tsv", 2)) {
      map.put(entry.get(0), Abbreviation.valueOf(entry.get(1)));
    }
    return map;
  }
}
