package org.crossread.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crossread.quantity.TimeFinder;
import org.crossread.report.Proposition.Modality;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Negation, modality and condition of a clause, by the words of three resource files. */
public final class Markers {
  static final Set<String> NEGATORS =
      Collections.unmodifiableSet(new TreeSet<>(lines("negators.tsv")));
  static final Map<String, Modality> MODALITY = modality();
  static final List<String> CONDITIONS = List.copyOf(lines("conditions.tsv"));

  /** Words of a condition at least, before its comma counts. */
  private static final int LEAST_CONDITION = 3;

  /** Characters in which the word after an opening is read. */
  private static final int DATE_REACH = 20;

  /** "even if": what is told holds in any case. */
  private static final String EVEN = "even ";

  private Markers() {}

  /** Whether this word, in lower case, negates. */
  public static boolean isNegator(String word) {
    return NEGATORS.contains(word);
  }

  /** What this word, in lower case, makes of a clause; null when nothing. */
  public static @Nullable Modality modalityOf(String word) {
    return MODALITY.get(word);
  }

  /** Whether the clause holds an odd number of negators. */
  static boolean isNegated(List<Word> words) {
    int n = 0;
    for (Word w : words) {
      if (NEGATORS.contains(w.lower()) || w.lower().endsWith("n't") || w.lower().endsWith("n’t")) {
        n++;
      }
    }
    return n % 2 == 1;
  }

  /** The first modality named; FACTUAL when none is. */
  static Modality modalityOf(List<Word> words) {
    for (Word w : words) {
      Modality m = MODALITY.get(w.lower());
      if (m != null) {
        return m;
      }
    }
    return Modality.FACTUAL;
  }

  /**
   * The condition in {@code span}: where it opens, to the comma that parts it from what it limits
   * when it stands in front, else to the end. Null when none opens; "until" before a date opens
   * none, nor does "even if".
   */
  static @Nullable Span conditionIn(String characters, Span span) {
    int best = span.end();
    for (String opening : CONDITIONS) {
      // Not in a lower-case copy: that can be longer than the text, and places would move.
      for (int at = span.start(); at < best && at + opening.length() <= span.end(); at++) {
        int end = at + opening.length();
        if (characters.regionMatches(true, at, opening, 0, opening.length())
            && (at == span.start() || !Character.isLetterOrDigit(characters.charAt(at - 1)))
            && (end == span.end() || !Character.isLetterOrDigit(characters.charAt(end)))
            && !isDate(characters, end, span.end())
            && !characters.regionMatches(true, at - EVEN.length(), EVEN, 0, EVEN.length())) {
          best = at;
        }
      }
    }
    if (best == span.end()) {
      return null;
    }
    boolean leads = best <= span.start() + 2;
    return new Span(best, leads ? endOfLeading(characters, best, span.end()) : span.end());
  }

  private static int endOfLeading(String characters, int from, int end) {
    int words = 0;
    for (Token t : Tokenizer.tokens(characters, new Span(from, end))) {
      words += t.isWord() ? 1 : 0;
      if (words >= LEAST_CONDITION && (t.text().equals(",") || t.text().equals("…"))) {
        return t.span().start();
      }
    }
    return end;
  }

  /** Whether a day, month or year comes next ("until 1 December"). */
  private static boolean isDate(String characters, int from, int end) {
    List<Token> next =
        Tokenizer.tokens(characters, new Span(from, Math.min(end, from + DATE_REACH)));
    return !next.isEmpty()
        && (Character.isDigit(next.getFirst().text().charAt(0))
            || TimeFinder.isCalendarName(next.getFirst().text()));
  }

  private static SortedMap<String, Modality> modality() {
    SortedMap<String, Modality> map = new TreeMap<>();
    for (String line : lines("modality.tsv")) {
      String[] columns = line.split("\t", -1);
      map.put(columns[0], Modality.valueOf(columns[1]));
    }
    return Collections.unmodifiableSortedMap(map);
  }

  private static List<String> lines(String resource) {
    InputStream in = Markers.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("no resource " + resource);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
