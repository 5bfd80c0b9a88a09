package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoDetectorTest {
  private static List<String> speakers(String left, String right) {
    return Versions.differences(left, right).stream()
        .filter(Difference.Who.class::isInstance)
        .map(d -> d.certainty() + " " + d.reason())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The document said|the Russian foreign ministry said|POSSIBLE one utterance, stated by Russia: Kremlin against stated by Russia: Foreign Ministry",
        "The Kremlin said|the Kremlin said|-",
        "Russia said|the Kremlin said|-",
        "Anna Berger said|the Kremlin said|-",
        "They said|the Kremlin said|-",
      })
  void oneUtteranceOfTwoOrgansOfOneStateIsPerhapsOfAnotherSpeaker(
      String source, String other, String expected) {
    String left =
        "The Kremlin sent a long document to all captains.\n\n"
            + source
            + " on Monday in its third part: “The harbour lock must be opened again"
            + " before the winter ice comes to us.”";
    String right =
        "“The lock of the harbour has to open once more, and before winter ice comes,” "
            + other
            + " in reply to the two mayors.";
    assertEquals(expected.equals("-") ? List.of() : List.of(expected), speakers(left, right));
  }
}
