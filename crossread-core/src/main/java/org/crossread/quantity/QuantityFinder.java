package org.crossread.quantity;

import java.util.List;
import org.crossread.text.Sentence;
import org.crossread.text.Text;

/** Finds numbers with their unit noun. Thread-safe. */
public final class QuantityFinder {
  /** Quantities of one sentence in text order, not overlapping. */
  public List<Quantity> find(Text text, Sentence sentence) {
    return List.of();
  }
}
