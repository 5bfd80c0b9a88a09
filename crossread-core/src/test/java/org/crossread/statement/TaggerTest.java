package org.crossread.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.crossread.text.PartOfSpeech;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {
  private static final PartOfSpeech TAGGER = new PartOfSpeech();

  private static ParagraphWords words(String paragraph) {
    Span whole = new Span(0, paragraph.length());
    return ParagraphWords.of(paragraph, whole, Quotations.find(paragraph, List.of(whole)), TAGGER);
  }

  private static String shown(String paragraph) {
    ParagraphWords p = words(paragraph);
    return Linker.link(p, Tagger.shipped().labels(p, 0)).stream()
        .map(d ->
            (d.source() == null ? "-" : d.source().of(paragraph))
                + " / "
                + (d.cue() == null ? "-" : d.cue().of(paragraph))
                + " / "
                + d.content().stream().map(c -> c.of(paragraph)).collect(Collectors.joining(" + ")))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The harbour master said that the ferries would sail.|The harbour master / said / that the ferries would sail",
        "“The ferries will sail,” the harbour master said.|the harbour master / said / “The ferries will sail,”",
        "The ferries would sail, she added.|she / added / The ferries would sail",
        "The ferries sailed on Monday in good weather.|''",
      })
  void plainStatementsAreTagged(String paragraph, String expected) {
    assertEquals(expected, shown(paragraph));
  }

  @Test
  void labelsAreWellFormedOnAnything() {
    for (String text :
        List.of(
            "",
            "…",
            "\"",
            "said said said",
            "😀 said “😀",
            "a".repeat(9000),
            "“x” ".repeat(3000))) {
      Label[] labels = Tagger.shipped().labels(words(text), 0);
      Label last = Label.O;
      for (Label l : labels) {
        assertTrue(Label.follows(last, l), last + " " + l);
        last = l;
      }
    }
  }

  @Test
  void aModelSurvivesWritingAndReading() throws IOException {
    float[] steps = new float[TagFeatures.STEPS * Label.COUNT * Label.COUNT];
    steps[9] = 1.5f;
    byte[] weights = new byte[2 * Label.COUNT];
    weights[3] = 100;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TaggerModel.write(out, new int[] {Integer.MIN_VALUE, 77}, weights, 0.5f, steps);
    TaggerModel model = TaggerModel.read(new ByteArrayInputStream(out.toByteArray()));
    float[] scores = new float[Label.COUNT];
    model.add(Integer.MIN_VALUE, scores, 0);
    model.add(5, scores, 0);
    assertEquals(50f, scores[3]);
    assertEquals(1.5f, model.step(0, 1, 2));
  }

  @Test
  void somethingElseIsNoModel() {
    assertThrows(
        IOException.class,
        () -> TaggerModel.read(new ByteArrayInputStream("not a model".getBytes())));
  }
}
