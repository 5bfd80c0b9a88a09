package org.crossread.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.name.Party;
import org.crossread.text.Span;
import org.crossread.text.Stemmer;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/** Names those who are known by nothing but a source's own words: "two skippers". Stateless. */
final class GroupName {
  private static final Set<String> RELATIVE = Set.of("who", "which", "whom", "whose");

  /** A source of more words is cut to these for its group name. */
  private static final int MOST_NAME = 8;

  private GroupName() {}

  /** The group that {@code source} names; null when it holds no word. */
  static @Nullable Party of(String characters, Span source) {
    List<Token> tokens = Tokenizer.tokens(characters, source);
    List<String> stems = new ArrayList<>();
    Span name = null;
    for (int i = 0; i < tokens.size() && stems.size() < MOST_NAME; i++) {
      Token t = tokens.get(i);
      String lower = t.text().toLowerCase(Locale.ROOT);
      if (name != null && endsName(tokens, i, lower)) {
        break;
      }
      if (!t.isWord() || name == null && SourcePhrase.isDeterminer(lower)) {
        continue;
      }
      name = name == null ? t.span() : name.cover(t.span());
      stems.add(Stemmer.stem(lower));
    }
    if (name == null) {
      return null;
    }
    return new Party(
        "G:" + String.join(" ", stems),
        name.of(characters).replaceAll("\\s+", " "),
        Party.Kind.GROUP,
        null);
  }

  private static boolean endsName(List<Token> tokens, int i, String lower) {
    if (RELATIVE.contains(lower) || lower.equals("(")) {
      return true;
    }
    if (!lower.equals(",") || i + 1 >= tokens.size()) {
      return false;
    }
    String next = tokens.get(i + 1).text().toLowerCase(Locale.ROOT);
    return SourcePhrase.isDeterminer(next) || next.endsWith("ing") || RELATIVE.contains(next);
  }
}
