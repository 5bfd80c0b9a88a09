package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a stage on an annotated set and measures what it gives. */
public interface Evaluation {
  /**
   * What was measured.
   *
   * @param measures in the order in which they are shown
   * @param notices one line each, for the user: what of the set could not be used
   */
  record Result(List<Measure> measures, List<String> notices) {
    public Result {
      measures = List.copyOf(measures);
      notices = List.copyOf(notices);
    }

    /** The figure called {@code name}; null when the task has none. */
    public @Nullable Measure measure(String name) {
      for (Measure m : measures) {
        if (m.name().equals(name)) {
          return m;
        }
      }
      return null;
    }
  }

  /**
   * Measures on {@code data}.
   *
   * @param predictions where to write what the stage gave; null to write nothing
   * @throws DataException when the set is missing or not of the form the task reads
   * @throws IOException when reading or writing fails
   */
  Result run(Path data, @Nullable Path predictions) throws DataException, IOException;
}
