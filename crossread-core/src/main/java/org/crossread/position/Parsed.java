package org.crossread.position;

import java.util.List;
import org.crossread.syntax.Parser;
import org.crossread.syntax.Tree;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** A sentence with its tree, which is made when it is first asked for. Not thread-safe. */
final class Parsed {
  private static final Parser PARSER = new Parser();

  private final List<Token> tokens;
  private @Nullable Tree tree;

  Parsed(String characters, Span sentence) {
    this.tokens = Tokenizer.tokens(characters, sentence);
  }

  /** Words and marks in text order; their places are those of the tree. */
  List<Token> tokens() {
    return tokens;
  }

  Tree tree() {
    Tree known = tree;
    if (known == null) {
      known = PARSER.parse(tokens);
      tree = known;
    }
    return known;
  }

  /** The verb among the words of a trigger; -1 for none. */
  int verb(Span trigger) {
    for (int i = 0; i < tokens.size(); i++) {
      if (trigger.overlaps(tokens.get(i).span()) && tree().tag(i).isVerb()) {
        return i;
      }
    }
    return -1;
  }

  /** The word of {@code span} that depends on none of its other words; -1 when it has none. */
  int head(Span span) {
    for (int i = 0; i < tokens.size(); i++) {
      if (span.overlaps(tokens.get(i).span())) {
        int over = tree().head(i);
        if (over == Tree.ROOT || !span.overlaps(tokens.get(over).span())) {
          return i;
        }
      }
    }
    return -1;
  }
}
