package org.crossread.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossread.encode.EncoderException;
import org.crossread.text.Span;

/**
 * The uncased WordPiece tokenizer of BERT (Devlin et al. 2019) with offsets into the original text:
 * control characters dropped, lower case, accents stripped, every mark of punctuation and every
 * Chinese character a word of its own, then the longest matching pieces from the left. Immutable
 * and thread-safe.
 */
public final class WordPiece {
  /** Longer words become one unknown piece, as in the original. */
  private static final int LONGEST_WORD = 100;

  private static final String RESOURCE = "vocabulary.txt";

  private final Map<String, Integer> ids;
  private final int unknown;
  private final int start;
  private final int end;

  /** One piece: its number in the vocabulary and the characters it stands for. */
  public record Piece(int id, Span span) {}

  private WordPiece(Map<String, Integer> ids) {
    this.ids = ids;
    unknown = special("[UNK]");
    start = special("[CLS]");
    end = special("[SEP]");
  }

  /**
   * Reads the vocabulary that ships with this module, one piece a line.
   *
   * @throws EncoderException when the resource is missing or cut
   */
  public static WordPiece load() {
    InputStream in = WordPiece.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new EncoderException("vocabulary " + RESOURCE + " is missing" + ReaderFile.REMEDY);
    }
    Map<String, Integer> ids = HashMap.newHashMap(32_000);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        ids.put(line, ids.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordPiece(ids);
  }

  private int special(String name) {
    Integer id = ids.get(name);
    if (id == null) {
      throw new EncoderException(
          "vocabulary " + RESOURCE + " has no line " + name + ReaderFile.REMEDY);
    }
    return id;
  }

  /** Number of the piece that stands for what the vocabulary does not have. */
  public int unknown() {
    return unknown;
  }

  /** Number of the piece that opens an input. */
  public int start() {
    return start;
  }

  /** Number of the piece that closes an input. */
  public int end() {
    return end;
  }

  /**
   * The first {@code most} pieces of {@code text}, in order, without the opening and closing ones.
   */
  public List<Piece> pieces(String text, int most) {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < text.length() && pieces.size() < most) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isSpace(c) || isDropped(c)) {
        i = next;
      } else if (isAlone(c)) {
        add(pieces, text, i, next);
        i = next;
      } else {
        while (next < text.length()) {
          int d = text.codePointAt(next);
          if (isSpace(d) || isAlone(d)) {
            break;
          }
          next += Character.charCount(d);
        }
        add(pieces, text, i, next);
        i = next;
      }
    }
    return pieces.size() > most ? List.copyOf(pieces.subList(0, most)) : pieces;
  }

  private void add(List<Piece> pieces, String text, int from, int to) {
    StringBuilder folded = new StringBuilder();
    List<Integer> origin = new ArrayList<>();
    for (int i = from; i < to && folded.length() <= LONGEST_WORD; ) {
      int c = text.codePointAt(i);
      String one = new String(Character.toChars(c)).toLowerCase(Locale.ROOT);
      String plain = Normalizer.normalize(one, Normalizer.Form.NFD);
      for (int k = 0; k < plain.length(); k += Character.charCount(plain.codePointAt(k))) {
        int d = plain.codePointAt(k);
        if (Character.getType(d) != Character.NON_SPACING_MARK && !isDropped(d)) {
          folded.appendCodePoint(d);
          for (int unit = Character.charCount(d); unit > 0; unit--) {
            origin.add(i);
          }
        }
      }
      i += Character.charCount(c);
    }
    if (folded.isEmpty()) {
      return;
    }
    origin.add(to);
    List<Piece> word = folded.length() > LONGEST_WORD ? List.of() : cut(folded.toString(), origin);
    if (word.isEmpty()) {
      pieces.add(new Piece(unknown, new Span(from, to)));
    } else {
      pieces.addAll(word);
    }
  }

  private List<Piece> cut(String word, List<Integer> origin) {
    List<Piece> pieces = new ArrayList<>();
    int a = 0;
    while (a < word.length()) {
      int b = word.length();
      Integer id = null;
      while (b > a) {
        id = ids.get(a == 0 ? word.substring(a, b) : "##" + word.substring(a, b));
        if (id != null) {
          break;
        }
        b--;
      }
      if (id == null) {
        return List.of();
      }
      pieces.add(new Piece(id, new Span(origin.get(a), Math.max(origin.get(a), origin.get(b)))));
      a = b;
    }
    return pieces;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return c == 0
        || c == 0xfffd
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE;
  }

  private static boolean isAlone(int c) {
    return isPunctuation(c) || Character.isIdeographic(c);
  }

  private static boolean isPunctuation(int c) {
    if (c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
