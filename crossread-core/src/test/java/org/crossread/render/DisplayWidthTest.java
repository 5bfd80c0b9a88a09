package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "plain, 5",
    "'', 0",
    "港湾, 4",
    "한국, 4",
    "ｗｉｄｅ, 8",
    "e\u0301te\u0301, 3",
    "السلام, 6",
    "שָׁלוֹם, 4",
    "🚢, 2",
    "👩‍🚒, 2",
    "👍🏽, 2",
    "🇳🇴, 2",
    "❤️, 2",
    "“—…”, 4",
    "𠀀, 2"
  })
  void countsColumnsAsATerminalDoes(String text, int columns) {
    assertEquals(columns, DisplayWidth.of(text));
  }

  @Test
  void wrappingKeepsEveryWordAndBreaksWideTextInside() {
    assertEquals(List.of("one two", "three"), Ink.wrap("one two three", 8));
    assertEquals(List.of("港湾", "新聞"), Ink.wrap("港湾新聞", 5));
    assertEquals(List.of("ab", "港湾"), Ink.wrap("ab 港湾", 4));
    assertEquals(List.of(""), Ink.wrap("", 10));
  }

  @Test
  void aStyleGoesOnAfterABreak() {
    for (String line : Ink.wrap(Ink.of(Ink.BOLD, "one two three four"), 9)) {
      String painted = Ink.paint(line, true);
      assertTrue(painted.startsWith("\u001B[1m") && painted.endsWith("\u001B[0m"), painted);
    }
  }

  @Test
  void cuttingStopsAfterAWordAndSaysSo() {
    assertEquals("one two …", Ink.cut("one two, three", 11));
    assertEquals("one two, three", Ink.cut("one two, three", 14));
    for (int columns = 4; columns < 20; columns++) {
      String cut = Ink.cut("港湾新聞 👩‍🚒 fire on board", columns);
      assertTrue(DisplayWidth.of(cut) <= columns, cut);
    }
  }

  @Test
  void aWordOfAMillionCharactersIsWrappedInLinearTime() {
    assertEquals(12_500, Ink.wrap("é".repeat(1_000_000), 80).size());
  }
}
