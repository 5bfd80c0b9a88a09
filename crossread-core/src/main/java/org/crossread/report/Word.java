package org.crossread.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/** A word of a sentence with its part of speech, in the units the tagger was trained on. */
record Word(Span span, String text, String lower, Tag tag) {
  boolean is(Tag... tags) {
    for (Tag t : tags) {
      if (tag == t) {
        return true;
      }
    }
    return false;
  }

  boolean isVerb() {
    return tag == Tag.VERB || tag == Tag.AUX;
  }

  boolean isNominal() {
    return tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.PRON;
  }

  boolean isMark() {
    return tag == Tag.PUNCT || !Character.isLetterOrDigit(text.codePointAt(0));
  }

  /** Tagged words of one sentence, in order. Linear in its length. */
  static List<Word> of(String characters, Span sentence, PartOfSpeech tagger) {
    List<Token> tokens = join(characters, Tokenizer.tokens(characters, sentence));
    List<Tag> tags = tagger.tags(tokens);
    List<Word> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      words.add(new Word(t.span(), t.text(), t.text().toLowerCase(Locale.ROOT), tags.get(i)));
    }
    return words;
  }

  /** Joins what the treebank keeps whole: "U.S.", "1,000", "don't", and the clitic "'s". */
  private static List<Token> join(String characters, List<Token> tokens) {
    List<Token> joined = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int last = i;
      Token t = tokens.get(i);
      if (isSingleLetter(t)) {
        while (last + 2 < tokens.size()
            && tokens.get(last + 1).text().equals(".")
            && isSingleLetter(tokens.get(last + 2))
            && adjacent(tokens, last)
            && adjacent(tokens, last + 1)) {
          last += 2;
        }
        if (last > i
            && last + 1 < tokens.size()
            && tokens.get(last + 1).text().equals(".")
            && adjacent(tokens, last)) {
          last++;
        }
      } else if (Character.isDigit(t.text().charAt(0))) {
        while (last + 2 < tokens.size()
            && (tokens.get(last + 1).text().equals(",") || tokens.get(last + 1).text().equals("."))
            && Character.isDigit(tokens.get(last + 2).text().charAt(0))
            && adjacent(tokens, last)
            && adjacent(tokens, last + 1)) {
          last += 2;
        }
      } else if (isNegative(tokens, i)) {
        last = i + 2;
      } else if (isApostrophe(t)
          && i > 0
          && i + 1 < tokens.size()
          && tokens.get(i + 1).text().length() <= 2
          && tokens.get(i + 1).isWord()
          && adjacent(tokens, i - 1)
          && adjacent(tokens, i)) {
        last = i + 1;
      }
      Span span = t.span().cover(tokens.get(last).span());
      joined.add(last == i ? t : new Token(span, normal(span.of(characters))));
      i = last + 1;
    }
    return joined;
  }

  /** "didn't": a word that ends in n, an apostrophe and a t. */
  private static boolean isNegative(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && tokens.get(i).text().toLowerCase(Locale.ROOT).endsWith("n")
        && isApostrophe(tokens.get(i + 1))
        && tokens.get(i + 2).text().equalsIgnoreCase("t")
        && adjacent(tokens, i)
        && adjacent(tokens, i + 1);
  }

  private static String normal(String text) {
    return text.replace('’', '\'');
  }

  private static boolean isSingleLetter(Token t) {
    return t.text().length() == 1 && Character.isLetter(t.text().charAt(0));
  }

  private static boolean isApostrophe(Token t) {
    return t.text().equals("'") || t.text().equals("’");
  }

  private static boolean adjacent(List<Token> tokens, int i) {
    return tokens.get(i).span().end() == tokens.get(i + 1).span().start();
  }
}
