package org.crossread.statement;

import java.util.List;
import java.util.Locale;
import org.crossread.statement.Statement.Polarity;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** What the words of a cue say without any model: its polarity, and whether a rule confirms it. */
final class CueRules {
  /** Characters before a cue in which a negation is looked for. */
  private static final int BEFORE = 24;

  /** Most characters between the parts of a confirmed statement: a comma, "that", a mark. */
  private static final int GAP = 12;

  private CueRules() {}

  static Polarity polarity(String characters, @Nullable Span source, Span cue, Span sentence) {
    if (isNegated(characters, cue, sentence) || CueLimits.isNobody(characters, source)) {
      return Polarity.NEGATED;
    }
    if (CueLimits.supposes(characters, source, cue, sentence)) {
      return Polarity.HYPOTHETICAL;
    }
    for (Token t : Tokenizer.tokens(characters, cue)) {
      if (CueWords.standOf(t.text().toLowerCase(Locale.ROOT)) == CueWords.Stand.DENY) {
        return Polarity.DENIED;
      }
    }
    return Polarity.ASSERTED;
  }

  private static boolean isNegated(String characters, Span cue, Span sentence) {
    int from = Math.max(sentence.start(), cue.start() - BEFORE);
    boolean negated = false;
    List<Token> before = Tokenizer.tokens(characters, new Span(from, cue.end()));
    int n = before.size();
    for (int i = 0; i < n; i++) {
      Token t = before.get(i);
      String word = t.text().toLowerCase(Locale.ROOT);
      if (t.span().end() <= cue.start()) {
        if (word.equals(",") || word.equals(";") || word.equals("”") || word.equals("\"")) {
          negated = false;
        } else {
          negated |= negates(word, before, i);
        }
      } else {
        negated |= negates(word, before, i);
      }
    }
    return negated;
  }

  private static boolean negates(String word, List<Token> tokens, int i) {
    return word.equals("t") ? contracted(tokens, i) : CueLimits.negates(word);
  }

  private static boolean contracted(List<Token> tokens, int i) {
    return i > 1 && tokens.get(i - 2).text().endsWith("n");
  }

  /** Source, cue and content stand side by side, and the cue holds a known reporting verb. */
  static boolean confirms(String characters, Draft d) {
    Span source = d.source();
    Span cue = d.cue();
    if (source == null || cue == null || d.content().isEmpty()) {
      return false;
    }
    boolean known =
        characters
            .substring(cue.start(), cue.end())
            .toLowerCase(Locale.ROOT)
            .startsWith("according");
    for (Token t : Tokenizer.tokens(characters, cue)) {
      known |= CueWords.contains(t.text().toLowerCase(Locale.ROOT));
    }
    Span attribution = source.cover(cue);
    return known
        && gap(source, cue) <= GAP
        && d.content().stream().anyMatch(c -> gap(attribution, c) <= GAP);
  }

  private static int gap(Span a, Span b) {
    return Math.max(0, Math.max(b.start() - a.end(), a.start() - b.end()));
  }
}
