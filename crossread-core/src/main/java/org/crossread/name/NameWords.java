package org.crossread.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** The tokens of one sentence with the questions the finder asks. Out of range reads as empty. */
record NameWords(List<Token> tokens, List<String> folded, boolean heading) {
  static NameWords of(CharSequence characters, Span sentence) {
    List<Token> tokens = Tokenizer.tokens(characters, sentence);
    long words = tokens.stream().filter(Token::isWord).count();
    long capitals =
        tokens.stream()
            .filter(t -> t.isWord() && Character.isUpperCase(t.text().codePointAt(0)))
            .count();
    return new NameWords(
        tokens,
        tokens.stream().map(t -> fold(t.text())).toList(),
        words > 3 && capitals * 10 > words * 7 && !tokens.getLast().text().equals("."));
  }

  /** Lower case without accents; one kind of apostrophe. */
  static String fold(String word) {
    if (word.equals("’")) {
      return "'";
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return Normalizer.isNormalized(lower, Normalizer.Form.NFD)
        ? lower
        : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  int size() {
    return tokens.size();
  }

  String text(int i) {
    return i < 0 || i >= size() ? "" : tokens.get(i).text();
  }

  String folded(int i) {
    return i < 0 || i >= size() ? "" : folded.get(i);
  }

  boolean isWord(int i) {
    return i >= 0 && i < size() && tokens.get(i).isWord();
  }

  boolean isCapital(int i) {
    return isWord(i) && Character.isUpperCase(text(i).codePointAt(0));
  }

  boolean isApostrophe(int i) {
    return text(i).equals("'") || text(i).equals("’");
  }

  boolean isHyphen(int i) {
    return text(i).equals("-") || text(i).equals("‑");
  }

  /** Whether tokens {@code i} and {@code i + 1} touch. */
  boolean touches(int i) {
    return i >= 0
        && i + 1 < size()
        && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
  }

  /** Whether a possessive ending stands at {@code i}: "'s", or an apostrophe after an s. */
  boolean isPossessive(int i) {
    return isApostrophe(i)
        && touches(i - 1)
        && (text(i + 1).equals("s") && touches(i) || folded(i - 1).endsWith("s"));
  }

  /** The token after a possessive ending at {@code i}, or {@code i}. */
  int afterPossessive(int i) {
    return !isPossessive(i) ? i : text(i + 1).equals("s") && touches(i) ? i + 2 : i + 1;
  }

  /** Whether a sentence or quotation may begin at {@code i}. */
  boolean opens(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (isWord(k)) {
        return text(i - 1).equals("“") || text(i - 1).equals("\"") || text(i - 1).equals(":");
      }
    }
    return true;
  }

  /** The words from {@code from} up to {@code to}, one space where the text has space. */
  String joined(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && !touches(i - 1)) {
        joined.append(' ');
      }
      joined.append(text(i));
    }
    return joined.toString();
  }

  Span span(int from, int to) {
    return tokens.get(from).span().cover(tokens.get(to - 1).span());
  }
}
