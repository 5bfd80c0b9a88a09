package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisputeDetectorTest {
  private static final String CUT =
      "The Norland Coast Guard said the patrol ship Storm had cut the nets of two boats in May.";

  private static List<String> polarities(String left, String right) {
    return Versions.differences(left, right).stream()
        .filter(d -> d.kind() == Difference.Kind.POLARITY)
        .map(Difference::reason)
        .map(r -> r.replace("left", "one").replace("right", "one"))
        .toList();
  }

  @Test
  void whatASecondSourceDeniesIsAffirmedAndDenied() {
    String denied = "Berland denied that its patrol ship Storm had cut any nets in May.";
    assertEquals(List.of("denied on the one only"), polarities(CUT, denied));
    assertEquals(List.of("denied on the one only"), polarities(denied, CUT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Berland said its patrol ship Storm had cut some nets in May.",
        "Berland denied that its herring was cut with old nets.",
        "Berland denied a request to cut the nets of two boats with the patrol ship Storm in May.",
        "Berland denied that its patrol ship Storm had not cut any nets in May."
      })
  void anotherThingDeniedIsNoDispute(String right) {
    assertEquals(List.of(), polarities(CUT, right));
  }

  @Test
  void aWordThatTurnsTheOtherOneIsEvidence() {
    String left = "Since the spring seven letters had gone unanswered.";
    assertEquals(
        List.of("unanswered against answered"),
        polarities(left, "All seven letters from the council had been answered."));
    assertEquals(
        List.of(), polarities(left, "All seven letters from the council had gone unanswered."));
    assertEquals(
        List.of("answered against unanswered"),
        polarities("All seven letters from the council had been answered.", left));
    assertEquals(List.of(), polarities(left, "The mayor answered two reporters on Monday."));
    assertEquals(
        List.of(),
        polarities(
            "In May the jury of the town heard of the old ferry.",
            "An injury on the old ferry was heard of in the town in May."));
    assertEquals(
        List.of(), polarities(left, "All seven letters from the council had never been answered."));
  }
}
