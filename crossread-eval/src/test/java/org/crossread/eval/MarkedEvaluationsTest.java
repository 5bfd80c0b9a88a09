package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossread.encode.Encoder;
import org.crossread.encode.Encoding;
import org.crossread.encode.Marks;
import org.crossread.encode.Vector;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and likeness, with encoders whose answers are known. */
class MarkedEvaluationsTest {
  @TempDir private Path folder = Path.of("");

  /** Marks every word with a capital: "Norway" as a state, all others as people. */
  private static final class Capitals implements Encoder {
    @Override
    public List<Vector> encode(List<String> texts) {
      return texts.stream().map(t -> Vector.unit(new float[] {t.length(), 10})).toList();
    }

    @Override
    public Encoding read(String characters, List<Span> paragraphs) {
      List<Marks.Name> names = new ArrayList<>();
      Matcher m = Pattern.compile("\\p{Lu}\\p{L}+").matcher(characters);
      while (m.find()) {
        names.add(
            new Marks.Name(
                m.group().equals("Norway") ? Marks.NameKind.STATE : Marks.NameKind.PERSON,
                new Span(m.start(), m.end())));
      }
      return new Encoding() {
        @Override
        public Vector vector(List<Span> spans) {
          return Vector.unit(new float[2]);
        }

        @Override
        public Marks marks() {
          return new Named(names);
        }
      };
    }

    @Override
    public String version() {
      return "capitals";
    }
  }

  private record Named(List<Marks.Name> names) implements Marks {
    @Override
    public List<Part> parts() {
      return List.of();
    }

    @Override
    public double link(Part from, Part to) {
      return 0;
    }

    @Override
    public double alone(Part from) {
      return 0;
    }

    @Override
    public Act act(Part cue) {
      return new Act("STATE", 1);
    }
  }

  private Evaluation.Result run(Task task, String text, @Nullable Path predictions)
      throws Exception {
    Path data = folder.resolve("data.txt.gz");
    Output.write(data, text);
    return task.evaluation(new Capitals()).run(data, predictions);
  }

  @Test
  void aNameIsRightWhenItsWordsAndItsKindAre() throws Exception {
    String text =
        "Lund\tB-politician\nof\tO\nNorway\tB-country\n.\tO\n\n"
            + "Rill\tB-location\nwaits\tO\n\n"
            + "Ada\tB-person\nLund\tI-person\n";
    Path predictions = folder.resolve("names.tsv");
    Evaluation.Result result = run(Task.NAMES, text, predictions);
    // right: Lund, Norway; found: Lund, Norway, Rill (wrong kind), Ada, Lund (no whole name)
    assertEquals(
        List.of("0.444", "0.400", "0.500", "4", "3"),
        Figures.shown(result.measures(), "f1", "precision", "recall", "names", "sentences"));
    assertTrue(DataFile.text(predictions, "").startsWith("PERSON\tLund\nSTATE\tNorway\n"));
  }

  @Test
  void statesArePlacesWhereTheSetTellsNoCountries() throws Exception {
    Evaluation.Result result = run(Task.NAMES, "Norway\tB-LOC\n", null);
    assertEquals("1.000", Figures.shown(result.measures(), "f1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Norway B-LOC\n", "Norway\tX\n", "one\n"})
  void whatIsNoSetOfNamesIsRefused(String text) {
    DataException e = assertThrows(DataException.class, () -> run(Task.NAMES, text, null));
    assertTrue(e.getMessage().contains("ner/politics-dev.txt.gz"), e.getMessage());
  }

  @Test
  void namesNeedAnEncoderThatMarks() throws Exception {
    Path data = folder.resolve("names.txt");
    Output.write(data, "Norway\tB-LOC\n");
    DataException e =
        assertThrows(
            DataException.class, () -> Task.NAMES.evaluation(new LetterCounts()).run(data, null));
    assertTrue(e.getMessage().contains("--fast"), e.getMessage());
  }

  @Test
  void likenessIsTheCorrelationOfRanks() throws Exception {
    // the cosine falls with the difference in length
    String pair = "g\tf\t2012\t1\t%s\t%s\t%s\n";
    String text =
        pair.formatted("5.0", "aaaa", "bbbb")
            + pair.formatted("1.0", "aaaa", "b".repeat(90))
            + pair.formatted("3.0", "aaaa", "b".repeat(9));
    Evaluation.Result result = run(Task.SIMILARITY, text, null);
    assertEquals(List.of("1.0000", "3"), Figures.shown(result.measures(), "spearman", "pairs"));
  }

  @Test
  void equalValuesShareARankAndWhatDoesNotVaryHasNoCorrelation() {
    double[] ranks = SimilarityEvaluation.ranks(List.of(2.0, 1.0, 2.0, 9.0));
    assertArrayEquals(new double[] {1.5, 0, 1.5, 3}, ranks);
    assertEquals(1, SimilarityEvaluation.correlation(ranks, ranks), 1e-12);
    assertEquals(0, SimilarityEvaluation.correlation(ranks, new double[4]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\tb\n", "g\tf\t2012\t1\tx\tone\ttwo\n"})
  void whatIsNoSetOfPairsIsRefused(String text) {
    DataException e = assertThrows(DataException.class, () -> run(Task.SIMILARITY, text, null));
    assertTrue(e.getMessage().contains("compare/stsb-dev.csv.gz"), e.getMessage());
  }
}
