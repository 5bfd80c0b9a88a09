package org.crossread.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crossread.text.Span;

/**
 * A copy of an article made by seeded edits, with the places of the words that are the original's.
 *
 * @param copied spans of single words, ascending
 */
record MadeCopy(String text, List<Span> copied) {
  /** Ways to copy. */
  enum Kind {
    IDENTICAL,
    LOCAL_LINE,
    CUT,
    REWORDED,
    CUT_AND_MOVED,
    CUT_AND_REWORDED,
    ONE_PASSAGE
  }

  private static final String CONSONANTS = "bdfgklmnprst";
  private static final String VOWELS = "aeiou";

  /** Words of a line of one's own. */
  private static final int OWN_WORDS = 14;

  private record Word(String characters, boolean copied) {}

  MadeCopy {
    copied = List.copyOf(copied);
  }

  /** A copy of {@code paragraphs}, of which the first is the title. */
  static MadeCopy of(List<String> paragraphs, Kind kind, Random random) {
    List<List<Word>> p = new ArrayList<>();
    paragraphs.forEach(x -> p.add(words(x, true)));
    if (kind != Kind.IDENTICAL) {
      p.set(0, words("What is known tonight and what is still open", false));
    }
    switch (kind) {
      case IDENTICAL -> {}
      case LOCAL_LINE -> p.add(own(random));
      case CUT -> cut(p, 0.4, random);
      case REWORDED -> p.replaceAll(x -> reworded(x, 0.08, random));
      case CUT_AND_MOVED -> {
        cut(p, 0.3, random);
        Collections.swap(p, 1, p.size() - 1);
      }
      case CUT_AND_REWORDED -> {
        cut(p, 0.35, random);
        p.replaceAll(x -> reworded(x, 0.05, random));
        p.add(own(random));
      }
      case ONE_PASSAGE -> {
        List<Word> longest = List.of();
        for (List<Word> x : p) {
          // A quotation in common makes no copy.
          boolean quotation = "“\"".indexOf(x.getFirst().characters().charAt(0)) >= 0;
          longest = !quotation && x.size() > longest.size() ? x : longest;
        }
        List<Word> kept = longest;
        p.removeIf(x -> x != kept && x.stream().anyMatch(Word::copied));
        for (int i = 0; i < 4; i++) {
          p.add(own(random));
        }
      }
    }
    return written(p);
  }

  private static List<Word> words(String paragraph, boolean copied) {
    List<Word> words = new ArrayList<>();
    for (String word : paragraph.strip().split("\\s+")) {
      words.add(new Word(word, copied));
    }
    return words;
  }

  /** A line of made words that no other article has. */
  private static List<Word> own(Random random) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < OWN_WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < 3; k++) {
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      words.add(new Word(i == OWN_WORDS - 1 ? word + "." : word.toString(), false));
    }
    return words;
  }

  private static void cut(List<List<Word>> paragraphs, double share, Random random) {
    for (int n = (int) (share * paragraphs.size()); n > 0; n--) {
      paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
    }
  }

  /** Words that bear a quotation mark stay, so that quotations are still told. */
  private static List<Word> reworded(List<Word> paragraph, double share, Random random) {
    List<Word> words = new ArrayList<>();
    for (Word word : paragraph) {
      boolean mark = word.characters().matches(".*[“”\"].*");
      words.add(random.nextDouble() < share && !mark ? new Word("otherwise", false) : word);
    }
    return words;
  }

  private static MadeCopy written(List<List<Word>> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Span> copied = new ArrayList<>();
    for (List<Word> paragraph : paragraphs) {
      for (Word word : paragraph) {
        if (word.copied()) {
          copied.add(new Span(text.length(), text.length() + word.characters().length()));
        }
        text.append(word.characters()).append(' ');
      }
      text.setCharAt(text.length() - 1, '\n');
      text.append('\n');
    }
    return new MadeCopy(text.toString(), copied);
  }
}
