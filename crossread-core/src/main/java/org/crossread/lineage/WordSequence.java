package org.crossread.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.report.Report;
import org.crossread.text.AlignedText;
import org.crossread.text.AlignedText.Fold;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * The words of an article's title and body in text order, without case, accents and punctuation.
 * Captions, credits and boilerplate have no words here. Two words are equal when their numbers are.
 */
final class WordSequence {
  /** Words in a shingle. */
  static final int SHINGLE = 5;

  /** Low bits of a shingle's key that hold its position; the input limit keeps texts below. */
  private static final int POSITION_BITS = 26;

  private static final Set<Fold> FOLDS =
      EnumSet.of(Fold.CASE, Fold.ACCENTS, Fold.LIGATURES, Fold.INVISIBLE);

  private int size;
  private int[] words = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private final BitSet quoted = new BitSet();
  private final BitSet opensBlock = new BitSet();
  private final CharSequence characters;
  private int titleEnd;

  private WordSequence(CharSequence characters) {
    this.characters = characters;
  }

  /**
   * The words of {@code report}.
   *
   * @param vocabulary numbers given to words so far; new words are added
   */
  static WordSequence of(Report report, Map<String, Integer> vocabulary) {
    Article article = report.article();
    WordSequence sequence = new WordSequence(article.text().characters());
    for (Block block : article.blocks()) {
      if (block.kind() == Block.Kind.TITLE || block.kind() == Block.Kind.BODY) {
        boolean opens = sequence.titleEnd == sequence.size;
        sequence.add(article.text().of(block.span()), block.span().start(), vocabulary);
        if (opens && block.kind() == Block.Kind.TITLE) {
          sequence.titleEnd = sequence.size;
        }
      }
    }
    sequence.quote(report.quotations());
    return sequence;
  }

  private void add(String characters, int offset, Map<String, Integer> vocabulary) {
    AlignedText folded = AlignedText.of(characters, FOLDS);
    opensBlock.set(size);
    for (Token token :
        Tokenizer.tokens(folded.characters(), new Span(0, folded.characters().length()))) {
      if (token.isWord()) {
        Span span = folded.toOriginal(token.span()).shift(offset);
        if (size == words.length) {
          words = Arrays.copyOf(words, size * 2);
          starts = Arrays.copyOf(starts, size * 2);
          ends = Arrays.copyOf(ends, size * 2);
        }
        words[size] = vocabulary.computeIfAbsent(token.text(), k -> vocabulary.size());
        starts[size] = span.start();
        ends[size] = span.end();
        size++;
      }
    }
  }

  private void quote(List<Span> quotations) {
    int i = 0;
    for (Span quotation : quotations) {
      while (i < size && ends[i] <= quotation.start()) {
        i++;
      }
      while (i < size && starts[i] < quotation.end()) {
        quoted.set(i++);
      }
    }
  }

  int size() {
    return size;
  }

  /** Number of words outside quotation marks. */
  int own() {
    return size - quoted.cardinality();
  }

  int word(int i) {
    return words[i];
  }

  boolean isQuoted(int i) {
    return quoted.get(i);
  }

  /** Whether word {@code i} is the first of its paragraph. */
  boolean opensBlock(int i) {
    return opensBlock.get(i);
  }

  /** Whether word {@code i} stands in the title at the head of the text. */
  boolean isTitle(int i) {
    return i < titleEnd;
  }

  /** The whole text that the spans point into. */
  CharSequence characters() {
    return characters;
  }

  /** Where word {@code i} begins; behind the last word when there is none. */
  int place(int i) {
    return i < size ? starts[i] : size == 0 ? 0 : ends[size - 1];
  }

  /** The characters from word {@code from} to word {@code to - 1}. */
  Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** The same for the same words. */
  int contentHash() {
    int hash = size;
    for (int i = 0; i < size; i++) {
      hash = 31 * hash + words[i];
    }
    return hash;
  }

  boolean sameWords(WordSequence other) {
    return size == other.size && Arrays.equals(words, 0, size, other.words, 0, size);
  }

  /**
   * The shingles in ascending order, each a hash in the high bits and the position of its first
   * word in the low ones. Equal hashes need not be equal words.
   */
  long[] shingles() {
    long[] keys = new long[Math.max(0, size - SHINGLE + 1)];
    for (int i = 0; i < keys.length; i++) {
      long hash = 0;
      for (int k = i; k < i + SHINGLE; k++) {
        hash = (hash + words[k] + 1) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      keys[i] = hash << POSITION_BITS | i;
    }
    Arrays.sort(keys);
    return keys;
  }

  static long hashOf(long shingle) {
    return shingle >> POSITION_BITS;
  }

  static int positionOf(long shingle) {
    return (int) (shingle & (1 << POSITION_BITS) - 1);
  }
}
