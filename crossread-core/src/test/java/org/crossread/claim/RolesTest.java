package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.crossread.syntax.Parser;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesTest {
  /** Of the passage between the bars, or of the whole. */
  private static Roles of(String marked) {
    int first = marked.indexOf('|');
    int last = marked.lastIndexOf('|');
    String text = marked.replace("|", "");
    List<Token> tokens = Tokenizer.tokens(text, new Span(0, text.length()));
    Span span = first < 0 ? new Span(0, text.length()) : new Span(first, last - 1);
    return Roles.of(text, tokens, new Parser().parse(tokens), span);
  }

  private static Set<String> words(String words) {
    return words.equals("-") ? Set.of() : Set.of(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The mayor of Rill closed the old pier.; close; mayor rill; mayor; old pier",
        "The pier was closed by the mayor.; close; pier mayor; pier mayor; -",
        "The owners sold the ships and |closed the pier|.; close; owner; owner; pier",
        "The owners, |who closed the pier|, left.; close; owner; owner; pier",
        "The mayor wants |to close the pier|.; close; mayor; mayor; pier",
        "The ferry is |old|.; old; -; -; -",
        "The ferry is old.; old; ferri; ferri; -",
        "...; -; -; -; -",
      })
  void whoDoesWhatToWhomIsToldByTheTree(
      String text, String predicate, String subject, String head, String object) {
    Roles roles = of(text);
    assertEquals(words(predicate), roles.predicate());
    assertEquals(words(subject), roles.subject());
    assertEquals(words(head), roles.subjectHead());
    assertEquals(words(object), roles.object());
  }

  @Test
  void aSubjectOfThousandsOfWordsIsRead() {
    Roles roles = of("The mayor" + " of the town".repeat(3000) + " closed the pier.");
    assertEquals(Set.of("pier"), roles.object());
  }
}
