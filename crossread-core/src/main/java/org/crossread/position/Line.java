package org.crossread.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.name.Mention;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * A sentence as words with their parts of speech and names, and the triggers in it. Indexes are of
 * {@link #words}.
 */
record Line(Sentence sentence, List<ActWord> words, List<Act> triggers) {
  /** The tagger takes quadratic time; a longer sentence is not coded. */
  static final int MOST_WORDS = 300;

  static Line of(
      String characters,
      Sentence sentence,
      List<Mention> mentions,
      List<Act> triggers,
      PartOfSpeech tagger) {
    List<Token> tokens = joined(characters, Tokenizer.tokens(characters, sentence.span()));
    if (tokens.size() > MOST_WORDS) {
      return new Line(sentence, List.of(), List.of());
    }
    List<Tag> tags = tagger.tags(tokens);
    List<ActWord> words = new ArrayList<>();
    int m = 0;
    int i = 0;
    while (i < tokens.size()) {
      Token t = tokens.get(i);
      while (m < mentions.size() && mentions.get(m).span().end() <= t.span().start()) {
        m++;
      }
      if (m < mentions.size() && mentions.get(m).span().overlaps(t.span())) {
        Mention mention = mentions.get(m);
        int j = i + 1;
        while (j < tokens.size() && mention.span().overlaps(tokens.get(j).span())) {
          j++;
        }
        Span span = t.span().cover(tokens.get(j - 1).span());
        Span own = mention.span().start() < span.start() ? span : mention.span().cover(t.span());
        words.add(
            new ActWord(
                new Span(own.start(), Math.max(own.end(), mention.span().end())),
                lower(own.of(characters)),
                Tag.PROPN,
                mention));
        Token last = tokens.get(j - 1);
        if (last.span().start() < mention.span().end()
            && last.span().end() > mention.span().end()) {
          // "Russia's": the name ends within the token
          Span rest = new Span(mention.span().end(), last.span().end());
          words.add(new ActWord(rest, lower(rest.of(characters)), Tag.PART, null));
        }
        i = j;
      } else {
        words.add(new ActWord(t.span(), lower(t.text()), tags.get(i), null));
        i++;
      }
    }
    return new Line(sentence, List.copyOf(words), triggers);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** "didn't" and "'s" are one word each, as the tagger learned them. */
  private static List<Token> joined(String characters, List<Token> tokens) {
    List<Token> joined = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int last = i;
      Token t = tokens.get(i);
      while (Character.isDigit(t.text().charAt(0))
          && last + 2 < tokens.size()
          && (tokens.get(last + 1).text().equals(",") || tokens.get(last + 1).text().equals("."))
          && Character.isDigit(tokens.get(last + 2).text().charAt(0))
          && tokens.get(last).span().end() + 1 == tokens.get(last + 2).span().start()) {
        last += 2;
      }
      boolean apostrophe = t.text().equals("'") || t.text().equals("’");
      if (i + 2 < tokens.size()
          && t.text().toLowerCase(Locale.ROOT).endsWith("n")
          && tokens.get(i + 2).text().equals("t")
          && t.span().end() + 1 == tokens.get(i + 2).span().start()) {
        last = i + 2;
      } else if (apostrophe
          && i > 0
          && i + 1 < tokens.size()
          && tokens.get(i + 1).text().length() <= 2
          && tokens.get(i + 1).isWord()
          && tokens.get(i - 1).span().end() == t.span().start()
          && t.span().end() == tokens.get(i + 1).span().start()) {
        last = i + 1;
      }
      Span span = t.span().cover(tokens.get(last).span());
      joined.add(last == i ? t : new Token(span, span.of(characters).replace('’', '\'')));
      i = last + 1;
    }
    return joined;
  }

  int size() {
    return words.size();
  }

  ActWord word(int i) {
    return words.get(i);
  }

  /** The word in lower case; empty outside the sentence. */
  String lower(int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i).lower();
  }

  /** The first word that ends after {@code offset}; the number of words when there is none. */
  int at(int offset) {
    int i = 0;
    while (i < words.size() && words.get(i).span().end() <= offset) {
      i++;
    }
    return i;
  }

  /** The first word that begins at or after {@code offset}. */
  int after(int offset) {
    int i = 0;
    while (i < words.size() && words.get(i).span().start() < offset) {
      i++;
    }
    return i;
  }

  /** The characters of words {@code [from, to)} without marks at either end. */
  Span span(int from, int to) {
    int a = from;
    int b = to;
    while (a < b - 1 && words.get(a).isMark()) {
      a++;
    }
    while (b > a + 1 && words.get(b - 1).isMark()) {
      b--;
    }
    return words.get(a).span().cover(words.get(b - 1).span());
  }

  /** Triggers that lie in words {@code [from, to)}, in text order. */
  List<Act> triggersIn(int from, int to) {
    if (from >= to) {
      return List.of();
    }
    Span range = words.get(from).span().cover(words.get(to - 1).span());
    return triggers.stream()
        .filter(t -> t.trigger().overlaps(range) && t.trigger().end() <= range.end())
        .filter(t -> t.trigger().start() >= range.start())
        .toList();
  }
}
