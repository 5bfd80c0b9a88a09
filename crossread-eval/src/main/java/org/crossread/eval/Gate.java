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
 * @param plain whether it is a measure of what is read without the model
 */
public record Gate(
    Task task, Path data, String measure, double floor, double tolerance, boolean plain) {
  /** What the optional column {@code reader} holds for a gate of what is read without the model. */
  private static final String PLAIN = "plain";

  private static final String REMEDY =
      "give a tab-separated file with the columns task, data, measure, floor, tolerance"
          + " and, if need be, reader (plain)";

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
              row.number("tolerance"),
              plain(row)));
    }
    if (gates.isEmpty()) {
      throw DataException.invalid(file, "has no rows", REMEDY);
    }
    return gates;
  }

  private static boolean plain(Table.Row row) throws DataException {
    String reader = row.value("reader").strip();
    if (!reader.isEmpty() && !reader.equals(PLAIN)) {
      throw DataException.invalid(
          row.file(),
          "row " + row.number() + " has the reader \"" + reader + "\"",
          "write plain, or nothing for the model");
    }
    return reader.equals(PLAIN);
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
