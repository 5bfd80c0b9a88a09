package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A measure that must not fall.
 *
 * @param data the annotated set; relative to the working directory, as on the command line
 * @param floor what was reached
 * @param tolerance how far below it a run may fall
 */
public record Gate(Task task, Path data, String measure, double floor, double tolerance) {
  private static final String REMEDY =
      "give a tab-separated file with the columns task, data, measure, floor, tolerance";

  /** Far below any last digit shown; takes up what binary fractions add to floor - tolerance. */
  private static final double ROUNDING = 1e-9;

  /** The gates of a file, in its order; at least one. */
  public static List<Gate> read(Path file) throws DataException, IOException {
    List<Gate> gates = new ArrayList<>();
    for (Table.Row row : Table.tsv(file, REMEDY, "task", "data", "measure", "floor", "tolerance")) {
      gates.add(
          new Gate(
              task(row),
              Path.of(row.value("data")),
              row.value("measure"),
              row.number("floor"),
              row.number("tolerance")));
    }
    if (gates.isEmpty()) {
      throw DataException.invalid(file, "has no rows", REMEDY);
    }
    return gates;
  }

  private static Task task(Table.Row row) throws DataException {
    try {
      return Task.valueOf(row.value("task").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw DataException.invalid(
          row.file(),
          "row " + row.number() + " has the task \"" + row.value("task") + "\"",
          "write one of "
              + Arrays.stream(Task.values()).map(Task::label).collect(Collectors.joining(", ")));
    }
  }

  /** Whether this gate is about {@code task} on {@code data}, however the path is written. */
  public boolean about(Task task, Path data) {
    return this.task == task
        && this.data.toAbsolutePath().normalize().equals(data.toAbsolutePath().normalize());
  }

  /** What is wrong with {@code result} in one line for the user; null when nothing is. */
  public @Nullable String problem(Evaluation.Result result) {
    Measure reached = result.measure(measure);
    String name = task.label() + " " + data + ": " + measure;
    if (reached == null) {
      return name + " is no measure of this task";
    }
    if (reached.value() >= floor - tolerance - ROUNDING) {
      return null;
    }
    return name
        + " is "
        + reached.shown()
        + ", below its floor "
        + floor
        + " less the tolerance "
        + tolerance;
  }
}
