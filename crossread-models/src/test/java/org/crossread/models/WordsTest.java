package org.crossread.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static List<String> words(String text) {
    return Words.of(text, new Span(0, text.length())).stream().map(s -> s.of(text)).toList();
  }

  @Test
  void lettersAndDigitsRunTogetherAndEveryMarkStandsAlone() {
    assertEquals(
        List.of("Ada", "’", "s", "U", ".", "S", ".", "plan", "-", "B", ",", "1990s", "…"),
        words("Ada’s U.S. plan-B, 1990s…"));
  }

  @Test
  void aMarkOutsideTheBasicPlaneIsOneWord() {
    assertEquals(List.of("🛳", "𝟛x", "sank"), words("🛳\u00a0𝟛x sank"));
  }

  @ParameterizedTest
  @CsvSource({
    "ferry,0", "1990s,0", "1990,1", "½,1", "-,2", "Rill,3", "A,4", "USA,5", "McAda,6", "iOS,6",
    "東京,6"
  })
  void theCaseOfAWordIsANumber(String word, int expected) {
    assertEquals(expected, Words.caseOf(word));
  }

  @Test
  void quotedWordsAndTheirMarksAreTold() {
    String text = "He said “go” and \"stay\" (a “b";
    int[] quoted =
        Arrays.stream(Words.types(text, Words.of(text, new Span(0, text.length()))))
            .map(t -> t % 3)
            .toArray();
    assertEquals(
        List.of(0, 0, 2, 1, 2, 0, 2, 1, 2, 0, 0, 2, 1), Arrays.stream(quoted).boxed().toList());
  }

  @Test
  void onlyTheParagraphIsCut() {
    assertEquals(List.of(new Span(3, 5)), Words.of("ab cdef", new Span(2, 5)));
  }
}
