package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordClassesTest {
  private static int negations(String text, String... other) {
    return WordClasses.negations(text, new Span(0, text.length()), Set.of(other));
  }

  static Stream<List<String>> opposites() {
    return ResourceLines.columns(WordClasses.class, "opposites.tsv", 2).stream()
        .flatMap(row -> Stream.of(row.get(1).split(",")).map(w -> List.of(row.getFirst(), w)));
  }

  @ParameterizedTest
  @MethodSource("opposites")
  void anOppositeDeniesOnlyWhatItStandsFor(List<String> words) {
    String text = "The test was " + words.getFirst() + ".";
    assertEquals(1, negations(text, words.getLast()));
    assertEquals(0, negations(text, "painted"));
    String left = "The second test was %s on Monday.";
    String right = left.formatted(words.getLast());
    assertTrue(Versions.kinds(left.formatted(words.getFirst()), right).contains("POLARITY"));
    assertFalse(Versions.kinds(left.formatted("painted"), right).contains("POLARITY"));
  }

  static Stream<String> none() {
    return ResourceLines.columns(WordClasses.class, "refusals.tsv", 2).stream()
        .filter(row -> row.getFirst().equals("NONE"))
        .map(List::getLast);
  }

  @ParameterizedTest
  @MethodSource("none")
  void aNegationThatDeniesNothingIsNotCounted(String words) {
    assertEquals(0, negations("The plan is " + words + " than a gift."));
    assertEquals(1, negations("The plan is " + words.split(" ")[0] + " such gift."));
    assertEquals(1, negations("The plan is " + words + " a gift, nor a loan."));
  }

  @ParameterizedTest
  @CsvSource({
    "The ferry line is the No. 1 carrier., 0",
    "The ferry line is no carrier., 1",
    "The ferry line answered No and left., 1",
    "The crew did not sail., 1",
    "The crew didn't sail., 1",
    "The crew won’t sail., 1",
    "The crew sailed., 0",
    "The crew neither sailed nor slept., 2",
    "The crew failed to sail., 1",
    "The crew sailed to a failed state., 0",
  })
  void wordsOfNegationAreCounted(String text, int expected) {
    assertEquals(expected, negations(text));
  }

  @Test
  void aPrefixNegatesTheWordThatTheOtherSideHasWithoutIt() {
    assertEquals(1, negations("The reason is unclear.", "clear"));
    assertEquals(0, negations("The reason is unclear.", "known"));
  }
}
