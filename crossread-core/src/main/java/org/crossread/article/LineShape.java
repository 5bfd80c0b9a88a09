package org.crossread.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How one line looks, in any script: counts over its characters, none of which depends on a word of
 * a language. Letters of scripts that write no spaces count half a word each, letters without case
 * as lower case. Immutable.
 *
 * @param words number of words
 * @param letters mean number of letters a word
 * @param longest letters of the longest word
 * @param capitals share of the words that begin with an upper-case letter
 * @param shouted share of the words of two letters or more without a lower-case letter
 * @param brief share of the words of three letters or fewer
 * @param numbers share of the words that hold a digit
 * @param stops sentence ends within the line, before a space
 * @param commas commas and semicolons a word
 * @param bars separators of navigation: bars, bullets, angles
 * @param glued places where a lower-case letter is followed by an upper-case one, as where elements
 *     of a page were joined
 * @param quotes quotation marks
 * @param addresses signs of addresses: at signs, double slashes, .com
 * @param first kind of the first character: 0 lower case, 1 upper case or without case, 2 digit, 3
 *     quotation mark, 4 bullet or dash, 5 other
 * @param last kind of the last: 0 letter, 1 full stop, 2 question or exclamation mark, 3 colon, 4
 *     ellipsis, 5 digit, 6 comma, semicolon or dash, 7 other; closing marks are passed over
 * @param content the distinct longer words in lower case, at most {@value #MOST_CONTENT}
 */
record LineShape(
    float words,
    float letters,
    float longest,
    float capitals,
    float shouted,
    float brief,
    float numbers,
    float stops,
    float commas,
    float bars,
    float glued,
    float quotes,
    float addresses,
    int first,
    int last,
    List<String> content) {
  /** Characters looked at; what follows in a longer line changes nothing. */
  static final int REACH = 4000;

  static final int MOST_CONTENT = 60;

  /** Shorter words stand in every text. */
  private static final int CONTENT_LETTERS = 5;

  private static final int BRIEF = 3;

  /** Words a letter of a script that writes no spaces counts; the mean of Chinese is near. */
  private static final double UNSPACED_WORD = 0.5;

  /** Such letters that count as one where the length of a word is asked. */
  private static final int UNSPACED_LETTER = 4;

  private static final String CLOSING = "\"”’')]»›」』*";
  private static final String OPENING = "\"“‘'«‹„「『";
  private static final String BARS = "|•·›»→▸►";
  private static final String BULLETS = "•·-–—*▪●◦‣▸►→>";

  LineShape {
    content = List.copyOf(content);
  }

  /** Whether it ends as a sentence does. */
  boolean ends() {
    return last == 1 || last == 2 || last == 4;
  }

  /**
   * The shape of {@code line}.
   *
   * @param caseless whether the text is all in capitals, so that case tells nothing
   */
  static LineShape of(String line, boolean caseless) {
    String s = line.length() > REACH ? line.substring(0, REACH) : line;
    List<String> content = new ArrayList<>();
    double words = 0;
    int runs = 0;
    int letters = 0;
    int longest = 0;
    int capitals = 0;
    int shouted = 0;
    int brief = 0;
    int numbers = 0;
    int stops = 0;
    int commas = 0;
    int bars = 0;
    int glued = 0;
    int quotes = 0;
    int addresses = 0;
    int i = 0;
    while (i < s.length()) {
      char c = s.charAt(i);
      if (!isWord(c)) {
        stops += isStop(c) && (isWide(c) || i + 1 < s.length() && s.charAt(i + 1) == ' ') ? 1 : 0;
        commas += c == ',' || c == ';' || c == '،' || c == '、' || c == '，' ? 1 : 0;
        bars += BARS.indexOf(c) >= 0 ? 1 : 0;
        quotes += c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' ? 1 : 0;
        addresses += c == '@' || c == '/' && i > 0 && s.charAt(i - 1) == '/' ? 1 : 0;
        i++;
        continue;
      }
      int start = i;
      int unspaced = 0;
      boolean digit = false;
      boolean lower = false;
      boolean upper = false;
      while (i < s.length() && isWord(s.charAt(i))) {
        char w = s.charAt(i);
        unspaced += isUnspaced(w) ? 1 : 0;
        digit |= Character.isDigit(w);
        if (!caseless && Character.isUpperCase(w)) {
          glued += i > start + 1 && Character.isLowerCase(s.charAt(i - 1)) ? 1 : 0;
          upper = true;
        } else {
          lower |= Character.isLetter(w);
        }
        i++;
      }
      int length = i - start;
      words += unspaced > 0 ? unspaced * UNSPACED_WORD : 1;
      length = unspaced > 0 ? Math.max(1, length / UNSPACED_LETTER) : length;
      runs++;
      letters += length;
      longest = Math.max(longest, length);
      capitals += !caseless && Character.isUpperCase(s.charAt(start)) ? 1 : 0;
      shouted += upper && !lower && length > 1 ? 1 : 0;
      brief += length <= BRIEF ? 1 : 0;
      numbers += digit ? 1 : 0;
      if (length >= CONTENT_LETTERS && content.size() < MOST_CONTENT) {
        String word = s.substring(start, i).toLowerCase(Locale.ROOT);
        addresses += word.equals("https") ? 1 : 0;
        if (!content.contains(word)) {
          content.add(word);
        }
      }
    }
    float n = Math.max(1, runs);
    return new LineShape(
        (float) words,
        letters / n,
        longest,
        capitals / n,
        shouted / n,
        brief / n,
        numbers / n,
        stops,
        commas / n,
        bars,
        glued,
        quotes,
        addresses,
        first(s, caseless),
        last(line),
        content);
  }

  /** Whether nearly all letters that have case are capitals, so that case tells nothing. */
  static boolean isCaseless(List<String> lines) {
    long upper = 0;
    long lower = 0;
    for (String line : lines) {
      int end = Math.min(REACH, line.length());
      for (int i = 0; i < end; i++) {
        upper += Character.isUpperCase(line.charAt(i)) ? 1 : 0;
        lower += Character.isLowerCase(line.charAt(i)) ? 1 : 0;
      }
    }
    return upper > 2 * lower;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Words of the letters of {@code line} that belong to scripts that write no spaces. */
  static double unspacedWords(String line) {
    int letters = 0;
    for (int i = 0; i < Math.min(REACH, line.length()); i++) {
      letters += isUnspaced(line.charAt(i)) ? 1 : 0;
    }
    return letters * UNSPACED_WORD;
  }

  private static boolean isUnspaced(char c) {
    if (c < '\u0E00') {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isWide(char c) {
    return c == '。' || c == '！' || c == '？';
  }

  static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '؟' || c == '۔' || c == '।' || isWide(c);
  }

  private static int first(String s, boolean caseless) {
    char c = s.isEmpty() ? ' ' : s.charAt(0);
    if (Character.isDigit(c)) {
      return 2;
    } else if (Character.isLetter(c)) {
      return caseless || !Character.isLowerCase(c) ? 1 : 0;
    } else if (OPENING.indexOf(c) >= 0) {
      return 3;
    }
    return BULLETS.indexOf(c) >= 0 ? 4 : 5;
  }

  private static int last(String line) {
    int end = line.length();
    while (end > 0
        && (CLOSING.indexOf(line.charAt(end - 1)) >= 0
            || Character.isWhitespace(line.charAt(end - 1)))) {
      end--;
    }
    char c = end == 0 ? ' ' : line.charAt(end - 1);
    if (Character.isDigit(c)) {
      return 5;
    } else if (Character.isLetter(c)) {
      return 0;
    } else if (c == '…' || c == '.' && end > 2 && line.charAt(end - 2) == '.') {
      return 4;
    } else if (c == '.' || c == '。' || c == '۔' || c == '।') {
      return 1;
    } else if (isStop(c)) {
      return 2;
    } else if (c == ':' || c == '：') {
      return 3;
    }
    return c == ',' || c == ';' || c == '-' || c == '–' || c == '—' || c == '،' ? 6 : 7;
  }
}
