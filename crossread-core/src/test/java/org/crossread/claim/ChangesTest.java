package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangesTest {
  static Stream<List<String>> changes() {
    return ResourceLines.columns(ChangesTest.class, "changes.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void oneChangeIsReadAsWhatItIsFromBothSides(List<String> row) {
    String expected = row.get(0);
    List<String> kinds = Versions.kinds(row.get(1), row.get(2));
    List<String> turned = Versions.kinds(row.get(2), row.get(1));
    if (expected.equals("-")) {
      assertEquals(List.of(), kinds, row.toString());
      assertEquals(List.of(), turned, row.toString());
    } else {
      List<String> wanted = List.of(expected.split(" "));
      assertTrue(kinds.containsAll(wanted), () -> kinds + " in " + row);
      assertTrue(turned.containsAll(wanted), () -> turned + " in the turned " + row);
    }
  }
}
