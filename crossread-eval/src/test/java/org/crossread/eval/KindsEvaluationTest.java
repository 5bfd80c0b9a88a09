package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.crossread.encode.PlainEncoder;
import org.crossread.encode.Vector;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsEvaluationTest {
  @TempDir private Path folder = Path.of("");

  private Evaluation.Result run(String... rows) throws Exception {
    Path file = folder.resolve("kinds.tsv");
    Files.writeString(
        file, "sentence_id\tmarked_sentence\tgold_root\n" + String.join("\n", rows) + "\n");
    return Task.KINDS.evaluation(new PlainEncoder()).run(file, folder.resolve("told.tsv"));
  }

  private static double value(Evaluation.Result result, String name) {
    return result.measures().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void theClassOfPlainSentencesIsTold() throws Exception {
    Evaluation.Result result =
        run(
            "1\t<s>Norland</s> accused <t>Sudria</t> of breaking the truce on the river.\tACCUSE",
            "2\t<s>Sudria</s> rejected <t>Norland</t>'s proposal for the river.\tREJECT",
            "3\t<s>Norland</s> threatened <t>Sudria</t> with war over the river.\tTHREATEN",
            "4\tThe president of <s>Sudria</s> praised <t>Norland</t> for its support.\tSUPPORT",
            "5\t<s>Norland</s> bombed <t>Sudria</t> on Monday, killing ten soldiers.\tASSAULT");
    assertEquals(1, value(result, "accuracy"), 1e-9);
    assertEquals(4, value(result, "six"));
    assertEquals(5, value(result, "sentences"));
    String told = Files.readString(folder.resolve("told.tsv"));
    assertTrue(told.startsWith("1\tACCUSE\tACCUSE\t"), told);
  }

  @Test
  void aSentenceThatIsCodedOtherwiseCountsAsWrong() throws Exception {
    Evaluation.Result result =
        run(
            "1\t<s>Norland</s> accused <t>Sudria</t> of breaking the truce on the river.\tACCUSE",
            "2\t<s>Sudria</s> rejected <t>Norland</t>'s proposal for the river.\tAGREE");
    assertEquals(0.5, value(result, "accuracy"), 1e-9);
    assertTrue(value(result, "six.macro.f1") < 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1\t<s>Norland praised <t>Sudria</t>.\tSUPPORT|not closed",
        "1\tNorland</s> praised <t>Sudria</t>.\tSUPPORT|closes nothing",
        "1\t<s>Norland</s> praised <t>Sudria</t>.\tFLATTER|FLATTER",
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void aRowThatCannotBeReadIsNamed(String row, String named) {
    DataException e = assertThrows(DataException.class, () -> run(row));
    assertTrue(String.valueOf(e.getMessage()).contains("row 1"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains(named), e.getMessage());
  }

  @Test
  void aTableWithoutSentencesIsRefused() {
    assertThrows(DataException.class, () -> run());
  }

  @Test
  void marksAreTakenOutAndTheirPlacesKept() {
    MarkedSentence s = MarkedSentence.of("In May <t>Sudria</t> thanked <s>Norland</s> again.");
    assertEquals("In May Sudria thanked Norland again.", s.text());
    assertEquals(new Span(7, 13), s.target());
    assertEquals(new Span(22, 29), s.source());
  }

  @ParameterizedTest
  @ValueSource(strings = {"No party at all.", ""})
  void aSentenceWithoutMarksHasNoParties(String text) {
    MarkedSentence s = MarkedSentence.of(text);
    assertNull(s.source());
    assertNull(s.target());
    assertEquals(1, Arrays.stream(probabilities(s)).sum(), 1e-4);
  }

  @Test
  void theFirstOfSeveralMarksCounts() {
    MarkedSentence s = MarkedSentence.of("<s>A</s> met <t>B</t> and <t>C</t>.");
    assertEquals(new Span(6, 7), s.target());
  }

  @Test
  void aVectorOfAnotherSizeIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ActClassifier.shipped()
                .probabilities(MarkedSentence.of("<s>A</s> left."), Vector.unit(new float[] {1})));
  }

  private static double[] probabilities(MarkedSentence s) {
    return ActClassifier.shipped()
        .probabilities(s, new PlainEncoder().encode(List.of(s.text())).getFirst());
  }
}
