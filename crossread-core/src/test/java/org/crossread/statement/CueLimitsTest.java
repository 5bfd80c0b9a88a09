package org.crossread.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crossread.text.ResourceLines;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CueLimitsTest {
  private static boolean isNobody(String source) {
    return CueLimits.isNobody(source, new Span(0, source.length()));
  }

  private static boolean supposes(String before, String source, String cue) {
    String text = before + source + " " + cue;
    Span named = new Span(before.length(), before.length() + source.length());
    Span said = new Span(named.end() + 1, text.length());
    return CueLimits.supposes(text, named, said, new Span(0, text.length()));
  }

  @Test
  void everyEntryOfTheFileDoesWhatItsKindSays() {
    int entries = 0;
    for (List<String> line : ResourceLines.columns(CueLimits.class, "cue-limits.tsv", 2)) {
      String words = line.getLast();
      boolean holds =
          switch (line.getFirst()) {
            case "negation" -> CueLimits.negates(words);
            case "nobody" -> isNobody(words + " official");
            case "condition" -> supposes("The ferry waits " + words + " ", "the mayor", "says");
            case "inversion" -> supposes(words + " ", "the mayor", "said");
            case "possible" -> supposes("", "the mayor", words + " say");
            default -> false;
          };
      assertTrue(holds, line::toString);
      entries++;
    }
    assertEquals(37, entries);
  }

  @ParameterizedTest
  @ValueSource(strings = {"No. 2 diplomat", "No 10", "Norway", "Nobel", "the mayor"})
  void aNumberOrANameIsNotNobody(String source) {
    assertFalse(isNobody(source));
  }

  @Test
  void whatStandsElsewhereSupposesNothing() {
    assertFalse(supposes("", "the mayor", "said"));
    assertFalse(supposes("If it rains, ", "the mayor", "said"));
    assertFalse(supposes("The ferry had ", "the mayor", "said"));
  }
}
