package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.crossread.report.Report;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AliasesTest {
  private static Span span(Report report, String name) {
    int at = report.article().text().characters().lastIndexOf(name);
    return new Span(at, at + name.length());
  }

  private static boolean mayBeOne(String left, String x, String right, String y) {
    Report a = Versions.read(left);
    Report b = Versions.read(right);
    boolean one = Aliases.mayBeOne(a, span(a, x), b, span(b, y));
    assertEquals(one, Aliases.mayBeOne(b, span(b, y), a, span(a, x)));
    return one;
  }

  private static boolean mayBeOne(String x, String y) {
    return mayBeOne("The crew met " + x + " on Monday.", x, "The crew met " + y + " there.", y);
  }

  @ParameterizedTest
  @CsvSource({
    "NPC, Norland Press Council",
    "N.P.C, Norland Press Council",
    "the NPC, Norland Press Council",
    "PCN, Press Council of Norland",
    "Gull, Gulls",
    "Harwick Ferry Club, Harwick Club",
    "Harwick Ferry Club, the Club",
    "Harbour Club, Harbor Club",
    "Harwick Splendour, Harwick Splendor",
    "Governor, Ada Lund",
    "Ada Lund, Lund",
  })
  void anotherFormOfANameMayBeThatName(String x, String y) {
    assertTrue(mayBeOne(x, y));
  }

  @ParameterizedTest
  @CsvSource({
    "NTC, Norland Press Council",
    "NPCA, Norland Press Council",
    "N, Norland",
    "Npc, Norland Press Council",
    "PN, Press Council of Norland",
    "Gull, Gulliver",
    "Harwick Ferry Club, Harwick Ferry Guild",
    "Harbour Club, Market Club",
    "Painter, Ada Lund",
    "Ada Lund, Ada Berg",
    "Harwick, Gulls",
  })
  void anotherNameIsNone(String x, String y) {
    assertFalse(mayBeOne(x, y));
  }

  static Stream<String> before() {
    return ResourceLines.of(Aliases.class, "before-names.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("before")
  void whatStandsBeforeANameTellsNone(String word) {
    String title = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    assertTrue(mayBeOne(title, "Harwick"));
    assertFalse(mayBeOne("Zorn" + word, "Harwick"));
  }

  @Test
  void twoPartsOfANameMayBeOneWhereAReportJoinsThem() {
    String right = "The cup went to the Gulls.";
    for (String joined :
        new String[] {"Harwick Gulls", "Gulls Harwick", "Harwick, Gulls", "Gulls, Harwick"}) {
      assertTrue(
          mayBeOne(
              "A cheer for the " + joined + ". The cup went to Harwick.",
              "Harwick",
              right,
              "Gulls"));
    }
    assertFalse(
        mayBeOne(
            "A cheer for the Harwick Ducks. The cup went to Harwick.", "Harwick", right, "Gulls"));
  }

  @Test
  void aShortFormHasAStop() {
    String right = "The mayor spoke in Vestland on Monday.";
    assertTrue(mayBeOne("The mayor spoke in Hope, Vstl., there.", "Vstl", right, "Vestland"));
    assertFalse(mayBeOne("The mayor spoke in Hope, Vstl, there.", "Vstl", right, "Vestland"));
    assertFalse(mayBeOne("The mayor spoke in Hope, Vrtl., there.", "Vrtl", right, "Vestland"));
    assertFalse(mayBeOne("The mayor spoke in Hope, Estl., there.", "Estl", right, "Vestland"));
  }
}
