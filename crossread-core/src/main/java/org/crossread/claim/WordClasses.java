package org.crossread.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.crossread.text.ContentWords;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** Closed classes of words that decide what a changed word means. */
final class WordClasses {
  /** Takes a word into its opposite: "unclear" is "not clear". */
  private static final List<String> NEGATIVE_PREFIXES =
      List.of("un", "in", "im", "ir", "il", "dis", "non");

  /** Strengths that do not come and go with the tense of reported speech, as "will" does. */
  static final Set<String> BINDING = Set.of("POSSIBLE", "SHOULD", "MUST");

  private static final String HEARSAY = "HEARSAY";

  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "its", "their");

  /** "In May", where it is no word of doubt. */
  private static final Pattern MONTH = Pattern.compile("(?<=[\\p{L}\\d,] )May\\b");

  private static final int LEAST_STEM = 4;
  private static final Map<String, String> MODALS = classes("modals.tsv");
  private static final Map<String, String> REFUSALS = classes("refusals.tsv");
  private static final Set<String> TITLES =
      Set.copyOf(ResourceLines.of(WordClasses.class, "plain-titles.txt"));
  private static final Set<String> PLACES =
      Set.copyOf(ResourceLines.of(WordClasses.class, "place-nouns.txt"));

  private static final Map<String, Set<String>> OPPOSITES = opposites();

  private WordClasses() {}

  private static Map<String, Set<String>> opposites() {
    Map<String, Set<String>> opposites = new HashMap<>();
    for (List<String> row : ResourceLines.columns(WordClasses.class, "opposites.tsv", 2)) {
      opposites.put(row.get(0), Set.of(row.get(1).split(",")));
    }
    return Map.copyOf(opposites);
  }

  private static Map<String, String> classes(String resource) {
    Map<String, String> classes = new HashMap<>();
    for (List<String> row : ResourceLines.columns(WordClasses.class, resource, 2)) {
      classes.put(row.get(1), row.get(0));
    }
    return Collections.unmodifiableMap(classes);
  }

  /** The strengths that the modal words of {@code span} give. */
  static Set<String> strengths(String text, Span span) {
    return strengths(text, span, false);
  }

  /**
   * The same; what is told as hearsay ("allegedly") is only possible, unless the other side says
   * whose words it has.
   */
  static Set<String> strengths(String text, Span span, boolean otherAttributed) {
    Set<String> strengths = new TreeSet<>(named(MODALS, text, span));
    if (strengths.remove(HEARSAY) && !otherAttributed) {
      strengths.add("POSSIBLE");
    }
    return strengths;
  }

  /**
   * How many words of {@code span} negate.
   *
   * @param other words of the other side, of which one may be the same without its prefix, or its
   *     opposite
   */
  static int negations(String text, Span span, Set<String> other) {
    int n = 0;
    for (String effect : named(REFUSALS, text, span)) {
      if (effect.equals("NOT")) {
        n++;
      }
    }
    for (String w : words(text, span)) {
      if (OPPOSITES.getOrDefault(w, Set.of()).stream().anyMatch(other::contains)) {
        n++;
      }
      if (affirmative(w).stream().anyMatch(other::contains)) {
        n++;
      }
    }
    return n;
  }

  /** What {@code word} may be the opposite of by a prefix: "unclear" of "clear". */
  static List<String> affirmative(String word) {
    return NEGATIVE_PREFIXES.stream()
        .filter(p -> word.startsWith(p) && word.length() >= p.length() + LEAST_STEM)
        .map(p -> word.substring(p.length()))
        .toList();
  }

  /** Whether a word of {@code span} opposes without denying. */
  static boolean opposes(String text, Span span) {
    return named(REFUSALS, text, span).contains("AGAINST");
  }

  /** Whether {@code word} denies what is said with it. */
  static boolean denies(String word) {
    return "NOT".equals(REFUSALS.get(word));
  }

  /** Whether {@code word} is a title that tells nothing more of the one whom it names. */
  static boolean isPlainTitle(String word) {
    return TITLES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether {@code word} is a common noun for a place. */
  static boolean isPlace(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return PLACES.contains(lower)
        || lower.endsWith("s") && PLACES.contains(lower.substring(0, lower.length() - 1));
  }

  /** Points of the compass in {@code span}: "south-eastern" gives south and east. */
  static Set<String> directions(String text, Span span) {
    Set<String> directions = new TreeSet<>();
    for (String w : words(text, span)) {
      String rest = w.endsWith("ern") ? w.substring(0, w.length() - 3) : w;
      switch (rest) {
        case "north", "south", "east", "west" -> directions.add(rest);
        case "northeast", "northwest", "southeast", "southwest" -> {
          directions.add(rest.substring(0, 5));
          directions.add(rest.substring(5));
        }
        default -> {}
      }
    }
    return directions;
  }

  /** Words of {@code span} in lower case, in order; contractions with "not" in full. */
  static List<String> words(String text, Span span) {
    List<String> words = new ArrayList<>();
    List<Token> tokens = Tokenizer.tokens(text, span);
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (t.isWord() && !isNumbering(tokens, i)) {
        String word = t.text().toLowerCase(Locale.ROOT);
        if (word.equals("t") && !words.isEmpty()) {
          words.add(full(words.removeLast()));
          word = "not";
        }
        words.add(word);
      }
    }
    return words;
  }

  /** The "No" of "No. 1" denies nothing. */
  private static boolean isNumbering(List<Token> tokens, int i) {
    return tokens.get(i).text().equals("No")
        && i + 1 < tokens.size()
        && tokens.get(i + 1).text().equals(".");
  }

  /** What stands before the "t" of a contraction: "couldn", "won", "can". */
  private static String full(String cut) {
    return switch (cut) {
      case "won" -> "will";
      case "can" -> "can";
      default -> cut.endsWith("n") ? cut.substring(0, cut.length() - 1) : cut;
    };
  }

  /**
   * Stem of the verb behind a modal word of {@code span}; empty when it has no content ("may have
   * a").
   */
  static Set<String> weakened(String text, Span span) {
    return weakened(text, span, BINDING);
  }

  /** The same for modal words of some strengths. */
  static Set<String> weakened(String text, Span span, Set<String> strengths) {
    return behind(text, span, w -> strengths.contains(strength(w)), DETERMINERS);
  }

  private static String strength(String word) {
    String strength = MODALS.getOrDefault(word, "");
    return strength.equals(HEARSAY) ? "POSSIBLE" : strength;
  }

  /** Stem of the word with content that comes first behind a negation of {@code span}. */
  static Set<String> denied(String text, Span span) {
    return behind(text, span, w -> w.equals("t") || denies(w), Set.of());
  }

  /**
   * Stems of the first word with content behind one that {@code opens}; empty when none follows, or
   * one of {@code closing} comes first.
   */
  private static Set<String> behind(
      String text, Span span, Predicate<String> opens, Set<String> closing) {
    boolean open = false;
    for (Token t : Tokenizer.tokens(text, span)) {
      String word = t.text().toLowerCase(Locale.ROOT);
      if (open) {
        List<String> stems = ContentWords.stems(text, t.span());
        if (!stems.isEmpty()) {
          return Set.copyOf(stems);
        }
        if (closing.contains(word)) {
          return Set.of();
        }
      }
      open |= opens.test(word);
    }
    return Set.of();
  }

  private static List<String> named(Map<String, String> classes, String text, Span span) {
    List<String> words = words(text, span);
    List<String> named = new ArrayList<>();
    boolean month = MONTH.matcher(span.of(text)).find();
    for (int i = 0; i < words.size(); i++) {
      if (month && words.get(i).equals("may")) {
        continue;
      }
      String two = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : "";
      String of = classes.getOrDefault(two, classes.get(words.get(i)));
      if (of != null) {
        named.add(of);
      }
    }
    return named;
  }
}
