package org.crossread.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * A source read as a noun phrase: "the senior senator from Ohio, a critic of the bill" has the head
 * "senator" and the modifiers "senior" and "Ohio".
 *
 * @param words all words of the source
 * @param head in lower case; empty when there is none
 * @param headSpan where it stands; the whole source when there is none
 * @param modifiers the other words of the phrase but its determiners and prepositions, as written
 * @param definite whether it means somebody known: "the", "this", a possessive
 */
record SourcePhrase(
    List<Token> words, String head, Span headSpan, Set<String> modifiers, boolean definite) {
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "his", "her", "its", "their");
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "some",
          "one", "another");
  private static final Set<String> BEHIND_HEAD =
      Set.of(
          "of", "for", "in", "at", "from", "to", "with", "on", "behind", "by", "against", "about",
          "near", "among", "between", "over", "under");
  private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which");

  /** Behind the head these tell when it was said: "the minister this morning". */
  private static final Set<String> WHEN =
      Set.of(
          "this", "last", "next", "today", "yesterday", "tonight", "tomorrow", "later", "earlier");

  SourcePhrase {
    words = List.copyOf(words);
    modifiers = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(modifiers));
  }

  static SourcePhrase of(String characters, Span source) {
    List<Token> tokens = Tokenizer.tokens(characters, source);
    List<Token> words = new ArrayList<>();
    Token head = null;
    boolean closed = false;
    boolean behind = false;
    boolean definite = false;
    Set<String> modifiers = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token t = tokens.get(i);
      if (!t.isWord()) {
        closed |= !words.isEmpty() && isBreak(t.text());
        continue;
      }
      String lower = t.text().toLowerCase(Locale.ROOT);
      boolean possessive = i > 0 && lower.equals("s") && isApostrophe(tokens.get(i - 1).text());
      words.add(t);
      if (closed || RELATIVE.contains(lower) || head != null && !behind && WHEN.contains(lower)) {
        closed = true;
        continue;
      }
      if (words.size() == 1) {
        definite = DEFINITE.contains(lower);
      }
      if (possessive) {
        definite |= !behind;
        continue;
      }
      if (head != null && BEHIND_HEAD.contains(lower)) {
        behind = true;
      } else if (!DETERMINERS.contains(lower)) {
        if (!behind) {
          if (head != null) {
            modifiers.add(head.text());
          }
          head = t;
        } else {
          modifiers.add(t.text());
        }
      }
    }
    return new SourcePhrase(
        words,
        head == null ? "" : head.text().toLowerCase(Locale.ROOT),
        head == null ? source : head.span(),
        modifiers,
        definite);
  }

  static boolean isDeterminer(String lower) {
    return DETERMINERS.contains(lower);
  }

  static boolean isApostrophe(String mark) {
    return mark.equals("'") || mark.equals("’");
  }

  private static boolean isBreak(String mark) {
    return mark.equals(",")
        || mark.equals("(")
        || mark.equals("—")
        || mark.equals("–")
        || mark.equals(";")
        || mark.equals(":");
  }

  /** The first word in lower case; empty when there is none. */
  String first() {
    return words.isEmpty() ? "" : words.getFirst().text().toLowerCase(Locale.ROOT);
  }
}
