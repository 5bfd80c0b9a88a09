package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SpelledNameDetectorTest {
  private static final String LEFT = "The ambassador %s handed a note to the port office.";
  private static final String RIGHT = "A note to the office of the port came from ambassador %s.";

  @ParameterizedTest
  @CsvSource({
    "Lars Brandvold, Lars Brandval",
    "Reinhold Pribus, Reinhold Prisbu",
    "Vincente Falk, Vicente Falk",
    "Ingrid Solbakken, Inger Solbakken",
    "Karolos Papadis, Carolos Papadis"
  })
  void onePersonUnderTwoSpellingsIsADifferenceOfName(String left, String right) {
    List<Difference> found = Versions.differences(LEFT.formatted(left), RIGHT.formatted(right));
    assertEquals(
        List.of("NAME " + left + " against " + right),
        found.stream().map(d -> d.kind() + " " + d.reason()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "Lars Brandvold, Lars Holm",
    "Lars Lund, Lars Lind",
    "William Berg, Bill Berg",
    "Benjamin Berg, Ben Berg",
    "Kate Berg, Kathy Berg",
    "J. Berg, Ann Berg",
    "Viktor Berg, Anna Berg",
    "Zelenski Maro, Zelensky Maro"
  })
  void anotherPersonOrAShorterNameIsNone(String left, String right) {
    assertFalse(
        Versions.kinds(LEFT.formatted(left), RIGHT.formatted(right)).contains("NAME"),
        left + ", " + right);
  }

  @Test
  void anotherGivenNameIsOneSpellingOnlyOfTheSameOffice() {
    String right = "A note to the office of the port came from %s Inger Solbakken.";
    String left = LEFT.formatted("Ingrid Solbakken");
    assertTrue(Versions.kinds(left, right.formatted("ambassador")).contains("NAME"));
    assertFalse(Versions.kinds(left, right.formatted("the skipper's wife,")).contains("NAME"));
  }

  @Test
  void aReportThatHasBothSpellingsTellsOfTwoPeople() {
    String left = LEFT.formatted("Lars Brandvold") + " Lars Brandval was at sea.";
    assertFalse(Versions.kinds(left, RIGHT.formatted("Lars Brandval")).contains("NAME"), left);
  }

  static Stream<List<String>> shortNames() {
    return ResourceLines.columns(SpelledNameDetector.class, "short-names.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("shortNames")
  void aShortNameIsThatOfItsName(List<String> row) {
    String name = row.getFirst().toLowerCase(Locale.ROOT);
    for (String shorter : row.getLast().toLowerCase(Locale.ROOT).split(",")) {
      assertTrue(SpelledNameDetector.areOne(name, shorter), row::toString);
      assertTrue(SpelledNameDetector.areOne(shorter, name), row::toString);
      assertFalse(name.startsWith(shorter), () -> "needs no line: " + shorter);
    }
  }
}
