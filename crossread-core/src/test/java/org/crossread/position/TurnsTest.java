package org.crossread.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.ResourceLines;
import org.crossread.text.Sentence;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
  private static final ActFinder FINDER = new ActFinder();

  static Stream<String> verbs() {
    return ResourceLines.of(Turns.class, "turns.txt").stream();
  }

  private static List<String> forms(String verb) {
    List<String> forms = new ArrayList<>();
    for (String line : ResourceLines.of(Frames.class, "frames.tsv")) {
      List<String> cells = List.of(line.split("\t"));
      if (cells.get(1).replaceAll("/v$", "").equals(verb)) {
        forms.addAll(cells.subList(2, cells.size()));
      }
    }
    return forms;
  }

  /** Turns in the words behind "Norway noted". */
  private static int turns(String content) {
    String sentence = "Norway noted " + content;
    Text text = Text.of(sentence);
    Sentence whole = new Sentence(new Span(0, text.length()), 0, false);
    Line line = Line.of(sentence, whole, List.of(), FINDER.find(text, whole), new PartOfSpeech());
    return Turns.cut(line, 2, line.size(), null).size();
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbTurns(String verb) {
    List<String> forms = forms(verb).stream().map(f -> f.replace("*", "some")).toList();
    assertTrue(
        forms.stream()
            .anyMatch(f ->
                turns("the heavy rain and " + f + " the pause.") == 2
                    || turns("the heavy rain, " + f + " the pause.") == 2),
        forms.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the heavy rain.",
        "the old and proposed nets.",
        "the rain that was noted and opposed by fishers.",
        "the rule, requiring nets.",
        "the plan to propose nets."
      })
  void whatIsNoFurtherActStaysTogether(String content) {
    assertEquals(1, turns(content), content);
  }

  @Test
  void threePredicatesAreThreeTurns() {
    assertEquals(3, turns("the rain, urged a pause on the bank and proposed some nets."));
  }
}
