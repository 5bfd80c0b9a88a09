package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CollationTest {
  @Test
  void marksTheWordsThatTheOtherWordingHasNot() {
    String left = "We will close the strait to every grain ship";
    String right = "We shall shut the strait for all grain ships";
    Collation c = Collation.of(left, right);
    assertEquals(
        List.of("will close", "to every", "ship"), c.left().stream().map(s -> s.of(left)).toList());
    assertEquals(
        List.of("shall shut", "for all", "ships"),
        c.right().stream().map(s -> s.of(right)).toList());
  }

  @Test
  void caseAndPunctuationAreNoDifference() {
    assertEquals(new Collation(List.of(), List.of()), Collation.of("No, never!", "no – Never"));
  }

  @Test
  void aCutIsMarkedOnTheLongerSideOnly() {
    Collation c = Collation.of("We shall never yield to them", "We shall never yield");
    assertEquals(1, c.left().size());
    assertTrue(c.right().isEmpty());
  }

  @Test
  void wordingsWithLittleInCommonAreLeftUnmarked() {
    assertEquals(
        new Collation(List.of(), List.of()), Collation.of("one two three four", "five six seven"));
    assertEquals(new Collation(List.of(), List.of()), Collation.of("", "five"));
    String endless = "word ".repeat(100_000);
    assertEquals(new Collation(List.of(), List.of()), Collation.of(endless, endless + "more"));
  }
}
