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

  /** Told of each term, its field and its spelling. */
  interface Sink {
    void term(Field field, int term, String spelling);
  }

  Reading(WordTable table) {
    this.table = table;
  }

  /** Reads {@code text}, up to the most words an article is read for. */
  void read(CharSequence text, boolean title) {
    boolean opens = true;
    boolean follows = false;
    int i = 0;
    int n = text.length();
    while (i < n && size < MOST_WORDS) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
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
      int end = Character.isDigit(c) ? numberEnd(text, i) : wordEnd(text, i);
      boolean number = Character.isDigit(c);
      int flag =
          (opens ? OPENS_SENTENCE : 0)
              | (title ? TITLE : 0)
              | (title || bodyWords < LEAD_WORDS ? LEAD : 0)
              | (number ? NUMBER : 0)
              | (follows ? FOLLOWS : 0)
              | (Character.isUpperCase(c) ? CAPITAL : 0);
      add(text, i, end, flag);
      bodyWords += title ? 0 : 1;
      opens = false;
      follows = true;
      i = end;
      // A possessive is no word of its own.
      if (i + 1 < n
          && apostrophe(text.charAt(i))
          && (text.charAt(i + 1) | 32) == 's'
          && (i + 2 == n || !Character.isLetterOrDigit(text.charAt(i + 2)))) {
        i += 2;
      }
    }
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static int wordEnd(CharSequence text, int from) {
    int end = from + 1;
    int most = Math.min(text.length(), from + LONGEST_WORD);
    while (end < most && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int numberEnd(CharSequence text, int from) {
    int end = from + 1;
    int most = Math.min(text.length(), from + LONGEST_WORD);
    while (end < most) {
      char c = text.charAt(end);
      boolean inside =
          (c == '.' || c == ',') && end + 1 < most && Character.isDigit(text.charAt(end + 1));
      if (!Character.isLetterOrDigit(c) && !inside) {
        break;
      }
      end++;
    }
    return end;
  }

  private void add(CharSequence text, int start, int end, int flag) {
    if (size == flags.length) {
      words = Arrays.copyOf(words, size * 2);
      flags = Arrays.copyOf(flags, size * 2);
    }
    if ((flag & NUMBER) != 0) {
      if (numberCount == numbers.length) {
        numbers = Arrays.copyOf(numbers, numberCount * 2);
        numberAt = Arrays.copyOf(numberAt, numberCount * 2);
      }
      String digits = text.subSequence(start, end).toString().replace(",", "");
      numbers[numberCount] = WordTable.key(digits);
      numberAt[numberCount++] = size;
      content = content * 31 + digits.hashCode();
    } else {
      Word word = table.word(text, start, end);
      words[size] = word;
      content = content * 31 + word.name();
    }
    flags[size++] = flag;
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
      sink.term(Field.BODY, word.stem(), word.spelling());
      if (lead) {
        sink.term(Field.LEAD, word.stem(), word.spelling());
        if (before != null && is(beforeAt, LEAD) && is(beforeAt, TITLE) == is(i, TITLE)) {
          sink.term(
              Field.PAIRS,
              Terms.pair(Kind.PAIR, before.stem(), word.stem()),
              before.spelling() + " " + word.spelling());
        }
      }
      if (is(i, TITLE)) {
        sink.term(Field.TITLE, word.stem(), word.spelling());
      }
      boolean named = named(i, shown, background);
      if (named) {
        sink.term(Field.NAMES, word.name(), word.spelling());
        if (lastNamed && is(i, FOLLOWS) && before != null) {
          sink.term(
              Field.NAMES,
              Terms.pair(Kind.NAME, before.name(), word.name()),
              before.spelling() + " " + word.spelling());
        }
        Word preposition = i == 0 ? null : words[i - 1];
        if (preposition != null && preposition.beforePlace() && is(i, FOLLOWS)) {
          sink.term(Field.PLACES, word.name(), word.spelling());
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
      sink.term(Field.NUMBERS, Terms.of(Kind.NUMBER, digits), digits);
    }
    Word next = i + 1 < size ? words[i + 1] : null;
    if (next != null && next.content() && is(i + 1, FOLLOWS)) {
      sink.term(
          Field.NUMBERS,
          Terms.pair(Kind.NUMBER, Terms.of(Kind.NUMBER, digits), next.stem()),
          digits + " " + next.spelling());
    }
  }

  void vocabulary(Set<String> vocabulary) {
    int[] shown = shown();
    for (int i = 0; i < size; i++) {
      Word word = words[i];
      if (word != null && word.content()) {
        vocabulary.add(word.stemmed());
        if (Arrays.binarySearch(shown, word.name()) >= 0) {
          vocabulary.add("^" + word.spelling());
        }
      }
    }
  }

  Fingerprint fingerprint(
      String id, @Nullable LocalDate day, String language, Background background) {
    Occurrences[] found = new Occurrences[Field.values().length];
    for (int f = 0; f < found.length; f++) {
      found[f] = new Occurrences();
    }
    terms(background, (field, term, spelling) -> found[field.ordinal()].add(term));
    for (Field field : Field.values()) {
      found[field.ordinal()].keepHeaviest(field.most(), background);
    }
    TermCounts fields = Occurrences.all(found);
    return new Fingerprint(id, day, language, size, content * 31 + size, fields);
  }
}
