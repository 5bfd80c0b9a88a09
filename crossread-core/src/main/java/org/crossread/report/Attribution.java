package org.crossread.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.statement.Statement;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Whether the words that attribute a statement can be peeled off it: "said" only reports, while
 * "welcomed", "accused" or "apologised for" are told themselves.
 */
final class Attribution {
  private static final Set<String> PLAIN = read();

  private Attribution() {}

  private static Set<String> read() {
    Set<String> plain = new HashSet<>();
    for (String line : ResourceLines.of(Token.class, "reporting-verbs.txt")) {
      plain.addAll(List.of(line.split("[\\s,]+")));
    }
    return Set.copyOf(plain);
  }

  /** True for a statement without a cue, and for one with a verb of mere reporting. */
  static boolean isPlain(String characters, Statement statement) {
    Span cue = statement.cue();
    if (cue == null) {
      return true;
    }
    for (Token t : Tokenizer.tokens(characters, cue)) {
      String word = t.text().toLowerCase(Locale.ROOT);
      if (PLAIN.contains(word) || word.equals("according")) {
        return true;
      }
    }
    return false;
  }
}
