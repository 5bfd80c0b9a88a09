package org.crossread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.crossread.report.Report;
import org.crossread.text.ContentWords;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Spelling;
import org.crossread.text.StopWords;

/**
 * When two names of two reports may name one thing: initials for the words in full, a plural, a
 * title alone, two parts of one name ("the Gulls", "Harwick" where a report has "Harwick Gulls"),
 * or a place and where it lies. Stateless.
 */
final class Aliases {
  private static final int LEAST_INITIALS = 2;

  private static final Set<String> BEFORE =
      Set.copyOf(ResourceLines.of(Aliases.class, "before-names.txt"));

  private Aliases() {}

  static boolean mayBeOne(Report left, Span x, Report right, Span y) {
    String a = named(x.of(text(left)));
    String b = named(y.of(text(right)));
    return isTitle(a)
        || isTitle(b)
        || sharesWords(a, b)
        || isInitials(a, b)
        || isInitials(b, a)
        || isShort(text(left), x, b)
        || isShort(text(right), y, a)
        || isJoined(text(left), a, b)
        || isJoined(text(right), a, b);
  }

  /** Without words in lower case before the name: "the CHP". */
  private static String named(String words) {
    int at = 0;
    while (at < words.length() && !Character.isUpperCase(words.charAt(at))) {
      at++;
    }
    return at == words.length() ? words : words.substring(at);
  }

  /** "Governor", "Gov" before its stop, "Week": what stands before a name or number. */
  private static boolean isTitle(String name) {
    return words(name).stream()
        .allMatch(w -> WordClasses.isPlainTitle(w) || BEFORE.contains(w.toLowerCase(Locale.ROOT)));
  }

  /** "Betty Ford Center", "Betty Ford Clinic": the one has all words of the other. */
  private static boolean sharesWords(String a, String b) {
    TreeSet<String> x = stems(a);
    TreeSet<String> y = stems(b);
    return Spelling.same(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT))
        || x.containsAll(y)
        || y.containsAll(x)
        || (a + "s").equals(b)
        || (b + "s").equals(a);
  }

  private static TreeSet<String> stems(String name) {
    return new TreeSet<>(ContentWords.stems(name, new Span(0, name.length())));
  }

  /** "IE" for "Internet Explorer", "U.N." for "United Nations". */
  private static boolean isInitials(String shorter, String name) {
    String letters = shorter.replace(".", "");
    if (letters.length() < LEAST_INITIALS || !letters.chars().allMatch(Character::isUpperCase)) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : words(name)) {
      if (!StopWords.contains(word.toLowerCase(Locale.ROOT))) {
        initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
      }
    }
    return initials.length() >= LEAST_INITIALS && letters.endsWith(initials.toString());
  }

  /** "Mo." for "Missouri": letters of the name in order, the first one first, with a stop. */
  private static boolean isShort(String text, Span shorter, String name) {
    String letters = shorter.of(text);
    if (!text.startsWith(".", shorter.end())
        || letters.length() >= name.length()
        || letters.charAt(0) != name.charAt(0)) {
      return false;
    }
    int at = 0;
    for (char c : letters.toCharArray()) {
      at = name.indexOf(c, at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJoined(String text, String a, String b) {
    return text.contains(a + " " + b)
        || text.contains(b + " " + a)
        || text.contains(a + ", " + b)
        || text.contains(b + ", " + a);
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>(List.of(name.split("[^\\p{L}\\p{N}]+")));
    words.removeIf(String::isEmpty);
    return words;
  }

  private static String text(Report report) {
    return report.article().text().characters();
  }
}
