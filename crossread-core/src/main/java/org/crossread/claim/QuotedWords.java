package org.crossread.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Spelling;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of a quotation as they were spoken: without regard to case, punctuation, and what only
 * a desk writes otherwise ("Sen." and "Senator", "10" and "ten"; {@code quoted-forms.tsv}) or puts
 * into it in brackets. A word of which letters are masked ("d---") is equal to any that fits its
 * letters.
 */
final class QuotedWords {
  private static final int MOST_WORDS = 200;
  private static final Map<String, List<String>> FORMS = forms();

  private final List<String> words;

  private QuotedWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  private static Map<String, List<String>> forms() {
    Map<String, List<String>> forms = new HashMap<>();
    for (List<String> c : ResourceLines.columns(QuotedWords.class, "quoted-forms.tsv", 2)) {
      for (String form : c.get(1).split(",")) {
        forms.put(form.strip(), List.of(c.get(0).split(" ")));
      }
    }
    return Map.copyOf(forms);
  }

  static QuotedWords of(String text, Span span) {
    return of(text, span, false);
  }

  /** Whether two quotations are the same words, be some of them in brackets on one side. */
  static boolean same(String text, Span span, String otherText, Span other) {
    QuotedWords a = of(text, span);
    QuotedWords b = of(otherText, other);
    return a.equals(b)
        || hasBrackets(text, span) && of(text, span, true).equals(b)
        || hasBrackets(otherText, other) && a.equals(of(otherText, other, true));
  }

  private static boolean hasBrackets(String text, Span span) {
    String words = span.of(text);
    return words.indexOf('[') >= 0 || words.indexOf('(') >= 0;
  }

  /**
   * @param inserted whether words in brackets count as spoken ("pay [for] it")
   */
  private static QuotedWords of(String text, Span span, boolean inserted) {
    List<Token> tokens = Tokenizer.tokens(text, span);
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < tokens.size() && words.size() < MOST_WORDS) {
      int end = masked(tokens, i);
      if (end > i + 1) {
        words.add(mask(tokens, i, end));
        i = end;
        continue;
      }
      int letters = initials(tokens, i);
      if (letters > i + 1) {
        String whole = joined(tokens.subList(i, letters));
        words.addAll(FORMS.getOrDefault(whole, List.of(whole)));
        i = letters;
        continue;
      }
      Token t = tokens.get(i++);
      if (isFullHour(tokens, i - 1)) {
        words.addAll(FORMS.getOrDefault(t.text(), List.of(t.text())));
        i += 2;
        continue;
      }
      if (!inserted && (t.text().equals("[") || t.text().equals("("))) {
        i = inserted(tokens, i);
        continue;
      }
      String word = t.text().toLowerCase(Locale.ROOT);
      if (i + 1 < tokens.size() && isApostrophe(tokens.get(i)) && tokens.get(i + 1).isWord()) {
        String whole = word + "'" + tokens.get(i + 1).text().toLowerCase(Locale.ROOT);
        List<String> spoken = FORMS.get(whole);
        if (spoken != null) {
          words.addAll(spoken);
          i += 2;
          continue;
        }
      }
      List<String> form = FORMS.get(word);
      if (form != null) {
        words.addAll(form);
      } else if (t.isWord()) {
        words.add(word);
      }
    }
    return new QuotedWords(words);
  }

  /** "6:00", which is spoken as "6". */
  private static boolean isFullHour(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && Character.isDigit(tokens.get(i).text().charAt(0))
        && tokens.get(i + 1).text().equals(":")
        && tokens.get(i + 2).text().equals("00");
  }

  private static boolean isApostrophe(Token t) {
    return t.text().equals("'") || t.text().equals("’");
  }

  /** Index after initials with full stops that begin at {@code i}: "F.B.I." */
  private static int initials(List<Token> tokens, int i) {
    int end = i;
    while (end + 1 < tokens.size()
        && tokens.get(end).text().length() == 1
        && Character.isUpperCase(tokens.get(end).text().charAt(0))
        && tokens.get(end + 1).text().equals(".")
        && tokens.get(end + 1).span().start() == tokens.get(end).span().end()
        && (end == i || tokens.get(end).span().start() == tokens.get(end - 1).span().end())) {
      end += 2;
    }
    boolean last =
        end > i
            && end < tokens.size()
            && tokens.get(end).text().length() == 1
            && Character.isUpperCase(tokens.get(end).text().charAt(0))
            && tokens.get(end).span().start() == tokens.get(end - 1).span().end();
    return end > i + 2 || last ? end + (last ? 1 : 0) : i;
  }

  private static String joined(List<Token> initials) {
    StringBuilder word = new StringBuilder();
    for (Token t : initials) {
      word.append(t.isWord() ? t.text().toLowerCase(Locale.ROOT) : "");
    }
    return word.toString();
  }

  /** Index after what the desk put into the quotation in brackets that open before {@code i}. */
  private static int inserted(List<Token> tokens, int i) {
    for (int k = i; k < tokens.size(); k++) {
      if (tokens.get(k).text().equals("]") || tokens.get(k).text().equals(")")) {
        return k + 1;
      }
    }
    return i;
  }

  /** Index after a masked word that begins at {@code i}: letters and at least two masks. */
  private static int masked(List<Token> tokens, int i) {
    int masks = 0;
    int end = i;
    while (end < tokens.size()
        && (end == i || tokens.get(end - 1).span().end() == tokens.get(end).span().start())
        && (tokens.get(end).isWord() || isMask(tokens.get(end)))) {
      masks += isMask(tokens.get(end)) ? 1 : 0;
      end++;
    }
    boolean run = false;
    for (int k = i; k + 1 < end; k++) {
      run |= isMask(tokens.get(k)) && isMask(tokens.get(k + 1));
    }
    return run && masks >= 2 && tokens.get(i).isWord() ? end : i;
  }

  private static boolean isMask(Token t) {
    return t.text().equals("*") || t.text().equals("-");
  }

  /** First letters, "*", last letters. */
  private static String mask(List<Token> tokens, int from, int to) {
    String first = tokens.get(from).text().toLowerCase(Locale.ROOT);
    Token last = tokens.get(to - 1);
    return first + "*" + (last.isWord() ? last.text().toLowerCase(Locale.ROOT) : "");
  }

  private static boolean same(String a, String b) {
    return Spelling.same(a, b) || fits(a, b) || fits(b, a);
  }

  private static boolean fits(String mask, String word) {
    int star = mask.indexOf('*');
    return star > 0
        && word.startsWith(mask.substring(0, star))
        && word.endsWith(mask.substring(star + 1));
  }

  int size() {
    return words.size();
  }

  /** Whether {@code other} stands in these words without a gap. */
  boolean contains(QuotedWords other) {
    for (int i = 0; i + other.size() <= size(); i++) {
      int k = 0;
      while (k < other.size() && same(words.get(i + k), other.words.get(k))) {
        k++;
      }
      if (k == other.size()) {
        return true;
      }
    }
    return false;
  }

  /** Words of these that {@code other} does not have anywhere, in order. */
  List<String> without(QuotedWords other) {
    return words.stream().filter(w -> other.words.stream().noneMatch(o -> same(w, o))).toList();
  }

  /** Length of the longest common subsequence. */
  int common(QuotedWords other) {
    int[] row = new int[other.size() + 1];
    for (String x : words) {
      int diagonal = 0;
      for (int j = 1; j <= other.size(); j++) {
        int above = row[j];
        row[j] = same(x, other.words.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[other.size()];
  }

  /** Whether both are the same words throughout. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuotedWords that && size() == that.size() && contains(that);
  }

  @Override
  public int hashCode() {
    return size();
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
