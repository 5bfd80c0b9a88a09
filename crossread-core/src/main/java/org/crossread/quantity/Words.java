package org.crossread.quantity;

import java.util.List;
import java.util.Locale;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** The tokens of one sentence with the questions the finders ask. Out of range reads as empty. */
record Words(List<Token> tokens, List<String> lower) {
  static Words of(CharSequence characters, Span sentence) {
    List<Token> tokens = Tokenizer.tokens(characters, sentence);
    return new Words(tokens, tokens.stream().map(t -> t.text().toLowerCase(Locale.ROOT)).toList());
  }

  int size() {
    return tokens.size();
  }

  String text(int i) {
    return i < 0 || i >= size() ? "" : tokens.get(i).text();
  }

  String lower(int i) {
    return i < 0 || i >= size() ? "" : lower.get(i);
  }

  boolean is(int i, String word) {
    return lower(i).equals(word);
  }

  /** Whether the words of {@code phrase} stand from {@code i} on. */
  boolean phrase(int i, List<String> phrase) {
    for (int k = 0; k < phrase.size(); k++) {
      if (!lower(i + k).equals(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size() && tokens.get(i).isWord();
  }

  boolean isDigits(int i) {
    String t = text(i);
    return !t.isEmpty() && t.length() <= 18 && t.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean isCapital(int i) {
    return isWord(i) && Character.isUpperCase(text(i).codePointAt(0));
  }

  boolean isHyphen(int i) {
    String t = text(i);
    return t.equals("-") || t.equals("‑") || t.equals("‐");
  }

  boolean isDash(int i) {
    return isHyphen(i) || text(i).equals("–") || text(i).equals("—");
  }

  /** Whether tokens {@code i} and {@code i + 1} touch. */
  boolean touches(int i) {
    return i >= 0
        && i + 1 < size()
        && tokens.get(i).span().end() == tokens.get(i + 1).span().start();
  }

  /** The span from token {@code from} up to, not including, token {@code to}. */
  Span span(int from, int to) {
    return tokens.get(from).span().cover(tokens.get(to - 1).span());
  }
}
