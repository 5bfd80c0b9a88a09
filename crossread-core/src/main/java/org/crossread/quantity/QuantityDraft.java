package org.crossread.quantity;

import java.math.BigDecimal;
import org.crossread.quantity.Quantity.Bound;
import org.crossread.quantity.Quantity.Kind;

/** A quantity while it is read; its span in tokens grows to both sides. */
final class QuantityDraft {
  int from;
  int to;
  BigDecimal low = BigDecimal.ZERO;
  BigDecimal high = BigDecimal.ZERO;
  Bound bound = Bound.EXACT;
  Kind kind = Kind.COUNT;
  String unit = "";
}
