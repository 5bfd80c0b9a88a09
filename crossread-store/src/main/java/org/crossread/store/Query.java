package org.crossread.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.claim.Difference;
import org.crossread.position.ActKind;
import org.crossread.store.StoreException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What passages are asked for: {@code words "a phrase" speaker:X act:THREATEN outlet:-Y issue:gas
 * after:2031-03-01 before:2031-04 differs:NUMBER}. All parts have to hold; a minus before a word,
 * or before a value, excludes. Words are compared by their stems; a value of several words stands
 * in quotation marks.
 *
 * @param text as it was written
 * @param from first day of publication; null when open
 * @param to last day of publication, inclusive; null when open
 */
public record Query(
    String text, List<Clause> clauses, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** Nobody types more; a longer one is a mistake. */
  private static final int LONGEST = 2_000;

  private static final Terms TERMS = new Terms();

  private static final Map<Mark, List<String>> WORDS = words();

  public Query {
    clauses = List.copyOf(clauses);
  }

  /**
   * One condition.
   *
   * @param mark what kind of thing is asked for; null for words of the passage
   * @param terms of a word or phrase, in order; of a mark, all needed
   */
  record Clause(@Nullable Mark mark, List<String> terms, boolean excluded) {
    Clause {
      terms = List.copyOf(terms);
    }
  }

  private static Map<Mark, List<String>> words() {
    Map<Mark, List<String>> words = new EnumMap<>(Mark.class);
    words.put(Mark.ACT, names(ActKind.values()));
    words.put(Mark.DIFFERS, names(Difference.Kind.values()));
    return words;
  }

  private static List<String> names(Enum<?>[] values) {
    List<String> names = new ArrayList<>();
    for (Enum<?> v : values) {
      names.add(v.name());
    }
    return names;
  }

  /**
   * Reads a query.
   *
   * @throws StoreException when it cannot be understood; the message names the part
   */
  public static Query parse(String text) {
    if (text.length() > LONGEST) {
      throw invalid(text.substring(0, 20) + "...", "is longer than " + LONGEST + " characters");
    }
    List<Clause> clauses = new ArrayList<>();
    LocalDate from = null;
    LocalDate to = null;
    for (String part : parts(text)) {
      int colon = part.startsWith("\"") ? -1 : part.indexOf(':');
      String field = colon < 0 ? "" : part.substring(0, colon).toLowerCase(Locale.ROOT);
      if (field.equals("after")) {
        from = day(part, part.substring(colon + 1), false);
      } else if (field.equals("before")) {
        to = day(part, part.substring(colon + 1), true);
      } else {
        Mark mark = mark(field.startsWith("-") ? field.substring(1) : field);
        Clause clause = mark == null ? wordsOf(part) : marked(mark, part, colon);
        if (clause != null) {
          clauses.add(clause);
        }
      }
    }
    if (clauses.isEmpty() && from == null && to == null) {
      throw invalid(text.isBlank() ? "the query" : text, "holds no word to look for");
    }
    return new Query(text, clauses, from, to);
  }

  private static @Nullable Mark mark(String field) {
    for (Mark m : Mark.values()) {
      if (m.field().equals(field)) {
        return m;
      }
    }
    return null;
  }

  private static @Nullable Clause wordsOf(String part) {
    boolean excluded = part.startsWith("-") && part.length() > 1;
    List<String> terms = TERMS.of(excluded ? part.substring(1) : part);
    return terms.isEmpty() ? null : new Clause(null, terms, excluded);
  }

  private static Clause marked(Mark mark, String part, int colon) {
    String value = part.substring(colon + 1);
    boolean excluded = part.startsWith("-") || value.startsWith("-");
    String bare = (value.startsWith("-") ? value.substring(1) : value).replace("\"", "");
    List<String> known = WORDS.get(mark);
    if (known != null && !known.contains(bare.toUpperCase(Locale.ROOT))) {
      throw invalid(part, "is none of " + String.join(", ", known));
    }
    List<String> terms = mark.of(bare, TERMS);
    if (terms.isEmpty()) {
      throw invalid(part, "has no value");
    }
    return new Clause(mark, terms, excluded);
  }

  /** A day; of a month or year the last one where {@code last}, else the first. */
  private static LocalDate day(String part, String value, boolean last) {
    try {
      if (value.length() == 4) {
        int year = Integer.parseInt(value);
        return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
      }
      if (value.length() == 7) {
        YearMonth month = YearMonth.parse(value);
        return last ? month.atEndOfMonth() : month.atDay(1);
      }
      return LocalDate.parse(value);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw invalid(part, "is no day; write YYYY-MM-DD, YYYY-MM or YYYY");
    }
  }

  /** The parts between spaces; quotation marks hold words together. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '“' || text.charAt(i) == '”' ? '"' : text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && Character.isWhitespace(c)) {
        if (!part.isEmpty()) {
          parts.add(part.toString());
          part.setLength(0);
        }
      } else {
        part.append(c);
      }
    }
    if (quoted) {
      throw invalid(text, "has a quotation mark that is not closed");
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static StoreException invalid(String part, String what) {
    return new StoreException(
        Reason.INVALID, part + ": " + what, "see crossread search --help for the form of a query");
  }
}
