package org.crossread.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.crossread.story.Terms.Kind;
import org.crossread.story.WordTable.Word;
import org.jspecify.annotations.Nullable;

/** The words of one article on their way to its fingerprint. For one article and one thread. */
final class Reading {
  /** What follows tells no event apart and a text of any size takes no longer. Chosen. */
  private static final int MOST_WORDS = 4000;

  /** Words of the body that count as its lead: two or three sentences. Chosen. */
  private static final int LEAD_WORDS = 60;

  private static final int LONGEST_WORD = 40;

  /** From this share of a word's articles on, capitals at a sentence's start make a name. */
  private static final double NAME_SHARE = 0.5;

  private static final int CAPITAL = 1;
  private static final int OPENS_SENTENCE = 2;
  private static final int TITLE = 4;
  private static final int LEAD = 8;
  private static final int NUMBER = 16;
  private static final int FOLLOWS = 32;

  private final WordTable table;
  private @Nullable Word[] words = new @Nullable Word[512];
  private @Nullable String[] numbers = new @Nullable String[64];
  private int[] numberAt = new int[64];
  private int numberCount;
  private int[] flags = new int[512];
  private int size;
  private int bodyWords;
  private long content = 17;

  /** What a character below 128 is. */
  private static final byte[] KINDS = new byte[128];

  private static final int LETTER_OR_DIGIT = 1;
  private static final int DIGIT = 2;
  private static final int UPPER = 4;

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = (byte) judged(c);
    }
  }

  private char[] text = new char[0];
  private int[] starts = new int[512];
  private int[] ends = new int[512];

  /** Told of each term, its field and the places of its first and last word. */
  interface Sink {
    void term(Field field, int term, int first, int last);
  }

  Reading(WordTable table) {
    this.table = table;
  }

  private static int judged(char c) {
    return (Character.isLetterOrDigit(c) ? LETTER_OR_DIGIT : 0)
        | (Character.isDigit(c) ? DIGIT : 0)
        | (Character.isUpperCase(c) ? UPPER : 0);
  }

  private static int kind(char c) {
    return c < KINDS.length ? KINDS[c] : judged(c);
  }

  /** Reads {@code more}, up to the most words an article is read for. */
  void read(CharSequence more, boolean title) {
    int i = text.length;
    int n = i + more.length();
    text = Arrays.copyOf(text, n);
    more.toString().getChars(0, more.length(), text, i);
    boolean opens = true;
    boolean follows = false;
    while (i < n && size < MOST_WORDS) {
      char c = text[i];
      int kind = kind(c);
      if ((kind & LETTER_OR_DIGIT) == 0) {
        if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '“'
            || c == '”' || c == '—' || c == '‘' || c == '`' || c == '•') {
          opens = true;
          follows = false;
        } else if (c != ' ' && c != '-' && c != '\u00a0') {
          follows = false;
        }
        i++;
        continue;
      }
      boolean number = (kind & DIGIT) != 0;
      int flag =
          (opens ? OPENS_SENTENCE : 0)
              | (title ? TITLE : 0)
              | (title || bodyWords < LEAD_WORDS ? LEAD : 0)
              | (number ? NUMBER : 0)
              | (follows ? FOLLOWS : 0)
              | ((kind & UPPER) != 0 ? CAPITAL : 0);
      i = number ? number(i, n, flag) : word(i, n, flag);
      bodyWords += title ? 0 : 1;
      opens = false;
      follows = true;
      // A possessive is no word of its own.
      if (i + 1 < n
          && apostrophe(text[i])
          && (text[i + 1] | 32) == 's'
          && (i + 2 == n || (kind(text[i + 2]) & LETTER_OR_DIGIT) == 0)) {
        i += 2;
      }
    }
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Takes the word that begins at {@code from}; where it ends. */
  private int word(int from, int n, int flag) {
    int most = Math.min(n, from + LONGEST_WORD);
    long hash = Terms.next(Kind.NAME.start(), WordTable.lower(text[from]));
    int end = from + 1;
    while (end < most && (kind(text[end]) & LETTER_OR_DIGIT) != 0) {
      hash = Terms.next(hash, WordTable.lower(text[end]));
      end++;
    }
    Word word = table.word(text, from, end, hash);
    content = content * 31 + word.name();
    keep(word, from, end, flag);
    return end;
  }

  /** Takes the number that begins at {@code from}; where it ends. */
  private int number(int from, int n, int flag) {
    int end = from + 1;
    int most = Math.min(n, from + LONGEST_WORD);
    while (end < most) {
      char c = text[end];
      boolean inside =
          (c == '.' || c == ',') && end + 1 < most && (kind(text[end + 1]) & DIGIT) != 0;
      if ((kind(c) & LETTER_OR_DIGIT) == 0 && !inside) {
        break;
      }
      end++;
    }
    if (numberCount == numbers.length) {
      numbers = Arrays.copyOf(numbers, numberCount * 2);
      numberAt = Arrays.copyOf(numberAt, numberCount * 2);
    }
    String digits = new String(text, from, end - from).replace(",", "");
    numbers[numberCount] = WordTable.key(digits);
    numberAt[numberCount++] = size;
    content = content * 31 + digits.hashCode();
    keep(null, from, end, flag);
    return end;
  }

  private void keep(@Nullable Word word, int start, int end, int flag) {
    if (size == flags.length) {
      words = Arrays.copyOf(words, size * 2);
      flags = Arrays.copyOf(flags, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    flags[size++] = flag;
  }

  /** How the word at a place of the text is spelled, in lower case; with the other, if another. */
  String spelling(int first, int last) {
    String one = spelling(first);
    return first == last ? one : one + " " + spelling(last);
  }

  private String spelling(int i) {
    int number = Arrays.binarySearch(numberAt, 0, numberCount, i);
    String digits = number < 0 ? null : numbers[number];
    return digits != null ? digits : WordTable.spelling(text, starts[i], ends[i]);
  }

  private boolean is(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /** Names that capitals in the middle of a sentence show, ascending. */
  private int[] shown() {
    int[] names = new int[size];
    int n = 0;
    for (int i = 0; i < size; i++) {
      Word word = words[i];
      if (word != null && word.mayName() && is(i, CAPITAL) && !is(i, OPENS_SENTENCE | TITLE)) {
        names[n++] = word.name();
      }
    }
    names = Arrays.copyOf(names, n);
    Arrays.sort(names);
    return names;
  }

  private boolean named(int i, int[] shown, Background background) {
    Word word = words[i];
    if (word == null || !word.mayName() || !is(i, CAPITAL)) {
      return false;
    }
    if (!is(i, OPENS_SENTENCE | TITLE) || Arrays.binarySearch(shown, word.name()) >= 0) {
      return true;
    }
    int asName = background.count(word.name());
    int asWord = background.count(word.stem());
    return asName > NAME_SHARE * asWord || background.articles() > 0 && asWord == 0;
  }

  /** Tells {@code sink} every term, as often as it stands there. */
  void terms(Background background, Sink sink) {
    int[] shown = shown();
    Word before = null;
    int beforeAt = -9;
    int number = 0;
    boolean lastNamed = false;
    for (int i = 0; i < size; i++) {
      Word word = words[i];
      if (word == null) {
        String digits = numbers[number++];
        if (digits != null) {
          number(digits, i, sink);
        }
        lastNamed = false;
        continue;
      }
      if (!word.content()) {
        lastNamed = false;
        continue;
      }
      boolean lead = is(i, LEAD);
      sink.term(Field.BODY, word.stem(), i, i);
      if (lead) {
        sink.term(Field.LEAD, word.stem(), i, i);
        if (before != null && is(beforeAt, LEAD) && is(beforeAt, TITLE) == is(i, TITLE)) {
          sink.term(Field.PAIRS, Terms.pair(Kind.PAIR, before.stem(), word.stem()), beforeAt, i);
        }
      }
      if (is(i, TITLE)) {
        sink.term(Field.TITLE, word.stem(), i, i);
      }
      boolean named = named(i, shown, background);
      if (named) {
        sink.term(Field.NAMES, word.name(), i, i);
        if (lastNamed && is(i, FOLLOWS) && before != null) {
          sink.term(Field.NAMES, Terms.pair(Kind.NAME, before.name(), word.name()), beforeAt, i);
        }
        Word preposition = i == 0 ? null : words[i - 1];
        if (preposition != null && preposition.beforePlace() && is(i, FOLLOWS)) {
          sink.term(Field.PLACES, word.name(), i, i);
        }
      }
      lastNamed = named;
      before = word;
      beforeAt = i;
    }
  }

  /** Single digits tell nothing by themselves, but with what they count. */
  private void number(String digits, int i, Sink sink) {
    if (digits.length() > 1) {
      sink.term(Field.NUMBERS, Terms.of(Kind.NUMBER, digits), i, i);
    }
    Word next = i + 1 < size ? words[i + 1] : null;
    if (next != null && next.content() && is(i + 1, FOLLOWS)) {
      sink.term(
          Field.NUMBERS,
          Terms.pair(Kind.NUMBER, Terms.of(Kind.NUMBER, digits), next.stem()),
          i,
          i + 1);
    }
  }

  void vocabulary(Set<String> vocabulary) {
    int[] shown = shown();
    for (int i = 0; i < size; i++) {
      Word word = words[i];
      if (word != null && word.content()) {
        String spelling = spelling(i);
        vocabulary.add(WordTable.stem(spelling));
        if (Arrays.binarySearch(shown, word.name()) >= 0) {
          vocabulary.add("^" + spelling);
        }
      }
    }
  }

  Fingerprint fingerprint(
      String id, @Nullable LocalDate day, String language, Background background) {
    Tally tally = new Tally();
    terms(background, (field, term, first, last) -> tally.add(field, term));
    return new Fingerprint(id, day, language, size, content * 31 + size, tally.packed(background));
  }
}
