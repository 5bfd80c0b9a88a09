package org.crossread.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Style marks inside a line that is being laid out. They are control characters, which {@link
 * Neutral} keeps out of all text, so they take no column and cannot come from an article.
 */
final class Ink {
  static final char BOLD = '\u0001';
  static final char DIM = '\u0002';
  static final char DIFFERS = '\u0003';
  static final char EVIDENCE = '\u0004';
  static final char SAME = '\u0005';
  static final char REPHRASED = '\u0006';

  /** A blank at which no line is broken. {@link Neutral} leaves none in text of others. */
  static final char KEEP = '\u00A0';

  private static final char OFF = '\u000E';

  private Ink() {}

  static String of(char style, String text) {
    return text.isEmpty() ? text : style + text + OFF;
  }

  /** The line with escape sequences, or without any. */
  static String paint(String line, boolean color) {
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      String sequence =
          switch (c) {
            case BOLD -> "\u001B[1m";
            case DIM -> "\u001B[2m";
            case DIFFERS -> "\u001B[1;31m";
            case EVIDENCE -> "\u001B[1;4m";
            case SAME -> "\u001B[32m";
            case REPHRASED -> "\u001B[36m";
            case OFF -> "\u001B[0m";
            default -> "";
          };
      if (sequence.isEmpty() || c == KEEP) {
        out.append(c == KEEP ? ' ' : c);
      } else if (color) {
        out.append(sequence);
      }
    }
    return out.toString();
  }

  /**
   * Lines of at most {@code columns}, broken between words; a longer word is broken inside. A style
   * that is open at a break ends there and goes on in the next line. At least one line.
   */
  static List<String> wrap(String text, int columns) {
    int room = Math.max(columns, 2);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    char open = OFF;
    for (String word : text.split(" ", -1)) {
      int width = DisplayWidth.of(word);
      if (used > 0 && used + 1 + width > room) {
        lines.add(close(line, open));
        line = reopen(open);
        used = 0;
      } else if (used > 0) {
        line.append(' ');
        used++;
      }
      if (width <= room) {
        line.append(word);
        used += width;
        open = last(word, open);
        continue;
      }
      for (String cluster : DisplayWidth.clusters(word)) {
        int w = DisplayWidth.of(cluster);
        if (used + w > room) {
          lines.add(close(line, open));
          line = reopen(open);
          used = 0;
        }
        line.append(cluster);
        used += w;
        open = last(cluster, open);
      }
    }
    lines.add(close(line, open));
    return lines;
  }

  /** At most {@code columns} of {@code text}, cut after a word and ended by an ellipsis. */
  static String cut(String text, int columns) {
    if (DisplayWidth.of(text) <= columns) {
      return text;
    }
    String first = wrap(text, columns - 2).getFirst();
    int end = first.length();
    while (end > 0 && (",;:- ".indexOf(first.charAt(end - 1)) >= 0)) {
      end--;
    }
    return first.substring(0, end) + " …";
  }

  /** {@code text} filled with blanks to {@code columns}. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - DisplayWidth.of(text)));
  }

  private static String close(StringBuilder line, char open) {
    return open == OFF ? line.toString() : line.append(OFF).toString();
  }

  private static StringBuilder reopen(char open) {
    return open == OFF ? new StringBuilder() : new StringBuilder().append(open);
  }

  private static char last(String word, char open) {
    char now = open;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < ' ') {
        now = c;
      }
    }
    return now;
  }
}
