package org.crossread.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The content words of a passage in a form that can be matched between reports: lower case, no
 * accents, stems, variants folded ({@link Variants}), numbers in digits without separators, stop
 * words and punctuation out. Thread-safe.
 */
public final class ContentWords {
  private ContentWords() {}

  /**
   * Stems of {@code span} in text order, with repetition. "an 11-page note" gives 11, page, note.
   */
  public static List<String> stems(CharSequence text, Span span) {
    List<Token> tokens = Tokenizer.tokens(text, span);
    List<String> stems = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Token t = tokens.get(i);
      if (!t.isWord()) {
        i++;
        continue;
      }
      int n = joined(tokens, i);
      if (n > 1) {
        StringBuilder word = new StringBuilder();
        for (int k = i; k < i + n; k++) {
          Token part = tokens.get(k);
          if (part.isWord() || (part.text().equals(".") && Character.isDigit(t.text().charAt(0)))) {
            word.append(part.text());
          }
        }
        stems.add(Variants.canonical(acronym(word.toString())));
        i += n;
        continue;
      }
      String word = AlignedText.unaccented(t.text().toLowerCase(Locale.ROOT));
      if (t.text().equals("US")) {
        stems.add(Variants.canonical(acronym("US")));
        i++;
        continue;
      }
      String stem = Stemmer.stem(word);
      if (i + 1 < tokens.size() && tokens.get(i + 1).isWord()) {
        String pair = Variants.canonical(stem, Stemmer.stem(tokens.get(i + 1).text()));
        if (!pair.isEmpty()) {
          stems.add(Variants.canonical(pair));
          i += 2;
          continue;
        }
      }
      if (!StopWords.contains(word)) {
        stems.add(Variants.canonical(stem));
      }
      i++;
    }
    return stems;
  }

  /** Upper-case "US" is no pronoun; it gets the form of "U.S.". */
  private static String acronym(String word) {
    return word.equals("US") ? "usa" : word.toLowerCase(Locale.ROOT);
  }

  /**
   * Number of tokens from {@code i} on that form one number (1,500.5) or acronym (U.S.), else 1.
   */
  private static int joined(List<Token> tokens, int i) {
    Token first = tokens.get(i);
    boolean number = allDigits(first.text());
    boolean letter = first.text().length() == 1 && Character.isUpperCase(first.text().charAt(0));
    if (!number && !letter) {
      return 1;
    }
    int n = 1;
    while (i + n + 1 < tokens.size()) {
      Token mark = tokens.get(i + n);
      Token next = tokens.get(i + n + 1);
      if (mark.span().start() != tokens.get(i + n - 1).span().end()
          || next.span().start() != mark.span().end()) {
        break;
      }
      boolean goesOn =
          number
              ? allDigits(next.text())
                  && ((mark.text().equals(",") && next.text().length() == 3)
                      || mark.text().equals("."))
              : mark.text().equals(".")
                  && next.text().length() == 1
                  && Character.isUpperCase(next.text().charAt(0));
      if (!goesOn) {
        break;
      }
      n += 2;
    }
    return n;
  }

  private static boolean allDigits(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (!Character.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
