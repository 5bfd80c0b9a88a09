package org.crossread.syntax;

import java.util.List;
import java.util.Locale;
import org.crossread.text.Token;

/**
 * The tokens of a sentence as hashes of what features look at. A place before the first or after
 * the last one has the value 0 everywhere. Mutable only in its tags; for one thread.
 */
final class Words {
  private static final int NONE = 0;

  private final int size;
  private final int[] forms;
  private final int[] shapes;
  private final int[] prefixes;
  private final int[][] suffixes = new int[4][];
  private final boolean[] glued;
  private final int[] tags;

  Words(List<Token> tokens) {
    size = tokens.size();
    forms = new int[size];
    shapes = new int[size];
    prefixes = new int[size];
    glued = new boolean[size];
    tags = new int[size];
    for (int k = 0; k < suffixes.length; k++) {
      suffixes[k] = new int[size];
    }
    for (int i = 0; i < size; i++) {
      String text = tokens.get(i).text();
      String lower = plain(text);
      forms[i] = lower.hashCode() | 1;
      prefixes[i] = lower.substring(0, Math.min(2, lower.length())).hashCode() | 1;
      for (int k = 0; k < suffixes.length; k++) {
        int from = Math.max(0, lower.length() - k - 1);
        suffixes[k][i] = (lower.substring(from).hashCode() | 1) + k;
      }
      glued[i] = i > 0 && tokens.get(i - 1).span().end() == tokens.get(i).span().start();
      shapes[i] = shape(text) * 2 + (glued[i] ? 1 : 0) + 1;
    }
  }

  /** Lower case, one kind of quotation mark and apostrophe, every digit a 0. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if (c >= '0' && c <= '9') {
        plain.append('0');
      } else if (c == '’' || c == '‘' || c == '`') {
        plain.append('\'');
      } else if (c == '“' || c == '”') {
        plain.append('"');
      } else if (c == '–' || c == '—') {
        plain.append('-');
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Capitals, digits, marks: 0 to 6. */
  private static int shape(String text) {
    int first = text.codePointAt(0);
    if (Character.isDigit(first)) {
      return 1;
    }
    if (!Character.isLetter(first)) {
      return 2;
    }
    if (!Character.isUpperCase(first)) {
      return 3;
    }
    if (text.length() == 1) {
      return 4;
    }
    return text.equals(text.toUpperCase(Locale.ROOT)) ? 5 : 6;
  }

  int size() {
    return size;
  }

  int form(int i) {
    return at(forms, i);
  }

  int shape(int i) {
    return at(shapes, i);
  }

  int prefix(int i) {
    return at(prefixes, i);
  }

  /** The last {@code length} letters, 1 to 4. */
  int suffix(int i, int length) {
    return at(suffixes[length - 1], i);
  }

  /** Whether no space stands between a token and the one before. */
  boolean isGlued(int i) {
    return i >= 0 && i < size && glued[i];
  }

  /** The tag of a token plus one; 0 for none. */
  int tag(int i) {
    return at(tags, i);
  }

  void tag(int i, PennTag tag) {
    tags[i] = tag.ordinal() + 1;
  }

  private int at(int[] values, int i) {
    return i < 0 || i >= size ? NONE : values[i];
  }
}
