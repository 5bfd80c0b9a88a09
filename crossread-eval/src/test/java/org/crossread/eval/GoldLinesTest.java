package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldLinesTest {
  private static final String ONE = "The ferry sank off Rill on Monday night, its master said.";
  private static final String TWO = "All eleven people were taken up by a trawler from Ostrand.";
  private static final String GOLD = ONE + "\n\nThe search\n\n" + TWO;

  private static List<String> body(List<String> lines, String gold) {
    boolean[] body = GoldLines.of(lines, gold);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < body.length; i++) {
      if (body[i]) {
        found.add(i + " " + lines.get(i));
      }
    }
    return found;
  }

  @Test
  void aLineOfWhichHalfStandsInTheGoldIsBody() {
    String more = ONE + " Photo by Ada Field";
    assertEquals(List.of("0 " + more), body(List.of(more, "A ferry sank at sea on Monday"), GOLD));
  }

  @Test
  void markupAndCaseDoNotCount() {
    assertEquals(1, body(List.of(ONE.toUpperCase(java.util.Locale.ROOT) + " »"), GOLD).size());
  }

  @Test
  void aShortLineIsBodyWhenItIsALineOfTheGold() {
    assertEquals(List.of("0 The search"), body(List.of("The search", "Search"), GOLD));
  }

  @Test
  void wordsOfTheGoldAreBodyOnlyBetweenItsLines() {
    assertEquals(
        List.of("1 " + ONE, "2 a trawler", "3 " + TWO),
        body(List.of("a trawler", ONE, "a trawler", TWO, "a trawler"), GOLD));
  }

  @Test
  void ofEqualLinesTheOneAmongTheBodyIsBody() {
    List<String> lines = List.of(ONE, "Most read", "Weather", "1", "2", "3", "4", ONE, TWO, ONE);
    assertEquals(List.of("7 " + ONE, "8 " + TWO), body(lines, GOLD));
  }

  @Test
  void anEmptyGoldHasNoLines() {
    assertEquals(List.of(), body(List.of(ONE, "", "Share"), ""));
  }
}
