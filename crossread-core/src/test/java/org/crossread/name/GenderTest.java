package org.crossread.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.crossread.text.ResourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GenderTest {
  static Stream<List<String>> givenNames() {
    return ResourceLines.columns(Gender.class, "given-names.tsv", 2).stream();
  }

  @ParameterizedTest
  @MethodSource("givenNames")
  void everyGivenNameSaysWhatItsEntrySays(List<String> entry) {
    assertEquals(
        entry.get(0).equals("F") ? Gender.FEMALE : Gender.UNKNOWN,
        Gender.ofGivenName(entry.get(1)));
  }

  @Test
  void anyOtherFirstNameIsAMansAndAnyOtherWordSaysNothing() {
    assertEquals(Gender.MALE, Gender.ofGivenName("Gordon"));
    assertEquals(Gender.UNKNOWN, Gender.ofGivenName("Arnwick"));
  }

  @Test
  void unknownAgreesWithEither() {
    assertTrue(Gender.UNKNOWN.agrees(Gender.MALE));
    assertTrue(Gender.FEMALE.agrees(Gender.UNKNOWN));
    assertFalse(Gender.FEMALE.agrees(Gender.MALE));
  }
}
