package org.crossread.render;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Columns that characters take on a terminal, by grapheme cluster: wide East Asian characters and
 * emoji two, combining and format characters none. The wide ranges are those of Unicode's
 * EastAsianWidth (W and F). Stateless.
 */
final class DisplayWidth {
  /** First and last code point of each wide block; neighbours are joined. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F,
    0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
    0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F200, 0x1F2FF, 0x20000, 0x3FFFD
  };

  private static final int EMOJI_STYLE = 0xFE0F;

  private DisplayWidth() {}

  /** Columns of {@code text} on one line. */
  static int of(String text) {
    if (plain(text)) {
      int columns = 0;
      for (int i = 0; i < text.length(); i++) {
        columns += text.charAt(i) < ' ' ? 0 : 1;
      }
      return columns;
    }
    int columns = 0;
    for (String cluster : clusters(text)) {
      columns += cluster(cluster);
    }
    return columns;
  }

  /** What a reader sees as single characters, in order. */
  static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    if (plain(text)) {
      for (int i = 0; i < text.length(); i++) {
        clusters.add(text.substring(i, i + 1));
      }
      return clusters;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int start = characters.first();
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      clusters.add(text.substring(start, end));
      start = end;
    }
    return clusters;
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static int cluster(String cluster) {
    int columns = 0;
    for (int i = 0; i < cluster.length(); ) {
      int c = cluster.codePointAt(i);
      i += Character.charCount(c);
      columns = Math.max(columns, c == EMOJI_STYLE ? 2 : single(c));
    }
    return columns;
  }

  private static int single(int c) {
    if (c < 0x7F) {
      return c < ' ' ? 0 : 1;
    }
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL -> {
        return 0;
      }
      default -> {}
    }
    if (Character.isEmojiPresentation(c)) {
      return 2;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }
}
