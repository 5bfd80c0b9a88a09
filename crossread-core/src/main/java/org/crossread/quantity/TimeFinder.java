package org.crossread.quantity;

import java.time.LocalDate;
import java.util.List;
import org.crossread.text.Sentence;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds dates and times. Thread-safe. */
public final class TimeFinder {
  /**
   * Time expressions of one sentence in text order.
   *
   * @param reference the day of publication, against which "Thursday" is resolved; null leaves
   *     relative expressions unresolved
   */
  public List<TimeExpression> find(Text text, Sentence sentence, @Nullable LocalDate reference) {
    return List.of();
  }
}
