package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameThingTest {
  static Stream<List<String>> rows() {
    return ResourceLines.columns(SameThingTest.class, "same-thing.tsv", 4).stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void oneThingToldInAnotherWayIsNotFlagged(List<String> row) {
    assertFalse(isFlagged(row.get(0), row.get(1), row.get(2)), row::toString);
    assertFalse(isFlagged(row.get(0), row.get(2), row.get(1)), row::toString);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anotherThingInTheSameWordsIsFlagged(List<String> row) {
    assertTrue(isFlagged(row.get(0), row.get(1), row.get(3)), row::toString);
    assertTrue(isFlagged(row.get(0), row.get(3), row.get(1)), row::toString);
  }

  @Test
  void digitsOfATelephoneNumberCountNothing() {
    String call = "Readers may call the harbour office at %s in Harwick.";
    assertFalse(isFlagged("NUMBER", call.formatted("555 0134"), call.formatted("555 0179")));
    assertFalse(isFlagged("NUMBER", call.formatted("555 0134"), call.formatted("556 0134")));
    assertTrue(isFlagged("NUMBER", call.formatted("555"), call.formatted("556")));
  }

  private static boolean isFlagged(String kind, String left, String right) {
    return Versions.kinds(left, right).contains(kind);
  }
}
