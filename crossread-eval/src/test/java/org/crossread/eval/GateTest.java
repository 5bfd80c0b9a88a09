package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {
  private static final Gate GATE =
      new Gate(Task.CLAIMS, Path.of("set.csv"), "ap", 0.9, 0.01, false);

  private static Evaluation.Result reached(double value) {
    return new Evaluation.Result(List.of(new Measure("ap", value, 4)), List.of());
  }

  @Test
  void aMeasureMayFallByTheToleranceAndNoFurther() {
    assertNull(GATE.problem(reached(0.95)));
    assertNull(GATE.problem(reached(0.89)));
    assertEquals(
        "claims set.csv: ap is 0.8899, below its floor 0.9 less the tolerance 0.01",
        GATE.problem(reached(0.8899)));
  }

  @Test
  void aGateOnAnUnknownMeasureDoesNotPass() {
    assertEquals(
        "claims set.csv: ap is no measure of this task",
        GATE.problem(new Evaluation.Result(List.of(), List.of())));
  }

  @Test
  void aGateIsAboutItsTaskAndItsSetHoweverThePathIsWritten() {
    assertTrue(GATE.about(Task.CLAIMS, Path.of("folder/../set.csv").toAbsolutePath()));
    assertFalse(GATE.about(Task.EXTRACT, Path.of("set.csv")));
    assertFalse(GATE.about(Task.CLAIMS, Path.of("other.csv")));
  }

  @Test
  void gatesAreReadInTheirOrder(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("gates.tsv");
    Output.write(
        file,
        "task\tdata\tmeasure\tfloor\ttolerance\n"
            + "claims\tset.csv\tap\t0.9\t0.01\n"
            + "extract\tpages\tf1\t0.8\t0\n");
    assertEquals(
        List.of(GATE, new Gate(Task.EXTRACT, Path.of("pages"), "f1", 0.8, 0, false)),
        Gate.read(file));
  }

  @Test
  void aGateMayBeOfWhatIsReadWithoutTheModel(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("gates.tsv");
    String header = "task\tdata\tmeasure\tfloor\ttolerance\treader\n";
    Output.write(
        file, header + "versions\tset\tfound\t0.9\t0\tplain\n" + "claims\tset\tap\t0.8\t0\n");
    assertEquals(List.of(true, false), Gate.read(file).stream().map(Gate::plain).toList());
    Output.write(file, header + "versions\tset\tfound\t0.9\t0\tquick\n");
    DataException e = assertThrows(DataException.class, () -> Gate.read(file));
    assertEquals(
        file + ": row 1 has the reader \"quick\"; write plain, or nothing for the model",
        e.getMessage());
  }

  @Test
  void anUnknownTaskNamesTheRowAndTheTasks(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("gates.tsv");
    Output.write(
        file, "task\tdata\tmeasure\tfloor\ttolerance\n" + "cluster\tset.csv\tap\t0.9\t0.01\n");
    DataException e = assertThrows(DataException.class, () -> Gate.read(file));
    assertEquals(
        file
            + ": row 1 has the task \"cluster\"; write one of statements, names, similarity, speakers, claims, comparison,"
            + " extract, lines, metadata, constructed, flags, acts, newsacts, kinds, ledger, bulletins, petrarch, stories, copies, versions",
        e.getMessage());
  }
}
