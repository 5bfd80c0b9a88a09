package org.crossread.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.statement.Statement;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Whether the words that attribute a statement can be peeled off it: "said" only reports, while
 * "welcomed", "accused" or "apologised for" are told themselves.
 */
final class Attribution {
  private static final Set<String> PLAIN = read();

  /** Words of a bare attribution at most. */
  private static final int MOST_BARE = 4;

  private Attribution() {}

  private static Set<String> read() {
    Set<String> plain = new HashSet<>();
    for (String line : ResourceLines.of(Token.class, "reporting-verbs.txt")) {
      for (String verb : line.split("[\\s,]+")) {
        plain.add(Stemmer.stem(verb));
      }
    }
    return Set.copyOf(plain);
  }

  /**
   * True for a statement without a cue, for one with a verb of mere reporting, and for any verb
   * that reports a sentence: a quotation, a that-clause, or one that stands in front of it. What
   * stands in front without a verb is a thing that something is done to ("an offer she dismissed").
   *
   * @param words of the sentence of the cue
   */
  static boolean isPlain(String characters, Statement statement, List<Word> words) {
    Span cue = statement.cue();
    if (cue == null) {
      return true;
    }
    for (Token t : Tokenizer.tokens(characters, cue)) {
      String word = t.text().toLowerCase(Locale.ROOT);
      if (PLAIN.contains(Stemmer.stem(word)) || word.equals("according")) {
        return true;
      }
    }
    Span content = statement.content().getFirst();
    return statement.mode() == Statement.Mode.DIRECT
        || content.start() < cue.start() && !isThing(content, words)
        || content.of(characters).toLowerCase(Locale.ROOT).startsWith("that ");
  }

  /** Whether the span lies among the words and has no verb. */
  private static boolean isThing(Span span, List<Word> words) {
    List<Word> own = words.stream().filter(w -> span.contains(w.span())).toList();
    return !own.isEmpty() && own.stream().noneMatch(Word::isVerb);
  }

  /** "The statement said": a subject and a verb of mere reporting, nothing that is told. */
  static boolean isBare(List<Word> words) {
    int size = 0;
    Word last = null;
    for (Word w : words) {
      if (!w.isMark()) {
        size++;
        last = w;
      }
    }
    return last != null && size <= MOST_BARE && PLAIN.contains(Stemmer.stem(last.lower()));
  }
}
