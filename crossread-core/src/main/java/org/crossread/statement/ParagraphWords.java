package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.PartOfSpeech.Tag;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * One paragraph as the tagger sees it: its words and marks with their part of speech, whether they
 * are quoted, and the sentence they stand in. The units are those of {@link Tokenizer}.
 *
 * @param quoted 0 outside quotation marks, 1 inside, 2 the mark itself, by token
 * @param sentence number of the sentence in the paragraph, by token
 */
record ParagraphWords(
    List<Token> tokens, List<String> lower, List<Tag> tags, int[] quoted, int[] sentence) {
  static ParagraphWords of(
      String characters, Span paragraph, List<Quotation> quotations, PartOfSpeech tagger) {
    List<Token> tokens = Tokenizer.tokens(characters, paragraph);
    int n = tokens.size();
    int[] sentence = new int[n];
    List<Tag> tags = new ArrayList<>(n);
    List<Span> sentences = SentenceSplitter.sentences(characters, paragraph);
    int from = 0;
    for (int s = 0; s < sentences.size(); s++) {
      boolean last = s == sentences.size() - 1;
      int to = from;
      while (to < n && (last || tokens.get(to).span().start() < sentences.get(s).end())) {
        sentence[to] = s;
        to++;
      }
      if (to > from) {
        tags.addAll(tagger.tags(tokens.subList(from, to)));
      }
      from = to;
    }
    while (tags.size() < n) {
      tags.add(Tag.X);
    }
    int[] quoted = new int[n];
    int q = 0;
    for (int i = 0; i < n; i++) {
      Span span = tokens.get(i).span();
      while (q < quotations.size() && quotations.get(q).span().end() <= span.start()) {
        q++;
      }
      for (int k = q; k < quotations.size() && k < q + 3; k++) {
        Quotation quotation = quotations.get(k);
        if (quotation.depth() == 0 && quotation.span().contains(span)) {
          quoted[i] = quotation.content().overlaps(span) ? 1 : 2;
          break;
        }
      }
    }
    List<String> lower = tokens.stream().map(t -> t.text().toLowerCase(Locale.ROOT)).toList();
    return new ParagraphWords(List.copyOf(tokens), lower, List.copyOf(tags), quoted, sentence);
  }

  int size() {
    return tokens.size();
  }

  String word(int i) {
    return tokens.get(i).text();
  }

  /** The span from token {@code from} up to, not including, token {@code to}. */
  Span span(int from, int to) {
    return tokens.get(from).span().cover(tokens.get(to - 1).span());
  }

  /** Index of the first word that ends behind the beginning of {@code span}. */
  int first(Span span) {
    int low = 0;
    int high = size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().end() > span.start()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Index of the first word that begins at the end of {@code span} or later. */
  int behind(Span span) {
    int i = first(span);
    while (i < size() && tokens.get(i).span().start() < span.end()) {
      i++;
    }
    return i;
  }
}
