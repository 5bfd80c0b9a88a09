package org.crossread.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.Span;

/**
 * Cuts a text into the windows that the model reads: several paragraphs, each closed by a mark,
 * after the last words of what stands before. A long paragraph is cut at the end of a sentence
 * where there is one. Windows depend on the text alone. Not thread-safe; one for each text.
 */
final class Windows {
  private static final int MOST_OF_A_WORD = 12;
  private static final int MOST_OF_A_PART = 200;
  private static final int MOST = 254;
  private static final int CONTEXT = 32;
  private static final String ENDS = ".!?”\"";

  private final String characters;
  private final WordPiece wordPiece;
  private final Map<String, int[]> known = new HashMap<>();

  /**
   * A paragraph or a part of a long one.
   *
   * @param continues whether it continues the part before
   */
  record Part(List<Span> words, int[][] pieces, int[] types, int size, boolean continues) {}

  /**
   * What the model reads in one run.
   *
   * @param ids numbers of the pieces
   * @param types of the pieces
   * @param parts whose words are marked
   * @param first by part and word, the place of the word's first piece; one more for the closing
   *     mark
   */
  record Window(int[] ids, int[] types, List<Part> parts, int[][] first) {
    /** Where the first word of its own begins in the text. */
    int start() {
      return parts.getFirst().words().getFirst().start();
    }
  }

  Windows(String characters, WordPiece wordPiece) {
    this.characters = characters;
    this.wordPiece = wordPiece;
  }

  /**
   * Windows in text order.
   *
   * @param most pieces; at least one window begins behind them if more there are
   */
  List<Window> of(List<Span> paragraphs, int most) {
    List<Part> parts = new ArrayList<>();
    int total = 0;
    for (int p = 0; p < paragraphs.size() && total <= most; p++) {
      total += addParts(parts, paragraphs.get(p), most - total);
    }
    List<Window> windows = new ArrayList<>();
    int i = 0;
    while (i < parts.size()) {
      List<int[]> left = new ArrayList<>();
      List<Integer> leftTypes = new ArrayList<>();
      int size = context(parts, i, left, leftTypes);
      int j = i;
      while (j < parts.size() && (j == i || size + parts.get(j).size() + 1 <= MOST)) {
        size += parts.get(j).size() + 1;
        j++;
      }
      windows.add(window(left, leftTypes, parts.subList(i, j), size + 1));
      i = j;
    }
    return windows;
  }

  /** The last words before part {@code i}, of the two parts before it, as far as they fit. */
  private int context(List<Part> parts, int i, List<int[]> left, List<Integer> types) {
    int size = 0;
    for (int p = i - 1; p >= Math.max(0, i - 2); p--) {
      Part part = parts.get(p);
      for (int w = part.words().size(); w >= 0; w--) {
        boolean closing = w == part.words().size();
        int[] pieces = closing ? new int[] {wordPiece.end()} : part.pieces()[w];
        if (size + pieces.length > CONTEXT) {
          return size;
        }
        left.addFirst(pieces);
        types.addFirst(closing ? 0 : part.types()[w]);
        size += pieces.length;
      }
    }
    return size;
  }

  private Window window(List<int[]> left, List<Integer> leftTypes, List<Part> parts, int size) {
    int[] ids = new int[size];
    int[] types = new int[size];
    ids[0] = wordPiece.start();
    int at = 1;
    for (int k = 0; k < left.size(); k++) {
      at = put(ids, types, at, left.get(k), leftTypes.get(k));
    }
    int[][] first = new int[parts.size()][];
    for (int p = 0; p < parts.size(); p++) {
      Part part = parts.get(p);
      first[p] = new int[part.words().size() + 1];
      for (int w = 0; w < part.words().size(); w++) {
        first[p][w] = at;
        at = put(ids, types, at, part.pieces()[w], part.types()[w]);
      }
      first[p][part.words().size()] = at;
      ids[at++] = wordPiece.end();
    }
    return new Window(ids, types, List.copyOf(parts), first);
  }

  private static int put(int[] ids, int[] types, int at, int[] pieces, int type) {
    System.arraycopy(pieces, 0, ids, at, pieces.length);
    Arrays.fill(types, at, at + pieces.length, type);
    return at + pieces.length;
  }

  /** Parts of one paragraph; their pieces, little more than {@code most}. */
  private int addParts(List<Part> parts, Span paragraph, int most) {
    List<Span> words = Words.of(characters, paragraph);
    int[] types = Words.types(characters, words);
    int[][] pieces = new int[words.size()][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] =
          known.computeIfAbsent(
              characters.substring(words.get(i).start(), words.get(i).end()), this::pieces);
    }
    int total = 0;
    int i = 0;
    while (i < pieces.length && total <= most) {
      int j = i;
      int size = 0;
      while (j < pieces.length && size + pieces[j].length <= MOST_OF_A_PART) {
        size += pieces[j].length;
        j++;
      }
      if (j < pieces.length) {
        for (int e = j - 1; e > i + (j - i) / 2; e--) {
          if (words.get(e).length() == 1
              && ENDS.indexOf(characters.charAt(words.get(e).start())) >= 0) {
            j = e + 1;
            break;
          }
        }
      }
      int own = 0;
      for (int k = i; k < j; k++) {
        own += pieces[k].length;
      }
      parts.add(
          new Part(
              List.copyOf(words.subList(i, j)),
              Arrays.copyOfRange(pieces, i, j),
              Arrays.copyOfRange(types, i, j),
              own,
              i > 0));
      total += own;
      i = j;
    }
    return total;
  }

  private int[] pieces(String word) {
    int[] ids =
        wordPiece.pieces(word, MOST_OF_A_WORD).stream().mapToInt(WordPiece.Piece::id).toArray();
    return ids.length == 0 ? new int[] {wordPiece.unknown()} : ids;
  }
}
