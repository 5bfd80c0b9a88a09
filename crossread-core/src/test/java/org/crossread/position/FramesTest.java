package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
  private static final ActFinder FINDER = new ActFinder();

  static Stream<String> lines() {
    return ResourceLines.of(Frames.class, "frames.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyFormOfEveryEntryIsFound(String line) {
    String[] cells = line.split("\t");
    String lemma = cells[1].replaceAll("/[vn]$", "");
    List<String> missed = new ArrayList<>();
    for (int i = 2; i < cells.length; i++) {
      String form = cells[i].replace("*", "a further");
      String sentence =
          cells[1].endsWith("/n")
              ? "They spoke of the " + form + "."
              : (cells[1].endsWith("/v") && i > 2 ? "She " : "They will ")
                  + form
                  + object(cells[0] + "/" + lemma);
      Text text = Text.of(sentence);
      boolean found =
          FINDER.find(text, new Sentence(new Span(0, text.length()), 0, false)).stream()
              .anyMatch(a ->
                  a.kind().name().equals(cells[0])
                      && a.lemma().equals(lemma)
                      && text.of(a.trigger()).equals(form));
      if (!found) {
        missed.add(sentence);
      }
    }
    assertEquals(List.of(), missed);
  }

  /** An object that leaves the entry its sense. */
  private static String object(String entry) {
    return ResourceLines.columns(Senses.class, "senses.tsv", 5).stream()
        .filter(c -> c.getFirst().equals(entry) && c.get(1).equals("unless"))
        .map(c -> c.get(3).split(" ")[0])
        .map(word -> word.equals("to") ? " to leave." : " the " + word + ".")
        .findFirst()
        .orElse(" the ferry.");
  }

  @Test
  void everyKindHasEntries() {
    Set<ActKind> kinds = EnumSet.noneOf(ActKind.class);
    lines().forEach(line -> kinds.add(ActKind.valueOf(line.split("\t")[0])));
    assertEquals(EnumSet.allOf(ActKind.class), kinds);
  }

  @Test
  void noFormStandsForTwoEntries() {
    Map<String, String> owner = new HashMap<>();
    List<String> twice = new ArrayList<>();
    lines()
        .forEach(line -> {
          String[] cells = line.split("\t");
          String part = cells[1].replaceAll("^.*?(/[vn])?$", "$1");
          for (int i = 2; i < cells.length; i++) {
            String before = owner.put(cells[i] + part, cells[1]);
            if (before != null) {
              twice.add(cells[i] + " of " + before + " and " + cells[1]);
            }
          }
        });
    assertEquals(List.of(), twice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AGREE\tnod",
        "AGREE",
        "AGREE\tnod\t",
        "APPROVE\tnod\tnods",
        "agree\tnod\tnods",
        "AGREE\tnod\t* nods",
        "AGREE\tnod\tnods *"
      })
  void aLineThatCannotBeReadIsNamed(String line) {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> new Frames(List.of(line)));
    assertTrue(String.valueOf(e.getMessage()).contains(line), e.getMessage());
  }
}
